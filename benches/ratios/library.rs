//! S2: commands through the library alone, against cqrs-es with postgres-es as they come.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use cqrs_es::Aggregate;
use keshi::aggregates::training_plan::{PlanCommand, TrainingPlan};
use keshi::commands::{Desk, Envelope};
use keshi::types::PlanId;
use postgres_es::{PostgresCqrs, postgres_cqrs};
use sqlx::postgres::PgPoolOptions;
use sqlx::{Connection, Executor, PgPool};
use tokio::task::JoinSet;

use crate::cluster::Cluster;
use crate::figures::{Bar, Figure};
use crate::plans::{self, CLIENTS, PLANS_EACH};
use crate::{Effort, Outcome};

/// The schema of postgres-es 0.5, without snapshots, which `postgres_cqrs` does not use.
const STOCK_SCHEMA: &str = "CREATE TABLE events (
    aggregate_type text NOT NULL,
    aggregate_id   text NOT NULL,
    sequence       bigint CHECK (sequence >= 0) NOT NULL,
    event_type     text NOT NULL,
    event_version  text NOT NULL,
    payload        json NOT NULL,
    metadata       json NOT NULL,
    PRIMARY KEY (aggregate_type, aggregate_id, sequence)
)";

/// Measures S2.
pub(crate) async fn measure(cluster: &Cluster, effort: Effort) -> Outcome<Figure> {
    cluster.create("bench_library", None).await?;
    let desk = plans::desk(cluster.open("bench_library").await?)?;
    let plans: Arc<[PlanId]> = plans::seed(&desk).await?.into();
    let stock = Stock::prepare(cluster, desk.ledger().pool()).await?;
    cluster.checkpoint().await?;
    // One short round warms caches and connections up.
    stock.throughput(&plans, crate::WARM_UP).await?;
    throughput(&desk, &plans, crate::WARM_UP).await?;
    let mut runs = Vec::new();
    for _ in 0..effort.runs() {
        let limit = stock.throughput(&plans, effort.span()).await?;
        let ours = throughput(&desk, &plans, effort.span()).await?;
        runs.push((ours, limit));
    }
    desk.ledger().pool().close().await;
    stock.pool.close().await;
    Ok(Figure {
        name: "S2",
        what: "headcount adjustments through the library, 64 tasks on distinct plans".to_owned(),
        unit: "commands/s",
        against: "the same commands by cqrs-es and postgres-es as they come, 64 tasks, a pool of 64".to_owned(),
        bar: Bar::AtLeast(4000),
        runs,
        note: format!("each task adjusts its {PLANS_EACH} plans in turn; no projections run on either side"),
    })
}

/// Commands a second through the desk.
async fn throughput(desk: &Desk, plans: &Arc<[PlanId]>, span: Duration) -> Outcome<u64> {
    let envelope = Envelope::of(plans::staff()?);
    let reason = plans::reason()?;
    let desk = desk.clone();
    count(plans, span, move |plan, n| {
        let (desk, envelope, command) = (desk.clone(), envelope.clone(), plans::adjust(plan, n, reason.clone()));
        async move { desk.execute(envelope, command).await.map(drop).map_err(Into::into) }
    })
    .await
}

/// Runs a command over and over in 64 tasks, each on plans of its own; gives the number of successes a second.
async fn count<F, R>(plans: &Arc<[PlanId]>, span: Duration, command: F) -> Outcome<u64>
where
    F: Fn(PlanId, usize) -> R + Clone + Send + 'static,
    R: Future<Output = Outcome<()>> + Send,
{
    let over = Arc::new(AtomicBool::new(false));
    let start = Instant::now();
    let mut tasks = JoinSet::new();
    for task in 0..CLIENTS {
        let (plans, over, command) = (Arc::clone(plans), Arc::clone(&over), command.clone());
        tasks.spawn(async move {
            let mut done = 0_usize;
            while !over.load(Ordering::Relaxed) {
                command(plans[task * PLANS_EACH + done % PLANS_EACH], done / PLANS_EACH).await?;
                done += 1;
            }
            Ok::<_, crate::Failure>(done as u64)
        });
    }
    tokio::time::sleep(span).await;
    over.store(true, Ordering::Relaxed);
    let mut done = 0;
    while let Some(counted) = tasks.join_next().await {
        done += counted??;
    }
    Ok(done * 1_000_000 / u64::try_from(start.elapsed().as_micros())?.max(1))
}

/// cqrs-es over postgres-es, as its documentation sets it up.
/// Stream, sequence, name, version, payload, metadata.
type StockRow = (String, i64, String, String, String, String);

struct Stock {
    pool: PgPool,
    framework: Arc<PostgresCqrs<TrainingPlan>>,
    metadata: HashMap<String, String>,
}

impl Stock {
    /// Makes a database with its schema and the same plans in it.
    async fn prepare(cluster: &Cluster, ours: &PgPool) -> Outcome<Self> {
        cluster.create("bench_stock", None).await?;
        let mut owner = sqlx::PgConnection::connect(&cluster.url("bench_stock")).await?;
        owner.execute(STOCK_SCHEMA).await?;
        let rows: Vec<StockRow> = sqlx::query_as(
            "SELECT aggregate_id, sequence, event_type, event_version, payload::text, metadata::text
             FROM events WHERE aggregate_type = $1 ORDER BY position",
        )
        .bind(TrainingPlan::TYPE)
        .fetch_all(ours)
        .await?;
        for rows in rows.chunks(1000) {
            let mut insert = sqlx::QueryBuilder::new(
                "INSERT INTO events (aggregate_type, aggregate_id, sequence, event_type, event_version, payload, metadata) ",
            );
            insert.push_values(rows, |mut row, (id, sequence, event, version, payload, metadata)| {
                row.push_bind(TrainingPlan::TYPE).push_bind(id).push_bind(sequence).push_bind(event).push_bind(version);
                row.push_bind(payload).push_unseparated("::json").push_bind(metadata).push_unseparated("::json");
            });
            insert.build().execute(&mut owner).await?;
        }
        owner.execute("ANALYZE").await?;
        owner.close().await?;
        let metadata: String = sqlx::query_scalar("SELECT metadata::text FROM events ORDER BY position DESC LIMIT 1")
            .fetch_one(ours)
            .await?;
        let pool = PgPoolOptions::new().max_connections(64).connect(&cluster.url("bench_stock")).await?;
        let framework = Arc::new(postgres_cqrs(pool.clone(), Vec::new(), ()));
        Ok(Self { pool, framework, metadata: serde_json::from_str(&metadata)? })
    }

    /// Commands a second.
    async fn throughput(&self, plans: &Arc<[PlanId]>, span: Duration) -> Outcome<u64> {
        let (framework, metadata, reason) = (Arc::clone(&self.framework), self.metadata.clone(), plans::reason()?);
        count(plans, span, move |plan, n| {
            let (framework, metadata) = (Arc::clone(&framework), metadata.clone());
            let command = PlanCommand::AdjustHeadcount { allowed: plans::allowed(n), reason: reason.clone() };
            async move {
                framework
                    .execute_with_metadata(&plan.to_string(), command, metadata)
                    .await
                    .map_err(|e| e.to_string().into())
            }
        })
        .await
    }
}
