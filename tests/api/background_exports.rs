//! Exports in the background: who gets the file, what the log keeps of it, and that a job begun twice makes one.

use keshi::commands::account::DisableAccount;
use keshi::jobs::Queue;
use keshi::processes::exports::sweep;
use keshi::types::{Clock, Grade, Role, Seat};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tokio_util::sync::CancellationToken;

use crate::roster::{People, id_number};
use crate::world::{Answer, Client, World, code};

const TRADES: &str = "/api/v1/trades/export?format=csv";
const LEARNERS: &str = "/api/v1/learners/export?format=csv&purpose=%E6%A0%B8%E5%AF%B9%E5%90%8D%E5%86%8C";

/// Orders a list in the background; gives back the job.
async fn order(client: &Client, path: &str) -> String {
    let ordered = client.get(&format!("{path}&background=true")).await;
    let job = ordered.is(202).body["job"].as_str().unwrap().to_owned();
    assert_eq!(ordered.header("location"), format!("/api/v1/jobs/{job}"));
    job
}

async fn look(client: &Client, job: &str) -> Value {
    client.get(&format!("/api/v1/jobs/{job}")).await.is(200).body.clone()
}

async fn fetch(client: &Client, job: &str) -> Answer {
    client.get(&format!("/api/v1/exports/{job}/file")).await
}

/// Carries out the job that waits; says whether there was one.
async fn work(world: &World) -> bool {
    let worker = world.app.jobs(Queue::new(world.app.pool.clone()));
    worker.carry_out_one(&CancellationToken::new()).await.unwrap()
}

async fn run(world: &World, sql: &str) -> u64 {
    sqlx::query(sql).execute(&world.app.pool).await.unwrap().rows_affected()
}

async fn count(world: &World, sql: &str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(&world.app.pool).await.unwrap()
}

async fn recorded(world: &World) -> i64 {
    count(world, "SELECT count(*) FROM events WHERE aggregate_type = 'export'").await
}

/// Three learners, of whom two belong to Nanjing, and its office.
async fn province() -> (World, Client) {
    let world = World::new().await;
    let people = People::of(&world).await;
    people.learner(&world, 1, "甲", people.library, people.drivers, Grade::Senior).await;
    people.learner(&world, 2, "乙", people.library, people.cashiers, Grade::Technician).await;
    people.learner(&world, 3, "丙", people.clinic, people.drivers, Grade::Technician).await;
    let city = world.office("nanjing1", "320100").await;
    world.caught_up().await;
    (world, city)
}

#[tokio::test(flavor = "multi_thread")]
async fn export_1_what_is_too_much_at_once_is_made_in_the_background() {
    let world = World::new().await;
    world.caught_up().await;
    let province = world.office("sheng1", "320000").await;
    world.caught_up().await;
    run(
        &world,
        "INSERT INTO roster.trades (trade, name, retired, changed_on, version)
         SELECT gen_random_uuid(), 'made ' || n, false, '2025-02-01', 1 FROM generate_series(1, 65001) n",
    )
    .await;
    let refused = province.get(TRADES).await;
    assert!(refused.is_problem(422, "EXPORT-1").body["detail"].as_str().unwrap().contains("后台导出"));
    let english = province.with("accept-language", "en").get(TRADES).await;
    assert!(english.is_problem(422, "EXPORT-1").body["detail"].as_str().unwrap().contains("in the background"));
    let job = order(&province, TRADES).await;
    assert_eq!(look(&province, &job).await["state"], "waiting");
    fetch(&province, &job).await.is_problem(404, "not-found");
    assert!(work(&world).await);
    let done = look(&province, &job).await;
    assert_eq!((&done["state"], &done["kind"]), (&json!("done"), &json!("export")));
    assert_eq!((&done["total"], &done["done"], &done["failed"]), (&json!(65_001), &json!(65_001), &json!(0)));
    let file = fetch(&province, &job).await;
    assert_eq!(file.is(200).header("content-type"), "text/csv; charset=utf-8");
    assert!(file.header("content-disposition").ends_with("%5F20250201%2Ecsv"), "{:?}", file.headers);
    assert_eq!(file.text.lines().filter(|line| line.starts_with("made ")).count(), 65_001);
    let result = &done["result"];
    assert_eq!((&result["rows"], &result["bytes"]), (&json!(65_001), &json!(file.bytes.len())));
    assert_eq!(result["name"], "技术工种_20250201.csv");
    assert_eq!(result["sha256"], hex::encode(Sha256::digest(&file.bytes)));
    assert_eq!(result["kept_until"], "2025-02-07T16:00:00Z");
    assert_eq!((&result["position"], recorded(&world).await), (&Value::Null, 0), "it names nobody");
}

