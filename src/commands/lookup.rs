//! Looking up what a command names. What does not exist is [`CommandError::NotFound`], before anything is decided.

use std::fmt::Display;
use std::sync::Arc;

use cqrs_es::Aggregate;
use uuid::Uuid;

use super::{CommandError, Context};
use crate::aggregates::claim::{Claim, ClaimCommand, Uniqueness};
use crate::aggregates::office::Office;
use crate::aggregates::training_point::TrainingPoint;
use crate::aggregates::work_unit::WorkUnit;
use crate::event_store::{Stream, Work};
use crate::types::{PointId, RegionCode, WorkUnitId};

/// The state of a stream that must exist.
///
/// # Errors
/// [`CommandError::NotFound`] when nothing ever happened to it.
pub fn found<A: Aggregate>(stream: Stream<A>, id: impl Display) -> Result<Arc<A>, CommandError> {
    if stream.exists() { Ok(stream.state) } else { Err(CommandError::NotFound { kind: A::TYPE, id: id.to_string() }) }
}

/// Refuses a region that the province does not have.
///
/// # Errors
/// [`CommandError::NotFound`].
pub fn region_exists(context: &Context, region: RegionCode) -> Result<(), CommandError> {
    match context.regions.get(region) {
        Some(_) => Ok(()),
        None => Err(CommandError::NotFound { kind: Office::TYPE, id: region.to_string() }),
    }
}

/// The office that a training point belongs to.
///
/// # Errors
/// [`CommandError::NotFound`], or when the database fails.
pub async fn office_of_point(work: &mut Work, point: PointId) -> Result<RegionCode, CommandError> {
    Ok(found(work.peek::<TrainingPoint>(point).await?, point)?.office)
}

/// The region of a work unit; of one that was merged, that of the unit which goes on.
///
/// # Errors
/// [`CommandError::NotFound`], or when the database fails.
pub async fn region_of_unit(work: &mut Work, unit: WorkUnitId) -> Result<RegionCode, CommandError> {
    let mut state = found(work.peek::<WorkUnit>(unit).await?, unit)?;
    // A unit is merged into one that goes on, so that the walk always comes to an end.
    while let Some(into) = state.merged_into {
        state = found(work.peek::<WorkUnit>(into).await?, into)?;
    }
    Ok(state.region)
}

/// Takes a claim within the command's append.
///
/// # Errors
/// Under the rule of `uniqueness` when somebody else holds it, or when the database fails.
pub async fn take_claim(
    work: &mut Work,
    claim: String,
    holder: Uuid,
    uniqueness: Uniqueness,
) -> Result<(), CommandError> {
    Ok(work.decide::<Claim>(claim, ClaimCommand::Take { holder, uniqueness }).await?)
}

/// Lets a claim go within the command's append.
///
/// # Errors
/// When somebody else holds it, or when the database fails.
pub async fn release_claim(work: &mut Work, claim: String, holder: Uuid) -> Result<(), CommandError> {
    Ok(work.decide::<Claim>(claim, ClaimCommand::Release { holder }).await?)
}

/// Lets one claim go for another, where they differ.
///
/// # Errors
/// As [`take_claim`] and [`release_claim`].
pub async fn swap_claim(
    work: &mut Work,
    from: String,
    to: String,
    holder: Uuid,
    uniqueness: Uniqueness,
) -> Result<(), CommandError> {
    if from == to {
        return Ok(());
    }
    take_claim(work, to, holder, uniqueness).await?;
    release_claim(work, from, holder).await
}
