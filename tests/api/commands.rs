//! Commands: what they answer, repeating them, versions, and one plan's life.

use keshi::types::{Ids, SystemIds};
use serde_json::json;

use crate::input::plan;
use crate::world::World;

const PLANS: &str = "/api/v1/training-plans";

#[tokio::test(flavor = "multi_thread")]
async fn a_command_answers_where_it_is_and_what_it_made() {
    let world = World::without_readers().await;
    let point = world.at_the_point("dian1").await;
    let answer = point.post(PLANS, plan(&world)).await;
    answer.is(201);
    assert_eq!(answer.header("location"), format!("{PLANS}/{}", answer.id()));
    assert_eq!(answer.header("etag"), "\"1\"");
    assert_eq!(answer.header("x-position"), answer.position());
    assert_eq!(answer.body["version"], 1);
    assert!(answer.headers.get("idempotent-replayed").is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn repeating_a_command_gives_the_first_result() {
    let world = World::without_readers().await;
    let point = world.at_the_point("dian1").await;
    for key in [SystemIds.fresh().to_string(), "计划-7".to_owned()] {
        let client = point.with("idempotency-key", &key);
        let first = client.post(PLANS, plan(&world)).await;
        let again = client.post(PLANS, plan(&world)).await;
        first.is(201);
        again.is(201);
        assert_eq!(first.body, again.body);
        assert_eq!(again.header("idempotent-replayed"), "true");
        assert_eq!(again.header("etag"), first.header("etag"));
        let mut other = plan(&world);
        other["content"]["planned"] = json!(31);
        client.post(PLANS, other).await.is_problem(422, "other-command");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stale_version_is_refused_and_the_present_one_is_not() {
    let world = World::without_readers().await;
    let point = world.at_the_point("dian1").await;
    let city = world.office("nanjing1", "320100").await;
    let plan = point.post(PLANS, plan(&world)).await.id();
    let approve = format!("{PLANS}/{plan}/approval");
    let stale = city.with("if-match", "\"7\"").post(&approve, json!({"approved": 20})).await;
    stale.is_problem(412, "stale");
    assert_eq!((&stale.body["params"]["expected"], &stale.body["params"]["actual"]), (&json!(7), &json!(1)));
    let fresh = city.with("if-match", "\"1\"").post(&approve, json!({"approved": 20})).await;
    fresh.is(200);
    assert_eq!(fresh.header("etag"), "\"2\"");
    city.post(&approve, json!({"approved": 20})).await.is_problem(422, "PLAN-6.decided");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_names_its_rule_and_numbers() {
    let world = World::without_readers().await;
    let point = world.at_the_point("dian1").await;
    let city = world.office("nanjing1", "320100").await;
    let plan = point.post(PLANS, plan(&world)).await.id();
    let refused = city.post(&format!("{PLANS}/{plan}/approval"), json!({"approved": 31})).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.body["rule"], "PLAN-5");
    assert_eq!(refused.body["type"], "urn:keshi:problem:rule");
    assert_eq!(refused.body["params"]["approved"], 31);
    assert_eq!(refused.body["params"]["planned"], 30);
    let detail = refused.body["detail"].as_str().unwrap();
    assert!(detail.contains("31") && detail.contains("30"), "{detail}");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_is_told_so() {
    let world = World::without_readers().await;
    let point = world.at_the_point("dian1").await;
    let plan = point.post(PLANS, plan(&world)).await.id();
    let approve = format!("{PLANS}/{plan}/approval");
    for (login, region) in [("above1", "320000"), ("beside1", "320200"), ("below1", "320102")] {
        let office = world.office(login, region).await;
        office.post(&approve, json!({"approved": 20})).await.is_problem(403, "PLAN-4");
    }
    point.post(&approve, json!({"approved": 20})).await.is_problem(403, "PLAN-4");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_plans_life() {
    let world = World::new().await;
    let point = world.at_the_point("dian1").await;
    let city = world.office("nanjing1", "320100").await;
    let reported = point.post(PLANS, plan(&world)).await;
    let path = format!("{PLANS}/{}", reported.id());
    city.post(&format!("{path}/rejection"), json!({})).await.is_problem(422, "PLAN-6.opinion");
    city.post(&format!("{path}/rejection"), json!({"opinion": "人数过多"})).await.is(200);
    let mut content = plan(&world)["content"].clone();
    content["planned"] = json!(20);
    point.post(&format!("{path}/revisions"), content).await.is(200);
    city.post(&format!("{path}/approval"), json!({"approved": 20})).await.is(200);
    let adjusted = city.post(&format!("{path}/headcount-adjustments"), json!({"allowed": 15, "reason": "抽查"})).await;
    adjusted.is(200);
    let read = point.with("x-read-after", &adjusted.position()).get(&path).await;
    read.is(200);
    assert_eq!(read.header("etag"), adjusted.header("etag"));
    assert_eq!(read.body["allowed"], 15);
    assert_eq!(read.body["status"], "enrolling");
    let mut seen = read.body.clone();
    for volatile in ["plan", "point", "reported_at", "decided_at"] {
        seen[volatile] = json!("…");
    }
    seen["headcounts"][0]["adjusted_at"] = json!("…");
    insta::assert_json_snapshot!("plan", seen);
    let listed = city.get(&format!("{PLANS}?status=enrolling&training_year=2025&sort=-reported_at")).await;
    assert_eq!(listed.is(200).body["total"], 1);
    let history = city.get(&format!("/api/v1/history/training_plan/{}", reported.id())).await;
    let events: Vec<_> =
        history.is(200).body["items"].as_array().unwrap().iter().map(|entry| entry["event"].clone()).collect();
    assert_eq!(history.body["total"], 5);
    assert_eq!(history.body["items"][1]["seat"], json!({"office": "320100"}));
    let latest = city.get(&format!("/api/v1/history/training_plan/{}?sort=-version&size=1", reported.id())).await;
    assert_eq!(latest.is(200).body["items"][0]["event"], "HeadcountAdjusted");
    assert!(latest.body["next"].is_string());
    assert_eq!(
        json!(events),
        json!(["PlanReported", "PlanRejected", "PlanRevised", "PlanApproved", "HeadcountAdjusted"])
    );
    point.post(&format!("{path}/cancellation"), json!({"reason": "无人报名"})).await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn eq_5_each_decision_of_many_has_its_own_result() {
    let world = World::without_readers().await;
    let city = world.office("nanjing1", "320100").await;
    let decisions = "/api/v1/equivalence-requests/decisions";
    let unknown = SystemIds.fresh();
    let one = json!({"request": unknown, "decision": {"approve": {"granted": "8"}}});
    let answer = city.post(decisions, json!({"decisions": [one]})).await;
    answer.is(200);
    assert_eq!(answer.body["failed"], 1);
    assert_eq!(answer.body["outcomes"][0]["status"], 404);
    assert!(answer.body["outcomes"][0]["problem"]["detail"].as_str().unwrap().contains("视同申报"));
    city.post(decisions, json!({"decisions": []})).await.is_problem(422, "EQ-5");
    let most: Vec<_> = (0..1_001).map(|_| one.clone()).collect();
    let refused = city.post(decisions, json!({"decisions": most})).await;
    refused.is_problem(422, "EQ-5");
    assert_eq!((&refused.body["params"]["count"], &refused.body["params"]["most"]), (&json!(1_001), &json!(1_000)));
    assert_eq!(city.post(decisions, json!({"decisions": &most[..1_000]})).await.is(200).body["failed"], 1_000);
}
