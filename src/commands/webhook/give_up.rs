//! A delivery is given up.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::aggregates::webhook::{Webhook, WebhookCommand};
use crate::commands::lookup::found;
use crate::commands::{CommandError, Context, UseCase, access};
use crate::event_store::Work;
use crate::types::{DeliveryId, WebhookId};

/// Puts on record that a delivery could not be made in all the time that there was (HOOK-7). Only the service does.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GiveUpDelivery {
    /// The webhook.
    pub webhook: WebhookId,
    /// The delivery.
    pub delivery: DeliveryId,
    /// How often it was tried.
    pub attempts: u32,
}

impl UseCase for GiveUpDelivery {
    const NAME: &'static str = "webhook.give_up_delivery";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        access::require(access::is_platform(context), access::NOT_THE_PLATFORM)?;
        found(work.peek::<Webhook>(self.webhook).await?, self.webhook)?;
        let command = WebhookCommand::GiveUp { delivery: self.delivery, attempts: self.attempts };
        Ok(work.decide::<Webhook>(self.webhook, command).await?)
    }
}
