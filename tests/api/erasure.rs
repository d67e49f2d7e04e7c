//! PERSON-4, proven: whoever takes part in everything and is erased is nowhere to be found, and every figure stays.

use std::collections::BTreeMap;

use axum::body::Body;
use axum::http::Method;
use chrono::TimeDelta;
use keshi::commands::account::OpenAccount;
use keshi::commands::learner::{EraseLearner, LeaveRoster, RegisterLearner};
use keshi::event_store::seals::head_at;
use keshi::gateways::attachments::Attachments;
use keshi::jobs::Queue;
use keshi::processes::{attachment_sweep, exports, import_sweep};
use keshi::recount::recount;
use keshi::types::{
    AccountId, Actor, Clock, Grade, Head, Ids, LearnerId, LeaveReason, PlanId, Role, Seat, Sex, SystemIds, shanghai_day,
};
use serde_json::json;
use tokio_util::sync::CancellationToken;

use crate::roster::{People, id_number};
use crate::world::{Client, PASSWORD, World, code};

const NAME: &str = "郝无痕";
const PHONE: &str = "13987650123";
const EMAIL: &str = "wuhen77@made.example";
const ADDRESS: &str = "无痕巷七十七号";
const LOGIN: &str = "wuhen77login";
const SCAN: &[u8] = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n% wuhen77scan\n%%EOF\n";
/// 郝无痕的证书.pdf, and 核对名册.
const FILE: &str = "%E9%83%9D%E6%97%A0%E7%97%95%E7%9A%84%E8%AF%81%E4%B9%A6.pdf";
const PURPOSE: &str = "format=csv&purpose=%E6%A0%B8%E5%AF%B9%E5%90%8D%E5%86%8C";

/// Everything by which he could be told.
fn marks() -> Vec<String> {
    let number = id_number(777);
    let plain = [NAME, number.reveal(), PHONE, EMAIL, ADDRESS, LOGIN, "wuhen77scan"].map(str::to_owned);
    [&plain[..], &[number.masked()]].concat()
}

/// What of him is in a text.
fn found(text: &str) -> Vec<String> {
    marks().into_iter().filter(|mark| text.contains(mark.as_str())).collect()
}

/// Somebody who takes part in everything.
struct Everywhere {
    learner: LearnerId,
    account: AccountId,
    plan: PlanId,
    request: String,
    scan: String,
    import: String,
    import_file: String,
    job: String,
}

async fn work(world: &World) {
    let worker = world.app.jobs(Queue::new(world.app.pool.clone()));
    while worker.carry_out_one(&CancellationToken::new()).await.unwrap() {}
    world.caught_up().await;
}

async fn text(world: &World, sql: &str) -> String {
    sqlx::query_scalar(sql).fetch_one(&world.app.pool).await.unwrap()
}

async fn take_part(world: &World, office: &Client) -> Everywhere {
    let people = People::of(world).await;
    let (learner, account) = (LearnerId(SystemIds.fresh()), AccountId(SystemIds.fresh()));
    let register = RegisterLearner {
        learner: Some(learner),
        name: NAME.parse().unwrap(),
        id_number: id_number(777),
        sex: Sex::Male,
        trade: people.drivers,
        grade: Grade::Senior,
        unit: people.library,
        phone: Some(PHONE.parse().unwrap()),
        email: Some(EMAIL.parse().unwrap()),
        postcode: Some("210077".parse().unwrap()),
        address: Some(ADDRESS.parse().unwrap()),
    };
    world.give(&Actor::platform(), register).await;
    let open = OpenAccount {
        account: Some(account),
        login: LOGIN.parse().unwrap(),
        name: NAME.parse().unwrap(),
        phone: Some(PHONE.parse().unwrap()),
        role: Role::Learner,
        seat: Seat::Learner(learner),
        password: Some(PASSWORD.parse().unwrap()),
        must_change: false,
    };
    world.give(&Actor::platform(), open).await;
    let himself = world.sign_in(LOGIN).await;
    let uploaded =
        himself.with("x-file-name", FILE).send(Method::POST, "/api/v1/attachments", Body::from(SCAN.to_vec())).await;
    let scan = uploaded.is(201).body["sha256"].as_str().unwrap().to_owned();
    let content = json!({
        "training_year": 2025, "kind": "seminar", "title": "汽车维修研修班", "organiser": "某职业技术学院",
        "dates": {"from": "2025-01-06", "to": "2025-01-10"}, "claimed": "20", "description": "五天脱产学习",
        "attachments": [scan]
    });
    let submitted = himself.post("/api/v1/equivalence-requests", json!({"learner": learner, "content": content})).await;
    let request = submitted.is(201).id();
    let approval = format!("/api/v1/equivalence-requests/{request}/approval");
    world.office("xuanwu1", "320102").await.post(&approval, json!({"granted": "20"})).await.is(200);
    let plan = people.class(world, &[learner]).await;
    let (import, import_file) = imported(world, office).await;
    let ordered = office.get(&format!("/api/v1/learners/export?{PURPOSE}&background=true")).await;
    let job = ordered.is(202).body["job"].as_str().unwrap().to_owned();
    work(world).await;
    let revealed = format!("/api/v1/learners/{learner}/id-number");
    office.post(&revealed, json!({"reason": "核对"})).await;
    Everywhere { learner, account, plan, request, scan, import, import_file, job }
}

