//! Replace whose account it is.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::managed;
use crate::aggregates::account::{Account, AccountCommand};
use crate::commands::lookup::found;
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{AccountId, AccountProfile, Name, Phone};

/// Replaces 姓名 and 手机号码 of an account (修改). Its holder may do so too.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReplaceAccountProfile {
    /// The account.
    pub account: AccountId,
    /// 姓名.
    pub name: Name,
    /// 手机号码.
    #[serde(default)]
    pub phone: Option<Phone>,
}

impl UseCase for ReplaceAccountProfile {
    const NAME: &'static str = "account.replace_profile";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        if context.actor.account == Some(self.account) {
            found(work.peek::<Account>(self.account).await?, self.account)?;
        } else {
            managed(context, work, self.account).await?;
        }
        let profile = AccountProfile { name: self.name.clone(), phone: self.phone.clone() };
        let profile = work.seal(self.account.0, &profile).await?;
        Ok(work.decide::<Account>(self.account, AccountCommand::ReplaceProfile { profile }).await?)
    }
}
