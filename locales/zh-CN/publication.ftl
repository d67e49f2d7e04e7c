# 每日发布。编码中的点在这里写作下划线。

PUBLISH-1 = { $day } 已经发布过（清单摘要 { $before }），不能以不同的内容（{ $now }）重新发布。
PUBLISH-2 = { $day } 尚未日结，不能发布。

notice-title-publication_failed = 每日统计发布异常
notice-publication_failed = { $day } 的统计数据{ $trouble ->
    [late] 未能在次日 06:00 前发布
    [storage] 未能写入发布位置（空间不足、无法连接或超时）
    [different] 与已发布的内容不一致，未予覆盖
   *[other] 未能生成
}。系统将继续重试，请联系运维人员查看。

title-range = 超出文件范围
range = 文件共 { $size } 字节，没有所请求的部分。
