//! The state of a webhook.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::WebhookEvent;
use crate::types::{Name, RegionCode, Sealed, WebhookId, WebhookUrl};

/// A webhook.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Webhook {
    /// Its identifier.
    pub webhook: WebhookId,
    /// The office that it belongs to.
    pub office: RegionCode,
    /// What it is called; `None` until it is registered.
    pub name: Option<Name>,
    /// Where it is told.
    pub url: Option<WebhookUrl>,
    /// What deliveries are signed with, sealed.
    pub secret: Option<Sealed>,
    /// The former secret, and until when it signs along (`HOOK-6`).
    pub former: Option<(Sealed, DateTime<Utc>)>,
    /// Whether it is told nothing for a while.
    pub paused: bool,
    /// Whether it is told nothing any more.
    pub removed: bool,
}

impl Webhook {
    /// The secrets with which a delivery is signed now, the present one first.
    pub fn secrets(&self, now: DateTime<Utc>) -> impl Iterator<Item = &Sealed> {
        let former = self.former.as_ref().filter(|(_, until)| now < *until).map(|(secret, _)| secret);
        self.secret.iter().chain(former)
    }

    /// Where it is told, if it is told anything at present.
    #[must_use]
    pub fn told_at(&self) -> Option<&WebhookUrl> {
        self.url.as_ref().filter(|_| !self.paused && !self.removed)
    }

    /// Assigns what an event says.
    pub(super) fn assign(&mut self, event: WebhookEvent) {
        match event {
            WebhookEvent::WebhookRegistered { webhook, office, name, url, secret } => {
                let (name, url, secret) = (Some(name), Some(url), Some(secret));
                *self = Self { webhook, office, name, url, secret, former: None, paused: false, removed: false };
            }
            WebhookEvent::WebhookRevised { name, url } => {
                self.name = Some(name);
                self.url = Some(url);
            }
            WebhookEvent::WebhookSecretRotated { secret, former_until } => {
                self.former = self.secret.replace(secret).map(|former| (former, former_until));
            }
            WebhookEvent::WebhookPaused { .. } => self.paused = true,
            WebhookEvent::WebhookResumed {} => self.paused = false,
            WebhookEvent::WebhookRemoved {} => {
                self.removed = true;
                self.secret = None;
                self.former = None;
            }
            WebhookEvent::DeliveryGivenUp { .. } => {}
        }
    }
}
