//! EQ-1's attachments: what is taken, who may name it, who may fetch it, and what is swept.

use axum::body::Body;
use axum::http::Method;
use chrono::TimeDelta;
use keshi::commands::learner::{EraseLearner, LeaveRoster};
use keshi::gateways::attachments::Attachments;
use keshi::processes::attachment_sweep::sweep;
use keshi::types::{Actor, Clock, LearnerId, LeaveReason, Role, Seat};
use serde_json::{Value, json};

use crate::world::{Answer, Client, World, code};

const UPLOADS: &str = "/api/v1/attachments";
const REQUESTS: &str = "/api/v1/equivalence-requests";
const PDF: &[u8] = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n";
/// 证书.pdf.
const NAME: &str = "%E8%AF%81%E4%B9%A6.pdf";

async fn upload(client: &Client, name: &str, content: &[u8]) -> Answer {
    client.with("x-file-name", name).send(Method::POST, UPLOADS, Body::from(content.to_vec())).await
}

fn request(learner: LearnerId, attachments: &[&str]) -> Value {
    json!({
        "learner": learner,
        "content": {
            "training_year": 2025,
            "kind": "seminar",
            "title": "汽车维修研修班",
            "organiser": "某职业技术学院",
            "dates": {"from": "2025-01-06", "to": "2025-01-10"},
            "claimed": "20",
            "description": "五天脱产学习",
            "attachments": attachments
        }
    })
}

/// Two learners of a district, each signed in.
async fn province() -> (World, LearnerId, Client, LearnerId, Client) {
    let world = World::new().await;
    let unit = world.unit("320102", "某局").await;
    let trade = world.trade("驾驶员").await;
    let (one, other) = (world.learner(unit, trade, 1).await, world.learner(unit, trade, 2).await);
    let (first, second) = (world.as_learner("learner1", one).await, world.as_learner("learner2", other).await);
    (world, one, first, other, second)
}

fn register(world: &World) -> Attachments {
    Attachments::new(world.app.pool.clone(), world.app.files.clone())
}

#[tokio::test(flavor = "multi_thread")]
async fn eq_1_an_upload_is_what_its_content_is() {
    let (world, _, client, _, _) = province().await;
    let first = upload(&client, NAME, PDF).await;
    first.is(201);
    let sha256 = first.body["sha256"].as_str().unwrap().to_owned();
    assert_eq!(first.body, json!({"sha256": sha256, "name": "证书.pdf", "kind": "pdf", "bytes": PDF.len()}));
    assert_eq!(upload(&client, NAME, PDF).await.is(201).body, first.body, "the same document again");
    upload(&client, "a.png", PDF).await.is_problem(422, "EQ-1.name");
    upload(&client, "a.pdf", b"").await.is_problem(422, "EQ-1.kind");
    upload(&client, "a.pdf", b"<html>").await.is_problem(422, "EQ-1.kind");
    upload(&client, "a.pdf", &[PDF, b"<script>alert(1)</script>"].concat()).await.is_problem(422, "EQ-1.beyond");
    upload(&client, "%FF.pdf", PDF).await.is_at("header.x-file-name", "bad-value");
    upload(&client, "a%0D%0Ab.pdf", PDF).await.is_at("header.x-file-name", "bad-value");
    client.send(Method::POST, UPLOADS, Body::from(PDF)).await.is_at("header.x-file-name", "bad-value");
    world.nobody().with("x-file-name", NAME).ask(UPLOADS).await.is_problem(401, "unauthenticated");
    let office = world.office("nanjing1", "320102").await;
    upload(&office, NAME, PDF).await.is_problem(403, "ACCESS-learner");
}

#[tokio::test(flavor = "multi_thread")]
async fn eq_1_an_upload_has_up_to_10_mb() {
    let (_world, _, client, _, _) = province().await;
    let limit = 10 * 1024 * 1024;
    let mut content = PDF.to_vec();
    content.splice(9..9, vec![b'\n'; limit - PDF.len()]);
    assert_eq!(upload(&client, NAME, &content).await.is(201).body["bytes"], limit);
    content.push(b'\n');
    let refused = upload(&client, NAME, &content).await;
    refused.is_problem(413, "too-large");
    assert_eq!(refused.body["params"]["limit"], limit);
}

#[tokio::test(flavor = "multi_thread")]
async fn eq_1_a_request_names_what_its_learner_uploaded() {
    let (_world, one, client, other, stranger) = province().await;
    let sha256 = upload(&client, NAME, PDF).await.is(201).body["sha256"].as_str().unwrap().to_owned();
    let unknown = "0".repeat(64);
    let refused = client.post(REQUESTS, request(one, &[&sha256, &unknown])).await;
    refused.is_problem(422, "EQ-1.upload");
    assert_eq!(refused.body["params"]["sha256"], unknown);
    stranger.post(REQUESTS, request(other, &[&sha256])).await.is_problem(422, "EQ-1.upload");
    client.post(REQUESTS, request(one, &["证书"])).await.is_problem(422, "EQ-1.upload");
    client.post(REQUESTS, request(one, &[sha256.as_str(); 6])).await.is_problem(422, "EQ-1.attachments");
    let keyed = client.with("idempotency-key", "one");
    let submitted = keyed.post(REQUESTS, request(one, &[&sha256.to_uppercase()])).await;
    submitted.is(201);
    assert_eq!(keyed.post(REQUESTS, request(one, &[&sha256.to_uppercase()])).await.is(201).body, submitted.body);
    let read = client.with("x-read-after", &submitted.position()).get(&format!("{REQUESTS}/{}", submitted.id())).await;
    let attached = json!([{"name": "证书.pdf", "kind": "pdf", "bytes": PDF.len(), "sha256": sha256}]);
    assert_eq!(read.is(200).body["attachments"], attached);
}

