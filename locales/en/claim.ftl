# What only one may hold. A dot of a code is written here as an underscore.

POINT-2 = The office already has a training point of that name ({ $holder }).
IMPORT-3 = The ID number belongs to another learner.
ACCT-3_taken = The login is taken.
UNIT-4 = The region already has a work unit of that name ({ $holder }).
TRADE-2 = There is already a trade of that name ({ $holder }).
ACCT-6 = The learner has an account already ({ $holder }).
HOOK-2_place = Another webhook of the office just took the place; try again.
CLAIM_not_held = Somebody else holds this: it cannot be let go.
