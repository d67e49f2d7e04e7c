//! Tells webhooks of what was published, and goes on telling them until they have heard it or three days are over.
//!
//! A delivery is made once for a webhook and an event, and is sent at least once: its identifier is the same at every attempt.
//! Whoever dies while he sends is relieved when his claim ends.

mod patience;

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use rand::Rng;
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use uuid::Uuid;

use super::vitals::as_gauge;
pub use patience::{Chance, pause_after};

use crate::commands::webhook::{GiveUpDelivery, destination};
use crate::commands::{CommandError, Desk, Envelope, EventStoreError};
use crate::gateways::http::Patience;
use crate::gateways::webhooks::{Message, TellError, Teller};
use crate::jobs::deliveries::{Attempt, Deliveries, Standing, Taken};
use crate::types::{Actor, CommandId};

/// How long a consumer may take.
pub const PATIENCE: Patience =
    Patience { connect: Duration::from_secs(5), answer: Duration::from_secs(15), pause: Duration::ZERO };
/// Deliveries that a process makes at once, each to another webhook.
const AT_ONCE: usize = 64;
/// How long somebody who delivers is believed to: longer than any consumer may take.
const LEASE: TimeDelta = TimeDelta::seconds(60);
/// How often is looked what is due.
const LOOK: Duration = Duration::from_secs(2);
/// How often old deliveries are forgotten, and the waiting ones counted.
const SWEEP: Duration = Duration::from_secs(60);

/// Whoever delivers. Cheap to clone.
#[derive(Clone)]
pub struct Webhooks {
    desk: Desk,
    deliveries: Deliveries,
    teller: Teller,
    kept: TimeDelta,
    chance: Arc<dyn Fn() -> Chance + Send + Sync>,
    freed: Arc<Notify>,
}

impl Webhooks {
    /// Delivers what is in this table, and keeps for so long what was delivered.
    #[must_use]
    pub fn new(desk: Desk, deliveries: Deliveries, teller: Teller, kept: TimeDelta) -> Self {
        let chance = Arc::new(|| Chance::new(rand::rng().random()));
        Self { desk, deliveries, teller, kept, chance, freed: Arc::default() }
    }

    /// The same one, with this chance.
    #[must_use]
    pub fn with_chance(mut self, chance: impl Fn() -> Chance + Send + Sync + 'static) -> Self {
        self.chance = Arc::new(chance);
        self
    }

    /// Delivers until told to stop; attempts in hand are finished.
    pub async fn run(self, stop: CancellationToken) {
        let hands = TaskTracker::new();
        let sweeping = self.clone().sweep(stop.clone());
        hands.spawn(sweeping);
        while !stop.is_cancelled() {
            if let Err(error) = self.begin(&hands).await {
                tracing::warn!(%error, "webhooks cannot be told at the moment");
            }
            tokio::select! {
                () = stop.cancelled() => {}
                () = self.freed.notified() => {}
                () = self.deliveries.added() => {}
                () = tokio::time::sleep(LOOK) => {}
            }
        }
        hands.close();
        hands.wait().await;
    }

