//! Closing business days: once, in order, over exactly their events, whoever else is at work.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "common/mod.rs"]
mod common;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::NaiveDate;
use common::TestDb;
use keshi::commands::calendar::{CloseError, close_through};
use keshi::commands::trade::AddTrade;
use keshi::commands::{Desk, Envelope};
use keshi::event_store::{Ledger, Vault};
use keshi::types::{Actor, Ids, Region, RegionKind, RegionTree, SystemClock, SystemIds, TradeId, day_start};
use sha2::{Digest, Sha256};

const PROVINCE: &str = "320000";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A process over the log.
fn desk(database: &TestDb) -> Desk {
    let ledger = Ledger::new(database.pool(), Arc::new(Vault::new(&[7; 32])));
    let province =
        Region {
            code: PROVINCE.parse().unwrap(), name: "江苏省".to_owned(), kind: RegionKind::Province, parent: None
        };
    Desk::new(ledger, Arc::new(SystemClock), Arc::new(SystemIds), RegionTree::new([province]))
}

/// Something happens: now, or on a day of the past.
async fn happens(desk: &Desk, on: Option<&str>) {
    let trade = SystemIds.fresh();
    let legacy_at = on.map(|on| day_start(day(on)));
    let envelope = Envelope { legacy_at, ..Envelope::of(Actor::office(PROVINCE.parse().unwrap())) };
    let command = AddTrade { trade: Some(TradeId(trade)), name: trade.to_string().parse().unwrap() };
    desk.execute(envelope, command).await.unwrap();
}

type Closed = (NaiveDate, i64, String);

/// The closes in the log, in their order.
async fn closes(database: &TestDb) -> Vec<Closed> {
    sqlx::query_as(
        "SELECT (payload->'DayClosed'->>'day')::date, (payload->'DayClosed'->>'last_position')::bigint,
                payload->'DayClosed'->>'digest'
         FROM events WHERE event_type = 'DayClosed' ORDER BY position",
    )
    .fetch_all(&database.pool())
    .await
    .unwrap()
}

type Stored = (i64, String, String, i64, String, String, String, String);

/// What the closes ought to be, worked out day by day from the stored bytes.
async fn worked_out(database: &TestDb, first: NaiveDate, days: usize) -> Vec<Closed> {
    let mut before: Vec<u8> = Vec::new();
    let mut last_position = 0;
    let mut closes = Vec::new();
    for day in first.iter_days().take(days) {
        let events: Vec<Stored> = sqlx::query_as(
            "SELECT position, aggregate_type, aggregate_id, sequence, event_type, event_version, payload::text,
                    metadata::text
             FROM events WHERE business_day = $1 ORDER BY position",
        )
        .bind(day)
        .fetch_all(&database.pool())
        .await
        .unwrap();
        let mut bytes = before.clone();
        for (position, kind, id, sequence, event, version, payload, metadata) in events {
            last_position = last_position.max(position);
            for field in [position.to_string(), kind, id, sequence.to_string(), event, version, payload, metadata] {
                bytes.extend((field.len() as u64).to_be_bytes());
                bytes.extend(field.as_bytes());
            }
        }
        before = Sha256::digest(&bytes).to_vec();
        closes.push((day, last_position, hex::encode(&before)));
    }
    closes
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_is_closed_over_exactly_its_events_though_they_came_in_another_order() {
    let database = TestDb::new().await;
    let desk = desk(&database);
    for on in ["2024-03-03", "2024-03-01", "2024-03-05", "2024-03-01", "2024-03-03"] {
        happens(&desk, Some(on)).await;
    }
    let half = close_through(&desk, Some(day("2024-03-02"))).await.unwrap();
    assert_eq!((half.days, half.through), (2, Some(day("2024-03-02"))));
    // The closes of the first half came last: the rest of the days lies before them in the log.
    let rest = close_through(&desk, Some(day("2024-03-06"))).await.unwrap();
    assert_eq!((rest.days, rest.through), (4, Some(day("2024-03-06"))));
    let closes = closes(&database).await;
    assert_eq!(closes, worked_out(&database, day("2024-03-01"), 6).await);
    // Each command gives two events: the trade, and the claim on its name.
    assert_eq!(closes[0].1, 8, "the last position of the first day");
    assert_eq!(closes[5].1, 10, "an empty day ends where the one before ended");
}

#[tokio::test(flavor = "multi_thread")]
async fn processes_that_close_at_once_close_every_day_once() {
    let database = TestDb::new().await;
    let first = desk(&database);
    happens(&first, Some("2022-01-01")).await;
    happens(&first, Some("2024-01-01")).await;
    let others = [desk(&database), desk(&database), desk(&database)];
    let all = futures::future::join_all(others.iter().map(|desk| close_through(desk, Some(day("2024-01-31"))))).await;
    for closed in all {
        assert_eq!(closed.unwrap().through, Some(day("2024-01-31")));
    }
    let closes = closes(&database).await;
    assert_eq!(closes, worked_out(&database, day("2022-01-01"), 761).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_close_succeeds_while_commands_go_on() {
    let database = TestDb::new().await;
    let desk = desk(&database);
    happens(&desk, Some("2024-03-01")).await;
    let done = Arc::new(AtomicBool::new(false));
    let busy = tokio::spawn({
        let (desk, done) = (desk.clone(), Arc::clone(&done));
        async move {
            while !done.load(Ordering::Relaxed) {
                happens(&desk, None).await;
            }
        }
    });
    let closed = close_through(&desk, Some(day("2024-03-02"))).await.unwrap();
    done.store(true, Ordering::Relaxed);
    busy.await.unwrap();
    assert_eq!((closed.days, closed.through), (2, Some(day("2024-03-02"))));
    assert_eq!(closes(&database).await, worked_out(&database, day("2024-03-01"), 2).await);
    // From the first close on the past is the past: what is said to have happened then belongs to the present.
    happens(&desk, Some("2024-03-01")).await;
    let late: i64 = sqlx::query_scalar("SELECT count(*) FROM events WHERE business_day <= '2024-03-02'")
        .fetch_one(&database.pool())
        .await
        .unwrap();
    assert_eq!(late, 2, "the trade and its claim of before");
}

#[tokio::test(flavor = "multi_thread")]
async fn close_2_today_is_not_closed_and_an_empty_log_has_nothing_to_close() {
    let database = TestDb::new().await;
    let desk = desk(&database);
    assert_eq!(close_through(&desk, None).await.unwrap().days, 0);
    happens(&desk, None).await;
    assert_eq!(close_through(&desk, None).await.unwrap().days, 0, "its first day is not over");
    let refused = close_through(&desk, Some(day("2999-12-31"))).await.unwrap_err();
    assert!(matches!(refused, CloseError::NotEnded { .. }), "{refused}");
}
