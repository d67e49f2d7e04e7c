//! Tell a webhook again.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::kept;
use crate::aggregates::webhook::{Webhook, WebhookCommand};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::WebhookId;

/// Tells a webhook again that was paused (`HOOK-4`).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ResumeWebhook {
    /// The webhook.
    pub webhook: WebhookId,
}

impl UseCase for ResumeWebhook {
    const NAME: &'static str = "webhook.resume";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        kept(context, work, self.webhook).await?;
        Ok(work.decide::<Webhook>(self.webhook, WebhookCommand::Resume).await?)
    }
}
