# 导出。编码中的点在这里写作下划线。

EXPORT-1 = 筛选结果共 { $rows } 行，一次最多导出 { $limit } 行，请改用后台导出或缩小范围。
EXPORT-1_background = 筛选结果共 { $rows } 行，一个文件最多容纳 { $limit } 行，请缩小范围。
EXPORT-2 = 导出个人信息须填写用途。
EXPORT_exists = 该次导出已经登记。
