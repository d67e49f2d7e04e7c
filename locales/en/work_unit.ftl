# Work units. A dot of a code is written here as an underscore.

UNIT_exists = The work unit is registered already.
UNIT_missing = There is no such work unit.
UNIT_same_name = The work unit is already named "{ $name }".
UNIT-2 = A work unit moves within its city only; { $to } and { $from } are not of the same city.
UNIT-2_same = The work unit already lies in { $region }.
UNIT-3 = A work unit becomes part of another of the same city only ({ $into }).
UNIT-3_itself = A work unit is not merged with itself.
UNIT-3_merged = The work unit became part of another ({ $into }).
