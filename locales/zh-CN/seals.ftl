# 日志校验的结果。代码中的点在此写作下划线。

VERIFY_altered = 第 { $position } 号事件被篡改：{ $event }，{ $kind } { $stream }，第 { $sequence } 版，{ $day }。
VERIFY_swapped = 第 { $position } 号事件（{ $event }，{ $kind } { $stream }）与第 { $other } 号事件被互换。
VERIFY_missing = 缺少第 { $position } 号至第 { $last } 号事件。
VERIFY_repeated = 第 { $position } 号事件（{ $event }，{ $kind } { $stream }）的位置已被占用。
VERIFY_day = 第 { $position } 号至第 { $last } 号事件与 { $day } 日结时不符。
VERIFY_head = 第 { $position } 号事件所存的校验值被篡改，事件本身未变。
VERIFY_truncated =
    日志止于第 { $position } 号事件，而{ $by ->
        [log_head] 日志末位记录
        [stored_heads] 所存的校验值
       *[close] { $day } 的日结
    }表明应至第 { $last } 号。
VERIFY_clock = 第 { $position } 号事件（{ $event }，{ $kind } { $stream }）的时间早于前一事件：时钟曾被回拨。
VERIFY_day_back = 第 { $position } 号事件（{ $event }，{ $kind } { $stream }）的营业日早于前一事件。
VERIFY_day_missing = { $day } 未日结，而次日已日结。
VERIFY_signature = { $day } 由 { $key } 所作的封存签名无效。
VERIFY_other_key = { $day } 以 { $key } 封存，而该密钥并非当时的现用密钥。
VERIFY_unsealed = 自 { $day } 起的日结均未封存。
VERIFY_key = 密钥 { $key } 于第 { $position } 号事件启用，既无原密钥签署，也未说明原因。
VERIFY_wrong_key = 所信任的密钥 { $key } 从未封存此日志；其现用密钥为 { $adopted }。
VERIFY_untrusted_key = 密钥 { $key }（第 { $position } 号事件启用）不能由所信任的密钥推得。
VERIFY_calendar = 日历的第 { $position } 号事件无法读取。
VERIFY_file_missing = 缺少文件 { $file }。
VERIFY_file_damaged = 文件 { $file } 已损坏：{ $problem }。
VERIFY_manifest = 清单的签名无效。
VERIFY_no_such_day = { $day } 未日结。
VERIFY_note_unsealed = { $day } 日结时未封存，已由其后的封存涵盖。
VERIFY_note_before_seals = 截至 { $day } 的 { $days } 个营业日在启用封存之前日结，已由其后的封存涵盖。
VERIFY_note_lost_key = 密钥 { $key } 未经原密钥签署即启用，原因：{ $reason }
VERIFY_note_open = 最后 { $events } 个事件属于尚未日结的营业日，其校验值已存而未封存。
VERIFY_note_not_stored = 最后 { $events } 个事件尚无所存的校验值。
