//! Imports (用户导入, O6; P2 and P4 by the same way): an office brings learners, a point brings its class's learners and scores. What
//! the rows do are commands of their own; here an import is begun, ended and undone.

mod begin_undo;
mod break_undo;
mod finish;
mod finish_undo;
mod ids;
mod start;

use std::sync::Arc;

pub use begin_undo::BeginUndo;
pub use break_undo::BreakUndo;
pub use finish::FinishImport;
pub use finish_undo::FinishUndo;
pub use ids::RowIds;
pub use start::StartImport;

pub use crate::aggregates::roster_import::{ImportCounts, ImportEnding, ImportKind};

use super::access::{self, NOT_THIS_OFFICE, NOT_THIS_POINT};
use super::lookup::found;
use super::{CommandError, Context};
use crate::aggregates::roster_import::{ImportStatus, RosterImport};
use crate::aggregates::training_plan::TrainingPlan;
use crate::event_store::Work;
use crate::types::{ContentDigest, ImportId, PointId, Seat};

/// Whether the actor may import this: learners as an office or the platform, what belongs to a class as its point.
///
/// # Errors
/// [`CommandError::Forbidden`], [`CommandError::NotFound`] for an unknown class, or when the database fails.
pub async fn may_import(context: &Context, work: &mut Work, kind: ImportKind) -> Result<(), CommandError> {
    match kind {
        ImportKind::Learners => {
            let office = access::office_seat(&context.actor).is_some();
            access::require(office || access::is_platform(context), NOT_THIS_OFFICE)
        }
        ImportKind::ClassRoster(plan) | ImportKind::Scores(plan) => {
            let class = found(work.peek::<TrainingPlan>(plan).await?, plan)?;
            access::require(access::is_point(context, class.point), NOT_THIS_POINT)
        }
    }
}

/// How many imports of a file have been undone: rows of the next one are other commands than theirs (`IMPORT-4`).
///
/// # Errors
/// When the database fails.
pub async fn next_round(work: &mut Work, kind: ImportKind, file: &ContentDigest) -> Result<u32, CommandError> {
    let mut round = 0;
    for attempt in 0.. {
        match work.peek::<RosterImport>(ids::import(kind, file, attempt)).await?.state.status {
            ImportStatus::Unknown => break,
            ImportStatus::Undone => round += 1,
            ImportStatus::Running | ImportStatus::Undoing | ImportStatus::Finished => {}
        }
    }
    Ok(round)
}

/// An import that the actor keeps: his own office's or point's, or one of an office below.
async fn kept(context: &Context, work: &mut Work, id: ImportId) -> Result<Arc<RosterImport>, CommandError> {
    let import = found(work.peek::<RosterImport>(id).await?, id)?;
    match import.seat {
        Some(Seat::Office(office)) => access::require(access::manages(context, office), NOT_THIS_OFFICE)?,
        Some(Seat::Point(point)) => is_point(context, point)?,
        Some(Seat::Platform | Seat::Learner(_)) | None => {
            access::require(access::is_platform(context), access::NOT_THE_PLATFORM)?;
        }
    }
    Ok(import)
}

fn is_point(context: &Context, point: PointId) -> Result<(), CommandError> {
    access::require(access::is_point(context, point), NOT_THIS_POINT)
}
