//! Give a training point another name.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::managed;
use crate::aggregates::claim::Uniqueness;
use crate::aggregates::training_point::{PointCommand, TrainingPoint, rules};
use crate::commands::lookup::swap_claim;
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{Name, PointId};

/// Gives a training point another name, unique within its office (`POINT-2`).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RenamePoint {
    /// The point.
    pub point: PointId,
    /// Its new 面授点名称.
    pub name: Name,
}

impl UseCase for RenamePoint {
    const NAME: &'static str = "training_point.rename";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        let state = managed(context, work, self.point).await?;
        work.decide::<TrainingPoint>(self.point, PointCommand::Rename { to: self.name.clone() }).await?;
        let Some(former) = &state.name else { return Ok(()) };
        let (from, to) = (rules::name_claim(state.office, former), rules::name_claim(state.office, &self.name));
        swap_claim(work, from, to, self.point.0, Uniqueness::PointName).await
    }
}
