//! What may be asked of a webhook.

use chrono::{DateTime, Utc};

use crate::types::{DeliveryId, Name, Opinion, RegionCode, Sealed, WebhookId, WebhookReach, WebhookUrl};

/// A command to a webhook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WebhookCommand {
    /// Tell this address from now on.
    Register {
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
        /// How far the service may reach.
        reach: WebhookReach,
    },
    /// Give it another name or address.
    Revise {
        /// What it is called from now on.
        name: Name,
        /// Where it is told from now on.
        url: WebhookUrl,
        /// How far the service may reach.
        reach: WebhookReach,
    },
    /// Sign with another secret.
    RotateSecret {
        /// The new one, sealed.
        secret: Sealed,
        /// For how many hours the former one signs along.
        overlap_hours: u16,
        /// The present.
        now: DateTime<Utc>,
    },
    /// Tell it nothing for a while.
    Pause {
        /// Why.
        reason: Opinion,
    },
    /// Tell it again.
    Resume,
    /// Tell it nothing any more.
    Remove,
    /// A delivery could not be made in all the time that there was.
    GiveUp {
        /// Which.
        delivery: DeliveryId,
        /// How often it was tried.
        attempts: u32,
    },
}
