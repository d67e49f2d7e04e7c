//! The rules of a class: who joins, when it begins, what passes, what is submitted.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::aggregates::training_plan::{Joining, LearnerScore, PlanError, PlanState, Roster};
use crate::types::{Audience, Grade, Headcount, LearnerId, Mark, Score, Window};

/// CLASS-5: the best mark.
pub const BEST_MARK: Mark = Mark::whole(100);
/// CLASS-5: the least mark that passes.
pub const PASS_MARK: Mark = Mark::whole(60);

/// CLASS-1: learners join a class that is 招生中.
///
/// # Errors
/// When it is not.
pub fn class_1_enrolling(state: PlanState) -> Result<(), PlanError> {
    if state == PlanState::Enrolling { Ok(()) } else { Err(PlanError::NotEnrolling { state }) }
}

/// CLASS-1: enrolment runs from its first day to its last, both in full. A legacy window that ends before it starts (PLAN-3)
/// is read the other way round.
///
/// # Errors
/// When today lies outside.
pub fn class_1_window(enrolment: Window, today: NaiveDate) -> Result<(), PlanError> {
    let Window { from, to } = in_order(enrolment);
    if from <= today && today <= to { Ok(()) } else { Err(PlanError::OutsideEnrolment { today, from, to }) }
}

/// CLASS-1: enrolled ≤ allowed after somebody joined.
///
/// # Errors
/// When too few places are left.
pub fn class_1_places(enrolled: Headcount, joining: Headcount, allowed: Headcount) -> Result<(), PlanError> {
    if u32::from(enrolled.0) + u32::from(joining.0) <= u32::from(allowed.0) {
        Ok(())
    } else {
        Err(PlanError::Full { enrolled, joining, allowed })
    }
}

/// CLASS-2: a learner is once in a class. `joining` are those who want to join together.
///
/// # Errors
/// When one is enrolled already, or named twice, or nobody is named.
pub fn class_2_once(roster: &Roster, joining: &[Joining]) -> Result<(), PlanError> {
    if joining.is_empty() {
        return Err(PlanError::NobodyToEnrol);
    }
    let mut seen = HashSet::with_capacity(joining.len());
    match joining.iter().map(|joining| joining.learner).find(|learner| roster.holds(*learner) || !seen.insert(*learner))
    {
        Some(learner) => Err(PlanError::EnrolledTwice { learner }),
        None => Ok(()),
    }
}

/// CLASS-2: a learner in a class is on the roster.
///
/// # Errors
/// When he is not.
pub const fn class_2_on_roster(learner: LearnerId, on_roster: bool) -> Result<(), PlanError> {
    if on_roster { Ok(()) } else { Err(PlanError::NotOnRoster { learner }) }
}

/// CLASS-2: a learner fits the audience of the class by the grade in force when he joins.
///
/// # Errors
/// When he does not.
pub const fn class_2_audience(learner: LearnerId, grade: Grade, audience: Audience) -> Result<(), PlanError> {
    if audience.fits(grade) { Ok(()) } else { Err(PlanError::NotOfAudience { learner, grade, audience }) }
}

/// CLASS-3: an enrolment is withdrawn until scores are submitted, and again after a return (CLASS-7).
///
/// # Errors
/// When it is too late.
pub const fn class_3_withdrawable(state: PlanState) -> Result<(), PlanError> {
    match state {
        PlanState::Submitted | PlanState::Finished => Err(PlanError::WithdrawalTooLate { state }),
        PlanState::Pending
        | PlanState::Rejected
        | PlanState::Withdrawn
        | PlanState::Enrolling
        | PlanState::Training
        | PlanState::Returned
        | PlanState::Cancelled => Ok(()),
    }
}

/// CLASS-4: the point starts a class that is 招生中, not before its enrolment opens.
///
/// # Errors
/// When it is in another state, or too early.
pub fn class_4_startable(state: PlanState, enrolment: Window, today: NaiveDate) -> Result<(), PlanError> {
    let opens = in_order(enrolment).from;
    if state != PlanState::Enrolling {
        Err(PlanError::NotStartable { state })
    } else if today < opens {
        Err(PlanError::StartTooEarly { today, opens })
    } else {
        Ok(())
    }
}

/// CLASS-4: scores are entered once the class has begun. What CLASS-7 and HOURS-4 forbid afterwards is said by them.
///
/// # Errors
/// When it has not begun.
pub const fn class_4_scores(state: PlanState) -> Result<(), PlanError> {
    if begun(state) { Ok(()) } else { Err(PlanError::ScoresBeforeStart { state }) }
}

