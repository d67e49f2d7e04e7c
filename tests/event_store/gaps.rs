//! The six things that cqrs-es 0.5 and postgres-es 0.5 leave open: each test fails over the stock store.

use std::collections::HashMap;

use cqrs_es::{CqrsFramework, EventStore};
use keshi::event_store::{EventStoreError, StreamKey};

use super::counter::{Add, AddTo, Counter};
use super::{Log, cover, fresh};

fn command() -> HashMap<String, String> {
    HashMap::from([("command".to_owned(), fresh().to_string())])
}

fn add(amount: i64) -> Add {
    Add { amount, limit: i64::MAX, note: String::new() }
}

/// Gap 1: `EventSink::write` applies the event and `commit` applies it again before it writes a snapshot.
#[tokio::test]
async fn a_snapshot_holds_every_event_once() {
    let log = Log::new().await;
    let framework = CqrsFramework::<Counter, _>::new(log.desk.ledger().clone(), vec![], ());
    for _ in 0..250 {
        framework.execute_with_metadata("c", add(1), command()).await.unwrap();
    }
    // A process that has nothing in memory replays all of it and leaves a snapshot behind.
    assert_eq!(log.total("c").await, (250, 250));
    let snapshot = loop {
        let found: Option<(i64, serde_json::Value)> =
            sqlx::query_as("SELECT last_sequence, payload FROM snapshots WHERE aggregate_id = 'c'")
                .fetch_optional(&log.pool)
                .await
                .unwrap();
        match found {
            Some(found) => break found,
            None => tokio::task::yield_now().await,
        }
    };
    assert_eq!(snapshot, (250, serde_json::json!({ "total": 250, "events": 250 })));
    framework.execute_with_metadata("c", add(5), command()).await.unwrap();
    assert_eq!(log.total("c").await, (255, 251));
}

/// Gap 2: a snapshot that is in somebody's way must not report a conflict for events that are stored.
#[tokio::test]
async fn a_snapshot_that_is_ahead_of_us_is_no_conflict() {
    let log = Log::new().await;
    log.desk.execute(cover(), AddTo::one("c", 1, 10)).await.unwrap();
    sqlx::query(
        "INSERT INTO snapshots (aggregate_type, aggregate_id, last_sequence, current_snapshot, payload, state_version)
         VALUES ('counter', 'c', 1, 99, '{\"total\": 1, \"events\": 1}', 1)",
    )
    .execute(&log.pool)
    .await
    .unwrap();
    let receipt = log.beside().execute(cover(), AddTo::one("c", 2, 10)).await.unwrap();
    assert_eq!(receipt.position, 2);
    assert_eq!(log.total("c").await, (3, 2));
}

#[tokio::test]
async fn a_snapshot_that_does_not_decode_is_dropped() {
    let log = Log::new().await;
    log.desk.execute(cover(), AddTo::one("c", 4, 10)).await.unwrap();
    sqlx::query(
        "INSERT INTO snapshots (aggregate_type, aggregate_id, last_sequence, current_snapshot, payload, state_version)
         VALUES ('counter', 'c', 1, 1, '{\"shape\": \"of long ago\"}', 1)",
    )
    .execute(&log.pool)
    .await
    .unwrap();
    assert_eq!(log.total("c").await, (4, 1));
}

/// Gap 3: one round trip an event, and a sequence bound as 32 bits.
#[tokio::test]
async fn an_append_of_many_events_is_one_statement_and_sequences_have_64_bits() {
    let log = Log::new().await;
    let framework = CqrsFramework::<Counter, _>::new(log.desk.ledger().clone(), vec![], ());
    let beyond = i64::from(i32::MAX) + 10;
    sqlx::query(
        "INSERT INTO events (aggregate_type, aggregate_id, sequence, event_type, event_version, payload, metadata,
                             position, command_id, recorded_at, happened_at, business_day)
         VALUES ('counter', 'old', $1, 'Added', '1.0', '{\"Added\":{\"amount\":1,\"note\":\"\"}}', '{}',
                 1, gen_random_uuid(), now(), now(), current_date)",
    )
    .bind(beyond)
    .execute(&log.pool)
    .await
    .unwrap();
    sqlx::query("UPDATE log_head SET position = 1").execute(&log.pool).await.unwrap();
    framework.execute_with_metadata("old", add(1), command()).await.unwrap();
    let last: i64 = sqlx::query_scalar("SELECT max(sequence) FROM events").fetch_one(&log.pool).await.unwrap();
    assert_eq!(last, beyond + 1);

    let transactions = "SELECT count(DISTINCT xmin::text) FROM events WHERE aggregate_id LIKE 'many%'";
    let counters: Vec<String> = (0..300).map(|n| format!("many{n}")).collect();
    let many = AddTo { counters, ..AddTo::one("", 1, 10) };
    let receipt = log.desk.execute(cover(), many).await.unwrap();
    assert_eq!(receipt.position, 302);
    let transactions: i64 = sqlx::query_scalar(transactions).fetch_one(&log.pool).await.unwrap();
    assert_eq!(transactions, 1);
}

