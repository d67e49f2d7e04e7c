//! The trail of a made log.

use std::collections::BTreeMap;

use sqlx::PgConnection;
use uuid::Uuid;

use super::{Trail, subject};
use crate::aggregates::any::AnyEvent;
use crate::aggregates::claim::ClaimEvent;
use crate::projections::LogEvent;
use crate::projections::fixtures::{LEARNER, PLAN, POINT, REQUEST, SWALLOWED_UNIT, TRADE, UNIT, build, dump, made_log};
use crate::test_support::TestDb;

/// Puts a made log into the table that real ones lie in: the trail reads there who gave each command.
async fn store(log: &[LogEvent], connection: &mut PgConnection) {
    for entry in log {
        let payload = entry.event.to_payload().unwrap();
        let name = payload.as_object().unwrap().keys().next().unwrap().clone();
        sqlx::query(
            "INSERT INTO events (aggregate_type, aggregate_id, sequence, event_type, event_version, payload, metadata, position,
                                 command_id, recorded_at, happened_at, business_day)
             VALUES ($1, $2, $3, $4, '1.0', $5, $6, $7, $8, $9, $9, $10)",
        )
        .bind(entry.event.aggregate_type())
        .bind(&entry.stream)
        .bind(entry.sequence)
        .bind(name)
        .bind(payload)
        .bind(serde_json::json!({
            "actor": Uuid::from_u128(2), "role": "office", "seat": r#"{"office":"320102"}"#, "address": "192.0.2.1",
            "name": "some.command", "correlation": Uuid::from_u128(9),
        }))
        .bind(entry.position)
        .bind(entry.command.0)
        .bind(entry.at)
        .bind(entry.business_day)
        .execute(&mut *connection)
        .await
        .unwrap();
    }
}

/// The regions of the events of one subject, in their order.
async fn regions(stream: u128, connection: &mut PgConnection) -> Vec<(String, String)> {
    sqlx::query_as("SELECT event, region FROM trail.entries WHERE stream = $1 ORDER BY position")
        .bind(Uuid::from_u128(stream).to_string())
        .fetch_all(connection)
        .await
        .unwrap()
}

#[tokio::test]
async fn the_tables_do_not_depend_on_how_the_log_was_cut() {
    let db = TestDb::new().await;
    let mut connection = db.pool().acquire().await.unwrap();
    let log = made_log();
    store(&log, &mut connection).await;
    build(&mut Trail, "trail", &log, log.len(), &mut connection).await;
    let whole = dump("trail", &mut connection).await;
    assert_eq!(whole["entries"].len(), log.len());
    for size in [1, 2, 3, 7, 19] {
        let schema = format!("trail_{size}");
        build(&mut Trail, &schema, &log, size, &mut connection).await;
        assert_eq!(dump(&schema, &mut connection).await, whole, "in batches of {size}");
    }
}

#[tokio::test]
async fn an_event_is_of_the_region_of_its_subject_at_that_moment() {
    let db = TestDb::new().await;
    let mut connection = db.pool().acquire().await.unwrap();
    let log = made_log();
    store(&log, &mut connection).await;
    build(&mut Trail, "trail", &log, 5, &mut connection).await;
    let of = |events: &[(&str, &str)]| -> Vec<(String, String)> {
        events.iter().map(|(event, region)| ((*event).to_owned(), (*region).to_owned())).collect()
    };
    let unit = [("UnitRegistered", "320102"), ("UnitRenamed", "320102"), ("UnitMoved", "320104")];
    assert_eq!(regions(UNIT, &mut connection).await, of(&unit));
    // What is merged belongs where the other one is.
    let swallowed = [("UnitRegistered", "320104"), ("UnitMerged", "320102")];
    assert_eq!(regions(SWALLOWED_UNIT, &mut connection).await, of(&swallowed));
    // Learners move with their unit, and what happened before stays where it happened.
    let learner = [("LearnerRegistered", "320102"), ("GradeChanged", "320104")];
    assert_eq!(regions(LEARNER, &mut connection).await, of(&learner));
    let merged = [("LearnerRegistered", "320104"), ("LearnerLeft", "320104")];
    assert_eq!(regions(LEARNER + 4, &mut connection).await, of(&merged));
    let places: BTreeMap<String, Vec<String>> = [
        ("point", regions(POINT, &mut connection).await),
        ("plan", regions(PLAN, &mut connection).await),
        ("request", regions(REQUEST, &mut connection).await),
        ("trade", regions(TRADE, &mut connection).await),
    ]
    .map(|(what, rows)| (what.to_owned(), rows.into_iter().map(|(_, region)| region).collect()))
    .into();
    assert!(places["point"].iter().chain(&places["plan"]).all(|region| region == "320100"), "{places:?}");
    assert!(places["request"].iter().all(|region| region == "320104"), "{places:?}");
    assert_eq!(places["trade"], ["320000"]);
}

#[tokio::test]
async fn a_row_says_who_gave_the_command_and_a_day_which_positions_it_holds() {
    let db = TestDb::new().await;
    let mut connection = db.pool().acquire().await.unwrap();
    let log = made_log();
    store(&log, &mut connection).await;
    build(&mut Trail, "trail", &log, 7, &mut connection).await;
    let row: (Uuid, String, String, String, Uuid) =
        sqlx::query_as("SELECT actor, role, address, command_name, correlation FROM trail.entries WHERE position = 3")
            .fetch_one(&mut *connection)
            .await
            .unwrap();
    let given = (Uuid::from_u128(2), "office".into(), "192.0.2.1".into(), "some.command".into(), Uuid::from_u128(9));
    assert_eq!(row, given);
    let wrong: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM trail.days FULL JOIN
             (SELECT business_day AS day, min(position) AS first, max(position) AS last FROM events GROUP BY 1) counted
             USING (day, first, last) WHERE counted.first IS NULL OR days.first IS NULL",
    )
    .fetch_one(&mut *connection)
    .await
    .unwrap();
    assert_eq!(wrong, 0);
}

#[test]
fn what_is_claimed_stays_unsaid() {
    let mut entry = made_log().into_iter().find(|entry| matches!(entry.event, AnyEvent::Trade(_))).unwrap();
    let of =
        |entry: &LogEvent, stream: &str| subject(&LogEvent { stream: stream.to_owned(), ..entry.clone() }).to_owned();
    assert_eq!(of(&entry, "a:b"), "a:b");
    entry.event = AnyEvent::Claim(ClaimEvent::Claimed { holder: Uuid::nil() });
    assert_eq!(of(&entry, "login:nanjing1"), "login");
    assert_eq!(of(&entry, "nanjing1"), "");
}
