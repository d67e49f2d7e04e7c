//! Webhooks (推送订阅): each belongs to an office, which keeps it, as the provincial office may (`HOOK-5`).

mod give_up;
mod pause;
mod register;
mod remove;
mod resume;
mod revise;
mod rotate_secret;
mod secrets;

use std::sync::Arc;

pub use give_up::GiveUpDelivery;
pub use pause::PauseWebhook;
pub use register::RegisterWebhook;
pub use remove::RemoveWebhook;
pub use resume::ResumeWebhook;
pub use revise::ReviseWebhook;
pub use rotate_secret::RotateWebhookSecret;
pub use secrets::{Destination, destination, make_secret};

pub use crate::aggregates::webhook::{WebhookError, rules};

use super::access::{self, NOT_THIS_OFFICE};
use super::lookup::found;
use super::{CommandError, Context};
use crate::aggregates::webhook::Webhook;
use crate::event_store::Work;
use crate::types::{RegionCode, WebhookId};

/// Whether the actor keeps the webhooks of that office.
#[must_use]
pub fn keeps(context: &Context, office: RegionCode) -> bool {
    let province = context.regions.root().map(|province| province.code);
    access::is_platform(context) || rules::office_keeps_webhook(access::office_seat(&context.actor), office, province)
}

/// The webhook, if the actor keeps it.
async fn kept(context: &Context, work: &mut Work, webhook: WebhookId) -> Result<Arc<Webhook>, CommandError> {
    let state = found(work.peek::<Webhook>(webhook).await?, webhook)?;
    access::require(keeps(context, state.office), NOT_THIS_OFFICE)?;
    Ok(state)
}
