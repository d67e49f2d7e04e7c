//! What happens to a webhook.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::aggregates::domain_event;
use crate::types::{DeliveryId, Name, Opinion, RegionCode, Sealed, WebhookId, WebhookUrl};

/// What happened to a webhook (推送订阅).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum WebhookEvent {
    /// An office had an address told of publications.
    WebhookRegistered {
        /// The webhook.
        webhook: WebhookId,
        /// The office that it belongs to.
        office: RegionCode,
        /// What it is called.
        name: Name,
        /// Where it is told.
        url: WebhookUrl,
        /// What deliveries are signed with, sealed.
        secret: Sealed,
    },
    /// It bears another name or is told elsewhere.
    WebhookRevised {
        /// What it is called.
        name: Name,
        /// Where it is told.
        url: WebhookUrl,
    },
    /// Deliveries are signed with another secret.
    WebhookSecretRotated {
        /// The new one, sealed.
        secret: Sealed,
        /// Until when the former one signs along.
        former_until: DateTime<Utc>,
    },
    /// It is told nothing for a while.
    WebhookPaused {
        /// Why.
        reason: Opinion,
    },
    /// It is told again.
    WebhookResumed {},
    /// It is told nothing any more; its secret is gone.
    WebhookRemoved {},
    /// A delivery could not be made in all the time that there was.
    DeliveryGivenUp {
        /// Which.
        delivery: DeliveryId,
        /// The office that the webhook belongs to.
        office: RegionCode,
        /// What the webhook is called.
        name: Name,
        /// How often it was tried.
        attempts: u32,
    },
}

domain_event!(WebhookEvent {
    WebhookRegistered => "1.0",
    WebhookRevised => "1.0",
    WebhookSecretRotated => "1.0",
    WebhookPaused => "1.0",
    WebhookResumed => "1.0",
    WebhookRemoved => "1.0",
    DeliveryGivenUp => "1.0",
});
