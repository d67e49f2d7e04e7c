//! Who comes in: sessions, lockout, disabled accounts, keys of machines, other sites.

use chrono::TimeDelta;
use keshi::aggregates::account::ApiScope;
use keshi::commands::account::{DisableAccount, IssueApiKey, make_api_key};
use keshi::commands::training_point::DisablePoint;
use keshi::types::{Actor, Clock, Role, Seat};
use serde_json::json;

use crate::input::plan;
use crate::world::{PASSWORD, World, code};

const SESSION: &str = "/api/v1/session";
const PLANS: &str = "/api/v1/training-plans";

#[tokio::test(flavor = "multi_thread")]
async fn a_session_begins_and_ends() {
    let world = World::without_readers().await;
    world.nobody().get(SESSION).await.is_problem(401, "unauthenticated");
    world.account("nanjing1", Role::Office, Seat::Office(code("320100"))).await;
    let signed_in = world.nobody().sign_in("nanjing1", PASSWORD).await;
    let set = signed_in.header("set-cookie");
    assert!(set.contains("HttpOnly") && set.contains("SameSite=Strict") && set.contains("Path=/"), "{set}");
    let client = world.nobody().with("cookie", &signed_in.cookie());
    let who = client.get(SESSION).await;
    assert_eq!(who.is(200).body["role"], "office");
    assert_eq!(who.body["seat"], json!({"office": "320100"}));
    client.delete(SESSION).await.is(204);
    client.get(SESSION).await.is_problem(401, "unauthenticated");
}

