//! Enable a training point.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::managed;
use crate::aggregates::training_point::{PointCommand, TrainingPoint};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::PointId;

/// Enables a training point that was disabled (启用).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EnablePoint {
    /// The point.
    pub point: PointId,
}

impl UseCase for EnablePoint {
    const NAME: &'static str = "training_point.enable";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        managed(context, work, self.point).await?;
        Ok(work.decide::<TrainingPoint>(self.point, PointCommand::Enable).await?)
    }
}
