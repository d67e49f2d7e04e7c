//! Bad input: a clear refusal with the field at fault, and nothing half done.

use axum::body::Body;
use axum::http::Method;
use keshi::types::{Role, Seat};
use serde_json::{Value, json};

use crate::world::{Client, World};

const PLANS: &str = "/api/v1/training-plans";

pub fn plan(world: &World) -> Value {
    json!({
        "point": world.point,
        "content": {
            "training_year": 2025,
            "name": "驾驶员技能提升班",
            "audience": "everyone",
            "hours": "12.5",
            "enrolment": {"from": "2025-02-01", "to": "2025-02-20"},
            "training": {"from": "2025-03-01", "to": "2025-03-05"},
            "exam": {"from": "2025-03-06", "to": "2025-03-06"},
            "planned": 30
        }
    })
}

async fn point() -> (World, Client) {
    let world = World::without_readers().await;
    let client = world.at_the_point("dian1").await;
    (world, client)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_json_is_malformed() {
    let (world, client) = point().await;
    for body in [&b"{"[..], b"", b"{\"point\": \"\xff\xfe\"}", b"nonsense"] {
        client.post_raw(PLANS, body.to_vec()).await.is_problem(400, "malformed");
    }
    client.post_raw(PLANS, format!("{} trailing", plan(&world))).await.is_problem(400, "malformed");
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let answer = client.post_raw(PLANS, deep).await;
    assert!(answer.status.is_client_error(), "{}", answer.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_shape_names_the_field() {
    let (world, client) = point().await;
    let with = |pointer: &str, value: Value| {
        let mut plan = plan(&world);
        *plan.pointer_mut(pointer).unwrap() = value;
        plan
    };
    let mut unknown = plan(&world);
    unknown["content"]["plannned"] = json!(3);
    client.post(PLANS, unknown).await.is_at("$.content.plannned", "unknown-field");
    client.post(PLANS, with("/content/planned", json!("30"))).await.is_at("$.content.planned", "wrong-type");
    client.post(PLANS, with("/content/planned", json!(65_536))).await.is_at("$.content.planned", "bad-value");
    client.post(PLANS, with("/content/planned", json!(-1))).await.is_at("$.content.planned", "bad-value");
    client.post(PLANS, with("/content/name", json!("a\0b"))).await.is_at("$.content.name", "bad-value");
    client.post(PLANS, with("/content/name", json!("课".repeat(101)))).await.is_at("$.content.name", "bad-value");
    client.post(PLANS, with("/content/name", json!("  "))).await.is_at("$.content.name", "bad-value");
    client.post(PLANS, with("/content/hours", json!(12.3))).await.is_at("$.content.hours", "wrong-type");
    client
        .post(PLANS, with("/content/enrolment/to", json!("2025-02-30")))
        .await
        .is_at("$.content.enrolment.to", "bad-value");
    client.post(PLANS, with("/point", json!("not a uuid"))).await.is_at("$.point", "bad-value");
    let mut missing = plan(&world);
    missing["content"].as_object_mut().unwrap().remove("hours");
    client.post(PLANS, missing).await.is_at("$.content", "missing-field");
    let doubled = plan(&world).to_string().replacen("{\"content\"", "{\"point\":\"x\",\"content\"", 1);
    assert!(doubled.matches("\"point\"").count() == 2);
    let answer = client.post_raw(PLANS, doubled).await;
    answer.is_problem(422, "shape");
    let doubled = plan(&world).to_string().replacen("\"planned\":30", "\"planned\":30,\"planned\":31", 1);
    client.post_raw(PLANS, doubled).await.is_at("$.content", "duplicate-field");
    client.post(PLANS, json!([])).await.is_problem(422, "shape");
    client.post(PLANS, json!(null)).await.is_problem(422, "shape");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_is_limited_and_must_be_json() {
    let (world, client) = point().await;
    let long = json!({"x": "a".repeat(3 * 1024 * 1024)}).to_string();
    client.post_raw(PLANS, long).await.is_problem(413, "too-large");
    let text = client.with("content-type", "text/plain");
    text.send(Method::POST, PLANS, Body::from(plan(&world).to_string())).await.is_problem(415, "media-type");
    client.send(Method::POST, PLANS, Body::from(plan(&world).to_string())).await.is_problem(415, "media-type");
    let gb = client.with("content-type", "application/json; charset=gb18030");
    gb.send(Method::POST, PLANS, Body::from("{}")).await.is_problem(415, "media-type");
}

#[tokio::test(flavor = "multi_thread")]
async fn paths_queries_and_headers_are_parsed_too() {
    let world = World::new().await;
    let city = world.office("nanjing1", "320100").await;
    city.get("/api/v1/training-plans/7").await.is_at("path.plan", "bad-value");
    city.get("/api/v1/training-plans/%ff").await.is_problem(400, "malformed");
    for (query, path, code) in [
        ("page=0", "query.page", "bad-value"),
        ("page=x", "query.page", "bad-value"),
        ("size=201", "query.size", "bad-value"),
        ("size=0", "query.size", "bad-value"),
        ("sort=colour", "query.sort", "bad-value"),
        ("after=nonsense", "query.after", "bad-value"),
        ("page=99999999", "query.page", "bad-value"),
        ("name=a%00b", "query.name", "bad-value"),
        ("nmae=a", "query.nmae", "unknown-field"),
        ("status=open", "query.status", "bad-value"),
        ("region=999999", "query.region", "bad-value"),
        ("region=3201", "query.region", "bad-value"),
    ] {
        let answer = city.get(&format!("{PLANS}?{query}")).await;
        answer.is_at(path, code);
    }
    let answer = city.get(&format!("{PLANS}?page=1&page=2")).await;
    answer.is_problem(422, "shape");
    city.with("x-read-after", "soon").get(PLANS).await.is_at("header.x-read-after", "bad-value");
    city.with("x-read-after", "99999999").get(PLANS).await.is_at("header.x-read-after", "bad-value");
    city.with("x-read-after", "-1").get(PLANS).await.is_at("header.x-read-after", "bad-value");
    let approve = "/api/v1/training-plans/00000000-0000-0000-0000-000000000001/approval";
    city.with("if-match", "3").post(approve, json!({"approved": 1})).await.is_at("header.if-match", "bad-value");
    city.with("x-reason", "%00").post(approve, json!({"approved": 1})).await.is_at("header.x-reason", "bad-value");
    let long = "k".repeat(201);
    city.with("idempotency-key", &long)
        .post(approve, json!({"approved": 1}))
        .await
        .is_at("header.idempotency-key", "bad-value");
    city.post(approve, json!({"approved": 1})).await.is_problem(404, "not-found");
}

#[tokio::test(flavor = "multi_thread")]
async fn unknown_routes_and_methods_are_problems() {
    let (_world, client) = point().await;
    client.get("/api/v1/nothing").await.is_problem(404, "not-found");
    client.get("/index.php").await.is_problem(404, "not-found");
    let answer = client.delete(PLANS).await;
    answer.is_problem(405, "method");
    assert!(answer.header("allow").contains("GET"), "{:?}", answer.headers);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_problem_speaks_the_clients_language() {
    let world = World::without_readers().await;
    let chinese = world.nobody().get(PLANS).await;
    assert_eq!(chinese.is_problem(401, "unauthenticated").body["detail"], "请先登录。");
    assert_eq!(chinese.header("content-language"), "zh-CN");
    let english = world.nobody().with("accept-language", "en-GB,en;q=0.9").get(PLANS).await;
    assert_eq!(english.is_problem(401, "unauthenticated").body["detail"], "Sign in first.");
}

#[tokio::test(flavor = "multi_thread")]
async fn problems_look_like_this() {
    let (world, client) = point().await;
    let shape = client.post(PLANS, json!({"point": world.point})).await;
    let mut late = plan(&world);
    late["content"]["training_year"] = json!(2017);
    let rule = client.post(PLANS, late).await;
    let forbidden = world.signed_in("nanjing1", Role::Office, Seat::Office(crate::world::code("320100"))).await;
    let forbidden = forbidden.post(PLANS, plan(&world)).await;
    for (name, answer) in [("shape", shape), ("rule", rule), ("forbidden", forbidden)] {
        let mut body = answer.body;
        body["instance"] = json!("urn:uuid:…");
        insta::assert_json_snapshot!(format!("problem_{name}"), body);
    }
}