    /// Makes the deliveries of what was published, and attempts everything that is due once; says how many attempts it were.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn step(&self) -> Result<usize, CommandError> {
        let hands = TaskTracker::new();
        let begun = self.begin(&hands).await?;
        hands.close();
        hands.wait().await;
        Ok(begun)
    }

    async fn begin(&self, hands: &TaskTracker) -> Result<usize, CommandError> {
        let now = self.desk.now();
        let made = self.deliveries.follow(now).await.map_err(EventStoreError::Database)?;
        if made > 0 {
            tracing::info!(made, "webhooks are to be told of a publication");
        }
        let free = AT_ONCE.saturating_sub(hands.len());
        if free == 0 {
            return Ok(0);
        }
        let claim = self.desk.ids().fresh();
        let due = self.deliveries.take(free, claim, LEASE, now).await.map_err(EventStoreError::Database)?;
        let begun = due.len();
        for taken in due {
            let own = self.clone();
            hands.spawn(async move {
                let (delivery, webhook) = (taken.delivery, taken.webhook);
                if let Err(error) = own.deliver(taken).await {
                    tracing::warn!(%delivery, %webhook, %error, "a webhook cannot be told at the moment");
                }
                own.freed.notify_one();
            });
        }
        Ok(begun)
    }

    async fn deliver(&self, taken: Taken) -> Result<(), CommandError> {
        let at = self.desk.now();
        let mut work = self.desk.ledger().begin(None);
        let Some(to) = destination(&mut work, taken.webhook, at).await? else {
            return Ok(self.deliveries.give_back(&taken).await.map_err(EventStoreError::Database)?);
        };
        drop(work);
        let message =
            Message { delivery: taken.delivery, kind: &taken.kind, body: &taken.body, at, secrets: &to.secrets };
        let (told, took) = self.teller.tell(&to.url, &message).await;
        let arrived = told.as_ref().is_ok_and(|answer| (200..300).contains(&answer.status));
        let attempt = match told {
            Ok(answer) => Attempt { at, took, status: Some(answer.status), answer: Some(answer.text), problem: None },
            Err(problem @ (TellError::PrivateAddress | TellError::Unreachable(_))) => {
                Attempt { at, took, status: None, answer: None, problem: Some(problem.to_string()) }
            }
        };
        let standing = self.standing(&taken, arrived, at);
        observe(&taken, &attempt, standing);
        if standing == Standing::GivenUp {
            self.give_up(&taken).await?;
        }
        self.deliveries.leave(&taken, &attempt, standing, at).await.map_err(EventStoreError::Database)?;
        Ok(())
    }

    fn standing(&self, taken: &Taken, arrived: bool, at: DateTime<Utc>) -> Standing {
        if arrived {
            return Standing::Delivered;
        }
        pause_after(taken.tries + 1, (self.chance)()).map_or(Standing::GivenUp, |pause| Standing::Again(at + pause))
    }

    /// Puts it on record, which tells the office. Done twice, after a crash, it is done once.
    async fn give_up(&self, taken: &Taken) -> Result<(), CommandError> {
        let attempts = taken.attempts + 1;
        let id = Uuid::new_v5(&taken.delivery.0, &attempts.to_be_bytes());
        let envelope =
            Envelope { id: Some(CommandId(id)), causation: Some(taken.delivery.0), ..Envelope::of(Actor::platform()) };
        let command = GiveUpDelivery { webhook: taken.webhook, delivery: taken.delivery, attempts };
        match self.desk.execute(envelope, command).await {
            // Of a webhook that was removed meanwhile nobody wants to hear.
            Ok(_) | Err(CommandError::Store(EventStoreError::Refused(_))) => Ok(()),
            Err(error) => Err(error),
        }
    }

    async fn sweep(self, stop: CancellationToken) {
        loop {
            if let Err(error) = self.sweep_once().await {
                tracing::warn!(%error, "old deliveries cannot be forgotten at the moment");
            }
            if stop.run_until_cancelled(tokio::time::sleep(SWEEP)).await.is_none() {
                return;
            }
        }
    }

    /// Forgets what was over long ago, and counts what waits.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sweep_once(&self) -> Result<u64, sqlx::Error> {
        let now = self.desk.now();
        let forgotten = self.deliveries.forget(now - self.kept).await?;
        let waiting = self.deliveries.waiting().await?;
        let oldest = waiting.oldest.map_or(0, |oldest| (now - oldest).num_seconds().max(0));
        metrics::gauge!("keshi_webhook_deliveries_waiting").set(as_gauge(waiting.waiting));
        metrics::gauge!("keshi_webhook_oldest_waiting_seconds").set(as_gauge(oldest));
        Ok(forgotten)
    }
}

fn observe(taken: &Taken, attempt: &Attempt, standing: Standing) {
    let outcome = match standing {
        Standing::Delivered => "delivered",
        Standing::Again(_) => "failed",
        Standing::GivenUp => "given_up",
    };
    metrics::counter!("keshi_webhook_attempts_total", "outcome" => outcome).increment(1);
    metrics::histogram!("keshi_webhook_attempt_seconds").record(attempt.took.as_secs_f64());
    let (delivery, webhook, number) = (taken.delivery, taken.webhook, taken.attempts + 1);
    let (status, problem) = (attempt.status, attempt.problem.as_deref());
    if standing == Standing::Delivered {
        tracing::info!(%delivery, %webhook, number, status, "a webhook was told");
    } else {
        tracing::warn!(%delivery, %webhook, number, status, problem, outcome, "a webhook could not be told");
    }
}
