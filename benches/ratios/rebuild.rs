//! S4: the statistics rebuilt from an empty table, against a plain program that reads the same events and parses their JSON.

use std::time::Instant;

use futures::TryStreamExt;
use keshi::commands::Desk;
use keshi::projections::rebuild::rebuild;
use keshi::projections::runner::Factory;
use keshi::projections::statistics::Statistics;
use serde_json::Value;
use sqlx::PgPool;

use crate::cluster::Cluster;
use crate::figures::{Bar, Figure};
use crate::{Effort, Outcome, plans, province};

/// The columns that the projection reads, in the order of positions.
const COPY: &str = "COPY (SELECT payload, position, aggregate_type, aggregate_id, sequence, event_type, event_version,
    happened_at, business_day FROM events ORDER BY position) TO STDOUT";

/// Measures S4.
pub(crate) async fn measure(cluster: &Cluster, effort: Effort) -> Outcome<Figure> {
    cluster.create("bench_rebuild", None).await?;
    let desk: Desk = plans::desk(cluster.open("bench_rebuild").await?)?;
    province::fill(&desk, effort).await?;
    let pool = desk.ledger().pool().clone();
    analyze(cluster).await?;
    let events = u64::try_from(desk.ledger().position().await?)?;
    let factory: Factory = std::sync::Arc::new(|| Box::new(Statistics::default()));
    read_and_parse(&pool, events).await?;
    rebuild(&pool, &factory, |_| ()).await?;
    let mut runs = Vec::new();
    for _ in 0..effort.runs() {
        let began = Instant::now();
        read_and_parse(&pool, events).await?;
        let limit = per_second(events, began)?;
        let began = Instant::now();
        rebuild(&pool, &factory, |_| ()).await?;
        runs.push((per_second(events, began)?, limit));
    }
    pool.close().await;
    Ok(Figure {
        name: "S4",
        what: format!("rebuild of the statistics from an empty table, {events} events of a made province"),
        unit: "events/s",
        against: "COPY of the same events in the order of positions, each payload parsed into a serde_json::Value"
            .to_owned(),
        bar: Bar::AtLeast(400),
        runs,
        note: "the rebuild's time includes its indexes, ANALYZE and the takeover".to_owned(),
    })
}

async fn analyze(cluster: &Cluster) -> Outcome<()> {
    use sqlx::{Connection, Executor};
    let mut owner = cluster.superuser("bench_rebuild").await?;
    owner.execute("VACUUM ANALYZE").await?;
    owner.close().await?;
    cluster.checkpoint().await
}

fn per_second(events: u64, began: Instant) -> Outcome<u64> {
    Ok(events * 1_000_000 / u64::try_from(began.elapsed().as_micros())?.max(1))
}

/// The plain program.
async fn read_and_parse(pool: &PgPool, expected: u64) -> Outcome<()> {
    let mut connection = pool.acquire().await?;
    let mut rows = connection.copy_out_raw(COPY).await?;
    let (mut line, mut json) = (Vec::new(), Vec::new());
    let mut parsed = 0;
    while let Some(bytes) = rows.try_next().await? {
        for part in bytes.split_inclusive(|byte| *byte == b'\n') {
            line.extend_from_slice(part);
            if line.ends_with(b"\n") {
                let payload = line.split(|byte| *byte == b'\t').next().unwrap_or_default();
                unescape(payload, &mut json);
                let value: Value = serde_json::from_slice(&json)?;
                parsed += u64::from(std::hint::black_box(value).is_object());
                line.clear();
            }
        }
    }
    if parsed == expected { Ok(()) } else { Err(format!("{parsed} of {expected} events were read").into()) }
}

/// Takes the backslashes of COPY's text format away.
fn unescape(text: &[u8], into: &mut Vec<u8>) {
    into.clear();
    let mut bytes = text.iter();
    while let Some(byte) = bytes.next() {
        let plain = if *byte == b'\\' { bytes.next().unwrap_or(byte) } else { byte };
        into.push(match (*byte, *plain) {
            (b'\\', b'n') => b'\n',
            (b'\\', b't') => b'\t',
            (b'\\', b'r') => b'\r',
            (_, plain) => plain,
        });
    }
}
