# Training points. A dot of a code is written here as an underscore.

POINT_exists = The training point is registered already.
POINT_missing = There is no such training point.
POINT_same_name = The training point is already named "{ $name }".
POINT-1 = The training point is disabled.
POINT-1_enabled = The training point is enabled already.
