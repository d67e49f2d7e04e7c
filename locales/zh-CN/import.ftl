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

# 导入：每一行须修改什么。
IMPORT_unchecked = 文件尚未检查完毕，请等检查结束后再导入。
IMPORT_account = 发起导入的帐号已停用或已调离，导入已停止。
IMPORT_file = 上传的文件已不再保存，请重新上传。
IMPORT-1_numeric = 身份证号是数字格式，Excel 已将其末几位舍入。请把该列设为文本，重新输入完整的 18 位号码。
IMPORT-1_shape = 身份证号应为 18 位：前 17 位为数字，末位为数字或 X。
IMPORT-1_birthday = 身份证号中的出生日期不存在。
IMPORT-1_checksum = 身份证号的校验码不符，请核对每一位数字。
IMPORT-1_sex = 性别与身份证号不一致，已按所填性别导入，请核对。
IMPORT-2_grade_unknown = 没有“{ $value }”这一等级，请按模板“可选值”工作表填写。
IMPORT-2_trade_unknown = 没有“{ $value }”这一技术工种，请按模板“可选值”工作表填写。
IMPORT-2_trade_retired = 技术工种“{ $value }”已停用，请改用其他工种。
IMPORT-2_trade_merged = 技术工种“{ $value }”已并入“{ $into }”，已按后者导入。
IMPORT-2_region_unknown = 没有“{ $value }”这一地区，请按模板“可选值”工作表填写。
IMPORT-2_region_ambiguous = 有几个地区都叫“{ $value }”，请写全称：{ $choices }。
IMPORT-2_region_scope = “{ $value }”不属于您所管辖的地区。
IMPORT-2_learner = 名册中没有使用该身份证号的学员。
IMPORT-3_held = 该身份证号已登记在{ $holder }（{ $region }）名下。如需更新其信息，请选择“更新已有人员”后重新导入。
IMPORT-3_elsewhere = 该身份证号已登记在{ $holder }（{ $region }）名下，不属于您所管辖的地区，不能更新。
IMPORT-3_twice = 该身份证号与第 { $first } 行重复。
IMPORT-6_relied_on = 该学员已报名培训、申报视同或开通帐号，不能撤销登记。
IMPORT-7_required = 不能为空。
IMPORT-7_long = 不得超过 { $limit } 个字符。
IMPORT-7_control = 含有无法识别的字符，请重新输入。
IMPORT-7_formula = 单元格是公式，请复制后“选择性粘贴”为数值。
IMPORT-7_date = 单元格是日期格式，请设为文本后重新输入。
IMPORT-7_fault = 单元格是错误值，请重新输入。
IMPORT-7_sex = 性别应为“男”或“女”。
IMPORT-7_score = 成绩应为 0 至 100 的分数（可有半分）或“缺考”。
IMPORT-7_phone = 手机号应为 11 位数字。
IMPORT-7_email = 电子邮箱格式不正确。
IMPORT-7_postcode = 邮政编码应为 6 位数字。
IMPORT-7_name = 姓名与该身份证号登记的姓名不一致。
