//! Give a machine a key.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::keys::{account_in_key, hash_of_key};
use super::managed;
use crate::aggregates::account::{Account, AccountCommand, AccountError, ApiScope};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{AccountId, Secret};

/// Gives a machine a key (`ACCT-5`). The log keeps its keyed hash only.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueApiKey {
    /// The machine's account.
    pub account: AccountId,
    /// The key, as [`super::make_api_key`] makes it: it names the account.
    pub key: Secret,
    /// What it may be used for.
    pub scopes: Vec<ApiScope>,
}

impl UseCase for IssueApiKey {
    const NAME: &'static str = "account.issue_api_key";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        managed(context, work, self.account).await?;
        if account_in_key(&self.key) != Some(self.account) {
            return Err(CommandError::refused(&AccountError::KeyOfAnother));
        }
        let (key, scopes) = (hash_of_key(work, &self.key), self.scopes.clone());
        Ok(work.decide::<Account>(self.account, AccountCommand::IssueApiKey { key, scopes }).await?)
    }
}
