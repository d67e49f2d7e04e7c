# 工作单位。编码中的点在这里写作下划线。

UNIT_exists = 该工作单位已经登记。
UNIT_missing = 没有该工作单位。
UNIT_same_name = 该工作单位的名称已经是“{ $name }”。
UNIT-2 = 工作单位只能改到同一设区市的其他地区，{ $to } 与 { $from } 不在同一设区市。
UNIT-2_same = 该工作单位已经在 { $region }。
UNIT-3 = 只能并入同一设区市的工作单位（{ $into }）。
UNIT-3_itself = 工作单位不能并入自己。
UNIT-3_merged = 该工作单位已并入其他单位（{ $into }）。
