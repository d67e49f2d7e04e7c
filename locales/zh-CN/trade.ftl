# 技术工种。编码中的点在这里写作下划线。

TRADE_exists = 该技术工种已经存在。
TRADE_missing = 没有该技术工种。
TRADE_same_name = 该技术工种的名称已经是“{ $name }”。
TRADE-3 = 该技术工种已合并或停用。
TRADE-3_into = 要并入的技术工种（{ $into }）已合并或停用。
TRADE-3_itself = 技术工种不能并入自己。
