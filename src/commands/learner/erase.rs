//! Erase a learner's personal data.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::aggregates::account::{Account, AccountCommand, rules as account_rules};
use crate::aggregates::claim::Claim;
use crate::aggregates::learner::{Learner, LearnerCommand, rules};
use crate::commands::access::{self, NOT_THE_PROVINCE};
use crate::commands::lookup::{found, release_claim};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{AccountId, LearnerId, Opinion};

/// Erases a learner's personal data for good, once he has left the roster (`PERSON-4`): his key is deleted, his ID number is free
/// again, his history and every statistic stay. His account is disabled, and what it says of him erased likewise. The provincial office does it, or the platform.
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
        // The number of a registration that was taken back is free already.
        if let Some(id_hash) = state.id_hash.as_ref().filter(|_| !state.undone) {
            release_claim(work, rules::id_number_claim(id_hash), self.learner.0).await?;
        }
        work.erase_key(self.learner.0);
        self.erase_account(work).await
    }
}

impl EraseLearner {
    /// The learner's one account (`ACCT-6`), if he has it, goes with him: it has a key of its own.
    async fn erase_account(&self, work: &mut Work) -> Result<(), CommandError> {
        let claim = work.fact::<Claim>(account_rules::learner_account_claim(self.learner)).await?;
        let Some(account) = claim.state.holder.map(AccountId) else { return Ok(()) };
        if work.peek::<Account>(account).await?.state.enabled {
            let command = AccountCommand::Disable { by: None, reason: Some(self.reason.clone()) };
            work.decide::<Account>(account, command).await?;
        }
        work.erase_key(account.0);
        Ok(())
    }
}
