# 帐号与登录。编码中的点在这里写作下划线。

acct-role = { $role ->
    [office] 工考办
    [point] 面授点
    [learner] 学员
    [auditor] 审计
    [platform] 平台管理员
    [machine] 接口
   *[other] { $role }
}

ACCT_exists = 该帐号已经开通。
ACCT_missing = 没有该帐号。
ACCT-1_self = 不能停用自己的帐号。
ACCT-1_last = 工考办至少保留一名启用的管理员，停用后将剩余 { $others } 名。
ACCT-2 = 该帐号已停用。
ACCT-2_enabled = 该帐号已经是启用状态。
ACCT-3 = 登录帐号只能由字母和数字组成。
ACCT-4 = { acct-role }帐号不能设在所选的位置。
ACCT-5_machine = 接口帐号只使用密钥，不设密码。
ACCT-5_person = 个人帐号只使用密码，不设密钥。
ACCT-5_key_exists = 该密钥已经发放。
ACCT-5_key_missing = 该帐号没有此密钥。
ACCT-5_key_of_another = 该密钥属于其他帐号。
ACCT-7 = 两次输入的密码不一致。

LOGIN-1 = 十分钟内连续输错五次密码，帐号锁定至 { $until }。
LOGIN-3_short = 密码至少 { $least } 个字符，您输入了 { $characters } 个。
LOGIN-3_classes = 密码须包含大写字母、小写字母、数字、符号中的至少 { $least } 类，您输入了 { $classes } 类。
LOGIN-3_used = 不能使用最近五次用过的密码。
LOGIN-4 = 帐号或密码不正确，或者帐号暂时不能登录。连续输错五次，帐号将锁定十五分钟。
LOGIN-5 = 一次性密码已经使用过，请联系管理员重置密码。
