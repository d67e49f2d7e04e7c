//! How a webhook decides.

use chrono::TimeDelta;
use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;

use super::{Webhook, WebhookCommand, WebhookError, WebhookEvent, rules};

impl Webhook {
    fn decide(&self, command: WebhookCommand) -> Result<WebhookEvent, WebhookError> {
        if let WebhookCommand::Register { webhook, office, name, url, secret, reach } = command {
            if self.name.is_some() {
                return Err(WebhookError::Exists);
            }
            rules::address_is_reachable(&url, reach)?;
            return Ok(WebhookEvent::WebhookRegistered { webhook, office, name, url, secret });
        }
        let Some(own_name) = &self.name else { return Err(WebhookError::Missing) };
        rules::webhook_stands(self.removed)?;
        match command {
            WebhookCommand::Register { .. } => Err(WebhookError::Exists),
            WebhookCommand::Revise { name, url, reach } => {
                rules::address_is_reachable(&url, reach)?;
                if name == *own_name && self.url.as_ref() == Some(&url) {
                    return Err(WebhookError::Same);
                }
                Ok(WebhookEvent::WebhookRevised { name, url })
            }
            WebhookCommand::RotateSecret { secret, overlap_hours, now } => {
                rules::overlap_is_bounded(overlap_hours)?;
                let former_until = now + TimeDelta::hours(overlap_hours.into());
                Ok(WebhookEvent::WebhookSecretRotated { secret, former_until })
            }
            WebhookCommand::Pause { reason } => {
                rules::pause_changes(self.paused, true)?;
                Ok(WebhookEvent::WebhookPaused { reason })
            }
            WebhookCommand::Resume => {
                rules::pause_changes(self.paused, false)?;
                Ok(WebhookEvent::WebhookResumed {})
            }
            WebhookCommand::Remove => Ok(WebhookEvent::WebhookRemoved {}),
            WebhookCommand::GiveUp { delivery, attempts } => {
                let (office, name) = (self.office, own_name.clone());
                Ok(WebhookEvent::DeliveryGivenUp { delivery, office, name, attempts })
            }
        }
    }
}

impl Aggregate for Webhook {
    const TYPE: &'static str = "webhook";
    type Command = WebhookCommand;
    type Event = WebhookEvent;
    type Error = WebhookError;
    type Services = ();

    async fn handle(&mut self, command: WebhookCommand, (): &(), sink: &EventSink<Self>) -> Result<(), WebhookError> {
        let event = self.decide(command)?;
        sink.write(event, self).await;
        Ok(())
    }

    fn apply(&mut self, event: WebhookEvent) {
        self.assign(event);
    }
}