/// Gap 4: a client that hangs up drops the handler's future; what it asked for happens all the same, and once.
#[tokio::test]
async fn a_client_that_hangs_up_cancels_nothing() {
    let log = Log::new().await;
    for n in 0..20 {
        let mut execution = Box::pin(log.desk.execute(cover(), AddTo::one("c", 1, 100)));
        // Polled once, so that the command is under way, then dropped.
        let polled = futures::poll!(&mut execution);
        assert!(polled.is_pending(), "command {n} cannot be done at the first poll");
        drop(execution);
    }
    log.desk.execute(cover(), AddTo::one("last", 1, 100)).await.unwrap();
    let deadline = tokio::time::Instant::now() + std::time::Duration::from_secs(20);
    while log.count_events().await < 21 && tokio::time::Instant::now() < deadline {
        tokio::task::yield_now().await;
    }
    assert_eq!(log.total("c").await, (20, 20));
}

/// Gap 5: there is an order over all events: dense, from 1, and the order of commits.
#[tokio::test]
async fn positions_are_dense_and_in_the_order_of_commits() {
    let log = Log::new().await;
    let desks = [log.desk.clone(), log.beside(), log.beside()];
    let commands = (0..240).map(|n| {
        let desk = desks[n % desks.len()].clone();
        async move { desk.execute(cover(), AddTo::one(&format!("c{}", n % 7), 1, 1000)).await.unwrap().position }
    });
    let mut positions = futures::future::join_all(commands).await;
    positions.sort_unstable();
    assert_eq!(positions, (1..=240).collect::<Vec<i64>>());
    let out_of_order: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM events a JOIN events b ON b.position = a.position + 1 WHERE b.recorded_at < a.recorded_at",
    )
    .fetch_one(&log.pool)
    .await
    .unwrap();
    assert_eq!(out_of_order, 0);
    let head: i64 = sqlx::query_scalar("SELECT position FROM log_head").fetch_one(&log.pool).await.unwrap();
    assert_eq!(head, 240);
}

/// Gap 6: no deduplication, no several streams at once, no retry, no position, no result.
#[tokio::test]
async fn a_repeated_command_gives_its_first_result_and_happens_once() {
    let log = Log::new().await;
    let envelope = keshi::commands::Envelope { id: Some(fresh().into()), ..cover() };
    let first = log.desk.execute(envelope.clone(), AddTo::one("c", 3, 3)).await.unwrap();
    assert_eq!((first.position, first.repeated), (1, false));
    assert_eq!(first.changes, [(StreamKey { kind: "counter", id: "c".to_owned() }, 1)]);
    // By now the rule itself would refuse: the answer is the first one all the same, also from another process.
    for desk in [log.desk.clone(), log.beside()] {
        let again = desk.execute(envelope.clone(), AddTo::one("c", 3, 3)).await.unwrap();
        assert_eq!((again.position, again.repeated), (1, true));
    }
    let other = log.desk.execute(envelope, AddTo::one("c", 0, 3)).await.unwrap_err();
    assert!(matches!(other, keshi::commands::CommandError::Store(EventStoreError::DifferentCommand)), "{other}");
    assert_eq!(log.total("c").await, (3, 1));
}

#[tokio::test]
async fn a_conflict_is_decided_again() {
    let log = Log::new().await;
    let desks = [log.desk.clone(), log.beside()];
    let commands = (0..40).map(|n| desks[n % 2].execute(cover(), AddTo::one("c", 1, 1000)));
    for outcome in futures::future::join_all(commands).await {
        outcome.unwrap();
    }
    assert_eq!(log.total("c").await, (40, 40));
}

#[tokio::test]
async fn several_streams_are_written_together_or_not_at_all() {
    let log = Log::new().await;
    log.desk.execute(cover(), AddTo::one("b", 9, 10)).await.unwrap();
    let both = AddTo { counters: vec!["a".to_owned(), "b".to_owned()], ..AddTo::one("", 2, 10) };
    log.desk.execute(cover(), both).await.unwrap_err();
    assert_eq!(log.total("a").await, (0, 0));
    let both = AddTo { counters: vec!["a".to_owned(), "b".to_owned()], ..AddTo::one("", 1, 10) };
    let receipt = log.desk.execute(cover(), both).await.unwrap();
    assert_eq!(receipt.changes.len(), 2);
    assert_eq!((log.total("a").await, log.total("b").await), ((1, 1), (10, 2)));
}

#[tokio::test]
async fn the_framework_reports_a_conflict_and_loads_what_was_stored() {
    let log = Log::new().await;
    let store = log.desk.ledger().clone();
    let metadata = command();
    let context = EventStore::<Counter>::load_aggregate(&store, "c").await.unwrap();
    log.beside().execute(cover(), AddTo::one("c", 5, 10)).await.unwrap();
    let event = super::counter::CounterEvent::Added { amount: 1, note: String::new() };
    let conflict = EventStore::<Counter>::commit(&store, vec![event], context, metadata).await.unwrap_err();
    assert!(matches!(conflict, cqrs_es::AggregateError::AggregateConflict), "{conflict}");
    let events = EventStore::<Counter>::load_events(&store, "c").await.unwrap();
    assert_eq!(events.len(), 1);
}
