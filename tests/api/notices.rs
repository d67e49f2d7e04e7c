//! Notices: each is told of what somebody else decided, reads for himself, and sees nobody else's.

use keshi::types::{Role, Seat};
use serde_json::{Value, json};

use crate::home::{learner, request};
use crate::input::plan;
use crate::world::{Client, World, code};

const PLANS: &str = "/api/v1/training-plans";
const NOTICES: &str = "/api/v1/notices";

async fn unread(client: &Client) -> Value {
    client.get(&format!("{NOTICES}/unread-count")).await.is(200).body["unread"].clone()
}

fn kinds(page: &Value) -> Vec<&str> {
    page["items"].as_array().unwrap().iter().map(|notice| notice["kind"].as_str().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_point_is_told_what_its_office_decided_and_everybody_reads_for_himself() {
    let world = World::new().await;
    let (first, second) = (world.at_the_point("dian1").await, world.at_the_point("dian2").await);
    let city = world.office("nanjing1", "320100").await;
    let reported = first.post(PLANS, plan(&world)).await;
    let path = format!("{PLANS}/{}", reported.id());
    city.post(&format!("{path}/rejection"), json!({"opinion": "人数过多"})).await.is(200);
    first.post(&format!("{path}/revisions"), plan(&world)["content"].clone()).await.is(200);
    city.post(&format!("{path}/approval"), json!({"approved": 20})).await.is(200);
    let last = city.post(&format!("{path}/headcount-adjustments"), json!({"allowed": 15, "reason": "抽查"})).await;
    let after = last.is(200).position();

    let listed = first.with("x-read-after", &after).get(NOTICES).await;
    listed.is(200);
    assert_eq!(kinds(&listed.body), ["headcount_adjusted", "plan_approved", "plan_rejected"]);
    let newest = &listed.body["items"][0];
    assert_eq!(newest["position"].to_string(), after);
    assert_eq!(newest["text"], "培训班“驾驶员技能提升班”的允许上报人数由 20 人调整为 15 人。原因：抽查");
    assert_eq!(newest["subject"], json!({"type": "training_plan", "id": reported.id()}));
    assert_eq!((&newest["read"], &newest["title"]), (&json!(false), &json!("允许上报人数已调整")));
    let approved = &listed.body["items"][1];
    assert_eq!((&approved["due"], &approved["params"]["approved"]), (&json!("2025-03-01"), &json!(20)));
    assert!(approved["params"].get("opinion").is_none() && !approved["text"].as_str().unwrap().contains("意见"));
    let english = first.with("accept-language", "en").get(&format!("{NOTICES}?size=1")).await;
    assert!(english.body["items"][0]["text"].as_str().unwrap().ends_with("from 20 to 15. Reason: 抽查"));
    assert_eq!(english.body["total"], 3);

    // The first reads up to the second notice; the other at the same point has read nothing.
    assert_eq!(unread(&first).await, 3);
    let read = first.post(&format!("{NOTICES}/read"), json!({"through": approved["position"]})).await;
    let first = first.with("x-read-after", &read.is(200).position());
    assert_eq!(unread(&first).await, 1);
    let left = first.get(&format!("{NOTICES}?unread=true")).await;
    assert_eq!(kinds(&left.is(200).body), ["headcount_adjusted"]);
    assert_eq!(unread(&second).await, 3);
    let page = first.get(&format!("{NOTICES}?size=2")).await;
    let next = page.is(200).body["next"].as_str().unwrap();
    assert_eq!(kinds(&first.get(&format!("{NOTICES}?size=2&after={next}")).await.body), ["plan_rejected"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn notice_1_what_was_read_stays_read() {
    let world = World::new().await;
    let point = world.at_the_point("dian1").await;
    let path = format!("{NOTICES}/read");
    let read = point.post(&path, json!({"through": 9})).await;
    assert!(read.is(200).body["version"].is_u64());
    assert!(point.post(&path, json!({"through": 8})).await.is(200).body.get("version").is_none(), "nothing changed");
    point.post(&path, json!({"through": 0})).await.is_problem(422, "NOTICE-1");
    point.post(&path, json!({"through": -1})).await.is_problem(422, "NOTICE-1");
    point.post(&path, json!({})).await.is_at("$", "missing-field");
    point.post(&path, json!({"through": "9"})).await.is_at("$.through", "wrong-type");
    point.get(&format!("{NOTICES}?read=true")).await.is_at("query.read", "unknown-field");
    world.nobody().get(NOTICES).await.is_problem(401, "unauthenticated");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_told_nothing_sees_nothing() {
    let world = World::new().await;
    let asking = learner(&world, 1).await;
    let beside = learner(&world, 2).await;
    let him = world.signed_in("gongren1", Role::Learner, Seat::Learner(asking)).await;
    let other = world.signed_in("gongren2", Role::Learner, Seat::Learner(beside)).await;
    let district = world.office("xuanwu1", "320102").await;
    let point = world.at_the_point("dian1").await;
    let asked = him.post("/api/v1/equivalence-requests", request(asking)).await;
    let decision = format!("/api/v1/equivalence-requests/{}", asked.is(201).id());
    district.post(&format!("{decision}/approval"), json!({"granted": "8"})).await.is(200);
    let undone = district.post(&format!("{decision}/decision-reversal"), json!({"reason": "材料有误"})).await;
    let after = undone.is(200).position();
    let him = him.with("x-read-after", &after);
    let told = him.get(NOTICES).await;
    assert_eq!(kinds(&told.is(200).body), ["request_undone", "request_approved"]);
    assert_eq!(told.body["items"][1]["text"], "您的2025年度视同申报“安全驾驶”已审批通过：申报 12 课时，授予 8 课时。");
    assert_eq!(kinds(&district.get(NOTICES).await.body), ["request_undone"], "its own decision no longer stands");
    let platform = world.signed_in("platform1", Role::Platform, Seat::Platform).await;
    for (name, client) in [
        ("another learner", other),
        ("a point", point),
        ("the office above", world.office("nanjing1", "320100").await),
        ("the office beside", world.office("suzhou1", "320200").await),
        ("the platform", platform),
    ] {
        let nothing = client.with("x-read-after", &after).get(NOTICES).await;
        assert_eq!(nothing.is(200).body["total"], 0, "{name}");
        assert_eq!(nothing.body["items"], json!([]), "{name}");
        assert_eq!(unread(&client).await, 0, "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reset_password_is_told_to_its_account_alone_and_a_new_account_has_read_everything() {
    let world = World::new().await;
    let kept = world.account("nanjing1", Role::Office, Seat::Office(code("320100"))).await;
    let other = world.office("nanjing2", "320100").await;
    let point = world.at_the_point("dian1").await;
    let reported = point.post(PLANS, plan(&world)).await;
    point.ask(&format!("{PLANS}/{}/withdrawal", reported.id())).await.is(200);
    let reset = other.ask(&format!("/api/v1/accounts/{kept}/password-reset")).await;
    let password = reset.is(200).body["password"].as_str().unwrap().to_owned();
    let late = world.office("nanjing3", "320100").await;
    world.caught_up().await;
    assert_eq!(kinds(&other.get(NOTICES).await.is(200).body), ["plan_withdrawn"]);
    assert_eq!(
        other.get(NOTICES).await.body["items"][0]["text"],
        "第一面授点撤回了2025年度培训计划“驾驶员技能提升班”，无需审批。"
    );
    assert_eq!(unread(&other).await, 1);
    // Whoever comes later finds the notices of the seat, but has nothing to catch up with.
    assert_eq!(late.get(NOTICES).await.is(200).body["items"][0]["read"], true);
    assert_eq!(unread(&late).await, 0);
    let answer = world.nobody().sign_in("nanjing1", &password).await;
    let kept = world.nobody().with("cookie", &answer.is(200).cookie());
    let change = json!({"current": password, "new": "Geheim-456"});
    let changed = kept.put("/api/v1/session/password", change).await;
    let kept = world.nobody().with("cookie", &changed.is(200).cookie());
    assert_eq!(kinds(&kept.get(NOTICES).await.is(200).body), ["password_reset", "plan_withdrawn"]);
}
