//! Give an account a one-time password.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{managed, passwords};
use crate::aggregates::account::{Account, AccountCommand};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{AccountId, Secret};

/// Gives an account a one-time password (重置密码): it works once, to be changed (`LOGIN-5`), and ends every session and lock.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ResetPassword {
    /// The account.
    pub account: AccountId,
    /// The one-time password; the API makes one by chance and shows it once.
    pub password: Secret,
}

impl UseCase for ResetPassword {
    const NAME: &'static str = "account.reset_password";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        let state = managed(context, work, self.account).await?;
        let password = passwords::prepare(context, work, self.account, &self.password, &state.recent_passwords).await?;
        Ok(work.decide::<Account>(self.account, AccountCommand::ResetPassword { password }).await?)
    }
}
