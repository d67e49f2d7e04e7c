//! The rules of a learner.

use super::{GradeEffect, GradeEntry, LearnerError, TradeFact, UnitFact};
use crate::types::{Grade, KeyedHash, Role};

/// IMPORT-2: the unit exists and still goes on.
///
/// # Errors
/// [`LearnerError::UnitMerged`] with the unit that goes on in its place.
pub const fn unit_goes_on(unit: UnitFact) -> Result<(), LearnerError> {
    match unit.merged_into {
        Some(into) => Err(LearnerError::UnitMerged { into }),
        None => Ok(()),
    }
}

/// IMPORT-2: the trade exists and is still given to learners.
///
/// # Errors
/// [`LearnerError::TradeGone`].
pub const fn trade_is_given(trade: TradeFact) -> Result<(), LearnerError> {
    if trade.current { Ok(()) } else { Err(LearnerError::TradeGone { trade: trade.trade }) }
}

/// IMPORT-3: an ID number is unique over the province. The claim that its holder takes on it.
#[must_use]
pub fn id_number_claim(id_hash: &KeyedHash) -> String {
    format!("id_number:{id_hash}")
}

/// PERSON-1: lists show an ID number masked. It is revealed in full to staff of an office in whose regions the learner is, to a point
/// in one of whose classes he is enrolled, and to himself; not to auditors, machines or the platform.
#[must_use]
pub const fn number_is_revealed(role: Role, in_scope: bool, in_own_class: bool, himself: bool) -> bool {
    match role {
        Role::Office => in_scope,
        Role::Point => in_own_class,
        Role::Learner => himself,
        Role::Auditor | Role::Platform | Role::Machine => false,
    }
}

/// PERSON-2: a grade change says from when it holds, or that it corrects an error (then from the beginning); it never reaches
/// behind the last change, and it changes something.
///
/// # Errors
/// [`LearnerError::SameGrade`], [`LearnerError::BehindLastChange`].
pub fn grade_change_moves_forward(history: &[GradeEntry], to: Grade, effect: GradeEffect) -> Result<(), LearnerError> {
    let Some(last) = history.last() else { return Ok(()) };
    let changes_nothing = match effect {
        GradeEffect::From(_) => last.grade == to,
        // A correction to the last grade still takes the earlier ones away, where there are any.
        GradeEffect::Correction => last.grade == to && last.from.is_none(),
    };
    match (effect, last.from) {
        (GradeEffect::From(from), Some(last)) if from < last => Err(LearnerError::BehindLastChange { from, last }),
        (GradeEffect::From(_) | GradeEffect::Correction, Some(_) | None) if changes_nothing => {
            Err(LearnerError::SameGrade { grade: to })
        }
        (GradeEffect::From(_) | GradeEffect::Correction, Some(_) | None) => Ok(()),
    }
}

/// PERSON-3: a learner leaves the roster (退休, 调出, 死亡) by an event.
///
/// # Errors
/// [`LearnerError::Left`].
pub const fn only_who_is_on_the_roster_leaves(on_roster: bool) -> Result<(), LearnerError> {
    if on_roster { Ok(()) } else { Err(LearnerError::Left) }
}

/// PERSON-3: who left the roster may come back.
///
/// # Errors
/// [`LearnerError::OnRoster`].
pub const fn only_who_left_comes_back(on_roster: bool) -> Result<(), LearnerError> {
    if on_roster { Err(LearnerError::OnRoster) } else { Ok(()) }
}

/// IMPORT-6: what an import did to a learner is undone only as long as nothing else has happened to him since.
///
/// # Errors
/// [`LearnerError::Touched`].
pub const fn nothing_has_happened_since(left: u64, now: u64) -> Result<(), LearnerError> {
    if left == now { Ok(()) } else { Err(LearnerError::Touched { left, now }) }
}

/// IMPORT-6: nothing more happens to a learner whose registration was taken back, but that his personal data is erased.
///
/// # Errors
/// [`LearnerError::RegistrationUndone`].
pub const fn registration_stands(undone: bool) -> Result<(), LearnerError> {
    if undone { Err(LearnerError::RegistrationUndone) } else { Ok(()) }
}

/// PERSON-4: a person is erased once he has left the roster, so that nobody is counted whom nobody can name.
///
/// # Errors
/// [`LearnerError::ErasedOnRoster`].
pub const fn only_who_left_is_erased(on_roster: bool) -> Result<(), LearnerError> {
    if on_roster { Err(LearnerError::ErasedOnRoster) } else { Ok(()) }
}

/// PERSON-4: nothing more happens to a person who was erased.
///
/// # Errors
/// [`LearnerError::Erased`].
pub const fn person_is_not_erased(erased: bool) -> Result<(), LearnerError> {
    if erased { Err(LearnerError::Erased) } else { Ok(()) }
}
