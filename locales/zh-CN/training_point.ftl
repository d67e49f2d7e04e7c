# 面授点。编码中的点在这里写作下划线。

POINT_exists = 该面授点已经登记。
POINT_missing = 没有该面授点。
POINT_same_name = 该面授点的名称已经是“{ $name }”。
POINT-1 = 该面授点已禁用。
POINT-1_enabled = 该面授点已经是启用状态。
