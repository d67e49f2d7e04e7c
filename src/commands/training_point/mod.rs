//! Training points (面授点管理, O5): the office that a point belongs to and those above it keep them.

mod disable;
mod enable;
mod register;
mod rename;
mod replace_contact;
mod revise;

use std::sync::Arc;

pub use disable::DisablePoint;
pub use enable::EnablePoint;
pub use register::{FirstAdministrator, RegisterPoint};
pub use rename::RenamePoint;
pub use replace_contact::ReplacePointContact;
pub use revise::RevisePoint;

pub use crate::aggregates::training_point::PointProfile;

use super::access::{self, NOT_THIS_OFFICE};
use super::lookup::found;
use super::{CommandError, Context};
use crate::aggregates::training_point::TrainingPoint;
use crate::event_store::Work;
use crate::types::PointId;

/// The point, if the actor keeps it.
async fn managed(context: &Context, work: &mut Work, point: PointId) -> Result<Arc<TrainingPoint>, CommandError> {
    let state = found(work.peek::<TrainingPoint>(point).await?, point)?;
    access::require(access::manages(context, state.office), NOT_THIS_OFFICE)?;
    Ok(state)
}
