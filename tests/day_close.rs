//! Closing business days: once, in order, over exactly their events, whoever else is at work.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "common/mod.rs"]
mod common;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::NaiveDate;
use common::TestDb;
use keshi::aggregates::any::AnyEvent;
use keshi::aggregates::calendar::CalendarEvent;
use keshi::commands::calendar::{AdoptSealingKey, CloseError, close_through};
use keshi::commands::trade::AddTrade;
use keshi::commands::{Desk, Envelope};
use keshi::event_store::seals::{SealingKey, Signer, day_message, key_message, verify};
use keshi::event_store::{Ledger, Vault};
use keshi::types::{Actor, Ids, Region, RegionKind, RegionTree, SystemClock, SystemIds, TradeId, day_start};
use rand::SeedableRng;
use rand::rngs::StdRng;
use sha2::{Digest, Sha256};
use sqlx::{Connection, Executor, PgConnection};

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

/// An event as the database's binary format has it, column by column.
type Stored = (i64, NaiveDate, Vec<Vec<u8>>);

/// What the closes ought to be, worked out day by day from the stored bytes.
async fn worked_out(database: &TestDb, first: NaiveDate, days: usize) -> Vec<Closed> {
    let events: Vec<Stored> = sqlx::query_as(
        "SELECT position, business_day,
                ARRAY[textsend(aggregate_type), textsend(aggregate_id), int8send(sequence), textsend(event_type),
                      textsend(event_version), json_send(payload), json_send(metadata), int8send(position),
                      uuid_send(command_id), timestamptz_send(recorded_at), timestamptz_send(happened_at),
                      date_send(business_day)]
         FROM events ORDER BY position",
    )
    .fetch_all(&database.pool())
    .await
    .unwrap();
    let mut heads = vec![vec![0; 32]];
    for (_, _, columns) in &events {
        let mut bytes = heads.last().unwrap().clone();
        for column in columns {
            bytes.extend(u32::try_from(column.len()).unwrap().to_be_bytes());
            bytes.extend(column);
        }
        heads.push(Sha256::digest(&bytes).to_vec());
    }
    let closes = closes(database).await;
    let mut last_position = 0;
    first
        .iter_days()
        .take(days)
        .zip(&closes)
        .map(|(day, (_, closed_at, _))| {
            let theirs = events.iter().filter(|(position, of, _)| *of <= day && position <= closed_at);
            last_position = theirs.map(|(position, ..)| *position).fold(last_position, i64::max);
            (day, last_position, hex::encode(&heads[usize::try_from(last_position).unwrap()]))
        })
        .collect()
}

/// A process over the log that seals with this key.
fn sealing_desk(database: &TestDb, key: &SealingKey) -> Desk {
    desk(database).with_signer(Arc::new(Signer::with_key(key.clone())))
}

fn key(seed: u64) -> SealingKey {
    SealingKey::make(&mut StdRng::seed_from_u64(seed))
}

/// The calendar's events, in their order.
async fn calendar(database: &TestDb) -> Vec<CalendarEvent> {
    let rows: Vec<(String, String, String)> = sqlx::query_as(
        "SELECT event_type, event_version, payload::text FROM events WHERE aggregate_type = 'calendar' ORDER BY sequence",
    )
    .fetch_all(&database.pool())
    .await
    .unwrap();
    let event = |(name, version, payload): &(String, String, String)| match AnyEvent::read(
        "calendar", name, version, payload,
    ) {
        Ok(AnyEvent::Calendar(event)) => event,
        other => panic!("{other:?}"),
    };
    rows.iter().map(event).collect()
}

