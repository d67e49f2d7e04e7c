# Trades. A dot of a code is written here as an underscore.

TRADE_exists = The trade is there already.
TRADE_missing = There is no such trade.
TRADE_same_name = The trade is already named "{ $name }".
TRADE-3 = The trade was merged or retired.
TRADE-3_into = The trade that was to go on ({ $into }) was merged or retired.
TRADE-3_itself = A trade is not merged with itself.
