# Plans and classes: a sentence for each refusal. A dot in a code is written as an underscore here.

plan-state = { $state ->
    [pending] pending
    [rejected] rejected
    [withdrawn] withdrawn
    [enrolling] enrolling
    [training] in training
    [submitted] awaiting confirmation
    [returned] returned
    [finished] finished
    [cancelled] cancelled
   *[other] { $state }
}

plan-grade = { $grade ->
    [ordinary] ordinary worker
    [junior] junior worker
    [intermediate] intermediate worker
    [senior] senior worker
    [technician] technician
    [senior_technician] senior technician
   *[other] { $grade }
}

plan-audience = { $audience ->
    [technicians] technicians and senior technicians
    [others] workers below technician
   *[other] everyone
}

plan-window = { $window ->
    [enrolment] Enrolment
    [training] Training
   *[other] The exam
}

PLAN-1_unreported = There is no such training plan.
PLAN-1_again = A plan of this identifier was reported before.
PLAN-1_itself = A training point reports, revises, withdraws and cancels its own plans only.
PLAN-1_disabled = The training point is disabled and cannot report plans.
PLAN-1_year = The training year must be from { $earliest } to { $latest }, not { $year }.
PLAN-2_planned = The planned headcount must be from { $least } to { $most }, not { $planned }.
PLAN-2_hours = The hours must be from { $least } to { $most }, not { $hours }.
PLAN-3_window = { plan-window } cannot start ({ $from }) after it ends ({ $to }).
PLAN-3_enrolment = Enrolment cannot start ({ $enrolment }) after the training ends ({ $training }).
PLAN-3_training = Training cannot start ({ $training }) after the exam ends ({ $exam }).
PLAN-4 = Only the office that the training point belongs to decides its plans and adjusts headcounts.
PLAN-5 = The approved headcount must be from 1 to { $planned }, not { $approved }.
PLAN-6_decided = The plan is { plan-state }: a decision is taken once.
PLAN-6_opinion = Rejecting a plan needs an opinion.
PLAN-6_revise = The plan is { plan-state }: only a rejected plan is revised and reported again.
PLAN-7 = The allowed headcount cannot exceed the approved { $approved }; { $allowed } was given.
PLAN-7_state = The plan is { plan-state }: only an approved class has a headcount to adjust.
PLAN-8 = The hours are confirmed: the headcount is not adjusted any more.
PLAN-9_decided = The plan is { plan-state }: it can be withdrawn before the decision only.
PLAN-9_state = The plan is { plan-state }: only an approved class without hours awaiting confirmation can be cancelled.
PLAN-9_enrolled = The class has { $enrolled } enrolled: it can be cancelled only when nobody is.

CLASS-1_state = The class is { plan-state }: learners join while it is enrolling.
CLASS-1_window = Enrolment runs from { $from } to { $to }; today is { $today }.
CLASS-1_full = Too few places: { $allowed } allowed, { $enrolled } enrolled, { $joining } want to join.
CLASS-2_none = Name the learners to enrol.
CLASS-2_twice = Learner { $learner } is in the class already.
CLASS-2_roster = Learner { $learner } is not on the roster.
CLASS-2_audience = The class is for { plan-audience }; the grade of learner { $learner } is { plan-grade }.
CLASS-3_submitted = The class is { plan-state }: nobody leaves once scores are submitted.
CLASS-3_enrolled = Learner { $learner } is not in the class.
CLASS-4_state = The class is { plan-state }: only one that is enrolling can be started.
CLASS-4_early = The class cannot start before enrolment opens on { $opens }; today is { $today }.
CLASS-4_scores = The class is { plan-state }: scores are entered once it has begun.
CLASS-5 = A score is from 0 to { $most }; learner { $learner } has { $mark }.
CLASS-5_none = Name the scores to enter.
CLASS-5_twice = Learner { $learner } is given two scores.
CLASS-5_enrolled = Learner { $learner } is not in the class and cannot have a score.
CLASS-6_state = The class is { plan-state }: hours are submitted once it has begun.
CLASS-6_early = The training ends on { $last } and hours can be submitted from the day after; today is { $today }.
CLASS-6_none = Select at least one learner.
CLASS-6_allowed = { $allowed } learners are allowed, { $selected } are selected.
CLASS-6_twice = Learner { $learner } is selected twice.
CLASS-6_enrolled = Learner { $learner } is not in the class and cannot be submitted.
CLASS-6_score = Learner { $learner } has neither a score nor was marked absent.
CLASS-7 = The submitted hours await confirmation and cannot be changed meanwhile.

HOURS-1 = Only the office that the training point belongs to confirms or returns its hours.
HOURS-2 = Returning a submission needs an opinion.
HOURS-3 = { $submitted } learners were submitted, more than the { $allowed } allowed: this cannot be confirmed.
HOURS-4_waiting = The class is { plan-state }: no submission awaits confirmation.
HOURS-4_finished = The hours are confirmed and the class is over.
HOURS-5 = The class is { plan-state }: only a confirmed class can be reopened.
HOURS-5_office = Only the confirming office, or one above it, can reopen a class.

POINT-1_enrol = The training point is disabled and cannot enrol learners.
POINT-1_submit = The training point is disabled and cannot submit hours.
