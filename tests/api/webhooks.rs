//! Webhooks: a consumer is told of a publication, signed, at least once, for three days, and nobody on the inside is spoken to.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, TimeDelta, Utc};
use keshi::gateways::http::Patience;
use keshi::gateways::webhooks::Teller;
use keshi::jobs::deliveries::Deliveries;
use keshi::processes::webhooks::{Chance, PATIENCE, Webhooks};
use keshi::types::{Clock, WebhookReach};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

use crate::world::{Answer, Client, World};

const HOOKS: &str = "/api/v1/webhooks";
const SECRET: &str = "0123456789abcdef0123456789abcdef";

/// What a consumer does when he is told.
#[derive(Debug, Clone)]
enum Reply {
    Status(u16),
    Redirect(String),
    /// Never answers.
    Hang,
    /// Answers with a body that does not end soon.
    Flood,
}

/// What a consumer heard.
#[derive(Debug)]
struct Heard {
    headers: HeaderMap,
    body: String,
}

#[derive(Clone)]
struct Consuming {
    /// What he does next; afterwards he takes everything in.
    replies: Arc<Mutex<VecDeque<Reply>>>,
    heard: mpsc::UnboundedSender<Heard>,
}

/// A machine elsewhere.
struct Consumer {
    url: String,
    replies: Arc<Mutex<VecDeque<Reply>>>,
    heard: mpsc::UnboundedReceiver<Heard>,
}

async fn consume(State(state): State<Consuming>, headers: HeaderMap, body: Bytes) -> Response {
    let reply = state.replies.lock().unwrap().pop_front().unwrap_or(Reply::Status(200));
    let body = String::from_utf8(body.to_vec()).unwrap();
    state.heard.send(Heard { headers, body }).unwrap();
    match reply {
        Reply::Status(status) => (StatusCode::from_u16(status).unwrap(), "heard").into_response(),
        Reply::Redirect(to) => (StatusCode::FOUND, [(header::LOCATION, to)]).into_response(),
        Reply::Hang => std::future::pending().await,
        Reply::Flood => "x".repeat(10_000_000).into_response(),
    }
}

impl Consumer {
    async fn new(replies: impl IntoIterator<Item = Reply>) -> Self {
        let replies = Arc::new(Mutex::new(replies.into_iter().collect()));
        let (told, heard) = mpsc::unbounded_channel();
        let state = Consuming { replies: Arc::clone(&replies), heard: told };
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/told?by=keshi", listener.local_addr().unwrap());
        let router = Router::new().fallback(consume).with_state(state);
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { url, replies, heard }
    }

    async fn hears(&mut self) -> Heard {
        tokio::time::timeout(Duration::from_secs(30), self.heard.recv()).await.unwrap().unwrap()
    }

    fn heard_nothing(&mut self) {
        assert!(self.heard.try_recv().is_err());
    }
}

impl Heard {
    fn header(&self, name: &str) -> &str {
        self.headers[name].to_str().unwrap()
    }

