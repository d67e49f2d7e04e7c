//! The feed of events: nothing is missed, nothing told twice, nobody named, and nobody told of what is not his.

use std::time::Duration;

use axum::body::{Body, BodyDataStream};
use axum::http::Method;
use futures::StreamExt as _;
use keshi::aggregates::account::ApiScope;
use keshi::commands::account::{DisableAccount, IssueApiKey, RevokeApiKey, make_api_key};
use keshi::commands::learner::TransferLearner;
use keshi::types::{AccountId, Actor, Grade, LearnerId, Role, Seat};
use serde_json::{Value, json};

use crate::roster::{People, id_number};
use crate::world::{Answer, Client, World, code};

const EVENTS: &str = "/api/v1/events";
const STREAM: &str = "/api/v1/events/stream";
/// Long enough for a busy machine; nothing waits for it when all is well.
const PATIENCE: Duration = Duration::from_secs(60);

/// A machine at an office with a key for the feed.
async fn machine(world: &World, login: &str, region: &str) -> (AccountId, Client, String) {
    let account = world.account(login, Role::Machine, Seat::Office(code(region))).await;
    let key = make_api_key(account, &mut rand::rng()).unwrap();
    let shown = key.reveal().to_owned();
    world.give(&Actor::platform(), IssueApiKey { account, key, scopes: vec![ApiScope::ReadEvents] }).await;
    (account, world.nobody().with("authorization", &format!("Bearer {shown}")), shown)
}

async fn two_learners(world: &World) -> (People, [LearnerId; 2]) {
    let people = People::of(world).await;
    let a = people.learner(world, 1, "甲", people.library, people.drivers, Grade::Senior).await;
    let b = people.learner(world, 2, "乙", people.clinic, people.drivers, Grade::Senior).await;
    (people, [a, b])
}

fn positions(answer: &Answer) -> Vec<i64> {
    let events = answer.is(200).body["events"].as_array().unwrap();
    events.iter().map(|event| event["position"].as_i64().unwrap()).collect()
}

/// Follows the feed to its present end, so many events at once.
async fn followed(client: &Client, limit: usize) -> (Vec<i64>, i64) {
    let (mut seen, mut next) = (Vec::new(), 0);
    loop {
        let page = client.get(&format!("{EVENTS}?after={next}&limit={limit}")).await;
        let events = positions(&page);
        assert!(events.len() <= limit && events.iter().all(|position| *position > next), "{}", page.text);
        seen.extend(&events);
        let reached = page.body["next"].as_i64().unwrap();
        if reached == next {
            return (seen, next);
        }
        next = reached;
    }
}

/// A stream of events as its consumer reads it.
struct Listener {
    body: BodyDataStream,
    read: String,
}

/// What a stream said: an id, and the event with it, if there is one.
type Said = (i64, Option<Value>);

impl Listener {
    async fn at(client: &Client, path: &str) -> Self {
        let answer = client.open(Method::GET, path, Body::empty()).await;
        assert_eq!(answer.status(), 200);
        assert_eq!(answer.headers()["content-type"], "text/event-stream");
        assert!(!answer.headers().contains_key("content-encoding"), "an event would wait for others");
        Self { body: answer.into_body().into_data_stream(), read: String::new() }
    }

    /// The next thing that it says; `None` when it has ended.
    async fn next(&mut self) -> Option<Said> {
        loop {
            if let Some((message, rest)) = self.read.split_once("\n\n") {
                let (message, rest) = (message.to_owned(), rest.to_owned());
                self.read = rest;
                let field = |name: &str| message.lines().find_map(|line| line.strip_prefix(name).map(str::trim));
                if let Some(id) = field("id:") {
                    return Some((id.parse().unwrap(), field("data:").map(|data| serde_json::from_str(data).unwrap())));
                }
                continue;
            }
            let chunk = tokio::time::timeout(PATIENCE, self.body.next()).await.unwrap();
            self.read.push_str(std::str::from_utf8(&chunk?.unwrap()).unwrap());
        }
    }

