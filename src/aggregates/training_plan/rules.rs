//! The rules of plans and of their hours: one pure function each, over plain values. Those of the class are in
//! `rules/class.rs`.

mod class;

use chrono::NaiveDate;

pub use class::*;

use super::{LearnerScore, PlanError, PlanState, WindowName};
use crate::types::{Headcount, Hours, LearnerId, Opinion, PointId, RegionCode, TrainingYear, Window};

/// PLAN-2: the least planned headcount.
pub const LEAST_PLANNED: Headcount = Headcount(1);
/// PLAN-2: the largest planned headcount.
pub const MOST_PLANNED: Headcount = Headcount(9_999);
/// PLAN-2: the least hours of a class.
pub const LEAST_HOURS: Hours = Hours::whole(1);
/// PLAN-2: the most hours of a class.
pub const MOST_HOURS: Hours = Hours::whole(80);

/// PLAN-1: a point reports a plan for itself. `seat` is the point for which the actor gives commands, if any.
#[must_use]
pub fn plan_1_own_plan(seat: Option<PointId>, point: PointId) -> bool {
    seat == Some(point)
}

/// PLAN-1: only an enabled point reports.
///
/// # Errors
/// When the point is disabled.
pub const fn plan_1_enabled_point(enabled: bool) -> Result<(), PlanError> {
    if enabled { Ok(()) } else { Err(PlanError::ReportByDisabledPoint) }
}

/// PLAN-1: a plan is for the current training year; a legacy import may go back to the earliest year of the legacy data.
///
/// # Errors
/// When the year is another.
pub fn plan_1_training_year(year: TrainingYear, today: NaiveDate, legacy: bool) -> Result<(), PlanError> {
    let latest = TrainingYear::current(today);
    let earliest = if legacy { TrainingYear::EARLIEST } else { latest };
    if earliest <= year && year <= latest { Ok(()) } else { Err(PlanError::YearOutOfRange { year, earliest, latest }) }
}

/// PLAN-2: 1 ≤ planned ≤ 9,999.
///
/// # Errors
/// When it is not.
pub fn plan_2_planned(planned: Headcount) -> Result<(), PlanError> {
    if (LEAST_PLANNED..=MOST_PLANNED).contains(&planned) {
        Ok(())
    } else {
        Err(PlanError::PlannedOutOfRange { planned, least: LEAST_PLANNED, most: MOST_PLANNED })
    }
}

/// PLAN-2: 1 ≤ hours ≤ 80.
///
/// # Errors
/// When they are not.
pub fn plan_2_hours(hours: Hours) -> Result<(), PlanError> {
    if (LEAST_HOURS..=MOST_HOURS).contains(&hours) {
        Ok(())
    } else {
        Err(PlanError::HoursOutOfRange { hours, least: LEAST_HOURS, most: MOST_HOURS })
    }
}

/// PLAN-3: each window starts before it ends (its last day counts in full, so that one day is enough); enrolment does not
/// start after training ends, and training does not start after the exam ends.
///
/// # Errors
/// When one of these does not hold: the first of them.
pub fn plan_3_windows(enrolment: Window, training: Window, exam: Window) -> Result<(), PlanError> {
    let windows = [(WindowName::Enrolment, enrolment), (WindowName::Training, training), (WindowName::Exam, exam)];
    for (window, Window { from, to }) in windows {
        if from > to {
            return Err(PlanError::WindowBackwards { window, from, to });
        }
    }
    if enrolment.from > training.to {
        return Err(PlanError::EnrolmentAfterTraining { enrolment: enrolment.from, training: training.to });
    }
    if training.from > exam.to {
        return Err(PlanError::TrainingAfterExam { training: training.from, exam: exam.to });
    }
    Ok(())
}

/// PLAN-4: only the office that the point belongs to decides. `seat` is the office for which the actor gives commands, if
/// any.
#[must_use]
pub fn plan_4_deciding_office(seat: Option<RegionCode>, office: RegionCode) -> bool {
    seat == Some(office)
}

/// PLAN-5: 1 ≤ approved ≤ planned.
///
/// # Errors
/// When it is not.
pub fn plan_5_approved(approved: Headcount, planned: Headcount) -> Result<(), PlanError> {
    if Headcount(1) <= approved && approved <= planned {
        Ok(())
    } else {
        Err(PlanError::ApprovedOutOfRange { approved, planned })
    }
}

/// PLAN-6: a decision is taken once.
///
/// # Errors
/// When the plan does not await it.
pub fn plan_6_undecided(state: PlanState) -> Result<(), PlanError> {
    if state == PlanState::Pending { Ok(()) } else { Err(PlanError::Decided { state }) }
}

/// PLAN-6: rejecting needs an opinion.
///
/// # Errors
/// When there is none.
pub fn plan_6_opinion(opinion: Option<Opinion>) -> Result<Opinion, PlanError> {
    opinion.ok_or(PlanError::RejectionWithoutOpinion)
}

