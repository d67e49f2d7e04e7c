//! A database that does not answer, one that is slow, a disk that is full: said so, nothing lost, healed by itself.

use std::collections::BTreeMap;
use std::time::Duration;

use keshi::types::{Ids, SystemIds};
use reqwest::{Client, StatusCode};
use serde_json::{Value, json};

use super::province::Province;
use super::service::Service;
use super::{Load, assert_log_is_whole, assert_recount_is_equal, today};

/// More than any request may take.
const LONG: Duration = Duration::from_secs(60);

async fn status_of(service: &Service, path: &str) -> StatusCode {
    let asked = Client::new().get(format!("http://{}{path}", service.address)).timeout(LONG);
    asked.send().await.unwrap().status()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_does_not_answer_is_told_of_and_what_was_asked_meanwhile_happens_once() {
    let province = Province::made(today());
    let service = Service::filled_with(&province.lines).await;
    let http = Client::builder().timeout(LONG).build().unwrap();
    let ids: Vec<_> = (0..4).map(|_| SystemIds.fresh()).collect();
    let adjust = |number: usize| {
        let url = format!(
            "http://{}/api/v1/training-plans/{}/headcount-adjustments",
            service.address, province.plans[number]
        );
        let asked = http.post(url).bearer_auth(&province.office_key).header("Idempotency-Key", ids[number].to_string());
        asked.json(&json!({ "allowed": 7, "reason": "抽查" })).send()
    };
    // The key is known before the database falls silent.
    assert_eq!(adjust(0).await.unwrap().status(), StatusCode::OK);

    service.freeze_database(true);
    let (first, second, third) = tokio::join!(adjust(1), adjust(2), adjust(3));
    for answer in [first, second, third] {
        let answer = answer.unwrap();
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert!(answer.headers().contains_key("retry-after"));
        let problem: Value = answer.json().await.unwrap();
        assert!(problem["detail"].as_str().is_some_and(|said| !said.is_empty()), "{problem}");
    }
    assert_eq!(status_of(&service, "/livez").await, StatusCode::OK);
    service.freeze_database(false);

    for number in 1..4 {
        let mut answer = adjust(number).await.unwrap();
        while answer.status() == StatusCode::SERVICE_UNAVAILABLE {
            answer = adjust(number).await.unwrap();
        }
        assert_eq!(answer.status(), StatusCode::OK);
    }
    assert_eq!(status_of(&service, "/readyz").await, StatusCode::OK);
    let counts: Vec<(i64,)> =
        sqlx::query_as("SELECT count(*) FROM events WHERE command_id = ANY ($1) GROUP BY command_id")
            .bind(&ids)
            .fetch_all(&service.database().await)
            .await
            .unwrap();
    assert_eq!(counts, vec![(1,); 4]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slow_database_makes_the_service_slow_and_nothing_else() {
    let province = Province::made(today());
    let service = Service::filled_with(&province.lines).await;
    let load = Load::start(&service, &province);
    // It gets a fourth of the time.
    for _ in 0..20 {
        service.freeze_database(true);
        tokio::time::sleep(Duration::from_millis(150)).await;
        service.freeze_database(false);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    load.acknowledged_at_least(100).await;
    let journal = load.end().await;
    assert_eq!(journal.acknowledged.len(), journal.sent.len(), "nobody was turned away");
    assert_log_is_whole(&service.database().await, &journal).await;
    assert_recount_is_equal(&service);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_stops_writing_until_there_is_room_again() {
    let province = Province::made(today());
    let Some(service) = Service::on_a_small_disk(&province.lines, 400).await else {
        // Nobody but root may mount here, not even for himself: the other faults are tried all the same.
        return;
    };
    let load = Load::start(&service, &province);
    load.acknowledged_at_least(50).await;
    let ballast = service.fill_disk();
    let refused = load.refused_at_least(20).await;
    assert_eq!(refused.keys().copied().collect::<Vec<_>>(), [503], "{refused:?}");
    assert_eq!(status_of(&service, "/livez").await, StatusCode::OK);
    std::fs::remove_file(ballast).unwrap();
    let before = load.acknowledged();
    load.acknowledged_at_least(before + 100).await;
    let journal = load.end().await;
    assert_log_is_whole(&service.database().await, &journal).await;
}

impl Load {
    fn acknowledged(&self) -> usize {
        self.journal.lock().unwrap().acknowledged.len()
    }

    /// Waits until so many were turned away; says how often with which status.
    async fn refused_at_least(&self, count: usize) -> BTreeMap<u16, usize> {
        let waited = tokio::time::Instant::now();
        loop {
            let refused = self.journal.lock().unwrap().refused.clone();
            if refused.values().sum::<usize>() >= count {
                return refused;
            }
            assert!(waited.elapsed() < LONG * 2, "nobody is turned away: {refused:?}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}