#[tokio::test(flavor = "multi_thread")]
async fn eq_1_an_attachment_is_fetched_by_who_may_read_the_request() {
    let (world, one, client, _, stranger) = province().await;
    let sha256 = upload(&client, NAME, PDF).await.is(201).body["sha256"].as_str().unwrap().to_owned();
    let submitted = client.post(REQUESTS, request(one, &[&sha256])).await;
    let path = |number: u32| format!("{REQUESTS}/{}/attachments/{number}", submitted.is(201).id());
    world.caught_up().await;
    let fetched = client.get(&path(1)).await;
    assert_eq!(fetched.is(200).text.as_bytes(), PDF);
    assert_eq!(fetched.header("content-type"), "application/pdf");
    assert_eq!(fetched.header("x-content-type-options"), "nosniff");
    assert_eq!(fetched.header("cache-control"), "no-store");
    assert!(fetched.header("content-security-policy").contains("default-src 'none'"));
    let disposition = fetched.header("content-disposition");
    assert!(disposition.starts_with("attachment; ") && disposition.ends_with(NAME), "{disposition}");
    client.get(&path(0)).await.is_problem(404, "not-found");
    client.get(&path(2)).await.is_problem(404, "not-found");
    stranger.get(&path(1)).await.is_problem(404, "not-found");
    for (login, role, region, sees) in [
        ("own1", Role::Office, "320102", true),
        ("above1", Role::Office, "320100", true),
        ("audit1", Role::Auditor, "320000", true),
        ("beside1", Role::Office, "320200", false),
        ("audit2", Role::Auditor, "320200", false),
    ] {
        let client = world.signed_in(login, role, Seat::Office(code(region))).await;
        assert_eq!(client.get(&path(1)).await.status, if sees { 200 } else { 404 }, "{login}");
    }
    world.at_the_point("dian1").await.get(&path(1)).await.is_problem(403, "ACCESS-learner");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_request_names_is_swept_after_a_day_and_the_erased_lose_everything() {
    let (world, one, client, other, stranger) = province().await;
    let attachments = register(&world);
    let now = || world.clock.now();
    let kept = upload(&client, NAME, PDF).await.is(201).body["sha256"].as_str().unwrap().to_owned();
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\0IHDR\0\0\0\0\0\0\0\0IEND\0\0\0\0";
    let waiting = upload(&client, "a.png", png).await.is(201).body["sha256"].as_str().unwrap().to_owned();
    // The same page, scanned by two.
    upload(&stranger, NAME, PDF).await.is(201);
    let submitted = client.post(REQUESTS, request(one, &[&kept])).await;
    let path = format!("{REQUESTS}/{}/attachments/1", submitted.is(201).id());
    world.caught_up().await;
    let day = TimeDelta::hours(24);
    assert_eq!(sweep(now() + day, &attachments, &world.app.pool).await.unwrap(), 0, "a day, not less");
    assert_eq!(sweep(now() + day + TimeDelta::seconds(1), &attachments, &world.app.pool).await.unwrap(), 2);
    assert!(world.app.files.get(waiting.parse().unwrap()).await.is_err());
    client.post(REQUESTS, request(one, &[&waiting])).await.is_problem(422, "EQ-1.upload");
    stranger.post(REQUESTS, request(other, &[&kept])).await.is_problem(422, "EQ-1.upload");
    client.get(&path).await.is(200);

    world.give(&Actor::platform(), LeaveRoster { learner: one, reason: LeaveReason::Retired }).await;
    world.give(&Actor::platform(), EraseLearner { learner: one, reason: "本人申请".parse().unwrap() }).await;
    world.caught_up().await;
    assert_eq!(sweep(now(), &attachments, &world.app.pool).await.unwrap(), 1);
    let office = world.office("nanjing1", "320102").await;
    office.get(&path).await.is_problem(404, "not-found");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_swept_while_the_requests_are_not_all_read() {
    let world = World::without_readers().await;
    let learner = LearnerId::default();
    let name = "证书.pdf".parse().unwrap();
    let (attachments, now) = (register(&world), world.clock.now());
    let kind = keshi::types::DocumentKind::Pdf;
    attachments.store(learner, &name, kind, PDF.into(), now).await.unwrap();
    let later = now + TimeDelta::days(30);
    assert!(sweep(later, &attachments, &world.app.pool).await.is_err(), "there are no read tables yet");
    assert_eq!(attachments.waiting(learner, now - TimeDelta::days(1)).await.unwrap(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn uploads_that_no_request_names_are_limited() {
    let (_world, _, client, _, _) = province().await;
    for number in 0..50_u8 {
        upload(&client, NAME, &[PDF, &vec![b'\n'; usize::from(number)]].concat()).await.is(201);
    }
    upload(&client, NAME, &[PDF, &[b'\n'; 50]].concat()).await.is_problem(429, "too-many");
}
