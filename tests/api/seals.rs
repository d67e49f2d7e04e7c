//! Seals over HTTP: what an auditor's screen shows, and the verification that he asks for.

use keshi::jobs::Queue;
use keshi::types::{Role, Seat};
use serde_json::Value;
use tokio_util::sync::CancellationToken;

use crate::world::{Client, World, code};

async fn seals(client: &Client) -> Value {
    client.get("/api/v1/seals").await.is(200).body.clone()
}

async fn carry_out(world: &World) {
    let worker = world.app.jobs(Queue::new(world.app.pool.clone()));
    assert!(worker.carry_out_one(&CancellationToken::new()).await.unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_auditor_has_the_log_verified_and_everybody_who_may_audit_sees_the_result() {
    let world = World::new().await;
    let auditor = world.signed_in("shenji1", Role::Auditor, Seat::Office(code("320000"))).await;
    let province = world.office("sheng1", "320000").await;
    let city = world.office("nanjing1", "320100").await;
    assert_eq!(seals(&auditor).await["verification"], Value::Null);
    let asked = auditor.post("/api/v1/seals/verification", Value::Null).await;
    let job = asked.is(202).body["job"].as_str().unwrap().to_owned();
    assert_eq!(seals(&province).await["running"]["job"], job.as_str());
    carry_out(&world).await;
    let seen = seals(&province).await;
    assert_eq!(seen["running"], Value::Null);
    assert_eq!(seen["verification"]["job"], job.as_str());
    assert_eq!(seen["verification"]["intact"], true);
    city.get("/api/v1/seals").await.is_problem(403, "ACCESS-office");
    let refused = auditor.post("/api/v1/seals/verification?key=00", Value::Null).await;
    assert_eq!(refused.status, 422, "{:?}", refused.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_that_was_never_closed_cannot_be_verified() {
    let world = World::new().await;
    let auditor = world.signed_in("shenji1", Role::Auditor, Seat::Office(code("320000"))).await;
    let asked = auditor.post("/api/v1/seals/verification?day=2024-01-01", Value::Null).await;
    let job = asked.is(202).body["job"].as_str().unwrap().to_owned();
    carry_out(&world).await;
    let view = auditor.get(&format!("/api/v1/jobs/{job}")).await.is(200).body.clone();
    assert_eq!(view["state"], "failed");
    assert_eq!(view["error"]["detail"], "2024-01-01 未日结。");
}
