//! What an operator's dashboard shows and no event of its own tells: how far readers are behind, how old the last closed day is, what
//! waits, what connections are used.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;
use tokio_util::sync::CancellationToken;

use crate::commands::Desk;
use crate::queries::operation::{Vitals, projections, vitals};
use crate::queries::page::QueryError;
use crate::types::day_start;

/// How often is measured.
const PAUSE: Duration = Duration::from_secs(15);

/// Measures now and then, until told to stop.
pub async fn run(desk: Desk, pool: PgPool, stop: CancellationToken) {
    loop {
        if let Err(error) = measure(desk.now(), &pool).await {
            tracing::warn!(%error, "the service cannot be measured at the moment");
        }
        if stop.run_until_cancelled(tokio::time::sleep(PAUSE)).await.is_none() {
            return;
        }
    }
}

/// Measures once.
///
/// # Errors
/// When the database fails.
pub async fn measure(now: DateTime<Utc>, pool: &PgPool) -> Result<(), QueryError> {
    let idle = pool.num_idle();
    let used = usize::try_from(pool.size()).unwrap_or(usize::MAX).saturating_sub(idle);
    for (state, count) in [("idle", idle), ("used", used)] {
        metrics::gauge!("keshi_pool_connections", "state" => state).set(as_gauge(i64::try_from(count).unwrap_or(0)));
    }
    let mut tables = pool.acquire().await?;
    let Vitals { position, closed_day, jobs_waiting, jobs_running, oldest_job } = vitals(&mut tables).await?;
    metrics::gauge!("keshi_log_position").set(as_gauge(position));
    metrics::gauge!("keshi_jobs_waiting").set(as_gauge(jobs_waiting));
    metrics::gauge!("keshi_jobs_running").set(as_gauge(jobs_running));
    metrics::gauge!("keshi_jobs_oldest_waiting_seconds").set(oldest_job.map_or(0.0, |due| since(due, now)));
    if let Some(day) = closed_day {
        metrics::gauge!("keshi_closed_day_age_seconds").set(since(day_start(day) + TimeDelta::days(1), now));
    }
    for reader in projections(&mut tables).await?.into_iter().filter(|reader| reader.state == "live") {
        let failed = if reader.failure.is_some() { 1.0 } else { 0.0 };
        let events = metrics::gauge!("keshi_projection_lag_events", "projection" => reader.name.clone());
        events.set(as_gauge(reader.lag_events));
        let seconds = metrics::gauge!("keshi_projection_lag_seconds", "projection" => reader.name.clone());
        seconds.set(as_gauge(reader.lag_milliseconds / 1000));
        metrics::gauge!("keshi_projection_failed", "projection" => reader.name).set(failed);
    }
    Ok(())
}

fn since(then: DateTime<Utc>, now: DateTime<Utc>) -> f64 {
    as_gauge((now - then).num_seconds())
}

/// A gauge takes a float, which holds what is counted here exactly.
pub(super) fn as_gauge(count: i64) -> f64 {
    u32::try_from(count.max(0)).map_or(f64::from(u32::MAX), f64::from)
}
