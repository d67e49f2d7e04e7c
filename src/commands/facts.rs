//! What several use cases need to know of learners before they let an aggregate decide.

use std::sync::Arc;

use cqrs_es::Aggregate;

use super::CommandError;
use crate::aggregates::claim::Claim;
use crate::aggregates::learner::{Learner, rules};
use crate::aggregates::work_unit::WorkUnit;
use crate::event_store::{EventStoreError, Work};
use crate::types::{IdNumber, LearnerId, RegionCode};

/// A registered learner; if anything happens to him before the append, the command decides again.
///
/// # Errors
/// [`CommandError::NotFound`] when he was never registered; when the database fails.
pub(super) async fn learner(work: &mut Work, id: LearnerId) -> Result<Arc<Learner>, CommandError> {
    let learner = work.fact::<Learner>(id).await?;
    if learner.exists() { Ok(learner.state) } else { Err(no::<Learner>(&id)) }
}

/// The learner who holds that ID number.
///
/// # Errors
/// [`CommandError::NotFound`], with the number masked, when nobody holds it; when the database fails.
pub(super) async fn holder(work: &mut Work, number: &IdNumber) -> Result<LearnerId, CommandError> {
    let hash = work.keyed_hash("id_number", number.reveal());
    let claim = work.peek::<Claim>(rules::id_number_claim(&hash)).await?;
    claim.state.holder.map(LearnerId).ok_or_else(|| no::<Learner>(&number.masked()))
}

/// A learner's region: his unit's, or that of the unit which his has become part of. If it changes before the append, the
/// command decides again.
///
/// # Errors
/// [`CommandError::NotFound`] when the learner was never registered; when the database fails.
pub(super) async fn region_of(work: &mut Work, id: LearnerId) -> Result<RegionCode, CommandError> {
    let mut unit = learner(work, id).await?.unit;
    loop {
        let stream = work.fact::<WorkUnit>(unit).await?;
        if !stream.exists() {
            return Err(EventStoreError::Unreadable(format!("learner {id} works for an unknown unit {unit}")).into());
        }
        // Only a unit that goes on takes another in, and a merged one never goes on again: the chain ends.
        match stream.state.merged_into {
            Some(into) => unit = into,
            None => return Ok(stream.state.region),
        }
    }
}

/// The answer to an identifier that names nothing.
pub(super) fn no<A: Aggregate>(id: &impl ToString) -> CommandError {
    CommandError::NotFound { kind: A::TYPE, id: id.to_string() }
}
