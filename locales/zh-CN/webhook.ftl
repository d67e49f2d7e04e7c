# 推送订阅。编码中的点在这里写作下划线。

HOOK_exists = 该推送订阅已经存在。
HOOK_missing = 没有该推送订阅。
HOOK_same = 该推送订阅的名称和地址没有变化。
HOOK-1 = 推送地址须以 https:// 开头；http:// 只能用于本机地址。
HOOK-1_private = 推送地址（{ $host }）在内部网络中，本系统不向其推送。
HOOK-2 = 该工考办已有 { $limit } 个推送订阅，不能再增加。
HOOK-3 = 签名密钥至少 { $limit } 个字符，您填写了 { $characters } 个。
HOOK-4 = 该推送订阅已删除。
HOOK-4_paused = 该推送订阅已经暂停。
HOOK-4_not_paused = 该推送订阅没有暂停。
HOOK-6 = 原密钥最多继续有效 { $limit } 小时，您填写的是 { $hours } 小时。
