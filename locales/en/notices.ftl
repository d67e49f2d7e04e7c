# Notices: of each kind a title and a sentence; the opinion or the reason follows it.

NOTICE-1 = A position is 1 or more; you gave { $through }.

notice-opinion = Opinion: { $opinion }
notice-reason = Reason: { $reason }

notice-title-plan_approved = Training plan approved
notice-plan_approved = The plan "{ $name }" for { $training_year } was approved for { $approved } learners. Enrolment is from { $enrolment_from } to { $enrolment_to }; start the class by { $training_from }.
notice-title-plan_rejected = Training plan rejected
notice-plan_rejected = The plan "{ $name }" for { $training_year } was rejected. It may be revised and reported again; its enrolment was to open on { $enrolment_from }.
notice-title-plan_withdrawn = Training plan withdrawn
notice-plan_withdrawn = { $point } withdrew the plan "{ $name }" for { $training_year }; there is nothing to decide.
notice-title-headcount_adjusted = Allowed headcount adjusted
notice-headcount_adjusted = The allowed headcount of the class "{ $name }" was changed from { $from } to { $to }.
notice-title-class_cancelled = Class cancelled
notice-class_cancelled = { $point } cancelled the class "{ $name }" for { $training_year }.
notice-title-hours_returned = Hours returned
notice-hours_returned = Submission { $submission } of the hours of the class "{ $name }" was returned; correct it and submit again.
notice-title-hours_confirmed = Hours confirmed
notice-hours_confirmed = Submission { $submission } of the hours of the class "{ $name }" was confirmed: { $passed } passed, { $hours } hours each.
notice-title-hours_reopened = Confirmation of hours taken back
notice-hours_reopened = The confirmation of submission { $submission } of the class "{ $name }" was taken back, and { $hours } hours from each of { $taken_back } learners; it awaits confirmation again.
notice-title-request_approved = Equivalence request approved
notice-request_approved = Your request "{ $title }" for { $training_year } was approved: { $granted } of { $claimed } hours were granted.
notice-title-request_rejected = Equivalence request rejected
notice-request_rejected = Your request "{ $title }" for { $training_year } was rejected.
notice-title-request_undone = Decision on an equivalence request undone
notice-request_undone = The decision on the request "{ $title }" for { $training_year } ({ $undone ->
    [approved] approved
   *[other] rejected
}) was undone; it awaits a decision again.
notice-title-import_finished = Import over
notice-import_finished = The import of the file "{ $name }" was { $ending ->
    [completed] completed
    [cancelled] cancelled
   *[other] broken off
}: { $rows } rows were looked at, { $succeeded } went in, { $failed } were refused.
notice-title-import_undone = Import undone
notice-import_undone = The import of the file "{ $name }" was undone: { $undone } rows were taken back, { $kept } stand since something else has touched them.
notice-title-webhook_given_up = A webhook could not be told
notice-webhook_given_up = The webhook “{ $name }” could not be told in { $attempts } attempts, which were given up. Once its consumer is back, the delivery can be replayed.
notice-title-password_reset = Password reset
notice-password_reset = Somebody else reset your password; change it once you have signed in. If you did not ask for it, tell an administrator.

# The home page: what waits.

waiting-plans_to_decide = Plans awaiting approval
waiting-hours_to_decide = Submitted hours awaiting confirmation
waiting-requests_to_decide = Equivalence requests awaiting a decision
waiting-plans_to_revise = Rejected plans to revise
waiting-enrolment_opening = Classes whose enrolment opens soon
waiting-enrolment_closing = Classes whose enrolment closes soon
waiting-classes_to_start = Classes to start
waiting-scores_to_enter = Classes with scores to enter
waiting-hours_to_submit = Classes with hours to submit
waiting-hours_to_correct = Returned submissions to correct
waiting-offices_without_administrator = Offices without an administrator
