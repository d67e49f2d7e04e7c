//! Secrets of webhooks: made here, and opened again to sign what is delivered.

use chrono::{DateTime, Utc};
use rand::CryptoRng;

use crate::aggregates::webhook::Webhook;
use crate::commands::CommandError;
use crate::event_store::Work;
use crate::types::{Secret, WebhookId, WebhookUrl};

/// Where a webhook is told, and what it is signed with.
#[derive(Debug, Clone)]
pub struct Destination {
    /// Where.
    pub url: WebhookUrl,
    /// The secrets, the present one first.
    pub secrets: Vec<Secret>,
}

/// A new secret: `whsec_` and 64 hexadecimal digits. It is shown once.
#[must_use]
pub fn make_secret(rng: &mut impl CryptoRng) -> Option<Secret> {
    let mut bytes = [0_u8; 32];
    rng.fill_bytes(&mut bytes);
    format!("whsec_{}", hex::encode(bytes)).parse().ok()
}

/// Where a webhook is told at present; `None` for one that is paused or was removed.
///
/// # Errors
/// When the database fails or a secret was altered.
pub async fn destination(
    work: &mut Work,
    webhook: WebhookId,
    now: DateTime<Utc>,
) -> Result<Option<Destination>, CommandError> {
    let state = work.peek::<Webhook>(webhook).await?.state;
    let Some(url) = state.told_at().cloned() else { return Ok(None) };
    let mut secrets = Vec::new();
    for sealed in state.secrets(now) {
        secrets.extend(work.open::<Secret>(sealed).await?);
    }
    Ok(Some(Destination { url, secrets }).filter(|destination| !destination.secrets.is_empty()))
}
