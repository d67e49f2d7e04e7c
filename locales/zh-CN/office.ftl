# 工考办与地区。编码中的点在这里写作下划线。

office-kind = { $kind ->
    [province] 省
    [province_direct] 省直
    [city] 设区市
    [city_direct] 市直
    [district] 区县
    [zone] 功能板块
   *[other] { $kind }
}

OFFICE_exists = 该地区的工考办已经设立。
OFFICE_missing = 没有该工考办。
OFFICE_same_name = 该地区的名称已经是“{ $name }”。
OFFICE-1 = { office-kind }不能设在所选的上级地区之下：省在最上，设区市和省直在省之下，市直、区县和功能板块在设区市之下。
