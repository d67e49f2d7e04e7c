//! The runner of projections: exactly once, taken over, rebuilt beside the live tables, put back.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "../common/mod.rs"]
mod common;
mod tally;

use std::sync::Arc;
use std::time::Duration;

use common::TestDb;
use keshi::aggregates::claim::{Claim, ClaimCommand, Uniqueness};
use keshi::event_store::{CommandRecord, Ledger, Vault};
use keshi::projections::rebuild::{put_back, rebuild};
use keshi::projections::runner::{Factory, Progress, start};
use keshi::types::{Ids, SeededIds, SystemIds};
use sqlx::PgPool;
use tally::Tally;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use uuid::Uuid;

/// Long enough for a busy machine; nothing waits for it when all is well.
const PATIENCE: Duration = Duration::from_secs(30);

/// A service: a log and its runners.
struct Service {
    ledger: Ledger,
    progress: Progress,
    tasks: TaskTracker,
    stop: CancellationToken,
}

impl Service {
    async fn start(pool: &PgPool, factories: &[Factory]) -> Self {
        let ledger = Ledger::new(pool.clone(), Arc::new(Vault::new(&[7; 32])));
        let (tasks, stop) = (TaskTracker::new(), CancellationToken::new());
        let progress = start(pool, factories, ledger.head(), &tasks, &stop).await.unwrap();
        Self { ledger, progress, tasks, stop }
    }

    async fn claim(&self, holder: Uuid) -> i64 {
        let id = SystemIds.fresh();
        let mut work = self.ledger.begin(None);
        let take = ClaimCommand::Take { holder, uniqueness: Uniqueness::Login };
        work.decide::<Claim>(format!("login:{id}"), take).await.unwrap();
        let record = CommandRecord { id: id.into(), fingerprint: id, at: None, metadata: "{}".to_owned() };
        self.ledger.append(work, record).await.unwrap().position
    }

    async fn stop(self) {
        self.stop.cancel();
        self.tasks.close();
        self.tasks.wait().await;
    }
}

fn tally(version: i32) -> Factory {
    Arc::new(move || Box::new(Tally::new("tally", version)))
}

