# 培训计划与培训班：每一种拒绝一句话。编码中的点在这里写作下划线。

plan-state = { $state ->
    [pending] 待审批
    [rejected] 不通过
    [withdrawn] 已撤回
    [enrolling] 招生中
    [training] 培训中
    [submitted] 待确认
    [returned] 退回
    [finished] 结束
    [cancelled] 已取消
   *[other] { $state }
}

plan-grade = { $grade ->
    [ordinary] 普通工
    [junior] 初级工
    [intermediate] 中级工
    [senior] 高级工
    [technician] 技师
    [senior_technician] 高级技师
   *[other] { $grade }
}

plan-audience = { $audience ->
    [technicians] 技师/高级技师
    [others] 其他工勤人员
   *[other] 全体工勤人员
}

plan-window = { $window ->
    [enrolment] 报名日期
    [training] 培训日期
   *[other] 考试时间
}

PLAN-1_unreported = 没有这个培训计划。
PLAN-1_again = 该编号的培训计划已经上报过。
PLAN-1_itself = 面授点只能为本面授点上报、修改、撤回或取消培训计划。
PLAN-1_disabled = 面授点已禁用，不能上报培训计划。
PLAN-1_year = 培训计划的年度须在 { $earliest } 至 { $latest } 之间，您填写的是 { $year }。
PLAN-2_planned = 计划人数须在 { $least } 至 { $most } 之间，您填写的是 { $planned }。
PLAN-2_hours = 课时须在 { $least } 至 { $most } 之间，您填写的是 { $hours }。
PLAN-3_window = { plan-window }的开始日（{ $from }）不能晚于结束日（{ $to }）。
PLAN-3_enrolment = 报名开始日（{ $enrolment }）不能晚于培训结束日（{ $training }）。
PLAN-3_training = 培训开始日（{ $training }）不能晚于考试结束日（{ $exam }）。
PLAN-4 = 只有该面授点所属的工考办可以审批培训计划和调整上报人数。
PLAN-5 = 批准人数须在 1 至 { $planned } 之间，您填写的是 { $approved }。
PLAN-6_decided = 该培训计划的状态为“{ plan-state }”，只能审批一次。
PLAN-6_opinion = 审批不通过时须填写意见。
PLAN-6_revise = 该培训计划的状态为“{ plan-state }”，只有不通过的计划可以修改后重新上报。
PLAN-7 = 允许上报人数不能超过批准人数 { $approved }，您填写的是 { $allowed }。
PLAN-7_state = 该培训计划的状态为“{ plan-state }”，只有已批准的培训班可以调整上报人数。
PLAN-8 = 课时已确认，不能再调整上报人数。
PLAN-9_decided = 该培训计划的状态为“{ plan-state }”，只有审批之前可以撤回。
PLAN-9_state = 该培训计划的状态为“{ plan-state }”，只有已批准且没有课时待确认的培训班可以取消。
PLAN-9_enrolled = 该培训班已有 { $enrolled } 人报名，无人报名的培训班才可以取消。

CLASS-1_state = 该培训班的状态为“{ plan-state }”，只有招生中的培训班可以报名。
CLASS-1_window = 报名时间为 { $from } 至 { $to }，今天是 { $today }。
CLASS-1_full = 名额不足：允许上报 { $allowed } 人，已报名 { $enrolled } 人，本次报名 { $joining } 人。
CLASS-2_none = 请选择要报名的学员。
CLASS-2_twice = 学员 { $learner } 已在该培训班中，不能重复报名。
CLASS-2_roster = 学员 { $learner } 不在册，不能报名。
CLASS-2_audience = 该培训班的对象为{ plan-audience }，学员 { $learner } 的技术等级为{ plan-grade }。
CLASS-3_submitted = 该培训班的状态为“{ plan-state }”，成绩申报之后不能退出。
CLASS-3_enrolled = 学员 { $learner } 不在该培训班中。
CLASS-4_state = 该培训班的状态为“{ plan-state }”，只有招生中的培训班可以开班。
CLASS-4_early = 报名从 { $opens } 开始，在此之前不能开班，今天是 { $today }。
CLASS-4_scores = 该培训班的状态为“{ plan-state }”，开班之后才能录入成绩。
CLASS-5 = 成绩须在 0 至 { $most } 之间，学员 { $learner } 的成绩是 { $mark }。
CLASS-5_none = 请填写要录入的成绩。
CLASS-5_twice = 学员 { $learner } 的成绩重复填写。
CLASS-5_enrolled = 学员 { $learner } 不在该培训班中，不能录入成绩。
CLASS-6_state = 该培训班的状态为“{ plan-state }”，开班之后才能申报课时。
CLASS-6_early = 培训到 { $last } 结束，次日起可以申报课时，今天是 { $today }。
CLASS-6_none = 请至少选择一名学员申报课时。
CLASS-6_allowed = 允许上报 { $allowed } 人，您选择了 { $selected } 人。
CLASS-6_twice = 学员 { $learner } 重复选择。
CLASS-6_enrolled = 学员 { $learner } 不在该培训班中，不能申报课时。
CLASS-6_score = 学员 { $learner } 没有成绩，也没有标记缺考。
CLASS-7 = 课时申报正在等待确认，其间不能修改。

HOURS-1 = 只有该面授点所属的工考办可以确认或退回课时。
HOURS-2 = 退回课时申报时须填写意见。
HOURS-3 = 申报了 { $submitted } 人，超过允许上报人数 { $allowed }，不能确认。
HOURS-4_waiting = 该培训班的状态为“{ plan-state }”，没有待确认的课时申报。
HOURS-4_finished = 课时已确认，培训班已结束。
HOURS-5 = 该培训班的状态为“{ plan-state }”，只有已确认课时的培训班可以撤销确认。
HOURS-5_office = 只有确认课时的工考办及其上级可以撤销确认。

POINT-1_enrol = 面授点已禁用，不能报名。
POINT-1_submit = 面授点已禁用，不能申报课时。
