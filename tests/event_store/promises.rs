//! What the appender, the batches, the guards and the database itself promise.

use keshi::commands::{CommandError, Envelope};
use keshi::event_store::{Batch, EventStoreError};
use sqlx::{Connection, Executor, PgConnection};
use uuid::Uuid;

use super::counter::{AddTo, Counter};
use super::{Log, cover, fresh};

#[tokio::test]
async fn a_poisonous_append_does_not_fail_its_neighbours() {
    let log = Log::new().await;
    // JSON writes NUL as an escape that the column takes; a NUL in the stream's name is refused by PostgreSQL.
    let commands = (0..30).map(|n| {
        let counter = if n == 13 { "bad\0name".to_owned() } else { format!("c{n}") };
        log.desk.execute(cover(), AddTo::one(&counter, 1, 10))
    });
    let outcomes = futures::future::join_all(commands).await;
    for (n, outcome) in outcomes.into_iter().enumerate() {
        assert_eq!(outcome.is_err(), n == 13, "command {n}");
    }
    assert_eq!(log.count_events().await, 29);
}

#[tokio::test]
async fn sixty_four_clients_after_the_last_place_get_one_between_them() {
    let log = Log::new().await;
    let other = log.beside();
    let commands = (0..64).map(|n| {
        let desk = if n % 2 == 0 { &log.desk } else { &other };
        desk.execute(cover(), AddTo::one("places", 1, 1))
    });
    let outcomes = futures::future::join_all(commands).await;
    let stored = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
    let refused = outcomes
        .iter()
        .filter(|outcome| matches!(outcome, Err(CommandError::Store(EventStoreError::Refused(_)))))
        .count();
    assert_eq!((stored, refused), (1, 63));
    assert_eq!(log.total("places").await, (1, 1));
}

#[tokio::test]
async fn a_version_that_the_client_names_must_be_the_present_one() {
    let log = Log::new().await;
    log.desk.execute(cover(), AddTo::one("c", 1, 10)).await.unwrap();
    let stale = Envelope { if_match: Some(0), ..cover() };
    let refused = log.desk.execute(stale, AddTo::one("c", 1, 10)).await.unwrap_err();
    assert!(matches!(refused, CommandError::Store(EventStoreError::Stale { expected: 0, actual: 1 })), "{refused}");
    let present = Envelope { if_match: Some(1), ..cover() };
    log.desk.execute(present, AddTo::one("c", 1, 10)).await.unwrap();
}

#[tokio::test]
async fn a_decision_that_relies_on_a_fact_is_not_stored_when_the_fact_changed() {
    let log = Log::new().await;
    let ledger = log.desk.ledger();
    let mut work = ledger.begin(None);
    work.fact::<Counter>("fact").await.unwrap();
    work.decide::<Counter>("c", super::counter::Add { amount: 1, limit: 9, note: String::new() }).await.unwrap();
    log.beside().execute(cover(), AddTo::one("fact", 1, 10)).await.unwrap();
    let record = keshi::event_store::CommandRecord {
        id: fresh().into(),
        fingerprint: Uuid::nil(),
        at: None,
        metadata: "{}".to_owned(),
    };
    let outcome = ledger.append(work, record).await.unwrap_err();
    assert!(matches!(outcome, EventStoreError::Conflict), "{outcome}");
    // The desk decides again by itself.
    let relying = AddTo { relies_on: Some("fact".to_owned()), ..AddTo::one("c", 1, 9) };
    log.desk.execute(cover(), relying).await.unwrap();
}

#[tokio::test]
async fn a_batch_sees_what_it_decided_before_and_stores_it_in_one_statement() {
    let log = Log::new().await;
    let mut batch = Batch::new(log.desk.ledger().clone());
    let mut refused = 0;
    for _ in 0..50 {
        if log.desk.decide_in(&mut batch, &cover(), &AddTo::one("c", 1, 40)).await.is_err() {
            refused += 1;
        }
    }
    assert_eq!((batch.len(), refused), (40, 10));
    assert_eq!(log.count_events().await, 0, "nothing is stored before the batch is");
    for outcome in batch.store().await {
        outcome.unwrap();
    }
    assert_eq!(log.total("c").await, (40, 40));
    let transactions: i64 =
        sqlx::query_scalar("SELECT count(DISTINCT xmin::text) FROM events").fetch_one(&log.pool).await.unwrap();
    assert_eq!(transactions, 1);
}

#[tokio::test]
async fn what_a_batch_reads_ahead_it_does_not_ask_for_again() {
    let log = Log::new().await;
    for n in 0..20 {
        log.desk.execute(cover(), AddTo::one(&format!("c{n}"), n, 100)).await.unwrap();
    }
    // Nothing is in this one's memory. Half of the counters that it is asked to raise do not exist yet.
    let cold = log.beside();
    let mut batch = Batch::new(cold.ledger().clone());
    let commands: Vec<AddTo> = (0..40).map(|n| AddTo::one(&format!("c{n}"), 1, 100)).collect();
    for command in &commands {
        assert!(cold.look_ahead(&mut batch, &cover(), command).await, "{command:?} was known already");
    }
    batch.read_ahead().await.unwrap();
    for command in &commands {
        assert!(!cold.look_ahead(&mut batch, &cover(), command).await, "{command:?} was not read");
        cold.decide_in(&mut batch, &cover(), command).await.unwrap();
    }
    for outcome in batch.store().await {
        outcome.unwrap();
    }
    for n in 0..40 {
        let before = if n < 20 { (n, 1) } else { (0, 0) };
        assert_eq!(log.total(&format!("c{n}")).await, (before.0 + 1, before.1 + 1), "c{n}");
    }
}

