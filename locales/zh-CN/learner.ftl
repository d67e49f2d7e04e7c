# 学员。编码中的点在这里写作下划线。

person-grade = { $grade ->
    [ordinary] 普通工
    [junior] 初级工
    [intermediate] 中级工
    [senior] 高级工
    [technician] 技师
    [senior_technician] 高级技师
   *[other] { $grade }
}

PERSON_exists = 该学员已经登记。
PERSON_missing = 没有该学员。
PERSON_same_unit = 该学员已经在此工作单位（{ $unit }）。
PERSON_same_trade = 该学员的证书技术工种已经是所选工种（{ $trade }）。
IMPORT-2_unit = 所选工作单位已并入其他单位（{ $into }）。
IMPORT-2_trade = 所选技术工种（{ $trade }）已合并或停用。
PERSON-1 = 身份证号只向学员所在地区的工考办及其上级、学员所在培训班的面授点和学员本人显示全号。
PERSON-2_same = 该学员的证书技术等级已经是{ person-grade }。
PERSON-2_order = 上一次等级变更自 { $last } 起生效，新的变更不能早于该日（{ $from }）。
PERSON-3_left = 该学员已经不在册。
PERSON-3_on_roster = 该学员仍然在册。
PERSON-4 = 在册学员的个人信息不能删除，请先办理离册。
PERSON-4_erased = 该学员的个人信息已删除，不能再办理。
IMPORT-6_touched = 导入之后该学员的信息又有变动（导入后为第 { $left } 版，现为第 { $now } 版），不能撤销。
IMPORT-6_gone = 该学员的登记已随导入撤销，不能再办理。
