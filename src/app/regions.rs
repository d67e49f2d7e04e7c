//! The tree of regions, as the offices of the log make it.

use std::time::Duration;

use cqrs_es::Aggregate;
use sqlx::PgPool;

use super::AppError;
use crate::aggregates::any::AnyEvent;
use crate::aggregates::office::Office;
use crate::commands::Desk;
use crate::event_store::EventStoreError;
use crate::types::{Region, RegionTree};

/// How often it is looked whether another process established an office.
const LOOK: Duration = Duration::from_secs(2);

/// Reads the tree from the streams of the offices.
pub(super) async fn of_log(pool: &PgPool) -> Result<RegionTree, AppError> {
    let rows: Vec<(String, String, String, String)> = sqlx::query_as(
        "SELECT aggregate_id, event_type, event_version, payload::text FROM events WHERE aggregate_type = $1
         ORDER BY aggregate_id, sequence",
    )
    .bind(Office::TYPE)
    .fetch_all(pool)
    .await?;
    let mut regions: Vec<Region> = Vec::new();
    let mut open: Option<(String, Office)> = None;
    for (id, event_type, version, payload) in rows {
        let event = AnyEvent::read(Office::TYPE, &event_type, &version, &payload)
            .map_err(|error| EventStoreError::Unreadable(error.to_string()))?;
        let AnyEvent::Office(event) = event else { continue };
        if open.as_ref().is_none_or(|(of, _)| *of != id) {
            regions.extend(open.take().and_then(|(_, office)| office.region()));
        }
        open.get_or_insert_with(|| (id, Office::default())).1.apply(event);
    }
    regions.extend(open.and_then(|(_, office)| office.region()));
    Ok(RegionTree::new(regions))
}

/// Keeps the desk's tree as the log has it: another process may establish or rename an office.
pub(super) async fn follow(desk: &Desk) {
    let pool = desk.ledger().pool();
    let mut known = None;
    loop {
        // Counted along the primary key: their last position would be looked for from the log's end backwards, through all
        // of it, since offices come first.
        let events = sqlx::query_scalar::<_, i64>("SELECT count(*) FROM events WHERE aggregate_type = $1")
            .bind(Office::TYPE)
            .fetch_one(pool)
            .await;
        match events {
            Ok(events) if Some(events) != known => match of_log(pool).await {
                Ok(tree) => {
                    desk.set_regions(tree);
                    known = Some(events);
                }
                Err(error) => tracing::warn!(%error, "the regions cannot be read at the moment"),
            },
            Ok(_) => {}
            Err(error) => tracing::warn!(%error, "the regions cannot be read at the moment"),
        }
        tokio::time::sleep(LOOK).await;
    }
}
