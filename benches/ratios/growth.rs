//! S9: throughput and latency on a log of millions of events, against a log of a hundred thousand.

use sqlx::{Connection, Executor};

use crate::cluster::Cluster;
use crate::figures::{Bar, Figure};
use crate::service::{Seeded, Service};
use crate::{Effort, Outcome};

/// Events of the small log.
const SMALL: i64 = 100_000;

impl Effort {
    /// Events of the large log.
    const fn large(self) -> i64 {
        match self {
            Self::Full => 10_000_000,
            Self::Quick => 1_000_000,
        }
    }
}

/// Measures S9, both halves.
pub(crate) async fn measure(cluster: &Cluster, effort: Effort) -> Outcome<Vec<Figure>> {
    let small = Seeded::make(cluster, "bench_small").await?;
    // The service makes its read tables once, before the log grows past them.
    drop(Service::start(cluster, &small)?);
    let large = small.copied("bench_large");
    cluster.create(large.database(), Some(small.database())).await?;
    grow(cluster, small.database(), SMALL).await?;
    grow(cluster, large.database(), effort.large()).await?;
    let (small, large) = (Service::start(cluster, &small)?, Service::start(cluster, &large)?);
    cluster.checkpoint().await?;
    small.clients.throughput(crate::WARM_UP)?;
    large.clients.throughput(crate::WARM_UP)?;
    let (mut throughput, mut latency) = (Vec::new(), Vec::new());
    for _ in 0..effort.runs() {
        // The smaller the figure of the large log, the worse: the ratio is that of the small one to it.
        let fast = small.clients.throughput(effort.span())?;
        throughput.push((fast, large.clients.throughput(effort.span())?));
    }
    for _ in 0..effort.runs() {
        let quick = small.clients.latency(effort.span() / 2)?;
        latency.push((large.clients.latency(effort.span() / 2)?, quick));
    }
    let events = effort.large();
    let note = format!(
        "the log grows by copies of its own events under other identifiers, {SMALL} and {events} in all; the read tables stay \
         as they are"
    );
    Ok(vec![
        Figure {
            name: "S9, S1",
            what: format!("commands/s as in S1 with {SMALL} events in the log"),
            unit: "/s",
            against: format!("the same with {events} events"),
            bar: Bar::AtMost(1150),
            runs: throughput,
            note: note.clone(),
        },
        Figure {
            name: "S9, S3",
            what: format!("the latency of S3 with {events} events in the log"),
            unit: "µs",
            against: format!("the same with {SMALL} events"),
            bar: Bar::AtMost(1150),
            runs: latency,
            note,
        },
    ])
}

/// Lets the log grow to so many events, set-wise: copies of the plans' events as other plans', with commands of their own. All of them
/// happen when the log's last event does, since no clock is set back.
pub(crate) async fn grow(cluster: &Cluster, database: &str, events: i64) -> Outcome<()> {
    let mut owner = cluster.superuser(database).await?;
    let there: i64 = sqlx::query_scalar("SELECT position FROM log_head").fetch_one(&mut owner).await?;
    // The indexes are made again in one go: they come out as they would, and in a tenth of the time.
    owner
        .execute(
            "SET synchronous_commit = off; SET maintenance_work_mem = '512MB';
             ALTER TABLE events DROP CONSTRAINT events_pkey; DROP INDEX events_position;
             ALTER TABLE commands DROP CONSTRAINT commands_pkey",
        )
        .await?;
    // Copy k of a stream is called after both; identifiers rise with the position, as those of the service do.
    sqlx::query(
        "WITH original AS MATERIALIZED (
             SELECT row_number() OVER (ORDER BY position) - 1 AS place, e.* FROM events e
             WHERE aggregate_type = 'training_plan'),
         size AS MATERIALIZED (SELECT count(*) AS size FROM original),
         latest AS MATERIALIZED (
             SELECT recorded_at, happened_at, business_day FROM events WHERE position = $1)
         INSERT INTO events
         SELECT aggregate_type, overlay(aggregate_id PLACING lpad(to_hex((n - 1) / size), 8, '0') FROM 1 FOR 8), sequence,
                event_type, event_version, payload, metadata, $1 + n,
                (lpad(to_hex($1 + n), 12, '0') || substr(md5(n::text), 1, 20))::uuid,
                latest.recorded_at, latest.happened_at, latest.business_day
         FROM size, latest, generate_series(1, $2 - $1) n JOIN original ON place = (n - 1) % (SELECT size FROM size)",
    )
    .bind(there)
    .bind(events)
    .execute(&mut owner)
    .await?;
    sqlx::query(
        "INSERT INTO commands SELECT command_id, command_id, position, 1 FROM events WHERE position > $1 ORDER BY position",
    )
    .bind(there)
    .execute(&mut owner)
    .await?;
    owner
        .execute(
            "ALTER TABLE events ADD PRIMARY KEY (aggregate_type, aggregate_id, sequence);
             CREATE UNIQUE INDEX events_position ON events (position);
             ALTER TABLE commands ADD PRIMARY KEY (command_id);
             UPDATE log_head SET position = (SELECT max(position) FROM events);
             UPDATE projections SET position = (SELECT position FROM log_head)",
        )
        .await?;
    owner.execute("VACUUM ANALYZE").await?;
    Ok(owner.close().await?)
}
