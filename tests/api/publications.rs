//! What was published of closed days, as a machine fetches it.

use axum::body::Body;
use axum::http::{Method, header};
use chrono::{Days, NaiveDate};
use keshi::aggregates::account::ApiScope;
use keshi::commands::Envelope;
use keshi::commands::account::{IssueApiKey, make_api_key};
use keshi::commands::calendar::close_through;
use keshi::commands::trade::AddTrade;
use keshi::event_store::log_end;
use keshi::processes::publication::PublishError;
use keshi::types::{Actor, Ids, Role, Seat, SystemIds, TradeId, day_start};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::world::{Answer, Client, World, code};

const PUBLICATIONS: &str = "/api/v1/publications";

/// A world with two closed days, both published; the later one is given back.
async fn published() -> (World, NaiveDate) {
    let world = World::new().await;
    let last = publish_two_days(&world).await;
    (world, last)
}

/// Closes two days before this one and publishes them; gives back the later one.
pub async fn publish_two_days(world: &World) -> NaiveDate {
    let today = log_end(&world.app.pool).await.unwrap().today;
    let first = today - Days::new(3);
    let trade = AddTrade { trade: Some(TradeId(SystemIds.fresh())), name: "花卉工".parse().unwrap() };
    let envelope = Envelope { legacy_at: Some(day_start(first)), ..Envelope::of(Actor::office(code("320000"))) };
    world.app.desk.execute(envelope, trade).await.unwrap();
    let last = first + Days::new(1);
    close_through(&world.app.desk, Some(last)).await.unwrap();
    world.caught_up().await;
    for day in [first, last] {
        world.app.publisher().publish(day).await.unwrap();
    }
    world.caught_up().await;
    last
}

#[track_caller]
fn is(status: u16, answer: Answer) -> Answer {
    answer.is(status);
    answer
}