/// Every entry of a schema of the tally, in order, and whether it is as a plain count of the log says.
async fn assert_true(pool: &PgPool, schema: &str) {
    let entries: Vec<(i64, Uuid, i64)> =
        sqlx::query_as(&format!("SELECT position, holder, total FROM {schema}.entry ORDER BY position"))
            .fetch_all(pool)
            .await
            .unwrap();
    let expected: Vec<(i64, Uuid, i64)> = sqlx::query_as(
        "SELECT position, (payload->'Claimed'->>'holder')::uuid, row_number() OVER (ORDER BY position)
         FROM events ORDER BY position",
    )
    .fetch_all(pool)
    .await
    .unwrap();
    assert_eq!(entries, expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_read_that_names_a_position_sees_it() {
    let database = TestDb::new().await;
    let pool = database.pool();
    let service = Service::start(&pool, &[tally(1)]).await;
    for _ in 0..20 {
        let position = service.claim(Uuid::nil()).await;
        service.progress.reached("tally", position, PATIENCE).await.unwrap();
        let seen: i64 = sqlx::query_scalar("SELECT max(position) FROM tally.entry").fetch_one(&pool).await.unwrap();
        assert_eq!(seen, position);
    }
    let beyond = service.progress.reached("tally", 1_000, Duration::from_millis(10)).await.unwrap_err();
    assert_eq!((beyond.name, beyond.position), ("tally", 1_000));
    service.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn when_one_process_ends_another_takes_over_and_nothing_is_applied_twice() {
    let database = TestDb::new().await;
    let pool = database.pool();
    let first = Service::start(&pool, &[tally(1)]).await;
    let position = first.claim(Uuid::nil()).await;
    first.progress.reached("tally", position, PATIENCE).await.unwrap();
    let second = Service::start(&pool, &[tally(1)]).await;
    let mut last = 0;
    for n in 0..30 {
        last = if n % 2 == 0 { first.claim(Uuid::nil()).await } else { second.claim(Uuid::nil()).await };
    }
    // The one that stands by knows how far the other is.
    second.progress.reached("tally", last, PATIENCE).await.unwrap();
    first.stop().await;
    let position = second.claim(Uuid::nil()).await;
    second.progress.reached("tally", position, PATIENCE).await.unwrap();
    assert_true(&pool, "tally").await;
    second.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_checkpoint_that_somebody_else_moved_is_not_overwritten() {
    let database = TestDb::new().await;
    let pool = database.pool();
    let service = Service::start(&pool, &[tally(1)]).await;
    let position = service.claim(Uuid::nil()).await;
    service.progress.reached("tally", position, PATIENCE).await.unwrap();
    // As if another process had rebuilt the tables: what the runner remembers is no longer so.
    sqlx::query("UPDATE projections SET generation = generation + 1, position = 0").execute(&pool).await.unwrap();
    sqlx::query("DELETE FROM tally.entry").execute(&pool).await.unwrap();
    let position = service.claim(Uuid::nil()).await;
    service.progress.reached("tally", position, PATIENCE).await.unwrap();
    let waited = tokio::time::Instant::now();
    while sqlx::query_scalar::<_, i64>("SELECT count(*) FROM tally.entry").fetch_one(&pool).await.unwrap() < 2 {
        assert!(waited.elapsed() < PATIENCE, "the runner starts again from the checkpoint");
        tokio::task::yield_now().await;
    }
    assert_true(&pool, "tally").await;
    service.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rebuild_while_commands_run_leaves_readers_no_gap_and_equals_the_live_tables() {
    let database = TestDb::new().await;
    let pool = database.pool();
    let service = Arc::new(Service::start(&pool, &[tally(1)]).await);
    for _ in 0..50 {
        service.claim(SystemIds.fresh()).await;
    }
    let writer = tokio::spawn({
        let service = Arc::clone(&service);
        async move {
            let mut last = 0;
            for _ in 0..300 {
                last = service.claim(SystemIds.fresh()).await;
            }
            last
        }
    });
    let reader = tokio::spawn({
        let pool = pool.clone();
        async move {
            let mut seen = 0;
            for _ in 0..500 {
                let now: i64 = sqlx::query_scalar("SELECT count(*) FROM tally.entry").fetch_one(&pool).await.unwrap();
                assert!(now >= seen, "a reader saw {seen} entries and then {now}");
                seen = now;
            }
        }
    });
    for _ in 0..3 {
        rebuild(&pool, &tally(1), |_| ()).await.unwrap();
    }
    let last = writer.await.unwrap();
    reader.await.unwrap();
    service.progress.reached("tally", last, PATIENCE).await.unwrap();
    assert_true(&pool, "tally").await;
    // The former live tables are as far as they came, and true up to there.
    let differing: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM tally__retired.entry r LEFT JOIN tally.entry l USING (position, holder, total)
         WHERE l.position IS NULL",
    )
    .fetch_one(&pool)
    .await
    .unwrap();
    assert_eq!(differing, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn retired_tables_can_be_put_back_and_catch_up() {
    let database = TestDb::new().await;
    let pool = database.pool();
    let service = Service::start(&pool, &[tally(1)]).await;
    service.claim(Uuid::nil()).await;
    put_back(&pool, "tally").await.unwrap_err();
    rebuild(&pool, &tally(1), |_| ()).await.unwrap();
    service.claim(Uuid::nil()).await;
    put_back(&pool, "tally").await.unwrap();
    let last = service.claim(Uuid::nil()).await;
    service.progress.reached("tally", last, PATIENCE).await.unwrap();
    assert_true(&pool, "tally").await;
    service.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_version_is_built_before_it_serves() {
    let database = TestDb::new().await;
    let pool = database.pool();
    let old = Service::start(&pool, &[tally(1)]).await;
    let position = old.claim(Uuid::nil()).await;
    old.progress.reached("tally", position, PATIENCE).await.unwrap();
    old.stop().await;
    let new = Service::start(&pool, &[tally(2)]).await;
    let position = new.claim(Uuid::nil()).await;
    new.progress.reached("tally", position, PATIENCE).await.unwrap();
    let versions: Vec<(String, i32)> =
        sqlx::query_as("SELECT state, version FROM projections ORDER BY state").fetch_all(&pool).await.unwrap();
    assert_eq!(versions, [("live".to_owned(), 2), ("retired".to_owned(), 1)]);
    assert_true(&pool, "tally").await;
    new.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_projection_that_cannot_apply_an_event_stops_and_holds_up_no_other() {
    let database = TestDb::new().await;
    let pool = database.pool();
    let unwanted = SeededIds::new(1).fresh();
    let picky: Factory = Arc::new(move || Box::new(Tally { cannot_apply: Some(unwanted), ..Tally::new("picky", 1) }));
    let service = Service::start(&pool, &[picky, tally(1)]).await;
    let fine = service.claim(Uuid::nil()).await;
    service.progress.reached("picky", fine, PATIENCE).await.unwrap();
    let bad = service.claim(unwanted).await;
    let last = service.claim(Uuid::nil()).await;
    service.progress.reached("tally", last, PATIENCE).await.unwrap();
    let waited = tokio::time::Instant::now();
    let failure = loop {
        let failure: Option<String> =
            sqlx::query_scalar("SELECT failure FROM projections WHERE name = 'picky'").fetch_one(&pool).await.unwrap();
        if let Some(failure) = failure {
            break failure;
        }
        assert!(waited.elapsed() < PATIENCE, "the failure is reported");
        tokio::task::yield_now().await;
    };
    assert!(failure.starts_with(&format!("event {bad}:")), "{failure}");
    assert!(service.progress.reached("picky", bad, Duration::from_millis(10)).await.is_err());
    service.stop().await;
}