/// PLAN-6: a rejected plan, and no other, is revised and reported again.
///
/// # Errors
/// When the plan is not rejected.
pub fn plan_6_revisable(state: PlanState) -> Result<(), PlanError> {
    if state == PlanState::Rejected { Ok(()) } else { Err(PlanError::NotRejected { state }) }
}

/// PLAN-7: 0 ≤ allowed ≤ approved.
///
/// # Errors
/// When it is not.
pub fn plan_7_allowed(allowed: Headcount, approved: Headcount) -> Result<(), PlanError> {
    if allowed <= approved { Ok(()) } else { Err(PlanError::AllowedAboveApproved { allowed, approved }) }
}

/// PLAN-7: the headcount is adjusted from approval until the class's hours are confirmed.
///
/// # Errors
/// When there is no approved class.
pub const fn plan_7_adjustable(state: PlanState) -> Result<(), PlanError> {
    match state {
        PlanState::Enrolling
        | PlanState::Training
        | PlanState::Submitted
        | PlanState::Returned
        | PlanState::Finished => Ok(()),
        PlanState::Pending | PlanState::Rejected | PlanState::Withdrawn | PlanState::Cancelled => {
            Err(PlanError::NotAdjustable { state })
        }
    }
}

/// PLAN-8: after the hours are confirmed nobody adjusts.
///
/// # Errors
/// When they are.
pub fn plan_8_unconfirmed(state: PlanState) -> Result<(), PlanError> {
    if state == PlanState::Finished { Err(PlanError::AdjustAfterConfirmation) } else { Ok(()) }
}

/// PLAN-9: a point withdraws a plan before the decision.
///
/// # Errors
/// When it was taken.
pub fn plan_9_withdrawable(state: PlanState) -> Result<(), PlanError> {
    if state == PlanState::Pending { Ok(()) } else { Err(PlanError::WithdrawAfterDecision { state }) }
}

/// PLAN-9: a point cancels an approved class in which nobody is enrolled.
///
/// # Errors
/// When it is no such class, or somebody is enrolled.
pub fn plan_9_cancellable(state: PlanState, enrolled: Headcount) -> Result<(), PlanError> {
    match state {
        PlanState::Enrolling | PlanState::Training | PlanState::Returned => {
            if enrolled == Headcount(0) {
                Ok(())
            } else {
                Err(PlanError::CancelWithLearners { enrolled })
            }
        }
        PlanState::Pending
        | PlanState::Rejected
        | PlanState::Withdrawn
        | PlanState::Submitted
        | PlanState::Finished
        | PlanState::Cancelled => Err(PlanError::NotCancellable { state }),
    }
}

/// HOURS-1: the confirming office is the one of PLAN-4. `seat` is the office for which the actor gives commands, if any.
#[must_use]
pub fn hours_1_confirming_office(seat: Option<RegionCode>, office: RegionCode) -> bool {
    plan_4_deciding_office(seat, office)
}

/// HOURS-2: returning needs an opinion.
///
/// # Errors
/// When there is none.
pub fn hours_2_opinion(opinion: Option<Opinion>) -> Result<Opinion, PlanError> {
    opinion.ok_or(PlanError::ReturnWithoutOpinion)
}

/// HOURS-3: a submission with more learners than allowed is not confirmed: the headcount may have been lowered since.
///
/// # Errors
/// When there are more.
pub fn hours_3_within_allowed(submitted: Headcount, allowed: Headcount) -> Result<(), PlanError> {
    if submitted <= allowed { Ok(()) } else { Err(PlanError::SubmittedAboveAllowed { submitted, allowed }) }
}

/// HOURS-4: only a confirmation ends the class, and only a submission that waits is confirmed or returned.
///
/// # Errors
/// When none waits.
pub fn hours_4_waits(state: PlanState) -> Result<(), PlanError> {
    if state == PlanState::Submitted { Ok(()) } else { Err(PlanError::NothingWaits { state }) }
}

/// HOURS-4: a confirmation credits every reported learner who passed.
pub fn hours_4_credited(reported: impl Iterator<Item = LearnerScore>) -> Vec<LearnerId> {
    reported.filter(|result| class_5_passes(result.score)).map(|result| result.learner).collect()
}

/// HOURS-5: the confirming office, or one above it, reopens. `seat` is the office for which the actor gives commands, if any;
/// `upwards` are the confirming office and those above it.
pub fn hours_5_reopening_office(seat: Option<RegionCode>, mut upwards: impl Iterator<Item = RegionCode>) -> bool {
    seat.is_some_and(|seat| upwards.any(|office| office == seat))
}

/// HOURS-5: a confirmed class, and no other, is reopened.
///
/// # Errors
/// When the class is not confirmed.
pub fn hours_5_confirmed(state: PlanState) -> Result<(), PlanError> {
    if state == PlanState::Finished { Ok(()) } else { Err(PlanError::NotConfirmed { state }) }
}