/// A file of one row that says of him what is on record.
async fn imported(world: &World, office: &Client) -> (String, String) {
    let header = "姓名,身份证号,性别,证书技术工种,证书技术等级,工作单位,所在地区,手机号,电子邮箱,邮政编码,通讯地址";
    let number = id_number(777);
    let row =
        format!("{NAME},{},男,汽车驾驶员,高级工,市图书馆,地区320102,{PHONE},{EMAIL},210077,{ADDRESS}", number.reveal());
    let check = office.with("x-file-name", "list.csv");
    let path = "/api/v1/imports/checks?update_existing=true";
    let looked = check.send(Method::POST, path, Body::from(format!("{header}\r\n{row}\r\n"))).await;
    let job = looked.is(202).body["job"].as_str().unwrap().to_owned();
    work(world).await;
    let begun = office.post("/api/v1/imports", json!({"check": job})).await;
    let import = begun.is(201).id();
    work(world).await;
    (import, text(world, "SELECT digest FROM import_files ORDER BY touched_at LIMIT 1").await)
}

/// Every row of every table but the log's own, as text: read tables, registers, jobs, sessions.
async fn tables(world: &World) -> BTreeMap<String, String> {
    let names: Vec<String> = sqlx::query_scalar(
        "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
         WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND tablename <> '_sqlx_migrations'",
    )
    .fetch_all(&world.app.pool)
    .await
    .unwrap();
    let mut all = BTreeMap::new();
    for name in names.into_iter().filter(|name| name != "public.events") {
        let rows = text(world, &format!("SELECT COALESCE(string_agg(t::text, ' '), '') FROM {name} t")).await;
        all.insert(name, rows);
    }
    all
}

/// Whatever can be asked about him, by who may ask.
async fn answers(clients: &[Client], him: &Everywhere) -> Vec<(String, u16, String)> {
    let Everywhere { learner, account, plan, request, import, job, .. } = him;
    let mut paths: Vec<String> = [
        "learners",
        "accounts",
        "equivalence-requests",
        "training-plans",
        "hours-submissions",
        "imports",
        "jobs",
        "notices",
        "home",
        "reports/continuing/learners?year=2025&asOf=now&rule=qualified",
        "work-units",
    ]
    .iter()
    .map(|path| format!("/api/v1/{path}"))
    .collect();
    for (kind, id) in [
        ("learner", learner.to_string()),
        ("account", account.to_string()),
        ("training_plan", plan.to_string()),
        ("equivalence_request", request.clone()),
        ("roster_import", import.clone()),
        ("export", job.clone()),
    ] {
        paths.push(format!("/api/v1/history/{kind}/{id}"));
        paths.push(format!("/api/v1/history/{kind}/{id}/state"));
    }
    paths.extend([
        format!("/api/v1/learners/{learner}"),
        format!("/api/v1/learners/{learner}/classes"),
        format!("/api/v1/accounts/{account}"),
        format!("/api/v1/equivalence-requests/{request}"),
        format!("/api/v1/equivalence-requests/{request}/attachments/1"),
        format!("/api/v1/training-plans/{plan}"),
        format!("/api/v1/training-plans/{plan}/roster"),
        format!("/api/v1/training-plans/{plan}/enrolments/export?{PURPOSE}"),
        format!("/api/v1/reports/classes/{plan}/learners?asOf=now"),
        format!("/api/v1/imports/{import}"),
        format!("/api/v1/imports/{import}/file"),
        format!("/api/v1/exports/{job}/file"),
        format!("/api/v1/learners/export?{PURPOSE}"),
        format!("/api/v1/accounts/export?{PURPOSE}"),
        format!("/api/v1/equivalence-requests/export?{PURPOSE}"),
    ]);
    let mut all = Vec::new();
    for client in clients {
        for path in &paths {
            let answer = client.get(path).await;
            assert!(answer.status.as_u16() < 500, "{path}: {}", answer.text);
            all.push((path.clone(), answer.status.as_u16(), answer.text));
        }
    }
    all
}

