# 不能重复的内容。编码中的点在这里写作下划线。

POINT-2 = 该工考办已有同名的面授点（{ $holder }）。
IMPORT-3 = 该身份证号已登记在其他学员名下。
ACCT-3_taken = 该登录帐号已被使用。
UNIT-4 = 该地区已有同名的工作单位（{ $holder }）。
TRADE-2 = 已有同名的技术工种（{ $holder }）。
ACCT-6 = 该学员已有帐号（{ $holder }）。
HOOK-2_place = 该位置刚被同一工考办的另一个推送订阅占用，请重试。
CLAIM_not_held = 该内容登记在他人名下，不能释放。
