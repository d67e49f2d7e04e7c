# 导入。编码中的点在这里写作下划线。

IMPORT_exists = 该导入已经开始。
IMPORT_missing = 没有该导入。
IMPORT_over = 该导入已经结束。
IMPORT-4_running = 同一文件正在导入（{ $import }），请等待其结束。
IMPORT-6_running = 导入尚未结束，不能撤销。
IMPORT-6_undone = 该导入已经撤销或正在撤销。
IMPORT-6_kind = 只有学员导入可以整批撤销；报名和成绩请逐人办理。

IMPORT-5_size = 文件不得超过 { $megabytes } MB。
IMPORT-5_rows = 数据不得超过 { $limit } 行，请分成几个文件导入。
IMPORT-5_empty = 表中没有数据。
IMPORT-5_bomb = 文件解压后超过 { $megabytes } MB，不像正常的表格，请重新下载模板填写。
IMPORT-5_macros = 文件含有宏，请另存为不含宏的 .xlsx 后再上传。
IMPORT-5_password = 文件设有密码，请取消密码后再上传。
IMPORT-5_damaged = 文件已损坏或不完整，请用 Excel 打开检查并重新保存后再上传。
IMPORT-5_kind = 只接受 .xlsx、.xls 和 CSV 文件。
IMPORT-5_encoding = 无法识别文件的文字编码，请另存为 UTF-8 或 GBK 编码的 CSV，或 .xlsx。
IMPORT-5_header = 表头与模板不符。缺少：{ $missing }；多出：{ $unknown }；重复：{ $twice }。请下载模板填写，第一行须为表头。
IMPORT-5_merged = 表中有合并单元格（{ $cells }），请取消合并后再上传。