/// CLASS-5: a score is 0 to 100 in steps of 0.5 (which the type [`Mark`] holds), or 缺考.
///
/// # Errors
/// When the mark is above 100.
pub fn class_5_score(LearnerScore { learner, score }: LearnerScore) -> Result<(), PlanError> {
    match score {
        Score::Mark(mark) if mark > BEST_MARK => Err(PlanError::MarkOutOfRange { learner, mark, most: BEST_MARK }),
        Score::Mark(_) | Score::Absent => Ok(()),
    }
}

/// CLASS-5: scores are of learners of the class, each named once.
///
/// # Errors
/// When one is not enrolled or named twice, or none is named.
pub fn class_5_of_the_class(roster: &Roster, scores: &[LearnerScore]) -> Result<(), PlanError> {
    if scores.is_empty() {
        return Err(PlanError::NoScores);
    }
    let mut seen = HashSet::with_capacity(scores.len());
    for LearnerScore { learner, score: _ } in scores {
        if !roster.holds(*learner) {
            return Err(PlanError::ScoreOfStranger { learner: *learner });
        }
        if !seen.insert(*learner) {
            return Err(PlanError::ScoredTwice { learner: *learner });
        }
    }
    Ok(())
}

/// CLASS-5: 60 passes; 缺考 does not.
#[must_use]
pub fn class_5_passes(score: Score) -> bool {
    match score {
        Score::Mark(mark) => mark >= PASS_MARK,
        Score::Absent => false,
    }
}

/// CLASS-6: hours are submitted of a class that has begun. What CLASS-7 and HOURS-4 forbid afterwards is said by them.
///
/// # Errors
/// When it has not begun.
pub const fn class_6_begun(state: PlanState) -> Result<(), PlanError> {
    if begun(state) { Ok(()) } else { Err(PlanError::SubmitBeforeStart { state }) }
}

/// CLASS-6: hours are submitted after the training's last day.
///
/// # Errors
/// When that day is not over.
pub fn class_6_training_over(training: Window, today: NaiveDate) -> Result<(), PlanError> {
    let last = training.to;
    if today > last { Ok(()) } else { Err(PlanError::SubmitTooEarly { today, last }) }
}

/// CLASS-6: hours are submitted for at least one and at most `allowed` learners.
///
/// # Errors
/// When nobody is selected, or more than allowed.
pub fn class_6_selected(selected: Headcount, allowed: Headcount) -> Result<(), PlanError> {
    if selected == Headcount(0) {
        Err(PlanError::NobodySelected)
    } else if selected > allowed {
        Err(PlanError::SelectedAboveAllowed { selected, allowed })
    } else {
        Ok(())
    }
}

/// CLASS-6: each learner submitted is of the class, named once, and has a score or 缺考. Gives their results.
///
/// # Errors
/// When one is not.
pub fn class_6_results(roster: &Roster, selected: &[LearnerId]) -> Result<Vec<LearnerScore>, PlanError> {
    let mut seen = HashSet::with_capacity(selected.len());
    selected
        .iter()
        .map(|&learner| {
            let place = roster.place(learner).ok_or(PlanError::SelectedStranger { learner })?;
            let score = place.score.ok_or(PlanError::SelectedWithoutScore { learner })?;
            if seen.insert(learner) {
                Ok(LearnerScore { learner, score })
            } else {
                Err(PlanError::SelectedTwice { learner })
            }
        })
        .collect()
}

/// CLASS-7: while a submission waits nothing in it changes. HOURS-4: after its confirmation the class is over.
///
/// # Errors
/// When a submission waits or is confirmed.
pub const fn class_7_open(state: PlanState) -> Result<(), PlanError> {
    match state {
        PlanState::Submitted => Err(PlanError::SubmissionWaits),
        PlanState::Finished => Err(PlanError::Finished),
        PlanState::Pending
        | PlanState::Rejected
        | PlanState::Withdrawn
        | PlanState::Enrolling
        | PlanState::Training
        | PlanState::Returned
        | PlanState::Cancelled => Ok(()),
    }
}

/// POINT-1: a disabled point enrols nobody.
///
/// # Errors
/// When the point is disabled.
pub const fn point_1_enrols(enabled: bool) -> Result<(), PlanError> {
    if enabled { Ok(()) } else { Err(PlanError::EnrolAtDisabledPoint) }
}

/// POINT-1: a disabled point submits nothing.
///
/// # Errors
/// When the point is disabled.
pub const fn point_1_submits(enabled: bool) -> Result<(), PlanError> {
    if enabled { Ok(()) } else { Err(PlanError::SubmitByDisabledPoint) }
}

/// Whether the class has begun and is neither cancelled nor was never one.
const fn begun(state: PlanState) -> bool {
    matches!(state, PlanState::Training | PlanState::Submitted | PlanState::Returned | PlanState::Finished)
}

fn in_order(window: Window) -> Window {
    Window { from: window.from.min(window.to), to: window.from.max(window.to) }
}