    fn body(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    /// Checks it as a consumer would who knows this secret.
    fn is_signed_with(&self, secret: &str) -> bool {
        let signed = format!("{}.{}", self.header("keshi-timestamp"), self.body);
        let expected = format!("v1={}", hmac_sha256(secret.as_bytes(), signed.as_bytes()));
        self.header("keshi-signature").split(',').any(|signature| signature == expected)
    }
}

/// HMAC as RFC 2104 has it, without the library that the service uses for it.
fn hmac_sha256(key: &[u8], message: &[u8]) -> String {
    assert!(key.len() <= 64);
    let pad = |with: u8| (0..64).map(|at| key.get(at).copied().unwrap_or(0) ^ with).collect::<Vec<u8>>();
    let inner = Sha256::new().chain_update(pad(0x36)).chain_update(message).finalize();
    hex::encode(Sha256::new().chain_update(pad(0x5c)).chain_update(inner).finalize())
}

/// Somebody who delivers, as a process does.
fn process(world: &World, patience: Patience) -> Webhooks {
    let teller = Teller::new(WebhookReach::Loopback, patience).unwrap();
    let deliveries = Deliveries::new(world.app.pool.clone());
    Webhooks::new(world.app.desk.clone(), deliveries, teller, TimeDelta::days(90)).with_chance(Chance::none)
}

async fn registered(office: &Client, name: &str, url: &str) -> String {
    let body = json!({"office": "320100", "name": name, "url": url, "secret": SECRET});
    let answer = office.post(HOOKS, body).await;
    answer.is(201);
    assert_eq!(answer.body["secret"], SECRET);
    answer.id()
}

/// A day is published, as the read table of publications has it.
async fn published(world: &World, day: &str) {
    world.caught_up().await;
    let position = world.app.desk.ledger().position().await.unwrap();
    sqlx::query(
        "INSERT INTO publications.publications
            (day, position, published_at, last_position, digest, manifest, files, bytes, release)
         VALUES ($1::date, $2, $3, $2 - 1, repeat('a', 64), repeat('b', 64), 12, 3456, '0.1.0')",
    )
    .bind(day)
    .bind(position)
    .bind(world.clock.now())
    .execute(&world.app.pool)
    .await
    .unwrap();
    // The next day is published by another event.
    world.trade(&format!("工种{day}")).await;
    world.caught_up().await;
}

/// The webhook's deliveries, the latest first, as they are listed.
async fn deliveries(office: &Client, webhook: &str) -> Vec<Value> {
    let listed = office.get(&format!("{HOOKS}/{webhook}/deliveries")).await;
    listed.is(200).body["items"].as_array().unwrap().clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_consumer_is_told_once_of_what_was_published_after_he_asked() {
    let world = World::new().await;
    let office = world.office("nanjing1", "320100").await;
    let mut consumer = Consumer::new([]).await;
    published(&world, "2025-01-30").await;
    let webhook = registered(&office, "统计接收", &consumer.url).await;
    published(&world, "2025-01-31").await;

    let process = process(&world, PATIENCE);
    assert_eq!(process.step().await.unwrap(), 1);
    let heard = consumer.hears().await;
    assert!(heard.is_signed_with(SECRET) && !heard.is_signed_with("another secret"));
    assert_eq!((heard.header("keshi-event"), heard.header("content-type")), ("publication.made", "application/json"));
    assert_eq!(heard.header("keshi-timestamp"), world.clock.now().timestamp().to_string());
    let body = heard.body();
    assert_eq!((&body["day"], &body["href"]), (&json!("2025-01-31"), &json!("/api/v1/publications/2025-01-31")));
    assert_eq!((&body["manifest"], &body["webhook"]), (&json!("b".repeat(64)), &json!(webhook)));
    assert_eq!(body["delivery"], heard.header("keshi-delivery"));

    // What was told is told, and is not told again.
    assert_eq!(process.step().await.unwrap(), 0);
    consumer.heard_nothing();
    let listed = deliveries(&office, &webhook).await;
    assert_eq!(listed.len(), 1);
    assert_eq!((&listed[0]["state"], &listed[0]["attempts"]), (&json!("delivered"), &json!(1)));
    let delivery = listed[0]["delivery"].as_str().unwrap();
    let detail = office.get(&format!("{HOOKS}/{webhook}/deliveries/{delivery}")).await;
    assert_eq!(detail.is(200).body["body"], heard.body);
    let attempt = &detail.body["attempts_made"][0];
    assert_eq!((&attempt["status"], &attempt["answer"]), (&json!(200), &json!("heard")));

    // A test arrives as well, and says that it is one.
    let test = office.ask(&format!("{HOOKS}/{webhook}/test")).await;
    assert_eq!(test.status, StatusCode::ACCEPTED);
    process.step().await.unwrap();
    let heard = consumer.hears().await;
    assert_eq!((heard.header("keshi-event"), &test.body["delivery"]), ("webhook.test", &heard.body()["delivery"]));
    let shown = office.get(&format!("{HOOKS}/{webhook}")).await;
    assert_eq!((&shown.is(200).body["waiting"], &shown.body["office_name"]), (&json!(0), &json!("地区320100")));
    assert!(!shown.text.contains(SECRET));
}

#[tokio::test(flavor = "multi_thread")]
async fn hook_7_a_consumer_that_fails_for_a_day_is_told_afterwards() {
    let world = World::new().await;
    let office = world.office("nanjing1", "320100").await;
    let mut consumer = Consumer::new(std::iter::repeat_n(Reply::Status(500), 40)).await;
    let webhook = registered(&office, "统计接收", &consumer.url).await;
    published(&world, "2025-01-31").await;
    let (process, began) = (process(&world, PATIENCE), world.clock.now());
    let mut ids = Vec::new();
    while world.clock.now() < began + TimeDelta::days(1) {
        assert_eq!(process.step().await.unwrap(), 1);
        // Until it is due nothing is sent.
        assert_eq!(process.step().await.unwrap(), 0);
        ids.push(consumer.hears().await.header("keshi-delivery").to_owned());
        world.clock.set(next_due(&world, &webhook).await);
    }
    consumer.replies.lock().unwrap().clear();
    assert_eq!(process.step().await.unwrap(), 1);
    ids.push(consumer.hears().await.header("keshi-delivery").to_owned());
    assert!(ids.len() > 10 && ids.iter().all(|id| *id == ids[0]), "{ids:?}");
    assert!(world.clock.now() < began + TimeDelta::hours(32));
    let office = world.sign_in("nanjing1").await;
    let listed = deliveries(&office, &webhook).await;
    assert_eq!((&listed[0]["state"], &listed[0]["attempts"]), (&json!("delivered"), &json!(ids.len())));
}

/// When the webhook's only delivery is due.
async fn next_due(world: &World, webhook: &str) -> DateTime<Utc> {
    let sql = "SELECT due_at FROM webhook_deliveries WHERE webhook = $1::uuid";
    sqlx::query_scalar(sql).bind(webhook).fetch_one(&world.app.pool).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn hook_7_what_is_given_up_is_noticed_and_can_be_replayed() {
    let world = World::new().await;
    let office = world.office("nanjing1", "320100").await;
    let mut consumer = Consumer::new(std::iter::repeat_n(Reply::Status(503), 21)).await;
    let webhook = registered(&office, "统计接收", &consumer.url).await;
    published(&world, "2025-01-31").await;
    let process = process(&world, PATIENCE);
    let mut first = None;
    for _ in 0..21 {
        assert_eq!(process.step().await.unwrap(), 1);
        first.get_or_insert(consumer.hears().await);
        world.clock.set(next_due(&world, &webhook).await);
    }
    world.clock.set(world.clock.now() + TimeDelta::days(30));
    assert_eq!(process.step().await.unwrap(), 0);
    world.caught_up().await;
    let office = world.sign_in("nanjing1").await;
    let notices = office.get("/api/v1/notices").await;
    let notice = &notices.is(200).body["items"][0];
    assert_eq!((&notice["kind"], &notice["params"]["attempts"]), (&json!("webhook_given_up"), &json!(21)));
    let delivery = deliveries(&office, &webhook).await.remove(0);
    assert_eq!((&delivery["state"], &delivery["last_status"]), (&json!("given_up"), &json!(503)));

    let path = format!("{HOOKS}/{webhook}/deliveries/{}/replay", delivery["delivery"].as_str().unwrap());
    assert_eq!(office.ask(&path).await.status, StatusCode::ACCEPTED);
    process.step().await.unwrap();
    let (first, again) = (first.unwrap(), consumer.hears().await);
    assert_eq!((first.header("keshi-delivery"), &first.body), (again.header("keshi-delivery"), &again.body));
    assert_ne!(first.header("keshi-timestamp"), again.header("keshi-timestamp"));
    assert!(again.is_signed_with(SECRET));
    let delivery = deliveries(&office, &webhook).await.remove(0);
    assert_eq!((&delivery["state"], &delivery["replays"]), (&json!("delivered"), &json!(1)));

    // Ninety days later nobody remembers it.
    world.clock.set(world.clock.now() + TimeDelta::days(90) + TimeDelta::seconds(1));
    assert_eq!(process.sweep_once().await.unwrap(), 1);
    let office = world.sign_in("nanjing1").await;
    assert!(deliveries(&office, &webhook).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slow_consumer_holds_up_no_other_and_a_redirect_is_not_followed() {
    let world = World::new().await;
    let office = world.office("nanjing1", "320100").await;
    let mut elsewhere = Consumer::new([]).await;
    let mut slow = Consumer::new([Reply::Hang]).await;
    let mut sending = Consumer::new([Reply::Redirect(elsewhere.url.clone())]).await;
    let mut flooding = Consumer::new([Reply::Flood]).await;
    let mut quick = Consumer::new([]).await;
    let slow_hook = registered(&office, "慢", &slow.url).await;
    let sending_hook = registered(&office, "转", &sending.url).await;
    let flooding_hook = registered(&office, "多", &flooding.url).await;
    registered(&office, "快", &quick.url).await;
    published(&world, "2025-01-31").await;
    let stop = CancellationToken::new();
    let running = tokio::spawn(process(&world, PATIENCE).run(stop.clone()));
    // The slow one still hangs when the others have heard.
    slow.hears().await;
    for consumer in [&mut quick, &mut sending, &mut flooding] {
        consumer.hears().await;
    }
    assert_eq!(deliveries(&office, &slow_hook).await[0]["state"], "waiting");
    stop.cancel();
    running.await.unwrap();
    elsewhere.heard_nothing();
    let redirected = &deliveries(&office, &sending_hook).await[0];
    assert_eq!((&redirected["state"], &redirected["last_status"]), (&json!("waiting"), &json!(302)));
    let flooded = &deliveries(&office, &flooding_hook).await[0];
    assert_eq!(flooded["state"], "delivered");
    let answer =
        office.get(&format!("{HOOKS}/{flooding_hook}/deliveries/{}", flooded["delivery"].as_str().unwrap())).await;
    assert_eq!(answer.is(200).body["attempts_made"][0]["answer"].as_str().unwrap().len(), 500);
    let hung = &deliveries(&office, &slow_hook).await[0];
    assert_eq!((&hung["attempts"], &hung["last_status"]), (&json!(1), &Value::Null));
    assert!(hung["last_problem"].as_str().unwrap().contains("in time"), "{hung}");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_dies_while_he_sends_is_relieved_and_the_consumer_hears_the_same_again() {
    let world = World::new().await;
    let office = world.office("nanjing1", "320100").await;
    let mut consumer = Consumer::new([Reply::Hang]).await;
    let webhook = registered(&office, "统计接收", &consumer.url).await;
    published(&world, "2025-01-31").await;
    let dying = process(&world, PATIENCE);
    // Its tasks die with the runtime that they run in.
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    runtime.spawn(async move { dying.step().await });
    let first = consumer.hears().await;
    runtime.shutdown_background();

    let other = process(&world, PATIENCE);
    assert_eq!(other.step().await.unwrap(), 0);
    world.clock.set(world.clock.now() + TimeDelta::seconds(61));
    assert_eq!(other.step().await.unwrap(), 1);
    let again = consumer.hears().await;
    assert_eq!(first.header("keshi-delivery"), again.header("keshi-delivery"));
    assert_eq!(first.body, again.body);
    assert_eq!(deliveries(&office, &webhook).await[0]["state"], "delivered");
}

#[tokio::test(flavor = "multi_thread")]
async fn hook_6_during_a_change_of_secrets_both_sign() {
    let world = World::new().await;
    let office = world.office("nanjing1", "320100").await;
    let mut consumer = Consumer::new([]).await;
    let webhook = registered(&office, "统计接收", &consumer.url).await;
    let rotated = office.post(&format!("{HOOKS}/{webhook}/secret"), json!({"overlap_hours": 2})).await;
    let new = rotated.is(200).body["secret"].as_str().unwrap().to_owned();
    assert!(new.starts_with("whsec_") && new.len() > 64);
    let process = process(&world, PATIENCE);
    for (hours, both) in [(0, true), (2, false)] {
        world.clock.set(world.clock.now() + TimeDelta::hours(hours));
        let office = world.sign_in("nanjing1").await;
        office.ask(&format!("{HOOKS}/{webhook}/test")).await;
        world.caught_up().await;
        process.step().await.unwrap();
        let heard = consumer.hears().await;
        // 70 characters are more than the block of the hash, which a consumer's own library knows how to take.
        let signatures = heard.header("keshi-signature").split(',').count();
        assert_eq!((signatures, heard.is_signed_with(SECRET)), (if both { 2 } else { 1 }, both));
    }
    let long = json!({"overlap_hours": 169});
    let office = world.sign_in("nanjing1").await;
    office.post(&format!("{HOOKS}/{webhook}/secret"), long).await.is_problem(422, "HOOK-6");
    office.post(&format!("{HOOKS}/{webhook}/secret"), json!({"secret": "kurz"})).await.is_problem(422, "HOOK-3");
}

#[tokio::test(flavor = "multi_thread")]
async fn hook_4_a_paused_consumer_hears_nothing_until_he_is_resumed() {
    let world = World::new().await;
    let office = world.office("nanjing1", "320100").await;
    let mut consumer = Consumer::new([]).await;
    let webhook = registered(&office, "统计接收", &consumer.url).await;
    published(&world, "2025-01-30").await;
    let process = process(&world, PATIENCE);
    let pause = office.post(&format!("{HOOKS}/{webhook}/pause"), json!({"reason": "维护"})).await;
    pause.is(200);
    office.post(&format!("{HOOKS}/{webhook}/pause"), json!({"reason": "维护"})).await.is_problem(422, "HOOK-4.paused");
    published(&world, "2025-01-31").await;
    assert_eq!(process.step().await.unwrap(), 0);
    office.ask(&format!("{HOOKS}/{webhook}/test")).await;
    assert_eq!(process.step().await.unwrap(), 0);
    consumer.heard_nothing();
    office.ask(&format!("{HOOKS}/{webhook}/resumption")).await.is(200);
    world.caught_up().await;
    // The test that waited is told; what was published meanwhile is not.
    assert_eq!(process.step().await.unwrap(), 1);
    assert_eq!(consumer.hears().await.header("keshi-event"), "webhook.test");
    office.delete(&format!("{HOOKS}/{webhook}")).await.is(200);
    office.ask(&format!("{HOOKS}/{webhook}/resumption")).await.is_problem(422, "HOOK-4");
    world.caught_up().await;
    assert_eq!(office.get(HOOKS).await.is(200).body["total"], 0);
    assert_eq!(office.get(&format!("{HOOKS}?removed=true")).await.is(200).body["total"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn hook_1_the_inside_of_the_network_is_no_address_of_a_webhook() {
    let world = World::new().await;
    let office = world.office("nanjing1", "320100").await;
    let asked = async |url: &str| -> Answer {
        office.post(HOOKS, json!({"office": "320100", "name": "统计接收", "url": url})).await
    };
    for private in
        ["https://10.0.0.1/", "https://169.254.169.254/latest", "https://[fd00::1]/", "https://192.168.1.1:8443/"]
    {
        asked(private).await.is_problem(422, "HOOK-1.private");
    }
    asked("http://example.com/").await.is_problem(422, "HOOK-1");
    for unreadable in ["https://2130706433/", "https://a@example.com/", "ftp://example.com/", "https://example.com/#a"]
    {
        asked(unreadable).await.is_at("$.url", "bad-value");
    }
    let other = json!({"office": "320200", "name": "统计接收", "url": "https://example.com/"});
    office.post(HOOKS, other).await.is_problem(403, "ACCESS-office");
}

#[tokio::test(flavor = "multi_thread")]
async fn hook_2_an_office_has_ten_webhooks_and_a_removed_one_makes_room() {
    let world = World::new().await;
    let office = world.office("nanjing1", "320100").await;
    let one_more = json!({"office": "320100", "name": "多", "url": "https://example.com/more"});
    let mut last = String::new();
    for number in 0..10 {
        last = registered(&office, &format!("接收{number}"), &format!("https://example.com/{number}")).await;
    }
    let refused = office.post(HOOKS, one_more.clone()).await;
    assert_eq!(refused.is_problem(422, "HOOK-2").body["params"]["limit"], 10);
    office.delete(&format!("{HOOKS}/{last}")).await.is(200);
    let made = office.post(HOOKS, one_more).await;
    assert!(made.is(201).body["secret"].as_str().unwrap().starts_with("whsec_"));
    world.caught_up().await;
    let history = office.get(&format!("/api/v1/history/webhook/{last}")).await;
    assert_eq!(history.is(200).body["items"][1]["change"], "删除推送订阅");
}
