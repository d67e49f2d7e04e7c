//! Notices (站内信): what happened to something of mine that somebody else decided, and what I must do about it.
//!
//! A notice is for a seat, and everybody at the seat reads it for himself; what concerns the holder of one account alone is for
//! that account. What waits for an office (plans, submissions, requests) is no notice: the home page counts it from the tables
//! of plans and requests, where it stops waiting by itself.

mod fold;
mod import;
mod plan;
mod publication;
mod request;
mod rows;
#[cfg(test)]
mod tests;

use futures::future::BoxFuture;
use sqlx::PgConnection;

use self::fold::Fold;
use super::{LogEvent, Projection, ProjectionError};
use crate::aggregates::account::AccountEvent;
use crate::aggregates::any::AnyEvent;
use crate::aggregates::webhook::WebhookEvent;

/// Keeps the read tables of the schema `notices`.
#[derive(Debug, Default)]
pub struct Notices;

impl Projection for Notices {
    fn name(&self) -> &'static str {
        "notices"
    }

    fn version(&self) -> i32 {
        3
    }

    fn tables(&self) -> &'static str {
        include_str!("tables.sql")
    }

    fn indexes(&self) -> &'static str {
        include_str!("indexes.sql")
    }

    fn concerns(&self, event: &AnyEvent) -> bool {
        match event {
            AnyEvent::Plan(event) => plan::concerns(event),
            AnyEvent::Account(event) => {
                matches!(event, AccountEvent::AccountOpened { .. } | AccountEvent::PasswordReset { .. })
            }
            AnyEvent::Webhook(event) => matches!(event, WebhookEvent::DeliveryGivenUp { .. }),
            AnyEvent::Request(_) | AnyEvent::Inbox(_) | AnyEvent::Import(_) | AnyEvent::Publication(_) => true,
            AnyEvent::Office(_)
            | AnyEvent::Point(_)
            | AnyEvent::Claim(_)
            | AnyEvent::Administrators(_)
            | AnyEvent::WorkUnit(_)
            | AnyEvent::Trade(_)
            | AnyEvent::Learner(_)
            | AnyEvent::Export(_)
            | AnyEvent::Calendar(_) => false,
        }
    }

    fn apply<'a>(
        &'a mut self,
        batch: &'a [LogEvent],
        tables: &'a mut PgConnection,
    ) -> BoxFuture<'a, Result<(), ProjectionError>> {
        Box::pin(async move {
            let concerned: Vec<&LogEvent> = batch.iter().filter(|entry| self.concerns(&entry.event)).collect();
            if concerned.is_empty() {
                return Ok(());
            }
            let mut fold = Fold::load(&concerned, tables).await?;
            for entry in concerned {
                fold.apply(entry)?;
            }
            fold.store(tables).await
        })
    }

    fn forget(&mut self) {}
}
