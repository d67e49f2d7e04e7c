//! Work units (工作单位管理, O9): the office of a unit's region and those above it keep them.

mod merge;
mod move_to;
mod register;
mod rename;

use std::sync::Arc;

pub use merge::MergeUnit;
pub use move_to::MoveUnit;
pub use register::RegisterUnit;
pub use rename::RenameUnit;

use super::access::{self, NOT_THIS_OFFICE};
use super::lookup::found;
use super::{CommandError, Context};
use crate::aggregates::work_unit::WorkUnit;
use crate::event_store::Work;
use crate::types::WorkUnitId;

/// The unit, if the actor keeps it.
async fn managed(context: &Context, work: &mut Work, unit: WorkUnitId) -> Result<Arc<WorkUnit>, CommandError> {
    let state = found(work.peek::<WorkUnit>(unit).await?, unit)?;
    access::require(access::manages(context, state.region), NOT_THIS_OFFICE)?;
    Ok(state)
}
