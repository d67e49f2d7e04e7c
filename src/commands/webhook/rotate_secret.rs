//! Sign with another secret.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::kept;
use crate::aggregates::webhook::{Webhook, WebhookCommand, rules};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{Secret, WebhookId};

/// Signs with another secret (`HOOK-3`). For some hours the former one signs along (`HOOK-6`).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RotateWebhookSecret {
    /// The webhook.
    pub webhook: WebhookId,
    /// The new secret. The log keeps it sealed.
    pub secret: Secret,
    /// For how many hours the former one signs along.
    pub overlap_hours: u16,
}

impl UseCase for RotateWebhookSecret {
    const NAME: &'static str = "webhook.rotate_secret";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        let state = kept(context, work, self.webhook).await?;
        let fits =
            rules::webhook_stands(state.removed).and_then(|()| rules::secret_is_long_enough(self.secret.characters()));
        fits.map_err(|error| CommandError::refused(&error))?;
        let secret = work.seal(self.webhook.0, &self.secret).await?;
        let (overlap_hours, now) = (self.overlap_hours, context.now);
        let command = WebhookCommand::RotateSecret { secret, overlap_hours, now };
        Ok(work.decide::<Webhook>(self.webhook, command).await?)
    }
}
