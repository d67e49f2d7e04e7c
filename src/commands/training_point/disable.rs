//! Disable a training point.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::managed;
use crate::aggregates::training_point::{PointCommand, TrainingPoint};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{Opinion, PointId};

/// Disables a training point (禁用): from now on it reports, enrols and submits nothing, and its accounts cannot sign in
/// (`POINT-1`).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DisablePoint {
    /// The point.
    pub point: PointId,
    /// Why.
    pub reason: Opinion,
}

impl UseCase for DisablePoint {
    const NAME: &'static str = "training_point.disable";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        managed(context, work, self.point).await?;
        let command = PointCommand::Disable { reason: self.reason.clone() };
        Ok(work.decide::<TrainingPoint>(self.point, command).await?)
    }
}
