//! Why a training plan refuses: one variant a refusal, with the numbers that its sentence needs. A variant's name in JSON is
//! its code in the message catalogue.

use chrono::NaiveDate;
use serde::Serialize;
use thiserror::Error;

use super::PlanState;
use crate::types::{Audience, Grade, Headcount, Hours, LearnerId, Mark, TrainingYear};

/// Which of a plan's windows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WindowName {
    /// 报名日期.
    Enrolment,
    /// 培训日期.
    Training,
    /// 考试时间.
    Exam,
}

/// Why a training plan refuses a command.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize)]
#[expect(missing_docs, reason = "the fields are the numbers that the message beside them names")]
pub enum PlanError {
    /// No plan of that identifier exists.
    #[error("no plan of that identifier was reported")]
    #[serde(rename = "PLAN-1.unreported")]
    Unreported,
    /// A plan of that identifier exists.
    #[error("a plan of that identifier was reported before")]
    #[serde(rename = "PLAN-1.again")]
    ReportedBefore,
    /// PLAN-1: a disabled point reports nothing.
    #[error("a disabled point reports no plan")]
    #[serde(rename = "PLAN-1.disabled")]
    ReportByDisabledPoint,
    /// PLAN-1: another year than the current one, or outside the years that a legacy import may tell of.
    #[error("the training year is {year}, but must be from {earliest} to {latest}")]
    #[serde(rename = "PLAN-1.year")]
    YearOutOfRange { year: TrainingYear, earliest: TrainingYear, latest: TrainingYear },
    /// PLAN-2: planned headcount.
    #[error("the planned headcount is {planned}, but must be from {least} to {most}")]
    #[serde(rename = "PLAN-2.planned")]
    PlannedOutOfRange { planned: Headcount, least: Headcount, most: Headcount },
    /// PLAN-2: hours.
    #[error("the hours are {hours}, but must be from {least} to {most}")]
    #[serde(rename = "PLAN-2.hours")]
    HoursOutOfRange { hours: Hours, least: Hours, most: Hours },
    /// PLAN-3: a window ends before it starts.
    #[error("a window starts on {from}, after it ends on {to}")]
    #[serde(rename = "PLAN-3.window")]
    WindowBackwards { window: WindowName, from: NaiveDate, to: NaiveDate },
    /// PLAN-3: enrolment starts too late.
    #[error("enrolment starts on {enrolment}, after the training ends on {training}")]
    #[serde(rename = "PLAN-3.enrolment")]
    EnrolmentAfterTraining { enrolment: NaiveDate, training: NaiveDate },
    /// PLAN-3: training starts too late.
    #[error("training starts on {training}, after the exam ends on {exam}")]
    #[serde(rename = "PLAN-3.training")]
    TrainingAfterExam { training: NaiveDate, exam: NaiveDate },
    /// PLAN-5: approved headcount.
    #[error("approved {approved} is not from 1 to the planned {planned}")]
    #[serde(rename = "PLAN-5")]
    ApprovedOutOfRange { approved: Headcount, planned: Headcount },
    /// PLAN-6: the decision was taken before.
    #[error("the plan is {state}: a decision is taken once")]
    #[serde(rename = "PLAN-6.decided")]
    Decided { state: PlanState },
    /// PLAN-6: rejecting without an opinion.
    #[error("rejecting needs an opinion")]
    #[serde(rename = "PLAN-6.opinion")]
    RejectionWithoutOpinion,
    /// PLAN-6: only a rejected plan is revised.
    #[error("the plan is {state}: only a rejected plan is revised")]
    #[serde(rename = "PLAN-6.revise")]
    NotRejected { state: PlanState },
    /// PLAN-7: more than approved.
    #[error("allowed {allowed} is more than the approved {approved}")]
    #[serde(rename = "PLAN-7")]
    AllowedAboveApproved { allowed: Headcount, approved: Headcount },
    /// PLAN-7: there is no approved class.
    #[error("the plan is {state}: only an approved class has a headcount to adjust")]
    #[serde(rename = "PLAN-7.state")]
    NotAdjustable { state: PlanState },
    /// PLAN-8: the hours are confirmed.
    #[error("the hours are confirmed: nobody adjusts the headcount any more")]
    #[serde(rename = "PLAN-8")]
    AdjustAfterConfirmation,
    /// PLAN-9: the decision was taken before.
    #[error("the plan is {state}: it is withdrawn before the decision only")]
    #[serde(rename = "PLAN-9.decided")]
    WithdrawAfterDecision { state: PlanState },
    /// PLAN-9: not an approved class, or one that is over.
    #[error("the plan is {state}: only an approved class whose hours do not await a decision is cancelled")]
    #[serde(rename = "PLAN-9.state")]
    NotCancellable { state: PlanState },
    /// PLAN-9: somebody is enrolled.
    #[error("{enrolled} learners are enrolled: a class is cancelled only when nobody is")]
    #[serde(rename = "PLAN-9.enrolled")]
    CancelWithLearners { enrolled: Headcount },
    /// CLASS-1: no enrolment in this state.
    #[error("the class is {state}: learners join while it enrols")]
    #[serde(rename = "CLASS-1.state")]
    NotEnrolling { state: PlanState },
    /// CLASS-1: outside the window.
    #[error("enrolment runs from {from} to {to}; today is {today}")]
    #[serde(rename = "CLASS-1.window")]
    OutsideEnrolment { today: NaiveDate, from: NaiveDate, to: NaiveDate },
    /// CLASS-1: no place left.
    #[error("{joining} want to join {enrolled} enrolled; {allowed} are allowed")]
    #[serde(rename = "CLASS-1.full")]
    Full { enrolled: Headcount, joining: Headcount, allowed: Headcount },
    /// CLASS-2: nobody named.
    #[error("nobody to enrol was named")]
    #[serde(rename = "CLASS-2.none")]
    NobodyToEnrol,
    /// CLASS-2: twice in a class.
    #[error("the learner {learner} is enrolled already")]
    #[serde(rename = "CLASS-2.twice")]
    EnrolledTwice { learner: LearnerId },
    /// CLASS-2: not on the roster.
    #[error("the learner {learner} is not on the roster")]
    #[serde(rename = "CLASS-2.roster")]
    NotOnRoster { learner: LearnerId },
    /// CLASS-2: not of the audience.
    #[error("the class is not for the learner {learner}'s grade")]
    #[serde(rename = "CLASS-2.audience")]
    NotOfAudience { learner: LearnerId, grade: Grade, audience: Audience },
    /// CLASS-3: too late.
    #[error("the class is {state}: enrolments are withdrawn until scores are submitted")]
    #[serde(rename = "CLASS-3.submitted")]
    WithdrawalTooLate { state: PlanState },
    /// CLASS-3: not enrolled.
    #[error("the learner {learner} is not enrolled")]
    #[serde(rename = "CLASS-3.enrolled")]
    WithdrawalOfStranger { learner: LearnerId },
    /// CLASS-4: not a class that can begin.
    #[error("the class is {state}: only one that enrols is started")]
    #[serde(rename = "CLASS-4.state")]
    NotStartable { state: PlanState },
    /// CLASS-4: too early.
    #[error("enrolment opens on {opens}; today is {today}")]
    #[serde(rename = "CLASS-4.early")]
    StartTooEarly { today: NaiveDate, opens: NaiveDate },
    /// CLASS-4: the class has not begun.
    #[error("the class is {state}: scores are entered once it has begun")]
    #[serde(rename = "CLASS-4.scores")]
    ScoresBeforeStart { state: PlanState },
    /// CLASS-5: a mark above 100.
    #[error("the mark {mark} of the learner {learner} is not from 0 to {most}")]
    #[serde(rename = "CLASS-5")]
    MarkOutOfRange { learner: LearnerId, mark: Mark, most: Mark },
    /// CLASS-5: no score named.
    #[error("no score was named")]
    #[serde(rename = "CLASS-5.none")]
    NoScores,
    /// CLASS-5: one learner twice.
    #[error("the learner {learner} is named twice")]
    #[serde(rename = "CLASS-5.twice")]
    ScoredTwice { learner: LearnerId },
    /// CLASS-5: not enrolled.
    #[error("the learner {learner} is not enrolled")]
    #[serde(rename = "CLASS-5.enrolled")]
    ScoreOfStranger { learner: LearnerId },
    /// CLASS-6: the class has not begun.
    #[error("the class is {state}: hours are submitted once it has begun")]
    #[serde(rename = "CLASS-6.state")]
    SubmitBeforeStart { state: PlanState },
    /// CLASS-6: the training is not over.
    #[error("the training's last day is {last}; today is {today}")]
    #[serde(rename = "CLASS-6.early")]
    SubmitTooEarly { today: NaiveDate, last: NaiveDate },
    /// CLASS-6: nobody selected.
    #[error("no learner was selected")]
    #[serde(rename = "CLASS-6.none")]
    NobodySelected,
    /// CLASS-6: more than allowed.
    #[error("{selected} learners are selected; {allowed} are allowed")]
    #[serde(rename = "CLASS-6.allowed")]
    SelectedAboveAllowed { selected: Headcount, allowed: Headcount },
    /// CLASS-6: one learner twice.
    #[error("the learner {learner} is selected twice")]
    #[serde(rename = "CLASS-6.twice")]
    SelectedTwice { learner: LearnerId },
    /// CLASS-6: not enrolled.
    #[error("the learner {learner} is not enrolled")]
    #[serde(rename = "CLASS-6.enrolled")]
    SelectedStranger { learner: LearnerId },
    /// CLASS-6: without a score.
    #[error("the learner {learner} has no score")]
    #[serde(rename = "CLASS-6.score")]
    SelectedWithoutScore { learner: LearnerId },
    /// CLASS-7: a submission waits.
    #[error("a submission awaits the office: nothing in it changes")]
    #[serde(rename = "CLASS-7")]
    SubmissionWaits,
    /// HOURS-2: returning without an opinion.
    #[error("returning needs an opinion")]
    #[serde(rename = "HOURS-2")]
    ReturnWithoutOpinion,
    /// HOURS-3: more than allowed.
    #[error("{submitted} learners are submitted; {allowed} are allowed")]
    #[serde(rename = "HOURS-3")]
    SubmittedAboveAllowed { submitted: Headcount, allowed: Headcount },
    /// HOURS-4: nothing awaits a decision.
    #[error("the class is {state}: no submission awaits a decision")]
    #[serde(rename = "HOURS-4.waiting")]
    NothingWaits { state: PlanState },
    /// HOURS-4: the class is over.
    #[error("the hours are confirmed and the class is over")]
    #[serde(rename = "HOURS-4.finished")]
    Finished,
    /// HOURS-5: nothing to reopen.
    #[error("the class is {state}: only a confirmed class is reopened")]
    #[serde(rename = "HOURS-5")]
    NotConfirmed { state: PlanState },
    /// POINT-1: a disabled point enrols nobody.
    #[error("a disabled point enrols nobody")]
    #[serde(rename = "POINT-1.enrol")]
    EnrolAtDisabledPoint,
    /// POINT-1: a disabled point submits nothing.
    #[error("a disabled point submits nothing")]
    #[serde(rename = "POINT-1.submit")]
    SubmitByDisabledPoint,
}
