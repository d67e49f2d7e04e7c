//! Give a webhook another name or address.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::kept;
use crate::aggregates::webhook::{Webhook, WebhookCommand};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{Name, WebhookId, WebhookUrl};

/// Gives a webhook another name or address (`HOOK-1`). What still waits to be delivered goes to the new address.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviseWebhook {
    /// The webhook.
    pub webhook: WebhookId,
    /// What it is called from now on.
    pub name: Name,
    /// Where it is told from now on.
    pub url: WebhookUrl,
}

impl UseCase for ReviseWebhook {
    const NAME: &'static str = "webhook.revise";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        kept(context, work, self.webhook).await?;
        let (name, url) = (self.name.clone(), self.url.clone());
        let command = WebhookCommand::Revise { name, url, reach: context.webhooks };
        Ok(work.decide::<Webhook>(self.webhook, command).await?)
    }
}
