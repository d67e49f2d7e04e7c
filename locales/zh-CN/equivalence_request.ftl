# 视同申报：每一种拒绝一句话。编码中的点在这里写作下划线。

request-state = { $state ->
    [pending] 待审批
    [approved] 通过
    [rejected] 不通过
    [withdrawn] 已撤回
   *[other] { $state }
}

document-kind = { $kind ->
    [pdf] PDF
    [jpeg] JPEG
    [png] PNG
   *[other] { $kind }
}

EQ-1_unsubmitted = 没有这个视同申报。
EQ-1_again = 该编号的视同申报已经提交过。
EQ-1_itself = 只能为本人提交或撤回视同申报。
EQ-1_roster = 学员 { $learner } 不在册，不能提交视同申报。
EQ-1_year = 视同申报的年度须在 { $earliest } 至 { $latest } 之间，您填写的是 { $year }。
EQ-1_dates = 开始日期（{ $from }）不能晚于结束日期（{ $to }）。
EQ-1_hours = 申报课时须在 { $least } 至 { $most } 之间，您填写的是 { $claimed }。
EQ-1_attachments = 附件最多 { $most } 个，您提交了 { $count } 个。
EQ-1_size = 附件“{ $name }”的大小须在 1 至 { $most } 字节之间，实际为 { $bytes } 字节。
EQ-1_digest = 附件“{ $name }”的校验值不是 64 位十六进制数。
EQ-1_kind = 附件只能是 PDF、JPEG 或 PNG 文件，且内容完整；以文件内容为准，与文件名无关。
EQ-1_name = 文件“{ $name }”的内容是 { document-kind }，与其扩展名不符。
EQ-1_beyond = 该 { document-kind } 文件的结尾之后还有其他内容，不能作为附件。请重新导出或扫描后上传。
EQ-1_upload = 没有您上传的附件 { $sha256 }，请先上传。
EQ-2 = 只有学员所在地区的工考办可以审批视同申报。
EQ-2_decided = 该视同申报的状态为“{ request-state }”，只有待审批的申报可以审批。
EQ-3 = 授予课时须在 { $least } 至申报课时 { $claimed } 之间，您填写的是 { $granted }。
EQ-4 = 审批不通过时须填写意见。
EQ-5 = 批量审批每次 1 至 { $most } 条，您选择了 { $count } 条。
EQ-6 = 该视同申报的状态为“{ request-state }”，没有可以撤销的审批。
EQ-6_office = 只有作出审批的工考办及其上级可以撤销审批。
EQ-7 = 该视同申报的状态为“{ request-state }”，只有审批之前可以撤回。
