//! Replace what is recorded of a training point.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::managed;
use crate::aggregates::training_point::{PointCommand, PointProfile, TrainingPoint};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::PointId;

/// Replaces what is recorded of a training point besides its name and contact (修改).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RevisePoint {
    /// The point.
    pub point: PointId,
    /// As it is to stand.
    pub profile: PointProfile,
}

impl UseCase for RevisePoint {
    const NAME: &'static str = "training_point.revise";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        managed(context, work, self.point).await?;
        let command = PointCommand::Revise { profile: self.profile.clone() };
        Ok(work.decide::<TrainingPoint>(self.point, command).await?)
    }
}
