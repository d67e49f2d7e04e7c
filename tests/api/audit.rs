//! The search over everything that happened: what it finds, who is shown what, and that it can be taken along.

use keshi::app::factories;
use keshi::commands::learner::TransferLearner;
use keshi::projections::rebuild::rebuild;
use keshi::types::{Actor, Grade, LearnerId, Role, Seat};
use serde_json::{Value, json};

use crate::roster::{People, id_number};
use crate::world::{Answer, Client, World, code};

const AUDIT: &str = "/api/v1/audit";

/// The events of a page.
#[track_caller]
fn events(answer: &Answer) -> Vec<String> {
    let items = answer.is(200).body["items"].as_array().unwrap();
    items.iter().map(|item| item["event"].as_str().unwrap().to_owned()).collect()
}

async fn found(client: &Client, query: &str) -> Vec<String> {
    events(&client.get(&format!("{AUDIT}?size=200&{query}")).await)
}

async fn two_learners(world: &World) -> (People, [LearnerId; 2]) {
    let people = People::of(world).await;
    let a = people.learner(world, 1, "甲", people.library, people.drivers, Grade::Senior).await;
    let b = people.learner(world, 2, "乙", people.clinic, people.drivers, Grade::Senior).await;
    (people, [a, b])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_tells_who_when_from_where_why_and_what() {
    let world = World::new().await;
    let (_, [a, _]) = two_learners(&world).await;
    world.caught_up().await;
    let city = world.office("nanjing1", "320100").await;
    let shown = city.post(&format!("/api/v1/learners/{a}/id-number"), json!({"reason": "核对证书"})).await;
    let read = city.with("x-read-after", &shown.is(200).position());
    let answer = read.get(&format!("{AUDIT}?event=IdNumberRevealed")).await;
    assert_eq!(events(&answer), ["IdNumberRevealed"]);
    assert_eq!((&answer.body["total"], &answer.body["total_is_exact"]), (&json!(1), &json!(true)));
    let row = &answer.body["items"][0];
    let expected = json!({
        "kind": "learner", "kind_label": "学员", "subject": a, "subject_name": "甲", "version": 2,
        "region": "320102", "region_name": "地区320102", "change": "查看完整身份证号，原因：核对证书",
        "actor_login": "nanjing1", "actor_name": "某某", "role": "office", "role_label": "工考办",
        "seat": {"office": "320100"}, "address": "192.0.2.1", "business_day": "2025-02-01",
        "command_name": "learner.reveal_id_number", "correlation": shown.header("x-request-id"),
        "position": shown.body["position"],
    });
    for (field, value) in expected.as_object().unwrap() {
        // The database's own clock says which business day it is.
        if field != "business_day" {
            assert_eq!(&row[field], value, "{field}: {row}");
        }
    }
    assert!(!answer.text.contains(id_number(1).reveal()));
}

#[tokio::test(flavor = "multi_thread")]
async fn events_are_found_by_every_filter() {
    let world = World::new().await;
    let (people, [a, b]) = two_learners(&world).await;
    let account = world.account("nanjing1", Role::Office, Seat::Office(code("320100"))).await;
    let city = world.sign_in("nanjing1").await;
    let renamed = city.put(&format!("/api/v1/work-units/{}/name", people.library), json!({"name": "金陵图书馆"})).await;
    renamed.is(200);
    let province = world.office("sheng1", "320000").await.with("x-read-after", &renamed.position());
    world.caught_up().await;

    let mine = found(&province, &format!("actor={account}")).await;
    assert_eq!(mine, ["Released", "Claimed", "UnitRenamed", "SignedIn"]);
    assert_eq!(found(&province, &format!("kind=learner&subject={a}")).await, ["LearnerRegistered"]);
    assert_eq!(found(&province, "kind=learner").await.len(), 2);
    assert_eq!(found(&province, "event=UnitRenamed").await.len(), 1);
    assert_eq!(found(&province, "kind=trade&event=UnitRenamed").await.len(), 0);
    assert_eq!(found(&province, "address=192.0.2.1&kind=work_unit").await, ["UnitRenamed"]);
    assert_eq!(found(&province, "address=192.0.2.2").await.len(), 0);
    let command = renamed.body["command_id"].as_str().unwrap();
    let of_command = found(&province, &format!("command={command}")).await;
    assert!(
        of_command.contains(&"UnitRenamed".to_owned()) && of_command.contains(&"Claimed".to_owned()),
        "{of_command:?}"
    );
    let request = renamed.header("x-request-id");
    assert_eq!(found(&province, &format!("correlation={request}")).await, of_command, "what the request caused");
    // What was given past the API belongs to nothing but itself.
    let one = province.get(&format!("{AUDIT}?kind=learner&subject={b}")).await;
    let itself = one.body["items"][0]["command"].as_str().unwrap();
    assert_eq!(found(&province, &format!("correlation={itself}")).await, ["Claimed", "LearnerRegistered"]);

    let day = one.body["items"][0]["business_day"].as_str().unwrap();
    let all = found(&province, "").await;
    assert_eq!(found(&province, &format!("day={day}")).await, all);
    assert_eq!(found(&province, &format!("from={day}&to={day}")).await, all);
    assert_eq!(found(&province, "to=2020-01-01").await.len(), 0);
    assert_eq!(found(&province, "from=2999-01-01").await.len(), 0);
    let beside = found(&province, "region=320200").await;
    assert!(
        beside.contains(&"LearnerRegistered".to_owned()) && !beside.contains(&"UnitRenamed".to_owned()),
        "{beside:?}"
    );
    assert!(beside.len() < found(&province, "region=320000").await.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_history_tells_what_a_command_replaced_and_what_else_it_did() {
    let world = World::new().await;
    let (people, _) = two_learners(&world).await;
    let city = world.office("nanjing1", "320100").await;
    let renamed = city.put(&format!("/api/v1/work-units/{}/name", people.library), json!({"name": "金陵图书馆"})).await;
    let read = city.with("x-read-after", &renamed.is(200).position());
    let history = read.get(&format!("/api/v1/history/work_unit/{}", people.library)).await;
    let entry = &history.is(200).body["items"][1];
    assert_eq!(entry["command_name"], "work_unit.rename");
    assert_eq!(entry["fields"], json!([{"field": "名称", "from": "市图书馆", "to": "金陵图书馆"}]));
    let caused: Vec<(&Value, &Value)> =
        entry["caused"].as_array().unwrap().iter().map(|other| (&other["kind"], &other["event"])).collect();
    let claim = json!("claim");
    assert!(caused.contains(&(&claim, &json!("Claimed"))) && caused.contains(&(&claim, &json!("Released"))), "{entry}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_goes_on_page_by_page_the_latest_first() {
    let world = World::new().await;
    two_learners(&world).await;
    let province = world.office("sheng1", "320000").await;
    world.caught_up().await;
    let whole = province.get(&format!("{AUDIT}?size=200")).await;
    let positions = |answer: &Answer| -> Vec<i64> {
        answer.is(200).body["items"].as_array().unwrap().iter().map(|item| item["position"].as_i64().unwrap()).collect()
    };
    let all = positions(&whole);
    assert!(all.len() > 9 && all.is_sorted_by(|a, b| a > b), "{all:?}");
    let (mut seen, mut after) = (Vec::new(), String::new());
    loop {
        let page = province.get(&format!("{AUDIT}?size=4{after}")).await;
        seen.extend(positions(&page));
        let Some(next) = page.body["next"].as_str() else { break };
        after = format!("&after={next}");
    }
    assert_eq!(seen, all);
    let upwards = positions(&province.get(&format!("{AUDIT}?size=200&sort=position")).await);
    assert!(upwards.iter().rev().eq(&all));
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_is_shown_what_belongs_to_his_regions_and_nobody_else() {
    let world = World::new().await;
    let (people, [a, b]) = two_learners(&world).await;
    let dian = world.at_the_point("dian1").await;
    let learner = world.signed_in("jia1", Role::Learner, Seat::Learner(a)).await;
    let mut shown = Vec::new();
    for (login, role, region) in [
        ("sheng1", Role::Office, "320000"),
        ("shenji0", Role::Auditor, "320000"),
        ("nanjing1", Role::Office, "320100"),
        ("shenji1", Role::Auditor, "320100"),
        ("qu1", Role::Office, "320102"),
        ("wuxi1", Role::Office, "320200"),
    ] {
        let client = world.signed_in(login, role, Seat::Office(code(region))).await;
        world.caught_up().await;
        let mut subjects = Vec::new();
        for subject in [a, b] {
            let query = format!("kind=learner&subject={subject}");
            subjects.push(found(&client, &query).await.len());
        }
        shown.push((login, subjects[0], subjects[1]));
    }
    let expected =
        [("sheng1", 1, 1), ("shenji0", 1, 1), ("nanjing1", 1, 0), ("shenji1", 1, 0), ("qu1", 1, 0), ("wuxi1", 0, 1)];
    assert_eq!(shown, expected);
    for nobody in [&dian, &learner] {
        nobody.get(AUDIT).await.is_problem(403, "ACCESS-office");
        nobody.get(&format!("{AUDIT}/export?purpose=x")).await.is_problem(403, "ACCESS-office");
    }
    let city = world.sign_in("nanjing1").await;
    city.get(&format!("{AUDIT}?region=320200")).await.is_problem(403, "ACCESS-office");
    city.get(&format!("{AUDIT}?region=320000")).await.is_problem(403, "ACCESS-office");

    // Who moves away takes along what happens from then on, and leaves what happened.
    world.give(&Actor::platform(), TransferLearner { learner: a, unit: people.clinic }).await;
    world.caught_up().await;
    let of_a = format!("kind=learner&subject={a}");
    assert_eq!(found(&city, &of_a).await, ["LearnerRegistered"]);
    assert_eq!(found(&world.sign_in("wuxi1").await, &of_a).await, ["LearnerTransferred"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn sign_ins_and_exports_are_found_and_the_trail_is_exported_with_a_purpose() {
    let world = World::new().await;
    let city = world.office("nanjing1", "320100").await;
    world.nobody().sign_in("nanjing1", "wrong-Password-1").await.is_problem(401, "LOGIN-4");
    world.caught_up().await;
    let listed = found(&city, "kind=account").await;
    assert_eq!(listed[..2], ["SignInFailed", "SignedIn"], "{listed:?}");

    city.get(&format!("{AUDIT}/export")).await.is_problem(422, "EXPORT-2");
    let taken =
        city.get(&format!("{AUDIT}/export?format=csv&kind=account&event=SignedIn&purpose=%E6%A3%80%E6%9F%A5")).await;
    let lines: Vec<&str> = taken.is(200).text.trim_start_matches('\u{feff}').split("\r\n").collect();
    assert_eq!(lines[..3], ["名单,操作日志", "地区,地区320100、地区320102", "事项类别,account"], "{}", taken.text);
    for said in [
        "导出人,某某（nanjing1）",
        "用途,检查",
        "SignedIn,登录成功",
        "某某（nanjing1）,工考办,192.0.2.1,地区320100,帐号,某某",
    ] {
        assert!(taken.text.contains(said), "{said}: {}", taken.text);
    }
    let read = city.with("x-read-after", taken.header("x-position"));
    let answer = read.get(&format!("{AUDIT}?event=ListExported")).await;
    assert_eq!(events(&answer), ["ListExported"]);
    let row = &answer.body["items"][0];
    assert_eq!((&row["region"], &row["actor_login"]), (&json!("320100"), &json!("nanjing1")));
    assert_eq!(row["change"], "导出操作日志（CSV），按条件筛选，共1行，用途：检查");
    let beside = world.office("wuxi1", "320200").await;
    assert_eq!(found(&beside, "event=ListExported").await.len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_searched_for_is_refused() {
    let world = World::new().await;
    let province = world.office("sheng1", "320000").await;
    for (query, at) in [
        ("kind=nothing", "query.kind"),
        ("subject=x", "query.kind"),
        ("day=2025-01-01&to=2025-01-02", "query.day"),
        ("day=2025-13-01", "query.day"),
        ("actor=x", "query.actor"),
        ("address=somewhere", "query.address"),
        ("sort=actor", "query.sort"),
        ("after=x", "query.after"),
    ] {
        let answer = province.get(&format!("{AUDIT}?{query}")).await;
        answer.is_problem(422, "shape");
        assert_eq!(answer.body["errors"][0]["path"], at, "{query}");
    }
    assert_eq!(found(&province, "kind=claim&subject=%27%3B--").await.len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_trail_built_anew_equals_the_live_one() {
    let world = World::new().await;
    let (people, [a, _]) = two_learners(&world).await;
    world.give(&Actor::platform(), TransferLearner { learner: a, unit: people.clinic }).await;
    world.caught_up().await;
    let all = factories(world.app.desk.ledger().vault());
    let trail = all.iter().find(|make| make().name() == "trail").unwrap();
    rebuild(&world.app.pool, trail, |_| ()).await.unwrap();
    for table in ["entries", "places", "days"] {
        let rows = async |schema: &str| -> Vec<Value> {
            let sql = format!("SELECT to_jsonb(t) FROM {schema}.{table} t ORDER BY to_jsonb(t)::text");
            sqlx::query_scalar(&sql).fetch_all(&world.app.pool).await.unwrap()
        };
        let live = rows("trail__retired").await;
        assert!(!live.is_empty());
        assert_eq!(rows("trail").await, live, "{table}");
    }
}