/// The days with the keys that sealed them, each signature checked.
fn sealed_days(events: &[CalendarEvent]) -> Vec<(NaiveDate, Option<String>)> {
    let sealed = |event: &CalendarEvent| match event {
        CalendarEvent::DayClosed { day, last_position, digest, seal } => {
            let message = day_message(*day, *last_position, digest);
            assert!(seal.iter().all(|seal| verify(seal, message.as_bytes())), "{day}");
            Some((*day, seal.as_ref().map(|seal| seal.key.clone())))
        }
        CalendarEvent::SealingKeyAdopted { .. } => None,
    };
    events.iter().filter_map(sealed).collect()
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

#[tokio::test(flavor = "multi_thread")]
async fn the_first_close_adopts_the_key_and_every_day_is_sealed_though_several_processes_close() {
    let database = TestDb::new().await;
    let first = sealing_desk(&database, &key(1));
    happens(&first, Some("2024-03-01")).await;
    let others = [(); 3].map(|()| sealing_desk(&database, &key(1)));
    let all = futures::future::join_all(others.iter().map(|desk| close_through(desk, Some(day("2024-03-20"))))).await;
    assert!(all.into_iter().all(|closed| closed.unwrap().through == Some(day("2024-03-20"))));
    let events = calendar(&database).await;
    let public = key(1).public();
    assert_eq!(events[0], CalendarEvent::SealingKeyAdopted { key: public.clone(), by: None, reason: None });
    let sealed: Vec<_> = day("2024-03-01").iter_days().take(20).map(|day| (day, Some(public.clone()))).collect();
    assert_eq!(sealed_days(&events), sealed);
    assert_eq!(closes(&database).await, worked_out(&database, day("2024-03-01"), 20).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn seal_1_without_the_adopted_key_days_close_unsealed() {
    let database = TestDb::new().await;
    let (first, other) = (sealing_desk(&database, &key(1)), sealing_desk(&database, &key(2)));
    happens(&first, Some("2024-03-01")).await;
    close_through(&first, Some(day("2024-03-01"))).await.unwrap();
    close_through(&other, Some(day("2024-03-02"))).await.unwrap();
    close_through(&desk(&database), Some(day("2024-03-03"))).await.unwrap();
    close_through(&first, Some(day("2024-03-04"))).await.unwrap();
    let public = Some(key(1).public());
    let sealed = [("2024-03-01", public.clone()), ("2024-03-02", None), ("2024-03-03", None), ("2024-03-04", public)];
    assert_eq!(sealed_days(&calendar(&database).await), sealed.map(|(text, key)| (day(text), key)));
    assert_eq!(closes(&database).await, worked_out(&database, day("2024-03-01"), 4).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_key_is_signed_by_the_former_and_a_key_in_a_file_needs_no_restart() {
    let database = TestDb::new().await;
    let scratch = common::ScratchDir::new();
    let path = scratch.path().join("sealing.key");
    key(1).keep_in(&path).unwrap();
    let desk = desk(&database).with_signer(Arc::new(Signer::with_file(path.clone())));
    happens(&desk, Some("2024-03-01")).await;
    close_through(&desk, Some(day("2024-03-01"))).await.unwrap();
    let next = key(2).public();
    let adopt = |by| AdoptSealingKey { key: next.clone(), by: Some(by), reason: None };
    let forged =
        desk.execute(Envelope::of(Actor::platform()), adopt(key(1).sign(b"another message"))).await.unwrap_err();
    assert!(forged.to_string().contains("SEAL-4"), "{forged}");
    let by = key(1).sign(key_message(&next).as_bytes());
    desk.execute(Envelope::of(Actor::platform()), adopt(by)).await.unwrap();
    std::fs::remove_file(&path).unwrap();
    key(2).keep_in(&path).unwrap();
    close_through(&desk, Some(day("2024-03-02"))).await.unwrap();
    let sealed = [(day("2024-03-01"), Some(key(1).public())), (day("2024-03-02"), Some(next))];
    assert_eq!(sealed_days(&calendar(&database).await), sealed);
}

/// As releases before the seals wrote it.
async fn closed_before_seals(database: &TestDb, on: &str) {
    let mut owner = PgConnection::connect(database.url()).await.unwrap();
    let closing = format!(
        "INSERT INTO events SELECT 'calendar', 'province', 1, 'DayClosed', '1.0',
             '{{\"DayClosed\":{{\"day\":\"{on}\",\"last_position\":2,\"digest\":\"{}\"}}}}', '{{}}', 3, gen_random_uuid(),
             clock_timestamp(), clock_timestamp(), (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date;
         UPDATE log_head SET position = 3, closed_through = '{on}'",
        "ab".repeat(32)
    );
    owner.execute(closing.as_str()).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_that_was_closed_before_seals_is_sealed_from_its_first_event_on() {
    let database = TestDb::new().await;
    let desk = sealing_desk(&database, &key(1));
    happens(&desk, Some("2024-03-01")).await;
    closed_before_seals(&database, "2024-03-01").await;
    assert_eq!(close_through(&desk, Some(day("2024-03-03"))).await.unwrap().days, 2);
    let closes = closes(&database).await;
    assert_eq!(closes[1..], worked_out(&database, day("2024-03-01"), 3).await[1..]);
    let public = Some(key(1).public());
    let sealed = [(day("2024-03-01"), None), (day("2024-03-02"), public.clone()), (day("2024-03-03"), public)];
    assert_eq!(sealed_days(&calendar(&database).await), sealed);
}
