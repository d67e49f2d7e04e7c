//! Replaying the made province: equal, unless somebody altered a table; resumed; while commands run.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use keshi::app::factories;
use keshi::commands::trade::AddTrade;
use keshi::commands::{Desk, Envelope};
use keshi::event_store::{Ledger, Vault, log_end};
use keshi::projections::replay::{ReplayError, Replayed, Told, Wish, replay};
use keshi::projections::runner::{Progress, start};
use keshi::regions;
use keshi::types::{Actor, Ids, SystemClock, SystemIds, TradeId};
use sqlx::PgPool;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::common::TestDb;
use crate::made;

/// Long enough for a busy machine; nothing waits for it when all is well.
const PATIENCE: Duration = Duration::from_secs(60);

/// A made province with its read tables, whose readers run.
struct Service {
    database: TestDb,
    vault: Arc<Vault>,
    ledger: Ledger,
    progress: Progress,
    tasks: TaskTracker,
    stop: CancellationToken,
}

impl Service {
    async fn new() -> Self {
        let database = made(100, 5).await;
        let vault = Arc::new(Vault::new(&[7; 32]));
        let ledger = Ledger::new(database.pool(), Arc::clone(&vault));
        let (tasks, stop) = (TaskTracker::new(), CancellationToken::new());
        let progress = start(&database.pool(), &factories(&vault), ledger.head(), &tasks, &stop).await.unwrap();
        let service = Self { database, vault, ledger, progress, tasks, stop };
        service.caught_up().await;
        service
    }

    fn pool(&self) -> PgPool {
        self.database.pool()
    }

    async fn caught_up(&self) -> i64 {
        let end = log_end(&self.pool()).await.unwrap().position;
        self.progress.all_reached(end, PATIENCE).await.unwrap();
        end
    }

    async fn replay(&self, wish: Wish) -> Vec<Replayed> {
        replay(&self.pool(), &factories(&self.vault), wish, &silent(), &CancellationToken::new()).await.unwrap()
    }

    async fn scratch(&self) -> i64 {
        let sql = "SELECT count(*) FROM pg_namespace WHERE nspname LIKE '%\\_\\_replay'";
        sqlx::query_scalar(sql).fetch_one(&self.pool()).await.unwrap()
    }

    async fn stop(self) {
        self.stop.cancel();
        self.tasks.close();
        self.tasks.wait().await;
    }
}

fn silent() -> Told {
    Arc::new(|_| ())
}