async fn office(world: &World) -> Client {
    world.office("province", "320000").await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_published_days_are_listed_and_who_polls_is_told_when_nothing_is_new() {
    let (world, last) = published().await;
    let office = office(&world).await;
    let shown = is(200, office.get(PUBLICATIONS).await);
    assert_eq!(shown.body["total"], 2);
    assert_eq!(shown.body["items"][0]["day"], last.to_string());
    assert_eq!(shown.body["items"][0]["files"], 21);
    let etag = shown.headers[header::ETAG].to_str().unwrap().to_owned();
    office.with("if-none-match", &etag).get(PUBLICATIONS).await.is(304);
    let next = last + Days::new(1);
    close_through(&world.app.desk, Some(next)).await.unwrap();
    world.caught_up().await;
    world.app.publisher().publish(next).await.unwrap();
    world.caught_up().await;
    let news = is(200, office.with("if-none-match", &etag).get(PUBLICATIONS).await);
    assert_eq!(news.body["items"][0]["day"], next.to_string());
    let one = is(200, office.get(&format!("{PUBLICATIONS}?from={last}&to={last}&size=1")).await);
    assert_eq!(one.body["items"].as_array().unwrap().len(), 1);
    let open = world.app.publisher().publish(next + Days::new(1)).await;
    assert!(matches!(open, Err(PublishError::NotClosed(_))), "{open:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_fetched_whole_in_parts_and_not_again() {
    let (world, last) = published().await;
    let office = office(&world).await;
    let manifest = is(200, office.get(&format!("{PUBLICATIONS}/{last}")).await);
    let digest = hex::encode(Sha256::digest(&manifest.bytes));
    assert_eq!(manifest.headers[header::ETAG], format!("\"{digest}\""));
    let listed = office.get(PUBLICATIONS).await;
    assert_eq!(listed.body["items"][0]["manifest"], digest);
    for file in manifest.body["files"].as_array().unwrap() {
        let name = file["name"].as_str().unwrap();
        let path = format!("{PUBLICATIONS}/{last}/files/{name}");
        let whole = is(200, office.get(&path).await);
        assert_eq!(hex::encode(Sha256::digest(&whole.bytes)), file["sha256"], "{name}");
        assert_eq!(whole.bytes.len() as u64, file["bytes"].as_u64().unwrap());
        let etag = whole.headers[header::ETAG].to_str().unwrap().to_owned();
        office.with("if-none-match", &etag).get(&path).await.is(304);
        if whole.bytes.len() < 12 {
            // A table without rows.
            continue;
        }
        let part = is(206, office.with("range", "bytes=2-11").with("if-range", &etag).get(&path).await);
        assert_eq!(part.bytes, whole.bytes[2..12]);
        assert_eq!(part.headers[header::CONTENT_RANGE], format!("bytes 2-11/{}", whole.bytes.len()));
        let end = is(206, office.with("range", "bytes=-3").get(&path).await);
        assert_eq!(end.bytes, whole.bytes[whole.bytes.len() - 3..]);
        let beyond = is(416, office.with("range", "bytes=99999999-").get(&path).await);
        beyond.is_problem(416, "range");
        assert_eq!(beyond.headers[header::CONTENT_RANGE], format!("bytes */{}", whole.bytes.len()));
        let other = is(200, office.with("range", "bytes=2-11").with("if-range", "\"other\"").get(&path).await);
        assert_eq!(other.bytes, whole.bytes);
    }
    let path = |name: &str| format!("{PUBLICATIONS}/{last}/files/{name}");
    assert_eq!(is(200, office.get(&path("manifest.json")).await).bytes, manifest.bytes);
    let seal: Value = is(200, office.get(&path("manifest.json.sig")).await).body;
    assert_eq!(seal["signature"].as_str().unwrap().len(), 128);
    let zipped = is(200, office.with("accept-encoding", "gzip").get(&path("training.csv")).await);
    assert!(!zipped.headers.contains_key(header::CONTENT_ENCODING), "its tag is of these bytes");
    let head = is(200, office.send(Method::HEAD, &path("training.csv"), Body::empty()).await);
    assert_eq!(head.headers[header::CONTENT_LENGTH], zipped.bytes.len().to_string());
    for unknown in [path("nothing.csv"), path("..%2Fmanifest.json"), format!("{PUBLICATIONS}/1999-01-01")] {
        office.get(&unknown).await.is_problem(404, "not-found");
    }
    office.get(&format!("{PUBLICATIONS}/yesterday")).await.is_problem(422, "shape");
}

#[tokio::test(flavor = "multi_thread")]
async fn offices_and_keys_for_reports_read_it_and_points_do_not() {
    let (world, last) = published().await;
    let path = format!("{PUBLICATIONS}/{last}/files/training.csv");
    world.nobody().get(&path).await.is_problem(401, "unauthenticated");
    world.office("city", "320200").await.get(&path).await.is(200);
    world.at_the_point("point").await.get(&path).await.is_problem(403, "ACCESS-office");
    let account = world.account("machine", Role::Machine, Seat::Office(code("320000"))).await;
    for (scope, reads) in [(ApiScope::ReadReports, true), (ApiScope::ReadRecords, false)] {
        let key = make_api_key(account, &mut rand::rng()).unwrap();
        let machine = world.nobody().with("authorization", &format!("Bearer {}", key.reveal()));
        world.give(&Actor::platform(), IssueApiKey { account, key, scopes: vec![scope] }).await;
        world.caught_up().await;
        let answer = machine.get(&path).await;
        if reads {
            answer.is(200);
        } else {
            answer.is_problem(403, "ACCESS-scope");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_altered_where_it_lies_is_not_given_out_as_published() {
    let (world, last) = published().await;
    let office = office(&world).await;
    let place = world.folder().join("publications").join(last.to_string());
    let manifest = std::fs::read_to_string(place.join("manifest.json")).unwrap();
    std::fs::write(place.join("manifest.json"), manifest.replace("\"schema\": 1", "\"schema\": 2")).unwrap();
    office.get(&format!("{PUBLICATIONS}/{last}")).await.is_problem(500, "internal");
    std::fs::remove_file(place.join("manifest.json")).unwrap();
    office.get(&format!("{PUBLICATIONS}/{last}/files/training.csv")).await.is_problem(404, "not-found");
}
