//! Exports: the file equals the list, whoever may take it, and what the log keeps of it.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use keshi::aggregates::export::Export;
use keshi::types::{Clock, Grade, LearnerId, Role, Seat, SystemClock, shanghai_day};
use serde_json::{Value, json};

use crate::roster::{People, id_number};
use crate::world::{Answer, Client, World, code};

const LEARNERS: &str = "/api/v1/learners";
const PURPOSE: &str = "purpose=%E6%A0%B8%E5%AF%B9%E5%90%8D%E5%86%8C";

/// The cells of a workbook's only sheet, as texts.
fn cells(answer: &Answer) -> Vec<Vec<String>> {
    let mut workbook: Xlsx<_> = open_workbook_from_rs(Cursor::new(answer.bytes.clone())).unwrap();
    let sheet = workbook.worksheet_range_at(0).unwrap().unwrap();
    let shown = |cell: &Data| if matches!(cell, Data::Empty) { String::new() } else { cell.to_string() };
    sheet.rows().map(|row| row.iter().map(shown).collect()).collect()
}

/// The rows between the columns' labels and the end of the table.
fn table(cells: &[Vec<String>], first_column: &str) -> Vec<Vec<String>> {
    let shown = |row: &[String]| row.iter().filter(|cell| !cell.is_empty()).count();
    let labels = cells.iter().position(|row| row[0] == first_column && shown(row) > 2).unwrap();
    cells[labels + 1..].iter().take_while(|row| shown(row) > 0).cloned().collect()
}

fn lines(answer: &Answer) -> Vec<&str> {
    answer.text.strip_prefix('\u{feff}').unwrap().split("\r\n").collect()
}

