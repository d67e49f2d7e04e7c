//! One has read one's notices.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::aggregates::inbox::{Inbox, InboxCommand};
use crate::commands::{CommandError, Context, UseCase, access};
use crate::event_store::Work;
use crate::types::AccountId;

/// Says how far one has read one's own notices (`NOTICE-1`). Everybody reads for himself, whoever else sits at the same seat.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadNotices {
    /// One's own account.
    pub account: AccountId,
    /// The position of the last notice that was read.
    #[schema(minimum = 1)]
    pub through: i64,
}

impl UseCase for ReadNotices {
    const NAME: &'static str = "inbox.read_notices";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        access::require(context.actor.account == Some(self.account), access::NOT_THIS_ACCOUNT)?;
        Ok(work.decide::<Inbox>(self.account, InboxCommand::Read { through: self.through }).await?)
    }
}
