//! Tell a webhook nothing any more.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::kept;
use crate::aggregates::claim::Claim;
use crate::aggregates::webhook::{Webhook, WebhookCommand, rules};
use crate::commands::lookup::release_claim;
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::WebhookId;

/// Tells a webhook nothing any more (`HOOK-4`). The key of its secret is deleted, and its place is free again (`HOOK-2`).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveWebhook {
    /// The webhook.
    pub webhook: WebhookId,
}

impl UseCase for RemoveWebhook {
    const NAME: &'static str = "webhook.remove";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        let state = kept(context, work, self.webhook).await?;
        work.decide::<Webhook>(self.webhook, WebhookCommand::Remove).await?;
        work.erase_key(self.webhook.0);
        for place in rules::places(state.office) {
            if work.peek::<Claim>(&place).await?.state.holder == Some(self.webhook.0) {
                release_claim(work, place, self.webhook.0).await?;
            }
        }
        Ok(())
    }
}