/// The statistics as they are kept, and as they are counted anew.
async fn figures(world: &World) -> (BTreeMap<String, String>, String) {
    let kept = tables(world).await.into_iter().filter(|(name, _)| name.starts_with("statistics.")).collect();
    let today = shanghai_day(world.clock.now())
        .max(text(world, "SELECT max(business_day)::text FROM events").await.parse().unwrap());
    (kept, format!("{:?}", recount(&world.app.pool, today).await.unwrap()))
}

#[tokio::test(flavor = "multi_thread")]
async fn person_4_who_is_erased_is_nowhere_and_every_figure_stays() {
    let world = World::new().await;
    let office = world.office("sheng1", "320000").await;
    let him = take_part(&world, &office).await;
    let clients = [
        office.clone(),
        world.signed_in("audit1", Role::Auditor, Seat::Office(code("320000"))).await,
        world.signed_in("admin1", Role::Platform, Seat::Platform).await,
        world.at_the_point("dian1").await,
    ];
    world.caught_up().await;
    let shown: Vec<String> = answers(&clients, &him).await.iter().flat_map(|(_, _, text)| found(text)).collect();
    for mark in [NAME, PHONE, LOGIN, "wuhen77scan"] {
        assert!(shown.iter().any(|found| found == mark), "{mark} is shown before: else this test shows nothing");
    }
    let opened = world.app.desk.ledger().position().await.unwrap();

    world.give(&Actor::platform(), LeaveRoster { learner: him.learner, reason: LeaveReason::Retired }).await;
    world.caught_up().await;
    let before = figures(&world).await;
    let head = head_at(&world.app.pool, (0, Head::START), opened).await.unwrap();
    world.give(&Actor::platform(), EraseLearner { learner: him.learner, reason: "本人申请".parse().unwrap() }).await;
    world.caught_up().await;
    let now = world.clock.now();
    let attachments = Attachments::new(world.app.pool.clone(), world.app.files.clone());
    attachment_sweep::sweep(now, &attachments, &world.app.pool).await.unwrap();
    import_sweep::sweep(&world.app.desk, now, &world.app.import_files()).await.unwrap();
    // A file for download is fetched by who ordered it for a week.
    exports::sweep(now + TimeDelta::days(8), &world.app.export_files()).await.unwrap();

    let after = figures(&world).await;
    assert_eq!(before, after, "every figure stays, kept and counted anew");
    assert_eq!(head_at(&world.app.pool, (0, Head::START), opened).await.unwrap(), head, "the seals hold");
    let asked = answers(&clients, &him).await;
    assert!(asked.iter().filter(|(_, status, _)| *status == 200).count() > 40, "they may still ask");
    for (path, status, text) in asked {
        assert_eq!(found(&text), [""; 0], "{status} {path}: {text}");
    }
    for (table, rows) in tables(&world).await {
        assert_eq!(found(&rows), [""; 0], "{table}");
    }
    for digest in [&him.scan, &him.import_file] {
        assert!(world.app.files.get(digest.parse().unwrap()).await.is_err(), "{digest} is gone");
    }
    // The log keeps what it ever held: sealed, and the key is gone. The login alone is in clear; nobody is shown it.
    let log = text(&world, "SELECT string_agg(payload::text || metadata::text || aggregate_id, ' ') FROM events").await;
    assert!(found(&log).iter().all(|mark| mark == LOGIN), "{:?}", found(&log));
}
