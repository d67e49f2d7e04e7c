//! Publishes every closed day, and at the start the days that were slept through, one by one.
//!
//! Several processes may do so at once: a day's task is claimed, and the command that records it has an id derived from the day.
//! What fails is tried again after a while that grows; whoever runs the service sees it in the log and in the metrics, and the
//! province's office gets a notice.

mod alarm;
mod publisher;

use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use tokio_util::sync::CancellationToken;

pub use self::alarm::last_due;
pub use self::publisher::{Before, Outcome, PublishError, Publisher};

use crate::aggregates::publication::Trouble;
use crate::queries::publications::due;

/// How long it sleeps at most between two looks.
const NAP: Duration = Duration::from_secs(15);

/// What a round did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Round {
    /// The days that were published.
    pub published: Vec<NaiveDate>,
    /// The days that failed, and what was the matter.
    pub failed: Vec<(NaiveDate, Trouble)>,
}

/// Publishes days as they are closed, until told to stop.
pub async fn run(publisher: Publisher, stop: CancellationToken) {
    loop {
        let now = publisher.desk().now();
        let round = stop.run_until_cancelled(publisher.round(now)).await;
        match round {
            None => return,
            Some(Ok(_)) => {}
            Some(Err(error)) => {
                tracing::error!(%error, "publications cannot be looked after at the moment");
                metrics::counter!("keshi_publication_failures_total", "trouble" => "making").increment(1);
            }
        }
        if stop.run_until_cancelled(tokio::time::sleep(NAP)).await.is_none() {
            return;
        }
    }
}

impl Publisher {
    /// Publishes what is due at `now`, the earliest day first, and raises the alarms. A place that fails for one day is not asked
    /// for the next one; what differs or cannot be made holds up no other day.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn round(&self, now: DateTime<Utc>) -> Result<Round, PublishError> {
        let mut tables = self.pool().acquire().await?;
        let days = due(None, &mut tables).await?;
        drop(tables);
        if !days.is_empty() {
            self.tasks().enter(&days, now).await?;
        }
        let mut round = Round::default();
        let mut after = None;
        while let Some(claim) = self.tasks().next(after, now).await? {
            let day = claim.day();
            after = Some(day);
            match self.publish(day).await {
                Ok(outcome) => {
                    claim.done().await?;
                    metrics::counter!("keshi_days_published_total").increment(1);
                    tracing::info!(%day, files = outcome.files, bytes = outcome.bytes, "day published");
                    round.published.push(day);
                }
                Err(error) => {
                    let trouble = error.trouble();
                    let attempts = claim.attempts.saturating_add(1);
                    tracing::error!(%day, attempts, %error, "the day cannot be published; trying again");
                    metrics::counter!("keshi_publication_failures_total", "trouble" => trouble.code()).increment(1);
                    claim.failed(&error.to_string(), now).await?;
                    round.failed.push((day, trouble));
                    if alarm::is_to_be_told(trouble, attempts) {
                        self.tell(day, trouble).await?;
                    }
                    if trouble == Trouble::Storage {
                        break;
                    }
                }
            }
        }
        self.look_at_the_clock(now, &round.published).await?;
        Ok(round)
    }
}