#[tokio::test(flavor = "multi_thread")]
async fn zero_rows_and_workbooks_are_made_in_the_background_too() {
    let (world, city) = province().await;
    let none = order(&city, &format!("{LEARNERS}&name=%E6%9F%90")).await;
    assert!(work(&world).await);
    assert_eq!(look(&city, &none).await["result"]["rows"], 0);
    assert!(fetch(&city, &none).await.is(200).text.contains("姓名,身份证号"));
    let report = "/api/v1/reports/continuing/export?training_year=2025&asOf=now";
    for path in ["/api/v1/offices/export?format=xlsx", report] {
        let at_once = city.get(path).await;
        let job = order(&city, path).await;
        assert!(work(&world).await);
        let file = fetch(&city, &job).await;
        assert_eq!(file.is(200).headers["content-type"], at_once.is(200).headers["content-type"], "{path}");
        assert_eq!(file.bytes, at_once.bytes, "{path}");
    }
    assert!(!work(&world).await, "nothing is left to do");
}

#[tokio::test(flavor = "multi_thread")]
async fn export_2_what_names_persons_goes_on_record_before_it_can_be_fetched() {
    let (world, city) = province().await;
    let without = LEARNERS.split_once("&purpose").unwrap().0;
    city.get(&format!("{without}&background=true")).await.is_problem(422, "EXPORT-2");
    let job = order(&city, &format!("{LEARNERS}&name=%E7%94%B2&full_id_numbers=true")).await;
    assert_eq!(recorded(&world).await, 0, "nothing left the house yet");
    assert!(work(&world).await);
    let file = fetch(&city, &job).await;
    assert!(file.is(200).text.contains("用途,核对名册") && file.text.contains(id_number(1).reveal()), "{}", file.text);
    let at_once = city.get(&format!("{LEARNERS}&name=%E7%94%B2&full_id_numbers=true")).await;
    assert_eq!(file.bytes, at_once.is(200).bytes, "the same file, made elsewhere");
    let (payload, metadata): (Value, Value) = sqlx::query_as(
        "SELECT payload::jsonb, metadata::jsonb FROM events WHERE aggregate_type = 'export' AND aggregate_id = $1",
    )
    .bind(&job)
    .fetch_one(&world.app.pool)
    .await
    .unwrap();
    let exported = &payload["ListExported"];
    assert_eq!((&exported["list"], &exported["rows"]), (&json!("learners"), &json!(1)));
    assert_eq!(exported["filter"]["name"], "*", "no name in the log");
    assert_eq!((&exported["purpose"], &exported["full_id_numbers"]), (&json!("核对名册"), &json!(true)));
    assert_eq!((&metadata["address"], &metadata["name"]), (&json!("192.0.2.1"), &json!("export.record")));
    assert!(look(&city, &job).await["result"]["position"].as_i64().unwrap() > 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_that_cannot_be_carried_out_is_refused_at_once() {
    let (world, city) = province().await;
    city.get(&format!("{LEARNERS}&background=true&sort=phone")).await.is_at("query.sort", "bad-value");
    city.get(&format!("{LEARNERS}&background=perhaps")).await.is_at("query.background", "bad-value");
    city.get(&format!("{LEARNERS}&background=true&region=320200")).await.is_problem(403, "ACCESS-office");
    let auditor = world.signed_in("audit1", Role::Auditor, Seat::Office(code("320100"))).await;
    auditor.get(&format!("{LEARNERS}&background=true&full_id_numbers=true")).await.is_problem(403, "EXPORT-3");
    assert!(!work(&world).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn export_5_a_file_is_fetched_by_who_ordered_it_and_by_nobody_else() {
    let (world, city) = province().await;
    let job = order(&city, LEARNERS).await;
    let colleague = world.office("nanjing2", "320100").await;
    let above = world.office("sheng1", "320000").await;
    let platform = world.signed_in("platform1", Role::Platform, Seat::Platform).await;
    assert!(work(&world).await);
    for other in [&colleague, &above, &platform] {
        fetch(other, &job).await.is_problem(404, "not-found");
        other.get(&format!("/api/v1/jobs/{job}")).await.is_problem(404, "not-found");
    }
    fetch(&world.nobody(), &job).await.is_problem(401, "unauthenticated");
    assert!(fetch(&city, &job).await.is(200).text.contains("甲,"));
    fetch(&city, &world.point.to_string()).await.is_problem(404, "not-found");
}

#[tokio::test(flavor = "multi_thread")]
async fn export_5_nothing_is_made_for_an_account_that_was_disabled() {
    let world = World::new().await;
    world.office("nanjing1", "320100").await;
    let account = world.account("nanjing2", Role::Office, Seat::Office(code("320100"))).await;
    let city = world.sign_in("nanjing2").await;
    world.caught_up().await;
    let (made, waiting) = (order(&city, LEARNERS).await, order(&city, LEARNERS).await);
    assert!(work(&world).await);
    fetch(&city, &made).await.is(200);
    let disable = DisableAccount { account, reason: None };
    world.give(&keshi::types::Actor::platform(), disable).await;
    fetch(&city, &made).await.is_problem(401, "unauthenticated");
    assert!(work(&world).await);
    let (state, error): (String, Value) = sqlx::query_as("SELECT state, error FROM jobs WHERE id = $1::uuid")
        .bind(&waiting)
        .fetch_one(&world.app.pool)
        .await
        .unwrap();
    assert_eq!((state.as_str(), &error["code"]), ("failed", &json!("EXPORT-5")));
    assert_eq!((recorded(&world).await, count(&world, "SELECT count(*) FROM export_files").await), (1, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn export_5_a_file_goes_after_seven_days() {
    let (world, city) = province().await;
    let job = order(&city, LEARNERS).await;
    assert!(work(&world).await);
    let files = world.app.export_files();
    let week = world.clock.now() + chrono::TimeDelta::days(7);
    let last = week - chrono::TimeDelta::seconds(1);
    assert_eq!(sweep(last, &files).await.unwrap(), 0);
    world.clock.set(last);
    let city = world.sign_in("nanjing1").await;
    fetch(&city, &job).await.is(200);
    world.clock.set(week);
    let gone = fetch(&city, &job).await;
    assert!(gone.is_problem(404, "not-found").body["detail"].as_str().unwrap().contains("导出文件"));
    assert_eq!(sweep(week, &files).await.unwrap(), 1);
    assert_eq!(sweep(week, &files).await.unwrap(), 0);
    assert_eq!(count(&world, "SELECT count(*) FROM export_files").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_files_of_the_same_content_go_one_after_the_other() {
    let (world, city) = province().await;
    let (one, other) = (order(&city, TRADES).await, order(&city, TRADES).await);
    assert!(work(&world).await && work(&world).await);
    assert_eq!(look(&city, &one).await["result"]["sha256"], look(&city, &other).await["result"]["sha256"]);
    let files = world.app.export_files();
    assert!(files.remove(one.parse().unwrap()).await.unwrap());
    fetch(&city, &one).await.is_problem(404, "not-found");
    fetch(&city, &other).await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn export_6_an_account_has_five_orders_at_once_and_not_one_more() {
    let (world, city) = province().await;
    for _ in 0..5 {
        order(&city, TRADES).await;
    }
    let refused = city.get(&format!("{TRADES}&background=true")).await;
    assert_eq!(refused.is_problem(422, "EXPORT-6").body["params"], json!({"waiting": 5, "limit": 5}));
    let colleague = world.office("nanjing2", "320100").await;
    order(&colleague, TRADES).await;
    assert!(work(&world).await);
    order(&city, TRADES).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_that_was_cancelled_makes_no_file() {
    let (world, city) = province().await;
    let waiting = order(&city, LEARNERS).await;
    city.ask(&format!("/api/v1/jobs/{waiting}/cancellation")).await.is(202);
    assert!(work(&world).await);
    // As if it had been cancelled while it was being made.
    let begun = order(&city, LEARNERS).await;
    run(&world, "UPDATE jobs SET cancel_asked = true, attempts = 1 WHERE state = 'waiting'").await;
    assert!(work(&world).await);
    for job in [waiting, begun] {
        assert_eq!(look(&city, &job).await["state"], "cancelled");
        fetch(&city, &job).await.is_problem(404, "not-found");
    }
    assert_eq!((recorded(&world).await, count(&world, "SELECT count(*) FROM export_files").await), (0, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_begun_twice_makes_one_file_and_one_entry_in_the_log() {
    let (world, city) = province().await;
    let job = order(&city, LEARNERS).await;
    let again = "UPDATE jobs SET state = 'waiting', result = NULL, finished_at = NULL, due_at = clock_timestamp()";
    assert!(work(&world).await);
    let first = look(&city, &job).await["result"].clone();
    // The service stopped before the job was left: everything is there already.
    run(&world, again).await;
    assert!(work(&world).await);
    assert_eq!(look(&city, &job).await["result"], first);
    assert_eq!((recorded(&world).await, count(&world, "SELECT count(*) FROM export_files").await), (1, 1));
    fetch(&city, &job).await.is(200);
    // The service stopped while the file was being stored: it is made anew.
    let other = order(&city, TRADES).await;
    assert!(work(&world).await);
    run(&world, "UPDATE export_files SET complete = false WHERE name LIKE '技术工种%'").await;
    run(&world, &format!("{again} WHERE id = '{other}'")).await;
    assert!(work(&world).await);
    fetch(&city, &other).await.is(200);
    assert_eq!(count(&world, "SELECT count(*) FROM export_files WHERE complete").await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_history_of_an_export_tells_in_words_who_took_what_along() {
    let (world, city) = province().await;
    let job = order(&city, &format!("{LEARNERS}&grade=technician&full_id_numbers=true")).await;
    assert!(work(&world).await);
    world.caught_up().await;
    let history = city.get(&format!("/api/v1/history/export/{job}")).await;
    assert_eq!(history.is(200).body["total"], 1);
    let told = &history.body["items"][0];
    assert_eq!(told["change"], "导出学员名单（CSV），按条件筛选，共1行，含完整身份证号，用途：核对名册");
    assert_eq!((&told["actor_login"], &told["address"]), (&json!("nanjing1"), &json!("192.0.2.1")));
    let auditor = world.signed_in("audit1", Role::Auditor, Seat::Office(code("320100"))).await;
    let beside = world.office("beside1", "320200").await;
    world.caught_up().await;
    auditor.get(&format!("/api/v1/history/export/{job}")).await.is(200);
    beside.get(&format!("/api/v1/history/export/{job}")).await.is_problem(404, "not-found");
    city.get(&format!("/api/v1/history/export/{}", world.point)).await.is_problem(404, "not-found");
}

#[tokio::test(flavor = "multi_thread")]
async fn offices_leave_as_they_are_listed() {
    let world = World::new().await;
    world.caught_up().await;
    let point = world.at_the_point("dian1").await;
    let listed = point.get("/api/v1/offices").await;
    let exported = point.get("/api/v1/offices/export?format=csv").await;
    let table = exported.is(200).text.split_once("地区代码,地区,类型,上级地区\r\n").unwrap().1;
    assert_eq!(
        table.lines().collect::<Vec<_>>(),
        [
            "320000,地区320000,省,",
            "320100,地区320100,设区市,地区320000",
            "320102,地区320102,区县,地区320100",
            "320200,地区320200,设区市,地区320000"
        ]
    );
    assert_eq!(listed.body.as_array().unwrap().len(), 4);
    assert_eq!(listed.body[2]["parent_name"], "地区320100");
}
