//! A learner comes back to the roster.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::managed;
use crate::aggregates::learner::{Learner, LearnerCommand};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::LearnerId;

/// A learner who left comes back to the roster (`PERSON-3`).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnLearner {
    /// The learner.
    pub learner: LearnerId,
}

impl UseCase for ReturnLearner {
    const NAME: &'static str = "learner.return";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        managed(context, work, self.learner).await?;
        Ok(work.decide::<Learner>(self.learner, LearnerCommand::Return).await?)
    }
}
