//! Take a key away from a machine.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::managed;
use crate::aggregates::account::{Account, AccountCommand};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{AccountId, KeyedHash};

/// Takes a key away from a machine; it is good for nothing at once.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RevokeApiKey {
    /// The machine's account.
    pub account: AccountId,
    /// The keyed hash of the key, as the account's details show it.
    pub key: KeyedHash,
}

impl UseCase for RevokeApiKey {
    const NAME: &'static str = "account.revoke_api_key";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        managed(context, work, self.account).await?;
        Ok(work.decide::<Account>(self.account, AccountCommand::RevokeApiKey { key: self.key.clone() }).await?)
    }
}
