//! Choose a new password for one's own account.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{SIGN_IN_REFUSED, passwords};
use crate::aggregates::account::{Account, AccountCommand};
use crate::commands::access;
use crate::commands::lookup::found;
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{AccountId, Secret};

/// Chooses a new password for one's own account (`LOGIN-3`). Its other sessions end.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangePassword {
    /// One's own account.
    pub account: AccountId,
    /// The present password.
    pub current: Secret,
    /// The new one.
    pub new: Secret,
}

impl UseCase for ChangePassword {
    const NAME: &'static str = "account.change_password";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        access::require(context.actor.account == Some(self.account), access::NOT_THIS_ACCOUNT)?;
        let state = found(work.peek::<Account>(self.account).await?, self.account)?;
        let mut hash = None;
        if let Some(sealed) = &state.password {
            hash = work.open::<String>(sealed).await?;
        }
        access::require(passwords::is_right(context.passwords, &self.current, hash).await?, SIGN_IN_REFUSED)?;
        let password = passwords::prepare(context, work, self.account, &self.new, &state.recent_passwords).await?;
        Ok(work.decide::<Account>(self.account, AccountCommand::ChangePassword { password }).await?)
    }
}
