//! A learner goes to another work unit.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{managed, unit_in_scope};
use crate::aggregates::learner::{Learner, LearnerCommand};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{LearnerId, WorkUnitId};

/// A learner works for another unit from this day on. The regions of both units are the actor's to keep.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TransferLearner {
    /// The learner.
    pub learner: LearnerId,
    /// The new 工作单位.
    pub unit: WorkUnitId,
}

impl UseCase for TransferLearner {
    const NAME: &'static str = "learner.transfer";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        managed(context, work, self.learner).await?;
        let to = unit_in_scope(context, work, self.unit).await?;
        Ok(work.decide::<Learner>(self.learner, LearnerCommand::Transfer { to }).await?)
    }
}