#[track_caller]
fn assert_equal(replayed: &[Replayed]) {
    for one in replayed {
        for table in &one.tables {
            assert!(table.is_equal(), "{}: {table:?}", one.projection);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_log_says_equals_what_is_live() {
    let service = Service::new().await;
    let replayed = service.replay(Wish::default()).await;
    assert_equal(&replayed);
    assert_eq!(replayed.len(), factories(&service.vault).len());
    let rows: i64 = replayed.iter().flat_map(|one| &one.tables).map(|table| table.rows).sum();
    assert!(rows > 1_000, "{rows}");
    assert_eq!(service.scratch().await, 0, "the scratch is gone");
    service.replay(Wish { keep: true, ..Wish::default() }).await;
    assert_eq!(service.scratch().await, i64::try_from(replayed.len()).unwrap(), "the scratch was kept");
    assert_equal(&service.replay(Wish { anew: true, ..Wish::default() }).await);
    service.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_altered_row_is_found_and_named() {
    let service = Service::new().await;
    let pool = service.pool();
    let sql = "UPDATE plans.plans SET planned = planned + 7, name = '假班' WHERE plan = (SELECT min(plan::text)::uuid
               FROM plans.plans) RETURNING plan::text, planned";
    let (plan, planned): (String, i32) = sqlx::query_as(sql).fetch_one(&pool).await.unwrap();
    let sql = "DELETE FROM statistics.posting WHERE (position, ix) = (SELECT position, ix FROM statistics.posting
               ORDER BY 1, 2 LIMIT 1)";
    sqlx::query(sql).execute(&pool).await.unwrap();
    let replayed = service.replay(Wish::default()).await;
    let odd: Vec<String> = replayed
        .iter()
        .flat_map(|one| one.tables.iter().filter(|table| !table.is_equal()).map(move |table| (one, table)))
        .map(|(one, table)| format!("{}.{} {}", one.projection, table.table, table.different))
        .collect();
    assert_eq!(odd, ["plans.plans 1", "statistics.posting 1"]);
    let tables = |name: &str| {
        replayed.iter().flat_map(|one| &one.tables).find(|table| table.table == name).unwrap().first.clone()
    };
    let [row] = tables("plans").try_into().unwrap();
    assert_eq!((row.key.as_str(), row.live, row.replayed), (format!("plan={plan}").as_str(), true, true));
    let pairs: Vec<(&str, &str, String)> =
        row.columns.iter().map(|pair| (pair.column.as_str(), pair.live.as_str(), pair.replayed.clone())).collect();
    assert_eq!((pairs[0].0, pairs[0].1), ("name", "假… (2 characters)"), "no text is told in full");
    assert_eq!(pairs[1], ("planned", planned.to_string().as_str(), (planned - 7).to_string()));
    let [row] = tables("posting").try_into().unwrap();
    assert!(row.key.starts_with("ix=0 position=") && !row.live && row.replayed, "{row:?}");
    service.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_interrupted_replay_is_gone_on_with() {
    let service = Service::new().await;
    let (pool, all) = (service.pool(), factories(&service.vault));
    let slow = Wish { batch: 50, near: 0, ..Wish::default() };
    let stop = CancellationToken::new();
    let folded = Arc::new(AtomicI64::new(0));
    let told: Told = {
        let (stop, folded) = (stop.clone(), Arc::clone(&folded));
        Arc::new(move |events| {
            if folded.fetch_add(events, Ordering::Relaxed) > 300 {
                stop.cancel();
            }
        })
    };
    let interrupted = replay(&pool, &all, slow, &told, &stop).await;
    assert!(matches!(interrupted, Err(ReplayError::Interrupted)), "{interrupted:?}");
    let sql = "SELECT sum(position)::bigint FROM projections WHERE state = 'replay'";
    let kept: i64 = sqlx::query_scalar(sql).fetch_one(&pool).await.unwrap();
    assert!(kept > 100, "{kept}");
    let end = service.caught_up().await;
    folded.store(0, Ordering::Relaxed);
    let told: Told = Arc::new({
        let folded = Arc::clone(&folded);
        // What an earlier replay had folded is told at once, the rest batch by batch.
        move |events| {
            if events <= 50 {
                folded.fetch_add(events, Ordering::Relaxed);
            }
        }
    });
    let replayed = replay(&pool, &all, slow, &told, &CancellationToken::new()).await.unwrap();
    assert_equal(&replayed);
    let whole = end * i64::try_from(all.len()).unwrap();
    assert!(folded.load(Ordering::Relaxed) < whole, "it did not begin anew");
    assert_eq!(service.scratch().await, 0);
    service.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn commands_run_meanwhile() {
    let service = Service::new().await;
    let desk =
        Desk::new(service.ledger.clone(), Arc::new(SystemClock), Arc::new(SystemIds), regions::jiangsu().unwrap());
    let done = CancellationToken::new();
    let giving = tokio::spawn({
        let done = done.clone();
        async move {
            let mut given = 0;
            while !done.is_cancelled() {
                let trade = SystemIds.fresh();
                let command = AddTrade { trade: Some(TradeId(trade)), name: trade.to_string().parse().unwrap() };
                let envelope = Envelope::of(Actor::office("320000".parse().unwrap()));
                desk.execute(envelope, command).await.unwrap();
                given += 1;
            }
            given
        }
    });
    let before = service.caught_up().await;
    let replayed = service.replay(Wish { batch: 500, near: 100, ..Wish::default() }).await;
    done.cancel();
    assert_equal(&replayed);
    assert!(replayed.iter().all(|one| one.position >= before));
    assert!(giving.await.unwrap() > 0);
    service.stop().await;
}