#[tokio::test(flavor = "multi_thread")]
async fn login_1_five_wrong_passwords_lock_and_login_4_nobody_learns_why() {
    let world = World::without_readers().await;
    world.account("nanjing1", Role::Office, Seat::Office(code("320100"))).await;
    for _ in 0..5 {
        world.nobody().sign_in("nanjing1", "Falsch-123").await.is_problem(401, "LOGIN-4");
    }
    let locked = world.nobody().sign_in("nanjing1", PASSWORD).await;
    let unknown = world.nobody().sign_in("nobody1", PASSWORD).await;
    locked.is_problem(401, "LOGIN-4");
    unknown.is_problem(401, "LOGIN-4");
    assert_eq!(locked.body["detail"], unknown.body["detail"]);
    world.clock.set(world.clock.now() + TimeDelta::minutes(15));
    world.nobody().sign_in("nanjing1", PASSWORD).await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn login_2_an_idle_session_ends_and_one_in_use_does_not() {
    let world = World::without_readers().await;
    let (idle, used) = (world.office("nanjing1", "320100").await, world.office("wuxi1", "320200").await);
    world.clock.set(world.clock.now() + TimeDelta::minutes(20));
    used.get(SESSION).await.is(200);
    world.clock.set(world.clock.now() + TimeDelta::minutes(10));
    used.get(SESSION).await.is(200);
    world.clock.set(world.clock.now() + TimeDelta::seconds(1));
    idle.get(SESSION).await.is_problem(401, "unauthenticated");
    for _ in 0..24 {
        world.clock.set(world.clock.now() + TimeDelta::minutes(29));
        if used.get(SESSION).await.status != 200 {
            break;
        }
    }
    used.get(SESSION).await.is_problem(401, "unauthenticated");
}

#[tokio::test(flavor = "multi_thread")]
async fn acct_2_a_disabled_account_is_out_at_once() {
    let world = World::without_readers().await;
    let account = world.account("nanjing1", Role::Office, Seat::Office(code("320100"))).await;
    world.account("nanjing2", Role::Office, Seat::Office(code("320100"))).await;
    let client = world.sign_in("nanjing1").await;
    client.get(SESSION).await.is(200);
    world.give(&Actor::platform(), DisableAccount { account, reason: None }).await;
    client.get(SESSION).await.is_problem(401, "unauthenticated");
    world.nobody().sign_in("nanjing1", PASSWORD).await.is_problem(401, "LOGIN-4");
}

#[tokio::test(flavor = "multi_thread")]
async fn point_1_the_accounts_of_a_disabled_point_are_out_at_once() {
    let world = World::without_readers().await;
    let client = world.at_the_point("dian1").await;
    let disable = DisablePoint { point: world.point, reason: "停业整顿".parse().unwrap() };
    world.give(&Actor::office(code("320100")), disable).await;
    client.post(PLANS, plan(&world)).await.is_problem(401, "unauthenticated");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_password_ends_other_sessions_and_a_one_time_password_must_be_changed() {
    let world = World::without_readers().await;
    let account = world.account("wuxi1", Role::Office, Seat::Office(code("320200"))).await;
    world.account("wuxi2", Role::Office, Seat::Office(code("320200"))).await;
    let (here, there) = (world.sign_in("wuxi1").await, world.sign_in("wuxi1").await);
    let changed = here.put(&format!("{SESSION}/password"), json!({"current": PASSWORD, "new": "Anders-456"})).await;
    changed.is(200);
    there.get(SESSION).await.is_problem(401, "unauthenticated");
    world.nobody().with("cookie", &changed.cookie()).get(SESSION).await.is(200);

    let colleague = world.sign_in("wuxi2").await;
    let reset = colleague.ask(&format!("/api/v1/accounts/{account}/password-reset")).await;
    let password = reset.is(200).body["password"].as_str().unwrap().to_owned();
    let once = world.nobody().sign_in("wuxi1", &password).await;
    assert_eq!(once.is(200).body["must_change"], true);
    let once = world.nobody().with("cookie", &once.cookie());
    once.get(PLANS).await.is_problem(403, "ACCESS-must-change");
    once.get(SESSION).await.is(200);
    let chosen = once.put(&format!("{SESSION}/password"), json!({"current": password, "new": "Zuletzt-789"})).await;
    chosen.is(200);
    let chosen = world.nobody().with("cookie", &chosen.cookie());
    assert_eq!(chosen.get(SESSION).await.is(200).body["must_change"], false);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_opens_what_its_scopes_say() {
    let world = World::new().await;
    let account = world.account("machine1", Role::Machine, Seat::Office(code("320100"))).await;
    let key = |scopes: Vec<ApiScope>| {
        let key = make_api_key(account, &mut rand::rng()).unwrap();
        (key.reveal().to_owned(), IssueApiKey { account, key, scopes })
    };
    let (reading, issue_reading) = key(vec![ApiScope::ReadRecords]);
    let (writing, issue_writing) = key(vec![ApiScope::Write]);
    world.give(&Actor::platform(), issue_reading).await;
    world.give(&Actor::platform(), issue_writing).await;
    world.caught_up().await;
    let bearer = |key: &str| world.nobody().with("authorization", &format!("Bearer {key}"));
    bearer(&reading).get(PLANS).await.is(200);
    bearer(&reading).get("/api/v1/reports/training?training_year=2025&asOf=now").await.is_problem(403, "ACCESS-scope");
    bearer(&reading).post(PLANS, plan(&world)).await.is_problem(403, "ACCESS-scope");
    bearer(&writing).get(PLANS).await.is_problem(403, "ACCESS-scope");
    bearer(&writing).post(PLANS, plan(&world)).await.is_problem(403, "PLAN-1.itself");
    bearer("ks_nonsense").get(PLANS).await.is_problem(401, "unauthenticated");
    world.nobody().with("authorization", "Basic YTpi").get(PLANS).await.is_problem(401, "unauthenticated");
    world.give(&Actor::platform(), DisableAccount { account, reason: None }).await;
    bearer(&reading).get(PLANS).await.is_problem(401, "unauthenticated");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_site_changes_nothing() {
    let world = World::without_readers().await;
    let client = world.at_the_point("dian1").await;
    let evil = client.with("sec-fetch-site", "cross-site");
    evil.post(PLANS, plan(&world)).await.is_problem(403, "ACCESS-cross-site");
    evil.get(SESSION).await.is(200);
    world
        .nobody()
        .with("sec-fetch-site", "cross-site")
        .sign_in("dian1", PASSWORD)
        .await
        .is_problem(403, "ACCESS-cross-site");
    client.with("sec-fetch-site", "same-origin").post(PLANS, plan(&world)).await.is(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn sign_ins_of_one_address_are_limited() {
    let world = World::without_readers().await;
    let mut last = world.nobody().sign_in("nobody1", PASSWORD).await;
    for _ in 0..500 {
        last = world.nobody().sign_in("nobody1", PASSWORD).await;
        if last.status != 401 {
            break;
        }
    }
    last.is_problem(429, "too-many");
    assert!(last.header("retry-after").parse::<u64>().unwrap() > 0);
}