    /// The next events, so many.
    async fn events(&mut self, count: usize) -> Vec<i64> {
        let mut seen = Vec::new();
        while seen.len() < count {
            let (id, event) = self.next().await.unwrap();
            if let Some(event) = event {
                assert_eq!(event["position"], id);
                seen.push(id);
            }
        }
        seen
    }

    async fn ends(&mut self) {
        while self.next().await.is_some() {}
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_feed_tells_everything_in_order_and_names_nobody() {
    let world = World::new().await;
    let (_, [a, _]) = two_learners(&world).await;
    let (_, consumer, key) = machine(&world, "consumer", "320000").await;
    world.caught_up().await;
    let end = world.app.desk.ledger().position().await.unwrap();
    for limit in [1, 3, 1_000] {
        let (seen, next) = followed(&consumer, limit).await;
        assert_eq!(seen, (1..=end).collect::<Vec<_>>());
        assert_eq!(next, end);
    }
    let all = consumer.get(&format!("{EVENTS}?limit=1000")).await;
    let events = all.body["events"].as_array().unwrap();
    let registered = events.iter().find(|event| event["stream"] == json!(a)).unwrap();
    assert_eq!(
        (&registered["kind"], &registered["event"], &registered["version"], &registered["region"]),
        (&json!("learner"), &json!("LearnerRegistered"), &json!("1.0"), &json!("320102"))
    );
    assert_eq!((&registered["sequence"], &registered["payload"]["grade"]), (&json!(1), &json!("senior")));
    for secret in ["甲", "乙", id_number(1).reveal(), "consumer", "13900000000", &key] {
        assert!(!all.text.contains(secret), "{secret}");
    }
    let claims: Vec<&Value> =
        events.iter().filter(|event| event["kind"] == "claim").map(|event| &event["stream"]).collect();
    assert!(claims.contains(&&json!("login")) && claims.contains(&&json!("id_number")), "{claims:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_consumer_is_told_of_its_regions_and_next_passes_the_others() {
    let world = World::new().await;
    let (people, [a, b]) = two_learners(&world).await;
    let (_, city, _) = machine(&world, "city", "320100").await;
    let (_, beside, _) = machine(&world, "beside", "320200").await;
    world.give(&Actor::platform(), TransferLearner { learner: a, unit: people.clinic }).await;
    world.caught_up().await;
    let end = world.app.desk.ledger().position().await.unwrap();
    let regions = |region: &'static str| {
        let pool = world.app.pool.clone();
        async move {
            let sql = "SELECT position FROM trail.entries WHERE region = ANY ($1) ORDER BY position";
            let regions = if region == "320100" { vec!["320100", "320102"] } else { vec![region] };
            sqlx::query_scalar::<_, i64>(sql).bind(regions).fetch_all(&pool).await.unwrap()
        }
    };
    for (client, region) in [(&city, "320100"), (&beside, "320200")] {
        let mine = regions(region).await;
        assert!(!mine.is_empty() && mine.len() < usize::try_from(end).unwrap());
        for limit in [1, 2, 100] {
            assert_eq!(followed(client, limit).await, (mine.clone(), end), "{region} by {limit}");
        }
    }
    let of = async |client: &Client, learner: LearnerId| -> Vec<Value> {
        let all = client.get(&format!("{EVENTS}?limit=1000")).await;
        let events = all.is(200).body["events"].as_array().unwrap();
        events.iter().filter(|event| event["stream"] == json!(learner)).map(|event| event["event"].clone()).collect()
    };
    assert_eq!(of(&city, a).await, ["LearnerRegistered"]);
    assert_eq!(of(&beside, a).await, ["LearnerTransferred"], "from there on it is another region's");
    assert_eq!((of(&city, b).await.len(), of(&beside, b).await.len()), (0, 1));
    let narrowed = city.get(&format!("{EVENTS}?region=320102&limit=1000")).await;
    assert!(narrowed.is(200).body["events"].as_array().unwrap().iter().all(|event| event["region"] == "320102"));
    city.get(&format!("{EVENTS}?region=320200")).await.is_problem(403, "ACCESS-office");
    city.get(&format!("{STREAM}?region=320200")).await.is_problem(403, "ACCESS-office");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_no_region_or_no_such_key_is_told_nothing() {
    let world = World::new().await;
    let (_, [a, _]) = two_learners(&world).await;
    world.caught_up().await;
    let dian = world.at_the_point("dian1").await;
    let learner = world.signed_in("jia1", Role::Learner, Seat::Learner(a)).await;
    let account = world.account("reader", Role::Machine, Seat::Office(code("320000"))).await;
    let key = make_api_key(account, &mut rand::rng()).unwrap();
    let reader = world.nobody().with("authorization", &format!("Bearer {}", key.reveal()));
    let scopes = vec![ApiScope::ReadRecords, ApiScope::ReadReports, ApiScope::Write];
    world.give(&Actor::platform(), IssueApiKey { account, key, scopes }).await;
    for path in [EVENTS, STREAM] {
        dian.get(path).await.is_problem(403, "ACCESS-office");
        learner.get(path).await.is_problem(403, "ACCESS-office");
        reader.get(path).await.is_problem(403, "ACCESS-scope");
        world.nobody().get(path).await.is_problem(401, "unauthenticated");
    }
    let auditor = world.signed_in("shenji1", Role::Auditor, Seat::Office(code("320100"))).await;
    assert!(!positions(&auditor.get(EVENTS).await).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_position_that_the_log_does_not_have_is_refused() {
    let world = World::new().await;
    let (_, consumer, _) = machine(&world, "consumer", "320000").await;
    world.caught_up().await;
    let end = world.app.desk.ledger().position().await.unwrap();
    let at_the_end = consumer.get(&format!("{EVENTS}?after={end}")).await;
    assert_eq!((positions(&at_the_end), &at_the_end.body["next"]), (vec![], &json!(end)));
    for (query, at) in [
        (format!("after={}", end + 1), "query.after"),
        ("after=-1".to_owned(), "query.after"),
        ("after=x".to_owned(), "query.after"),
        ("limit=0".to_owned(), "query.limit"),
        ("limit=1001".to_owned(), "query.limit"),
        ("wait=26".to_owned(), "query.wait"),
    ] {
        consumer.get(&format!("{EVENTS}?{query}")).await.is_at(at, "bad-value");
    }
    consumer.get(&format!("{STREAM}?after={}", end + 1)).await.is_at("query.after", "bad-value");
    let behind = consumer.with("last-event-id", &(end + 1).to_string());
    behind.get(STREAM).await.is_at("header.last-event-id", "bad-value");
    consumer.with("last-event-id", "x").get(STREAM).await.is_at("header.last-event-id", "bad-value");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_waits_for_what_is_new() {
    let world = World::new().await;
    let people = People::of(&world).await;
    let (_, consumer, _) = machine(&world, "consumer", "320200").await;
    world.caught_up().await;
    let end = world.app.desk.ledger().position().await.unwrap();
    let waiting = tokio::spawn({
        let path = format!("{EVENTS}?after={end}&wait=25");
        async move { consumer.get(&path).await }
    });
    // What happens elsewhere wakes it, and it waits on.
    people.learner(&world, 1, "甲", people.library, people.drivers, Grade::Senior).await;
    let b = people.learner(&world, 2, "乙", people.clinic, people.drivers, Grade::Senior).await;
    let answer = waiting.await.unwrap();
    let events = answer.is(200).body["events"].as_array().unwrap();
    assert_eq!(events[0]["stream"], json!(b), "{}", answer.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_goes_on_where_it_was_cut_off_and_two_listen_alike() {
    let world = World::new().await;
    let (people, _) = two_learners(&world).await;
    let (_, consumer, _) = machine(&world, "consumer", "320000").await;
    world.caught_up().await;
    let end = world.app.desk.ledger().position().await.unwrap();
    let count = usize::try_from(end).unwrap();
    let mut first = Listener::at(&consumer.with("accept-encoding", "gzip"), STREAM).await;
    let mut other = Listener::at(&consumer, &format!("{STREAM}?after=3")).await;
    assert_eq!(first.events(5).await, [1, 2, 3, 4, 5]);
    drop(first);
    let mut first = Listener::at(&consumer.with("last-event-id", "5"), &format!("{STREAM}?after=1")).await;
    assert_eq!(first.events(count - 5).await, (6..=end).collect::<Vec<_>>());
    assert_eq!(other.events(count - 3).await, (4..=end).collect::<Vec<_>>());
    // Both hear what happens from now on.
    people.learner(&world, 3, "丙", people.library, people.drivers, Grade::Senior).await;
    let new = world.app.desk.ledger().position().await.unwrap();
    let expected: Vec<i64> = (end + 1..=new).collect();
    assert_eq!(first.events(expected.len()).await, expected);
    assert_eq!(other.events(expected.len()).await, expected);
    world.closing.cancel();
    first.ends().await;
    other.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_that_does_not_follow_ends_when_everything_is_told() {
    let world = World::new().await;
    two_learners(&world).await;
    let (_, beside, _) = machine(&world, "beside", "320200").await;
    world.caught_up().await;
    let end = world.app.desk.ledger().position().await.unwrap();
    let mut listener = Listener::at(&beside, &format!("{STREAM}?follow=false")).await;
    let (mut told, mut last) = (Vec::new(), 0);
    while let Some((id, event)) = listener.next().await {
        assert!(id > last);
        last = id;
        told.extend(event);
    }
    assert!(told.iter().all(|event| event["region"] == "320200") && !told.is_empty());
    assert_eq!(last, end, "an id without data says how far it is");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_ends_with_the_key_the_account_or_the_session() {
    let world = World::new().await;
    let (_, consumer, key) = machine(&world, "consumer", "320000").await;
    let (disabled, other, _) = machine(&world, "other", "320000").await;
    let auditor = world.signed_in("shenji1", Role::Auditor, Seat::Office(code("320000"))).await;
    world.caught_up().await;
    let path = format!("{STREAM}?after=1");
    let mut streams = Vec::new();
    for client in [&consumer, &other, &auditor] {
        let mut listener = Listener::at(client, &path).await;
        assert_eq!(listener.events(1).await, [2]);
        streams.push(listener);
    }
    let revoke =
        RevokeApiKey { account: keyholder(&key), key: world.app.desk.ledger().vault().keyed_hash("api_key", &key) };
    world.give(&Actor::platform(), revoke).await;
    world.give(&Actor::platform(), DisableAccount { account: disabled, reason: None }).await;
    auditor.delete("/api/v1/session").await.is(204);
    for listener in &mut streams {
        listener.ends().await;
    }
    consumer.get(STREAM).await.is_problem(401, "unauthenticated");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_listens_four_times_and_not_one_more() {
    let world = World::new().await;
    let (_, consumer, _) = machine(&world, "consumer", "320000").await;
    let (_, other, _) = machine(&world, "other", "320000").await;
    let mut listening = Vec::new();
    for _ in 0..4 {
        listening.push(Listener::at(&consumer, STREAM).await);
    }
    consumer.get(STREAM).await.is_problem(429, "too-many");
    Listener::at(&other, STREAM).await;
    listening.pop();
    Listener::at(&consumer, STREAM).await;
}

/// The account that a key names.
fn keyholder(key: &str) -> AccountId {
    key.split('_').nth(1).unwrap().parse().unwrap()
}
