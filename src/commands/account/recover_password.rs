//! Give one's own account a one-time password, for a code that was sent to its number.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::passwords;
use crate::aggregates::account::{Account, AccountCommand};
use crate::commands::access::{self, NOT_THIS_ACCOUNT};
use crate::commands::lookup::found;
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{AccountId, Secret};

/// Gives an account a one-time password after its holder has shown the code that was sent to him (找回密码, `LOGIN-5`).
/// [`super::redeem_code()`] gives this command; nobody else need.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecoverPassword {
    /// Whose account.
    pub account: AccountId,
    /// The one-time password.
    pub password: Secret,
}

impl UseCase for RecoverPassword {
    const NAME: &'static str = "account.recover_password";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        access::require(context.actor.account == Some(self.account), NOT_THIS_ACCOUNT)?;
        let state = found(work.peek::<Account>(self.account).await?, self.account)?;
        let password = passwords::prepare(context, work, self.account, &self.password, &state.recent_passwords).await?;
        Ok(work.decide::<Account>(self.account, AccountCommand::RecoverPassword { password }).await?)
    }
}
