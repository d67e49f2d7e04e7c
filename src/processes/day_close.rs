//! Closes every business day at 00:00 Asia/Shanghai, and at the start the days that were slept through.

use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::commands::Desk;
use crate::commands::calendar::{CloseError, Closed, close_through};
use crate::event_store::seconds_until_midnight;

/// How long it sleeps at most: the machine may have been suspended, or its clock put right.
const NAP: Duration = Duration::from_secs(60);
/// After a failure.
const BREATHER: Duration = Duration::from_secs(5);

/// Closes days as they end, until told to stop. It waits for nobody: what fails is tried again.
pub async fn run(desk: Desk, stop: CancellationToken) {
    loop {
        let pause = match close_through(&desk, None).await {
            Ok(Closed { days: 0, .. }) => nap(&desk).await,
            Ok(Closed { days, through }) => {
                let through = through.map(|day| day.to_string());
                tracing::info!(days, through, "business days closed");
                metrics::counter!("keshi_days_closed_total").increment(days as u64);
                nap(&desk).await
            }
            Err(error @ (CloseError::Busy | CloseError::NotEnded { .. })) => {
                tracing::warn!(%error, "the business day cannot be closed yet");
                NAP
            }
            Err(CloseError::Command(error)) => {
                tracing::error!(%error, "the business day cannot be closed; trying again");
                metrics::counter!("keshi_day_close_failures_total").increment(1);
                BREATHER
            }
        };
        if stop.run_until_cancelled(tokio::time::sleep(pause)).await.is_none() {
            return;
        }
    }
}

/// Until midnight by the database's clock, or a nap if that is far.
async fn nap(desk: &Desk) -> Duration {
    let seconds = seconds_until_midnight(desk.ledger().pool()).await;
    seconds.map_or(BREATHER, |seconds| Duration::from_secs(seconds.max(1).into()).min(NAP))
}
