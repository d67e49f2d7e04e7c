//! Disable an account.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::managed;
use crate::aggregates::account::{Account, AccountCommand};
use crate::aggregates::administrators::{Administrators, AdministratorsCommand};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{AccountId, Opinion};

/// Disables an account (停用): its sessions end at once (`ACCT-2`). Nobody disables himself, and an office keeps at least one enabled
/// administrator (`ACCT-1`).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DisableAccount {
    /// The account.
    pub account: AccountId,
    /// Why.
    #[serde(default)]
    pub reason: Option<Opinion>,
}

impl UseCase for DisableAccount {
    const NAME: &'static str = "account.disable";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        let state = managed(context, work, self.account).await?;
        let command = AccountCommand::Disable { by: context.actor.account, reason: self.reason.clone() };
        work.decide::<Account>(self.account, command).await?;
        if let Some(office) = state.administered_office() {
            let command = AdministratorsCommand::Unseat { account: self.account };
            work.decide::<Administrators>(office, command).await?;
        }
        Ok(())
    }
}
