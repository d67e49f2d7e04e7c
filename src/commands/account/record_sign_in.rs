//! Record an attempt to sign in.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::aggregates::account::{Account, AccountCommand};
use crate::commands::access::{self, NOT_THE_PLATFORM};
use crate::commands::lookup::found;
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::AccountId;

/// Records an attempt to sign in (`LOGIN-1`, `LOGIN-5`). [`super::sign_in()`] gives this command; nobody else need.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordSignIn {
    /// Whose account.
    pub account: AccountId,
    /// Whether the password was right.
    pub right: bool,
}

impl UseCase for RecordSignIn {
    const NAME: &'static str = "account.record_sign_in";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        let own = context.actor.account == Some(self.account);
        access::require(own || access::is_platform(context), NOT_THE_PLATFORM)?;
        found(work.peek::<Account>(self.account).await?, self.account)?;
        let command = AccountCommand::SignIn { at: context.now, right: self.right };
        Ok(work.decide::<Account>(self.account, command).await?)
    }
}
