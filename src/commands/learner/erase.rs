//! Erase a learner's personal data.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::aggregates::learner::{Learner, LearnerCommand, rules};
use crate::commands::access::{self, NOT_THE_PROVINCE};
use crate::commands::lookup::{found, release_claim};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{LearnerId, Opinion};

/// Erases a learner's personal data for good, once he has left the roster (`PERSON-4`): his key is deleted, his ID number is free
/// again, his history and every statistic stay. The provincial office does it, or the platform.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EraseLearner {
    /// The learner.
    pub learner: LearnerId,
    /// Why.
    pub reason: Opinion,
}

impl UseCase for EraseLearner {
    const NAME: &'static str = "learner.erase";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        access::require(access::is_platform(context) || access::at_the_province(context), NOT_THE_PROVINCE)?;
        let state = found(work.peek::<Learner>(self.learner).await?, self.learner)?;
        work.decide::<Learner>(self.learner, LearnerCommand::Erase { reason: self.reason.clone() }).await?;
        if let Some(id_hash) = &state.id_hash {
            release_claim(work, rules::id_number_claim(id_hash), self.learner.0).await?;
        }
        work.erase_key(self.learner.0);
        Ok(())
    }
}