async fn small_roster(world: &World) -> (People, [LearnerId; 3]) {
    let people = People::of(world).await;
    let a = people.learner(world, 1, "甲", people.library, people.drivers, Grade::Senior).await;
    let b = people.learner(world, 2, "=1+1", people.library, people.cashiers, Grade::Technician).await;
    let c = people.learner(world, 3, "丙", people.clinic, people.drivers, Grade::Technician).await;
    (people, [a, b, c])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workbook_equals_the_list() {
    let world = World::new().await;
    small_roster(&world).await;
    world.caught_up().await;
    let province = world.office("sheng1", "320000").await;
    world.caught_up().await;
    let listed = province.get(&format!("{LEARNERS}?sort=name&grade=technician")).await;
    let exported = province.get(&format!("{LEARNERS}/export?sort=name&grade=technician&{PURPOSE}")).await;
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    assert_eq!(exported.is(200).header("content-type"), kind);
    assert!(exported.header("content-disposition").ends_with("%5F20250201%2Exlsx"), "{:?}", exported.headers);
    let cells = cells(&exported);
    let rows = table(&cells, "姓名");
    let field = |item: &Value, name: &str| item[name].as_str().unwrap().to_owned();
    let expected: Vec<Vec<String>> = listed.body["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| {
            let mut row: Vec<String> =
                ["name", "id_masked", "trade_name", "grade_label", "unit_name", "region_name", "office_name"]
                    .map(|name| field(item, name))
                    .into();
            row.push(if item["active"] == true { "是" } else { "否" }.to_owned());
            row
        })
        .collect();
    assert_eq!(expected.len(), 2);
    assert_eq!(rows, expected, "a text stays a text, a formula is none");
    let head: Vec<(&str, &str)> = cells.iter().take(6).map(|row| (row[0].as_str(), row[1].as_str())).collect();
    assert_eq!(
        head,
        [
            ("名单", "学员名单"),
            ("证书技术等级", "技师"),
            ("导出人", "某某（sheng1）"),
            ("导出时间", "2025-02-01 00:00:00"),
            ("用途", "核对名册"),
            ("", ""),
        ]
    );
    let foot = &cells.last().unwrap()[0];
    assert_eq!(
        foot,
        "本表含个人信息，仅限下述用途，不得外传。 导出人：某某（sheng1） 导出时间：2025-02-01 00:00:00 用途：核对名册"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn export_4_csv_opens_in_a_spreadsheet_and_calculates_nothing() {
    let world = World::new().await;
    small_roster(&world).await;
    world.caught_up().await;
    let province = world.office("sheng1", "320000").await;
    world.caught_up().await;
    let exported = province.get(&format!("{LEARNERS}/export?format=csv&sort=name&{PURPOSE}")).await;
    assert_eq!(exported.is(200).header("content-type"), "text/csv; charset=utf-8");
    let expected = [
        "名单,学员名单".to_owned(),
        "导出人,某某（sheng1）".to_owned(),
        "导出时间,2025-02-01 00:00:00".to_owned(),
        "用途,核对名册".to_owned(),
        String::new(),
        "姓名,身份证号,证书技术工种,证书技术等级,工作单位,所在地区,上级工考办,是否激活".to_owned(),
        format!("'=1+1,{},收银员,技师,市图书馆,地区320102,地区320100,否", id_number(2).masked()),
        format!("丙,{},汽车驾驶员,技师,某医院,地区320200,地区320000,否", id_number(3).masked()),
        format!("甲,{},汽车驾驶员,高级工,市图书馆,地区320102,地区320100,否", id_number(1).masked()),
        String::new(),
        "本表含个人信息，仅限下述用途，不得外传。 导出人：某某（sheng1） 导出时间：2025-02-01 00:00:00 用途：核对名册"
            .to_owned(),
        String::new(),
    ];
    assert_eq!(lines(&exported), expected);
    let english = province.with("accept-language", "en").get("/api/v1/trades/export?format=csv").await;
    assert_eq!(lines(&english)[4], "Trade,Changed on,Learners of the trade", "{}", english.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn export_2_personal_data_leaves_with_a_purpose_and_the_log_keeps_it() {
    let world = World::new().await;
    let (people, [a, ..]) = small_roster(&world).await;
    let class = people.class(&world, &[a]).await;
    // What happened belongs to the day on which it was recorded.
    world.clock.set(SystemClock.now());
    world.caught_up().await;
    let city = world.office("nanjing1", "320100").await;
    world.caught_up().await;
    for path in [
        "/api/v1/learners/export".to_owned(),
        "/api/v1/equivalence-requests/export".to_owned(),
        "/api/v1/accounts/export".to_owned(),
        format!("/api/v1/training-plans/{class}/enrolments/export"),
        "/api/v1/reports/learners/export?training_year=2025&asOf=now".to_owned(),
        format!("/api/v1/reports/classes/{class}/learners/export?asOf=now"),
        "/api/v1/reports/continuing/learners/export?training_year=2025&column=roster&asOf=now".to_owned(),
    ] {
        city.get(&path).await.is_problem(422, "EXPORT-2");
        let sign = if path.contains('?') { '&' } else { '?' };
        let exported = city.get(&format!("{path}{sign}{PURPOSE}&format=csv")).await;
        assert!(exported.is(200).text.contains("用途,核对名册"), "{path}");
        assert!(exported.header("x-position").parse::<i64>().unwrap() > 0, "{path}");
    }
    let named = city.get(&format!("{LEARNERS}/export?name=%E7%94%B2&region=320102&{PURPOSE}")).await;
    let position: i64 = named.is(200).header("x-position").parse().unwrap();
    let (payload, metadata): (Value, Value) = sqlx::query_as(
        "SELECT payload::jsonb, metadata::jsonb FROM events WHERE position = $1 AND aggregate_type = $2",
    )
    .bind(position)
    .bind(<Export as cqrs_es::Aggregate>::TYPE)
    .fetch_one(&world.app.pool)
    .await
    .unwrap();
    let exported = &payload["ListExported"];
    assert_eq!(exported["filter"], json!({"name": "*", "region": "320102"}), "no name in the log");
    assert_eq!((&exported["list"], &exported["rows"]), (&json!("learners"), &json!(1)));
    assert_eq!((&exported["purpose"], &exported["full_id_numbers"]), (&json!("核对名册"), &json!(false)));
    assert_eq!((&metadata["address"], &metadata["name"]), (&json!("192.0.2.1"), &json!("export.record")));
    for plain in ["trades", "work-units", "training-points", "training-plans", "hours-submissions"] {
        let exported = city.get(&format!("/api/v1/{plain}/export?format=csv")).await;
        assert_eq!(exported.is(200).header("x-position"), "", "{plain} names nobody");
    }
    city.get(&format!("{LEARNERS}/export?purpose=%20")).await.is_at("query.purpose", "bad-value");
    city.get("/api/v1/trades/export?purpose=x").await.is_at("query.purpose", "unknown-field");
    city.get(&format!("{LEARNERS}/export?format=pdf&{PURPOSE}")).await.is_at("query.format", "bad-value");
    city.get(&format!("{LEARNERS}/export?sort=phone&{PURPOSE}")).await.is_at("query.sort", "bad-value");
}

#[tokio::test(flavor = "multi_thread")]
async fn export_3_full_id_numbers_leave_with_those_who_may_see_them() {
    let world = World::new().await;
    let (people, [a, _, c]) = small_roster(&world).await;
    let class = people.class(&world, &[a, c]).await;
    world.caught_up().await;
    let (own, foreign) = (id_number(1), id_number(3));
    let full = format!("full_id_numbers=true&format=csv&{PURPOSE}");
    let city = world.office("nanjing1", "320100").await;
    world.caught_up().await;
    let all = city.get(&format!("{LEARNERS}/export?{full}")).await;
    assert!(all.is(200).text.contains(own.reveal()), "{}", all.text);
    let roster = format!("/api/v1/training-plans/{class}/enrolments/export?{full}");
    let of_city = city.get(&roster).await;
    assert!(of_city.is(200).text.contains(own.reveal()));
    assert!(of_city.text.contains(&foreign.masked()) && !of_city.text.contains(foreign.reveal()), "not of its region");
    let point = world.at_the_point("dian1").await;
    let of_point = point.get(&roster).await;
    assert!(of_point.is(200).text.contains(own.reveal()) && of_point.text.contains(foreign.reveal()));
    for (login, role, seat) in
        [("audit1", Role::Auditor, Seat::Office(code("320100"))), ("platform1", Role::Platform, Seat::Platform)]
    {
        let client = world.signed_in(login, role, seat).await;
        client.get(&format!("{LEARNERS}/export?{full}")).await.is_problem(403, "EXPORT-3");
        assert!(
            !client.get(&format!("{LEARNERS}/export?format=csv&{PURPOSE}")).await.is(200).text.contains(own.reveal())
        );
    }
    city.get(&format!("{LEARNERS}/export?full_id_numbers=true")).await.is_problem(422, "EXPORT-2");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_reaches_as_far_as_its_list() {
    let world = World::new().await;
    let (people, [a, ..]) = small_roster(&world).await;
    let class = people.class(&world, &[a]).await;
    world.caught_up().await;
    let beside = world.office("beside1", "320200").await;
    let exported = beside.get(&format!("{LEARNERS}/export?format=csv&{PURPOSE}")).await;
    assert!(exported.is(200).text.contains("丙,") && !exported.text.contains("甲,"));
    beside.get(&format!("{LEARNERS}/export?region=320100&{PURPOSE}")).await.is_problem(403, "ACCESS-office");
    let roster = format!("/api/v1/training-plans/{class}/enrolments/export?{PURPOSE}");
    beside.get(&roster).await.is_problem(404, "not-found");
    let point = world.at_the_point("dian1").await;
    point.get(&format!("{LEARNERS}/export?{PURPOSE}")).await.is_problem(403, "ACCESS-office");
    assert_eq!(table(&cells(point.get("/api/v1/training-plans/export").await.is(200)), "年度").len(), 1);
    let himself = world.signed_in("jia1", Role::Learner, Seat::Learner(a)).await;
    himself.get(&roster).await.is_problem(403, "ACCESS-office");
    world.nobody().get(&roster).await.is_problem(401, "unauthenticated");
}

#[tokio::test(flavor = "multi_thread")]
async fn export_1_zero_rows_and_sixty_five_thousand_leave_at_once_and_one_more_is_refused() {
    let world = World::new().await;
    world.caught_up().await;
    let province = world.office("sheng1", "320000").await;
    world.caught_up().await;
    let nothing = province.get("/api/v1/trades/export").await;
    assert_eq!(table(&cells(nothing.is(200)), "技术工种名称").len(), 0);
    let more = |rows: i32| {
        let pool = world.app.pool.clone();
        async move {
            sqlx::query(
                "INSERT INTO roster.trades (trade, name, retired, changed_on, version)
                 SELECT gen_random_uuid(), 'made ' || n, false, '2025-02-01', 1 FROM generate_series(1, $1) n",
            )
            .bind(rows)
            .execute(&pool)
            .await
            .unwrap();
        }
    };
    more(65_000).await;
    let full = province.get("/api/v1/trades/export?format=csv").await;
    assert_eq!(lines(full.is(200)).iter().filter(|line| line.starts_with("made ")).count(), 65_000);
    more(1).await;
    let refused = province.get("/api/v1/trades/export?format=csv").await;
    refused.is_problem(422, "EXPORT-1");
    assert_eq!(refused.body["params"], json!({"rows": 65_001, "limit": 65_000}));
    assert!(refused.body["detail"].as_str().unwrap().contains("65001"), "{}", refused.text);
}

async fn report(client: &Client, path: &str) -> (Value, Vec<Vec<String>>) {
    let sign = if path.contains('?') { '&' } else { '?' };
    let listed = client.get(&format!("/api/v1/reports/{path}{sign}training_year=2025&asOf=now")).await;
    let (before, query) = path.split_once('?').unwrap_or((path, ""));
    let exported = client.get(&format!("/api/v1/reports/{before}/export?{query}&training_year=2025&asOf=now")).await;
    (listed.is(200).body.clone(), cells(exported.is(200)))
}

#[tokio::test(flavor = "multi_thread")]
async fn reports_leave_with_their_totals_and_their_day() {
    let world = World::new().await;
    let (people, [a, b, _]) = small_roster(&world).await;
    let class = people.class(&world, &[a, b]).await;
    // What happened belongs to the day on which it was recorded.
    world.clock.set(SystemClock.now());
    world.caught_up().await;
    let province = world.office("sheng1", "320000").await;
    world.caught_up().await;
    let (listed, exported) = report(&province, "training").await;
    let head: Vec<(&str, &str)> = exported.iter().take(4).map(|row| (row[0].as_str(), row[1].as_str())).collect();
    let today = format!("{}（实时数据，未日结）", shanghai_day(SystemClock.now()));
    assert_eq!(head[0], ("报表", "面授点培训情况统计"));
    assert_eq!(head[1], ("统计日期", today.as_str()));
    assert_eq!(head[2..], [("年度", "2025"), ("地区", "地区320000")]);
    let rows = table(&exported, "年度");
    assert_eq!(rows.len(), listed["rows"].as_array().unwrap().len() + 1);
    let total = rows.last().unwrap();
    assert_eq!(total[..4], ["2025", "合计", "1/1", "1/1"]);
    assert_eq!(total[4], format!("30/{}", listed["total"]["trained"]));
    let (listed, exported) = report(&province, "continuing").await;
    let rows = table(&exported, "地区");
    assert_eq!(rows.len(), listed["rows"].as_array().unwrap().len() + 1);
    assert_eq!(rows.last().unwrap()[..4], ["合计", "3/2/0", "2", "2"]);
    let (_, exported) = report(&province, "points").await;
    let rows = table(&exported, "年度");
    assert_eq!((rows.len(), rows[1][1].as_str()), (2, "总计"));
    let (_, exported) = report(&province, "points-by-region").await;
    assert_eq!(table(&exported, "地区").last().unwrap()[0], "合计");
    let (_, exported) = report(&province, &format!("points/{}/classes", world.point)).await;
    let rows = table(&exported, "年度");
    assert_eq!(
        rows[0][1..],
        [
            "驾驶员技能提升班",
            "2025-02-01 至 2025-02-20",
            "2025-03-01 至 2025-03-05",
            "2025-03-06 至 2025-03-06",
            "30/30/2",
            "招生中"
        ]
    );
    let named = format!("format=xlsx&{PURPOSE}&training_year=2025&asOf=now");
    let study = province.get(&format!("/api/v1/reports/learners/export?{named}&name=%E7%94%B2")).await;
    let rows = table(&cells(study.is(200)), "姓名");
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0][..3], ["甲", &id_number(1).masked(), "市图书馆"]);
    assert_eq!(rows[0][6..], ["", "不合格", "0"]);
    let of_class = province.get(&format!("/api/v1/reports/classes/{class}/learners/export?{PURPOSE}&asOf=now")).await;
    assert_eq!(table(&cells(of_class.is(200)), "姓名").len(), 2);
    let counted = province.get(&format!("/api/v1/reports/continuing/learners/export?{named}&column=roster")).await;
    let rows = table(&cells(counted.is(200)), "地区");
    assert_eq!((rows.len(), rows[3][0].as_str(), rows[3][3].as_str()), (4, "合计", "3"));
}
