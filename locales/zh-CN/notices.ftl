# 站内信：每一种一个标题、一句话；后面附上意见或原因。

NOTICE-1 = 位置须从 1 开始，您填写的是 { $through }。

notice-opinion = 意见：{ $opinion }
notice-reason = 原因：{ $reason }

notice-title-plan_approved = 培训计划审批通过
notice-plan_approved = { $training_year }年度培训计划“{ $name }”已审批通过，批准 { $approved } 人；报名日期 { $enrolment_from } 至 { $enrolment_to }，须在 { $training_from } 前开班。
notice-title-plan_rejected = 培训计划审批不通过
notice-plan_rejected = { $training_year }年度培训计划“{ $name }”审批不通过，可以修改后重新上报；原定 { $enrolment_from } 开始报名。
notice-title-plan_withdrawn = 培训计划已撤回
notice-plan_withdrawn = { $point }撤回了{ $training_year }年度培训计划“{ $name }”，无需审批。
notice-title-headcount_adjusted = 允许上报人数已调整
notice-headcount_adjusted = 培训班“{ $name }”的允许上报人数由 { $from } 人调整为 { $to } 人。
notice-title-class_cancelled = 培训班已取消
notice-class_cancelled = { $point }取消了{ $training_year }年度培训班“{ $name }”。
notice-title-hours_returned = 课时申报被退回
notice-hours_returned = 培训班“{ $name }”的第 { $submission } 次课时申报被退回，请更正后重新申报。
notice-title-hours_confirmed = 课时已确认
notice-hours_confirmed = 培训班“{ $name }”的第 { $submission } 次课时申报已确认：合格 { $passed } 人，每人 { $hours } 课时。
notice-title-hours_reopened = 课时确认已撤销
notice-hours_reopened = 培训班“{ $name }”第 { $submission } 次课时申报的确认已撤销，收回 { $taken_back } 人每人 { $hours } 课时，该申报重新待确认。
notice-title-request_approved = 视同申报审批通过
notice-request_approved = 您的{ $training_year }年度视同申报“{ $title }”已审批通过：申报 { $claimed } 课时，授予 { $granted } 课时。
notice-title-request_rejected = 视同申报审批不通过
notice-request_rejected = 您的{ $training_year }年度视同申报“{ $title }”审批不通过。
notice-title-request_undone = 视同审批结果已撤销
notice-request_undone = { $training_year }年度视同申报“{ $title }”的审批结果（{ $undone ->
    [approved] 通过
   *[other] 不通过
}）已撤销，该申报重新待审批。
notice-title-import_finished = 导入已结束
notice-import_finished = 文件“{ $name }”的导入{ $ending ->
    [completed] 已完成
    [cancelled] 已取消
   *[other] 已中断
}：共处理 { $rows } 条，成功 { $succeeded } 条，失败 { $failed } 条。
notice-title-import_undone = 导入已撤销
notice-import_undone = 文件“{ $name }”的导入已撤销：撤销 { $undone } 条，另有 { $kept } 条因此后有变动而保留。
notice-title-webhook_given_up = 推送失败
notice-webhook_given_up = 向推送订阅“{ $name }”推送通知，尝试 { $attempts } 次均未成功，已放弃。接收方恢复后可以在推送记录中重新推送。
notice-title-password_reset = 密码已被重置
notice-password_reset = 您的登录密码已由他人重置，登录后须修改。如非您本人要求，请联系管理员。

# 首页：等待处理的事项。

waiting-plans_to_decide = 待审批的培训计划
waiting-hours_to_decide = 待确认的课时申报
waiting-requests_to_decide = 待审批的视同申报
waiting-plans_to_revise = 审批不通过、可修改重报的培训计划
waiting-enrolment_opening = 即将开始报名的培训班
waiting-enrolment_closing = 即将截止报名的培训班
waiting-classes_to_start = 待开班的培训班
waiting-scores_to_enter = 待录入成绩的培训班
waiting-hours_to_submit = 待申报课时的培训班
waiting-hours_to_correct = 被退回、待更正的课时申报
waiting-offices_without_administrator = 没有可用管理员的工考办