#[tokio::test]
async fn a_batch_that_was_overtaken_conflicts_from_there_on() {
    let log = Log::new().await;
    let mut batch = Batch::new(log.desk.ledger().clone());
    for counter in ["a", "c", "b", "c"] {
        log.desk.decide_in(&mut batch, &cover(), &AddTo::one(counter, 1, 40)).await.unwrap();
    }
    log.beside().execute(cover(), AddTo::one("c", 7, 40)).await.unwrap();
    let outcomes: Vec<bool> = batch.store().await.iter().map(Result::is_ok).collect();
    assert_eq!(outcomes, [true, false, true, false]);
    assert_eq!(log.total("c").await, (7, 1));
}

#[tokio::test]
async fn history_is_never_altered() {
    let log = Log::new().await;
    log.desk.execute(cover(), AddTo::one("c", 1, 10)).await.unwrap();
    let mut owner = PgConnection::connect(log.url()).await.unwrap();
    for statement in
        ["UPDATE events SET payload = '{}'", "DELETE FROM events", "TRUNCATE events", "DELETE FROM commands"]
    {
        let refused = owner.execute(statement).await.unwrap_err();
        assert!(refused.to_string().contains("never altered"), "{statement} by the owner: {refused}");
        let refused = log.pool.execute(statement).await.unwrap_err();
        assert!(refused.to_string().contains("permission denied"), "{statement} by the service: {refused}");
    }
}

#[tokio::test]
async fn what_is_sealed_is_gone_when_its_key_is_erased() {
    let log = Log::new().await;
    let ledger = log.desk.ledger();
    let person = fresh();
    let record = || keshi::event_store::CommandRecord {
        id: fresh().into(),
        fingerprint: Uuid::nil(),
        at: None,
        metadata: "{}".to_owned(),
    };
    let nothing = || super::counter::Add { amount: 0, limit: 9, note: String::new() };

    let mut work = ledger.begin(None);
    let sealed = work.seal(person, &"某人").await.unwrap();
    work.decide::<Counter>("c", nothing()).await.unwrap();
    ledger.append(work, record()).await.unwrap();
    assert_eq!(log.beside().ledger().begin(None).open::<String>(&sealed).await.unwrap().as_deref(), Some("某人"));

    let mut work = ledger.begin(None);
    work.erase_key(person);
    work.decide::<Counter>("c", nothing()).await.unwrap();
    ledger.append(work, record()).await.unwrap();
    assert_eq!(ledger.begin(None).open::<String>(&sealed).await.unwrap(), None);
    assert_eq!(log.beside().ledger().begin(None).open::<String>(&sealed).await.unwrap(), None);

    // Nobody gets a new key under an erased name.
    let mut work = ledger.begin(None);
    work.seal(person, &"又一人").await.unwrap();
    work.decide::<Counter>("c", nothing()).await.unwrap();
    let refused = ledger.append(work, record()).await.unwrap_err();
    assert!(matches!(refused, EventStoreError::Conflict), "{refused}");
}

#[tokio::test]
async fn a_legacy_command_keeps_its_day_until_the_first_close() {
    let log = Log::new().await;
    let at: chrono::DateTime<chrono::Utc> = "2017-03-01T16:30:00Z".parse().unwrap();
    let legacy = Envelope { legacy_at: Some(at), ..cover() };
    log.desk.execute(legacy.clone(), AddTo::one("c", 1, 10)).await.unwrap();
    sqlx::query("UPDATE log_head SET closed_through = '2020-01-01'").execute(&log.pool).await.unwrap();
    log.desk.execute(legacy, AddTo::one("c", 1, 10)).await.unwrap();
    let days: Vec<(chrono::NaiveDate, bool)> =
        sqlx::query_as("SELECT business_day, happened_at = recorded_at FROM events ORDER BY position")
            .fetch_all(&log.pool)
            .await
            .unwrap();
    assert_eq!(days[0], ("2017-03-02".parse().unwrap(), false), "the day in Shanghai");
    assert!(days[1].0 > "2020-01-01".parse().unwrap() && days[1].1, "the earliest open day");
}

#[tokio::test]
async fn what_comes_after_a_close_belongs_to_the_next_day() {
    let log = Log::new().await;
    let today: chrono::NaiveDate =
        sqlx::query_scalar("SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date").fetch_one(&log.pool).await.unwrap();
    sqlx::query("UPDATE log_head SET closed_through = $1").bind(today).execute(&log.pool).await.unwrap();
    log.desk.execute(cover(), AddTo::one("c", 1, 10)).await.unwrap();
    let day: chrono::NaiveDate =
        sqlx::query_scalar("SELECT business_day FROM events").fetch_one(&log.pool).await.unwrap();
    assert_eq!(Some(day), today.succ_opt());
}
