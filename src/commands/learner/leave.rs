//! A learner leaves the roster.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::managed;
use crate::aggregates::learner::{Learner, LearnerCommand};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{LearnerId, LeaveReason};

/// A learner leaves the roster (`PERSON-3`).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LeaveRoster {
    /// The learner.
    pub learner: LearnerId,
    /// Why: 退休, 调出 or 死亡.
    pub reason: LeaveReason,
}

impl UseCase for LeaveRoster {
    const NAME: &'static str = "learner.leave";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        managed(context, work, self.learner).await?;
        Ok(work.decide::<Learner>(self.learner, LearnerCommand::Leave { reason: self.reason }).await?)
    }
}
