//! Reads: what each seat sees, and reading one's own writes.

use keshi::types::{Role, Seat};
use serde_json::json;

use crate::input::plan;
use crate::world::{World, code};

const PLANS: &str = "/api/v1/training-plans";

#[tokio::test(flavor = "multi_thread")]
async fn a_read_that_is_behind_says_so() {
    let world = World::without_readers().await;
    let city = world.office("nanjing1", "320100").await;
    let behind = city.with("x-read-after", "1").get(PLANS).await;
    behind.is_problem(503, "behind");
    assert_eq!(behind.header("retry-after"), "1");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_seat_sees_its_own() {
    let world = World::new().await;
    let point = world.at_the_point("dian1").await;
    let reported = point.post(PLANS, plan(&world)).await;
    let path = format!("{PLANS}/{}", reported.id());
    let after = reported.position();
    for (login, role, region, sees) in [
        ("above1", Role::Office, "320000", true),
        ("own1", Role::Office, "320100", true),
        ("below1", Role::Office, "320102", false),
        ("beside1", Role::Office, "320200", false),
        ("audit1", Role::Auditor, "320100", true),
        ("audit2", Role::Auditor, "320200", false),
    ] {
        let client = world.signed_in(login, role, Seat::Office(code(region))).await.with("x-read-after", &after);
        let listed = client.get(PLANS).await;
        assert_eq!(listed.is(200).body["total"], u8::from(sees), "{login}");
        let status = client.get(&path).await.status.as_u16();
        assert_eq!(status, if sees { 200 } else { 404 }, "{login}");
        let history = client.get(&format!("/api/v1/history/training_plan/{}", reported.id())).await.status.as_u16();
        assert_eq!(history, if sees { 200 } else { 404 }, "{login}");
    }
    let auditor = world.sign_in("audit1").await;
    auditor.post(&format!("{path}/approval"), json!({"approved": 1})).await.is_problem(403, "PLAN-4");
    let beside = world.sign_in("beside1").await;
    beside.get(&format!("{PLANS}?region=320100")).await.is_problem(403, "ACCESS-office");
    assert_eq!(point.with("x-read-after", &after).get(PLANS).await.is(200).body["total"], 1);
    point.get("/api/v1/learners").await.is_problem(403, "ACCESS-office");
    let platform = world.signed_in("platform1", Role::Platform, Seat::Platform).await;
    assert_eq!(platform.get(PLANS).await.is(200).body["total"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_list_answers_and_every_report_says_its_day() {
    let world = World::new().await;
    let city = world.office("nanjing1", "320100").await;
    world.caught_up().await;
    for list in [
        "training-plans",
        "hours-submissions",
        "hours-submissions?decided=true",
        "equivalence-requests",
        "learners",
        "work-units",
        "trades",
        "training-points",
        "accounts",
    ] {
        let answer = city.get(&format!("/api/v1/{list}")).await;
        assert!(answer.is(200).body["items"].is_array(), "{list}: {}", answer.text);
    }
    for all in ["offices", "closed-days", "projections"] {
        assert!(city.get(&format!("/api/v1/{all}")).await.is(200).body.is_array(), "{all}");
    }
    for report in
        ["training", "points", "points-by-region", "learners", "continuing", "continuing/learners?column=roster"]
    {
        let sign = if report.contains('?') { '&' } else { '?' };
        let path = format!("/api/v1/reports/{report}{sign}training_year=2025");
        let answer = city.get(&format!("{path}&asOf=now")).await;
        assert_eq!(answer.is(200).body["as_of"]["running"], true, "{report}: {}", answer.text);
        city.get(&path).await.is_problem(422, "nothing-closed");
        city.get(&format!("{path}&asOf=yesterday")).await.is_at("query.asOf", "bad-value");
        city.get(&format!("{path}&asOf=now&region=320200")).await.is_problem(403, "ACCESS-office");
    }
    let explained = city.get("/api/v1/reports/continuing/explanation?training_year=2025&column=roster&asOf=now").await;
    assert!(explained.is(200).body["postings"].is_array());
    city.get("/api/v1/reports/nothing/explanation?training_year=2025&column=x").await.is_problem(404, "not-found");
    city.get("/api/v1/reports/points/explanation?training_year=2025&column=x&asOf=now")
        .await
        .is_at("query.column", "bad-value");
}
