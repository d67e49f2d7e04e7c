//! Enable an account.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::managed;
use crate::aggregates::account::{Account, AccountCommand};
use crate::aggregates::administrators::{Administrators, AdministratorsCommand};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::AccountId;

/// Enables an account that was disabled (启用).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EnableAccount {
    /// The account.
    pub account: AccountId,
}

impl UseCase for EnableAccount {
    const NAME: &'static str = "account.enable";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        let state = managed(context, work, self.account).await?;
        work.decide::<Account>(self.account, AccountCommand::Enable).await?;
        if let Some(office) = state.administered_office() {
            let command = AdministratorsCommand::Seat { account: self.account };
            work.decide::<Administrators>(office, command).await?;
        }
        Ok(())
    }
}
