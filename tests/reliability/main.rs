//! The real program under load and under kill -9: nothing acknowledged is lost, nothing happens twice, and the statistics
//! agree with the recount. `KESHI_TORTURE_ROUNDS` makes the campaign longer.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "../common/mod.rs"]
mod common;
mod faults;
mod province;
mod service;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::NaiveDate;
use keshi::types::{Clock, Ids, SystemClock, SystemIds, shanghai_day};
use province::{APPROVED, Province};
use reqwest::{Client, StatusCode};
use serde_json::{Value, json};
use service::Service;
use sqlx::PgPool;
use uuid::Uuid;

/// Clients of the load.
const CLIENTS: usize = 8;

fn today() -> NaiveDate {
    shanghai_day(SystemClock.now())
}

fn rounds() -> usize {
    std::env::var("KESHI_TORTURE_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(10)
}

/// What the clients sent, and where what was acknowledged is.
#[derive(Default)]
struct Journal {
    sent: Vec<Uuid>,
    acknowledged: BTreeMap<Uuid, i64>,
    unexpected: Vec<String>,
    /// How often a command was turned away, by status.
    refused: BTreeMap<u16, usize>,
}

/// Clients that adjust headcounts until they are told to stop.
struct Load {
    journal: Arc<Mutex<Journal>>,
    stop: Arc<AtomicBool>,
    clients: Vec<tokio::task::JoinHandle<()>>,
}

impl Load {
    fn start(service: &Service, province: &Province) -> Self {
        let journal = Arc::new(Mutex::new(Journal::default()));
        let stop = Arc::new(AtomicBool::new(false));
        let clients = (0..CLIENTS)
            .map(|number| {
                let (journal, stop) = (Arc::clone(&journal), Arc::clone(&stop));
                let (key, plan) = (province.office_key.clone(), province.plans[number]);
                let url = format!("http://{}/api/v1/training-plans/{plan}/headcount-adjustments", service.address);
                tokio::spawn(async move {
                    let http = Client::builder().timeout(Duration::from_secs(40)).build().unwrap();
                    let mut allowed = 0;
                    while !stop.load(Ordering::Relaxed) {
                        allowed = (allowed + 1) % (APPROVED + 1);
                        let id = SystemIds.fresh();
                        journal.lock().unwrap().sent.push(id);
                        let body = json!({ "allowed": allowed, "reason": "抽查" });
                        let request = http.post(&url).bearer_auth(&key).header("Idempotency-Key", id.to_string());
                        note(&journal, id, request.json(&body).send().await).await;
                    }
                })
            })
            .collect();
        Self { journal, stop, clients }
    }

    async fn acknowledged_at_least(&self, count: usize) {
        let waited = tokio::time::Instant::now();
        while self.journal.lock().unwrap().acknowledged.len() < count {
            assert!(waited.elapsed() < Duration::from_secs(60), "the load does not get on");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    async fn end(self) -> Journal {
        self.stop.store(true, Ordering::Relaxed);
        for client in self.clients {
            client.await.unwrap();
        }
        let mut journal = self.journal.lock().unwrap();
        std::mem::take(&mut *journal)
    }
}

async fn note(journal: &Mutex<Journal>, id: Uuid, answer: reqwest::Result<reqwest::Response>) {
    let Ok(answer) = answer else {
        // The service is gone; the next request waits a little for its return.
        tokio::time::sleep(Duration::from_millis(20)).await;
        return;
    };
    let status = answer.status();
    if status == StatusCode::OK {
        // The service may die between the head and the body of an answer: that is no acknowledgement.
        if let Ok(body) = answer.json::<Value>().await {
            journal.lock().unwrap().acknowledged.insert(id, body["position"].as_i64().unwrap());
        }
        return;
    }
    *journal.lock().unwrap().refused.entry(status.as_u16()).or_default() += 1;
    if status != StatusCode::SERVICE_UNAVAILABLE {
        let text = answer.text().await.unwrap_or_default();
        journal.lock().unwrap().unexpected.push(format!("{status}: {text}"));
    }
}

/// Everything acknowledged is in the log where it was said to be, once; nothing is there that was not sent.
async fn assert_log_is_whole(database: &PgPool, journal: &Journal) {
    assert!(journal.unexpected.is_empty(), "{:?}", journal.unexpected.first());
    let stored: Vec<(Uuid, i64, i32)> =
        sqlx::query_as("SELECT command_id, position, events FROM commands").fetch_all(database).await.unwrap();
    let stored: BTreeMap<Uuid, (i64, i32)> = stored.into_iter().map(|(id, at, events)| (id, (at, events))).collect();
    for (id, position) in &journal.acknowledged {
        assert_eq!(stored.get(id), Some(&(*position, 1)), "the acknowledged command {id} is in the log");
    }
    let events: Vec<(Uuid, i64)> =
        sqlx::query_as("SELECT command_id, count(*) FROM events WHERE event_type = 'HeadcountAdjusted' GROUP BY 1")
            .fetch_all(database)
            .await
            .unwrap();
    let sent: std::collections::BTreeSet<&Uuid> = journal.sent.iter().collect();
    for (id, count) in &events {
        assert_eq!(*count, 1, "the command {id} happened once");
        assert!(sent.contains(id), "the command {id} was sent");
    }
    let in_flight = events.len() - journal.acknowledged.len();
    assert!(in_flight <= CLIENTS * (rounds() + 1), "{in_flight} commands are stored that were not acknowledged");
    let (head, count, last): (i64, i64, i64) =
        sqlx::query_as("SELECT (SELECT position FROM log_head), count(*), max(position) FROM events")
            .fetch_one(database)
            .await
            .unwrap();
    assert_eq!((head, head), (count, last), "positions are dense");
}

fn assert_recount_is_equal(service: &Service) {
    let recount = service.keshi(&["report", "recount", "--as-of", &today().to_string()]);
    let said = String::from_utf8_lossy(&recount.stdout);
    assert!(recount.status.success(), "{said}{}", String::from_utf8_lossy(&recount.stderr));
}

#[tokio::test(flavor = "multi_thread")]
async fn kill_9_of_the_service_under_load_loses_nothing_and_doubles_nothing() {
    let province = Province::made(today());
    let mut service = Service::filled_with(&province.lines).await;
    let load = Load::start(&service, &province);
    for round in 1..=rounds() {
        load.acknowledged_at_least(round * 40).await;
        service.kill();
        service.start().await;
    }
    let journal = load.end().await;
    assert_log_is_whole(&service.database().await, &journal).await;
    assert_recount_is_equal(&service);
}

#[tokio::test(flavor = "multi_thread")]
async fn kill_9_of_its_postgresql_under_load_loses_nothing_and_doubles_nothing() {
    let province = Province::made(today());
    let service = Service::filled_with(&province.lines).await;
    let load = Load::start(&service, &province);
    for round in 1..=rounds() {
        load.acknowledged_at_least(round * 40).await;
        service.kill_database();
    }
    load.acknowledged_at_least((rounds() + 1) * 40).await;
    let journal = load.end().await;
    assert_log_is_whole(&service.database().await, &journal).await;
    assert_recount_is_equal(&service);
}

/// Sends one request from each of 64 clients at once and counts the answers by status.
async fn at_once(requests: impl Iterator<Item = reqwest::RequestBuilder>) -> BTreeMap<u16, usize> {
    let answers = futures::future::join_all(requests.map(reqwest::RequestBuilder::send)).await;
    let mut statuses = BTreeMap::new();
    for answer in answers {
        *statuses.entry(answer.unwrap().status().as_u16()).or_default() += 1;
    }
    statuses
}

#[tokio::test(flavor = "multi_thread")]
async fn sixty_four_clients_get_the_last_place_and_the_headcount_in_one_order() {
    let province = Province::made(today());
    let service = Service::filled_with(&province.lines).await;
    let http = Client::new();
    let plan = format!("http://{}/api/v1/training-plans/{}", service.address, province.plans[0]);
    let adjust = |allowed: u16| {
        let body = json!({ "allowed": allowed, "reason": "抽查" });
        http.post(format!("{plan}/headcount-adjustments")).bearer_auth(&province.office_key).json(&body)
    };
    let one_place = adjust(1).send().await.unwrap();
    assert_eq!(one_place.status(), StatusCode::OK, "{}", one_place.text().await.unwrap());

    let enrolments = province.learners.iter().take(64).map(|learner| {
        let body = json!({ "learners": [{ "learner": learner }] });
        http.post(format!("{plan}/enrolments")).bearer_auth(&province.point_key).json(&body)
    });
    assert_eq!(at_once(enrolments).await, BTreeMap::from([(200, 1), (422, 63)]));

    // Without a version named, all are carried out, one after the other.
    let adjustments = (0..64).map(|allowed| adjust(allowed % (APPROVED + 1)));
    assert_eq!(at_once(adjustments).await, BTreeMap::from([(200, 64)]));
    let database = service.database().await;
    let chain: Vec<(i64, i64)> = sqlx::query_as(
        "SELECT (payload->'HeadcountAdjusted'->>'from')::bigint, (payload->'HeadcountAdjusted'->>'to')::bigint
         FROM events WHERE event_type = 'HeadcountAdjusted' AND aggregate_id = $1 ORDER BY sequence",
    )
    .bind(province.plans[0].to_string())
    .fetch_all(&database)
    .await
    .unwrap();
    assert_eq!(chain.len(), 65);
    assert!(chain.windows(2).all(|pair| pair[0].1 == pair[1].0), "each begins where the one before ended");

    // With the version that all of them have seen, one is first and the others are told.
    let end: i64 = sqlx::query_scalar("SELECT position FROM log_head").fetch_one(&database).await.unwrap();
    let reading = http.get(&plan).bearer_auth(&province.office_key).header("X-Read-After", end);
    let version = reading.send().await.unwrap();
    let etag = version.headers()["etag"].clone();
    let adjustments = (0..64).map(|allowed| adjust(allowed % (APPROVED + 1)).header("If-Match", etag.clone()));
    let statuses = at_once(adjustments).await;
    assert_eq!(statuses.get(&200), Some(&1), "{statuses:?}");
    let told: usize = [409, 412].iter().filter_map(|status| statuses.get(status)).sum();
    assert_eq!(told, 63, "{statuses:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_statistics_are_rebuilt_while_commands_run() {
    let province = Province::made(today());
    let service = Service::filled_with(&province.lines).await;
    let load = Load::start(&service, &province);
    for round in 1..=3 {
        load.acknowledged_at_least(round * 50).await;
        let rebuilt = service.keshi(&["projections", "rebuild", "statistics"]);
        assert!(rebuilt.status.success(), "{}", String::from_utf8_lossy(&rebuilt.stderr));
    }
    let journal = load.end().await;
    assert_log_is_whole(&service.database().await, &journal).await;
    assert_recount_is_equal(&service);
}
