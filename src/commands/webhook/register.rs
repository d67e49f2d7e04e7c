//! Have a machine elsewhere told of publications.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::keeps;
use crate::aggregates::claim::{Claim, Uniqueness};
use crate::aggregates::webhook::{Webhook, WebhookCommand, rules};
use crate::commands::access::{self, NOT_THIS_OFFICE};
use crate::commands::lookup::{region_exists, take_claim};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{Name, RegionCode, Secret, WebhookId, WebhookUrl};

/// Has a machine elsewhere told of every publication from now on (`HOOK-1` to `HOOK-3`, `HOOK-5`).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterWebhook {
    /// The webhook's identifier, if the client chooses it.
    #[serde(default)]
    pub webhook: Option<WebhookId>,
    /// The office that it belongs to.
    pub office: RegionCode,
    /// What it is called.
    pub name: Name,
    /// Where it is told.
    pub url: WebhookUrl,
    /// What deliveries are signed with. The log keeps it sealed.
    pub secret: Secret,
}

impl UseCase for RegisterWebhook {
    const NAME: &'static str = "webhook.register";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        region_exists(context, self.office)?;
        access::require(keeps(context, self.office), NOT_THIS_OFFICE)?;
        rules::secret_is_long_enough(self.secret.characters()).map_err(|error| CommandError::refused(&error))?;
        let webhook = self.webhook.unwrap_or_else(|| context.ids.fresh().into());
        let secret = work.seal(webhook.0, &self.secret).await?;
        let (office, name, url) = (self.office, self.name.clone(), self.url.clone());
        let command = WebhookCommand::Register { webhook, office, name, url, secret, reach: context.webhooks };
        work.decide::<Webhook>(webhook, command).await?;
        let place = free_place(work, office).await?;
        take_claim(work, place, webhook.0, Uniqueness::WebhookPlace).await
    }
}

async fn free_place(work: &mut Work, office: RegionCode) -> Result<String, CommandError> {
    let mut free = None;
    for place in rules::places(office) {
        if work.peek::<Claim>(&place).await?.state.holder.is_none() {
            free = Some(place);
            break;
        }
    }
    rules::place_is_free(free).map_err(|error| CommandError::refused(&error))
}
