//! Events become notices, for whom they concern and nobody else.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use sqlx::PgConnection;
use uuid::Uuid;

use super::*;
use crate::aggregates::inbox::InboxEvent;
use crate::projections::fixtures::{ADMIN, LEARNER, POINT, build, dump, made_log};
use crate::test_support::TestDb;
use crate::types::Sealed;

/// The made log, and what it says nothing of: a password that somebody else reset, and somebody who reads.
fn log() -> Vec<LogEvent> {
    let mut log = made_log();
    let mut add = |stream: u128, event: AnyEvent| {
        let last = log.last().unwrap().clone();
        let position = last.position + 1;
        log.push(LogEvent { position, stream: Uuid::from_u128(stream).to_string(), sequence: 90, event, ..last });
    };
    let password = Sealed { subject: Uuid::from_u128(ADMIN), data: String::new() };
    add(ADMIN, AnyEvent::Account(AccountEvent::PasswordReset { password }));
    add(ADMIN, AnyEvent::Inbox(InboxEvent::NoticesRead { through: 60 }));
    add(ADMIN, AnyEvent::Inbox(InboxEvent::NoticesRead { through: 70 }));
    log
}

async fn kinds(schema: &str, connection: &mut PgConnection) -> BTreeMap<String, Vec<String>> {
    let rows: Vec<(String, String)> =
        sqlx::query_as(&format!("SELECT address, kind FROM {schema}.notices ORDER BY address, position"))
            .fetch_all(connection)
            .await
            .unwrap();
    let mut kinds: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (address, kind) in rows {
        kinds.entry(address).or_default().push(kind);
    }
    kinds
}

#[tokio::test]
async fn each_is_told_of_what_somebody_else_decided() {
    let db = TestDb::new().await;
    let mut connection = db.pool().acquire().await.unwrap();
    build(&mut Notices, "notices", &log(), 1000, &mut connection).await;
    let of = |number: u128, seat: &str| format!("{seat}:{}", Uuid::from_u128(number));
    let kinds = kinds("notices", &mut connection).await;
    let expected: BTreeMap<String, Vec<&str>> = [
        (
            of(POINT, "point"),
            vec![
                "plan_rejected",
                "plan_approved",
                "headcount_adjusted",
                "hours_returned",
                "hours_confirmed",
                "hours_reopened",
                "hours_confirmed",
            ],
        ),
        ("office:320100".to_owned(), vec!["plan_withdrawn", "hours_reopened", "import_finished", "import_undone"]),
        ("office:320104".to_owned(), vec!["request_undone"]),
        (of(LEARNER, "learner"), vec!["request_approved"]),
        (of(LEARNER + 1, "learner"), vec!["request_approved", "request_undone"]),
        (of(ADMIN, "account"), vec!["password_reset"]),
    ]
    .into_iter()
    .collect();
    assert_eq!(json!(kinds), json!(expected));
    let (params, due): (Value, Option<chrono::NaiveDate>) =
        sqlx::query_as("SELECT params, due FROM notices.notices WHERE kind = 'plan_rejected'")
            .fetch_one(&mut *connection)
            .await
            .unwrap();
    let said = json!({
        "name": "驾驶员一班", "training_year": 2025, "opinion": "人数过多", "enrolment_from": "2025-03-01",
    });
    assert_eq!(params, said);
    assert_eq!(due, "2025-03-01".parse().ok());
    let reopened: Value =
        sqlx::query_scalar("SELECT params FROM notices.notices WHERE kind = 'hours_reopened' LIMIT 1")
            .fetch_one(&mut *connection)
            .await
            .unwrap();
    let said = json!({
        "name": "驾驶员一班", "training_year": 2025, "submission": 2, "taken_back": 1, "hours": "12.5", "reason": "复核",
    });
    assert_eq!(reopened, said);
    let imported: Value = sqlx::query_scalar("SELECT params FROM notices.notices WHERE kind = 'import_finished'")
        .fetch_one(&mut *connection)
        .await
        .unwrap();
    let said = json!({ "name": "名单.xlsx", "ending": "completed", "rows": 3, "succeeded": 2, "failed": 1 });
    assert_eq!(imported, said);
    let text = format!("{:?}", dump("notices", &mut connection).await);
    assert!(!text.contains("学员") && !text.contains("孙某"), "no personal data");
}

#[tokio::test]
async fn what_happened_before_an_account_was_opened_counts_as_read() {
    let db = TestDb::new().await;
    let mut connection = db.pool().acquire().await.unwrap();
    build(&mut Notices, "notices", &made_log(), 3, &mut connection).await;
    let opened = made_log()
        .iter()
        .find(|entry| entry.stream == Uuid::from_u128(ADMIN).to_string() && matches!(entry.event, AnyEvent::Account(_)))
        .map(|entry| entry.position);
    let through = |db: TestDb| async move {
        let mut connection = db.pool().acquire().await.unwrap();
        sqlx::query_scalar::<_, i64>("SELECT read_through FROM notices.inboxes WHERE account = $1")
            .bind(Uuid::from_u128(ADMIN))
            .fetch_optional(&mut *connection)
            .await
            .unwrap()
    };
    assert_eq!(through(db).await, opened);
    let db = TestDb::new().await;
    let mut connection = db.pool().acquire().await.unwrap();
    build(&mut Notices, "notices", &log(), 3, &mut connection).await;
    assert_eq!(through(db).await, Some(70));
}

#[tokio::test]
async fn the_same_batch_twice_changes_nothing() {
    let db = TestDb::new().await;
    let mut connection = db.pool().acquire().await.unwrap();
    build(&mut Notices, "notices", &log(), 1000, &mut connection).await;
    let once = dump("notices", &mut connection).await;
    sqlx::query("SET search_path TO notices").execute(&mut *connection).await.unwrap();
    Notices.apply(&log(), &mut connection).await.unwrap();
    sqlx::query("SET search_path TO public").execute(&mut *connection).await.unwrap();
    assert_eq!(dump("notices", &mut connection).await, once);
}

#[tokio::test]
async fn a_log_without_anything_to_tell_leaves_the_tables_empty() {
    let db = TestDb::new().await;
    let mut connection = db.pool().acquire().await.unwrap();
    build(&mut Notices, "notices", &[], 1000, &mut connection).await;
    assert!(dump("notices", &mut connection).await.values().all(Vec::is_empty));
}
