//! Tell a webhook nothing for a while.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::kept;
use crate::aggregates::webhook::{Webhook, WebhookCommand};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{Opinion, WebhookId};

/// Tells a webhook nothing until it is resumed (`HOOK-4`). What waits to be delivered waits on; what is published meanwhile it is
/// not told of.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PauseWebhook {
    /// The webhook.
    pub webhook: WebhookId,
    /// Why.
    pub reason: Opinion,
}

impl UseCase for PauseWebhook {
    const NAME: &'static str = "webhook.pause";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        kept(context, work, self.webhook).await?;
        let command = WebhookCommand::Pause { reason: self.reason.clone() };
        Ok(work.decide::<Webhook>(self.webhook, command).await?)
    }
}
