//! Imports: a file is looked at, imported in the background, given back with what is to be mended, undone as a whole.

use std::io::Cursor;

use axum::body::Body;
use axum::http::Method;
use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use keshi::commands::learner::{EraseLearner, LeaveRoster, TransferLearner};
use keshi::commands::office::RenameOffice;
use keshi::gateways::import_files::ImportFiles;
use keshi::jobs::Queue;
use keshi::processes::import_sweep::sweep;
use keshi::types::{Actor, Clock, LearnerId, LeaveReason, Role, Seat, day_start};
use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};
use tokio_util::sync::CancellationToken;

use crate::input::plan;
use crate::people::id_number;
use crate::world::{Answer, Client, World, code};

const HEADER: [&str; 11] = [
    "姓名",
    "身份证号",
    "性别",
    "证书技术工种",
    "证书技术等级",
    "工作单位",
    "所在地区",
    "手机号",
    "电子邮箱",
    "邮政编码",
    "通讯地址",
];

/// A good row; `serial` makes the ID number the only one.
fn row(serial: u32) -> Vec<String> {
    let number = id_number(serial);
    let sex = if number.reveal().as_bytes()[16] % 2 == 1 { "男" } else { "女" };
    let name = format!("学员{serial}");
    [&name, number.reveal(), sex, "驾驶员", "高级工", "水利局", "地区320102", "13800000000", "", "", ""]
        .map(str::to_owned)
        .into()
}

fn with(serial: u32, column: &str, value: &str) -> Vec<String> {
    let mut row = row(serial);
    value.clone_into(&mut row[HEADER.iter().position(|title| *title == column).unwrap()]);
    row
}

fn csv(header: &[&str], rows: &[Vec<String>]) -> Vec<u8> {
    let lines = std::iter::once(header.join(",")).chain(rows.iter().map(|row| row.join(",")));
    lines.collect::<Vec<_>>().join("\r\n").into_bytes()
}

/// A workbook whose cells are all texts.
fn workbook(header: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet_with_constant_memory().unwrap();
    sheet.write_row(0, 0, header.iter().copied()).unwrap();
    for (number, row) in (1..).zip(rows) {
        sheet.write_row(number, 0, row).unwrap();
    }
    workbook.save_to_buffer().unwrap()
}

/// The cells of a workbook's first sheet, as texts.
fn cells(answer: &Answer) -> Vec<Vec<String>> {
    let mut workbook: Xlsx<_> = open_workbook_from_rs(Cursor::new(answer.bytes.clone())).unwrap();
    let sheet = workbook.worksheet_range_at(0).unwrap().unwrap();
    let shown = |cell: &Data| if matches!(cell, Data::Empty) { String::new() } else { cell.to_string() };
    sheet.rows().map(|row| row.iter().map(shown).collect()).collect()
}

impl World {
    /// Carries out all jobs that wait.
    async fn work(&self) {
        let worker = self.app.jobs(Queue::new(self.app.pool.clone()));
        while worker.carry_out_one(&CancellationToken::new()).await.unwrap() {}
    }

    /// Uploads a file, and gives back the job that looked at it.
    async fn looked_at(&self, client: &Client, query: &str, file: impl Into<Body>) -> Value {
        let job = upload(client, query, file).await.is(202).body["job"].as_str().unwrap().to_owned();
        self.work().await;
        client.get(&format!("/api/v1/jobs/{job}")).await.is(200).body.clone()
    }

    /// Uploads and imports a file, and gives back the import.
    async fn imported(&self, client: &Client, query: &str, file: impl Into<Body>) -> Value {
        let looked = self.looked_at(client, query, file).await;
        assert_eq!(looked["state"], "done", "{looked}");
        let begun = client.post("/api/v1/imports", json!({"check": looked["job"]})).await;
        begun.is(201);
        self.work().await;
        self.caught_up().await;
        client.get(begun.header("location")).await.is(200).body.clone()
    }
}

async fn upload(client: &Client, query: &str, file: impl Into<Body>) -> Answer {
    let path = format!("/api/v1/imports/checks{query}");
    client.with("x-file-name", "%E5%90%8D%E5%8D%95.xlsx").send(Method::POST, &path, file.into()).await
}

fn counts(import: &Value) -> [i64; 6] {
    ["entered", "updated", "unchanged", "repeated", "failed", "warned"].map(|name| import[name].as_i64().unwrap())
}

/// What is said about rows, by their numbers.
fn said(notes: &Value) -> Vec<(i64, String)> {
    let notes = notes.as_array().unwrap().iter();
    notes.map(|note| (note["row"].as_i64().unwrap(), note["detail"].as_str().unwrap().to_owned())).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn import_4_good_rows_go_in_although_others_fail() {
    let world = World::new().await;
    let trade = world.trade("驾驶员").await;
    let elsewhere = world.unit("320200", "水务局").await;
    world.learner(elsewhere, trade, 90).await;
    world.caught_up().await;
    let office = world.office("shi1", "320100").await;
    let sex = if row(8)[2] == "男" { "女" } else { "男" };
    let file = csv(
        &HEADER,
        &[
            row(1),
            with(2, "身份证号", "999000199001010010"),
            with(3, "证书技术工种", "宇航员"),
            row(1),
            row(90),
            with(6, "所在地区", "地区320200"),
            with(7, "姓名", ""),
            with(8, "性别", sex),
        ],
    );
    let before = world.app.desk.ledger().position().await.unwrap();
    let looked = world.looked_at(&office, "", file.clone()).await;
    assert_eq!(world.app.desk.ledger().position().await.unwrap(), before, "nothing was stored");
    assert_eq!(counts(&looked["result"]["counts"]), [2, 0, 0, 0, 6, 1], "{looked}");
    assert_eq!(looked["result"]["new_units"], 1);
    let expected = [
        (3, "身份证号：身份证号的校验码不符，请核对每一位数字。"),
        (4, "证书技术工种：没有“宇航员”这一技术工种，请按模板“可选值”工作表填写。"),
        (5, "身份证号：该身份证号与第 2 行重复。"),
        (6, "身份证号：该身份证号已登记在学**0（地区320200）名下。如需更新其信息，请选择“更新已有人员”后重新导入。"),
        (7, "所在地区：“地区320200”不属于您所管辖的地区。"),
        (8, "姓名：不能为空。"),
    ];
    assert_eq!(said(&looked["result"]["errors"]), expected.map(|(row, text)| (row, text.to_owned())));
    assert_eq!(
        said(&looked["result"]["warnings"]),
        [(9, "性别：性别与身份证号不一致，已按所填性别导入，请核对。".to_owned())]
    );

    let import = world.imported(&office, "", file.clone()).await;
    assert_eq!(counts(&import), [2, 0, 0, 0, 6, 1], "{import}");
    assert_eq!(import["status_label"], "已完成");
    assert_eq!((&import["rows"], &import["succeeded"]), (&json!(8), &json!(2)));
    assert_eq!((&import["account_login"], &import["address"]), (&json!("shi1"), &json!("192.0.2.1")));
    assert_eq!(import["name"], "名单.xlsx");
    let listed = office.get("/api/v1/learners?sort=name").await;
    let names: Vec<&str> =
        listed.body["items"].as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["学员1", "学员8"]);
    assert_eq!(listed.body["items"][0]["unit_name"], "水利局");

    let id = import["import"].as_str().unwrap();
    let original = office.get(&format!("/api/v1/imports/{id}/file")).await;
    assert_eq!(original.is(200).bytes, file, "the original is given back");
    let errors = office.get(&format!("/api/v1/imports/{id}/errors")).await;
    assert_eq!(
        errors.is(200).header("content-type"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    );
    let errors = cells(&errors);
    assert_eq!(errors.len(), 7);
    assert_eq!(errors[0][..11], HEADER.map(str::to_owned));
    assert_eq!(errors[0][11..], ["原行号", "需修改内容"].map(str::to_owned));
    assert_eq!(errors[1][..11], with(2, "身份证号", "999000199001010010")[..]);
    assert_eq!(errors[1][11..], ["3", "身份证号：身份证号的校验码不符，请核对每一位数字。"].map(str::to_owned));

    let again = world.imported(&office, "", file).await;
    assert_eq!(counts(&again), [0, 0, 0, 2, 6, 1], "the same file a second time does nothing: {again}");
    let notices = office.get("/api/v1/notices").await;
    assert_eq!(notices.body["items"][0]["kind"], "import_finished", "{}", notices.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_error_file_is_mended_and_imported_as_it_is() {
    let world = World::new().await;
    world.trade("驾驶员").await;
    let office = world.office("shi1", "320100").await;
    world.caught_up().await;
    let rows = [row(1), with(2, "证书技术等级", "八级工"), with(3, "所在地区", "别处")];
    let import = world.imported(&office, "", workbook(&HEADER, rows)).await;
    assert_eq!(counts(&import), [1, 0, 0, 0, 2, 0]);
    let errors = office.get(&format!("/api/v1/imports/{}/errors", import["import"].as_str().unwrap())).await;
    let mut mended = cells(&errors);
    mended[1][4] = "技师".to_owned();
    mended[2][6] = "320102".to_owned();
    let header: Vec<String> = mended.remove(0);
    let header: Vec<&str> = header.iter().map(String::as_str).collect();
    let import = world.imported(&office, "", workbook(&header, mended)).await;
    assert_eq!(counts(&import), [2, 0, 0, 0, 0, 0], "{import}");
    assert_eq!(import["has_errors"], false);
    office
        .get(&format!("/api/v1/imports/{}/errors", import["import"].as_str().unwrap()))
        .await
        .is_problem(404, "not-found");
}

#[tokio::test(flavor = "multi_thread")]
async fn import_3_people_on_record_are_updated_where_that_is_wanted() {
    let world = World::new().await;
    let trade = world.trade("驾驶员").await;
    world.trade("厨师").await;
    let (mine, elsewhere) = (world.unit("320102", "水利局").await, world.unit("320200", "水务局").await);
    let learner = world.learner(mine, trade, 1).await;
    world.learner(elsewhere, trade, 2).await;
    let office = world.office("shi1", "320100").await;
    world.caught_up().await;
    let file = csv(&HEADER, &[with(1, "证书技术工种", "厨师"), row(2), row(3)]);
    let import = world.imported(&office, "?update_existing=true", file).await;
    assert_eq!(counts(&import), [1, 1, 0, 0, 1, 0], "{import}");
    let updated = office.get(&format!("/api/v1/learners/{learner}")).await;
    assert_eq!(
        (&updated.body["trade_name"], &updated.body["name"]),
        (&json!("厨师"), &json!("学员1")),
        "{}",
        updated.text
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn import_6_undoing_leaves_and_lists_what_was_touched_since() {
    let world = World::new().await;
    world.trade("驾驶员").await;
    let other = world.unit("320102", "教育局").await;
    let office = world.office("shi1", "320100").await;
    world.caught_up().await;
    let file = csv(&HEADER, &[row(1), row(2), row(3)]);
    let import = world.imported(&office, "", file.clone()).await;
    let listed = office.get("/api/v1/learners?sort=name").await;
    let touched: LearnerId = listed.body["items"][1]["learner"].as_str().unwrap().parse().unwrap();
    world.give(&Actor::office(code("320100")), TransferLearner { learner: touched, unit: other }).await;
    let id = import["import"].as_str().unwrap();
    let undo = office.post(&format!("/api/v1/imports/{id}/undo"), json!({"reason": "传错文件"})).await;
    undo.is(200);
    world.work().await;
    world.caught_up().await;
    let undone = office.get(&format!("/api/v1/imports/{id}")).await;
    assert_eq!((&undone.body["undone"], &undone.body["kept"]), (&json!(2), &json!(1)), "{}", undone.text);
    assert_eq!(undone.body["status_label"], "已撤销");
    let kept = cells(&office.get(&format!("/api/v1/imports/{id}/kept-rows")).await);
    assert_eq!(kept[0], ["原行号", "姓名", "身份证号", "未撤销原因"]);
    assert_eq!((kept.len(), &kept[1][..2]), (2, &["3".to_owned(), "学员2".to_owned()][..]));
    let listed = office.get("/api/v1/learners").await;
    assert_eq!(listed.body["total"], 1, "{}", listed.text);
    office
        .post(&format!("/api/v1/imports/{id}/undo"), json!({"reason": "再来"}))
        .await
        .is_problem(422, "IMPORT-6.undone");
    let again = world.imported(&office, "", file).await;
    assert_eq!(counts(&again), [2, 0, 0, 0, 1, 0], "what was undone goes in anew: {again}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_point_brings_the_roster_and_the_scores_of_its_class() {
    let world = World::new().await;
    let trade = world.trade("驾驶员").await;
    let unit = world.unit("320102", "水利局").await;
    for serial in 1..=3 {
        world.learner(unit, trade, serial).await;
    }
    world.account("dian1", Role::Point, Seat::Point(world.point)).await;
    world.account("nanjing1", Role::Office, Seat::Office(code("320100"))).await;
    let (point, city) = (world.sign_in("dian1").await, world.sign_in("nanjing1").await);
    let plan = point.post("/api/v1/training-plans", plan(&world)).await.is(201).id();
    let class = format!("/api/v1/training-plans/{plan}");
    city.post(&format!("{class}/approval"), json!({"approved": 20})).await.is(200);
    world.caught_up().await;
    let number = |serial: u32| id_number(serial).reveal().to_owned();
    let rows = [
        vec![number(1), "学员1".into()],
        vec![number(2), "别人".into()],
        vec![number(3), String::new()],
        vec![number(9), String::new()],
    ];
    let query = format!("?rows=class_roster&plan={plan}");
    let import = world.imported(&point, &query, csv(&["身份证号", "姓名"], &rows)).await;
    assert_eq!(counts(&import), [2, 0, 0, 0, 2, 0], "{import}");
    let again = world.imported(&point, &query, csv(&["身份证号"], &[vec![number(1)]])).await;
    assert_eq!(counts(&again), [0, 0, 1, 0, 0, 0], "who is in the class already stays there");
    let gone = world.learner(unit, trade, 4).await;
    let leave = LeaveRoster { learner: gone, reason: LeaveReason::Retired };
    world.give(&Actor::office(code("320102")), leave).await;
    world.caught_up().await;
    let import = world.imported(&point, &query, csv(&["身份证号"], &[vec![number(4)]])).await;
    let errors = point.get(&format!("/api/v1/imports/{}/errors", import["import"].as_str().unwrap())).await;
    let masked = id_number(4).masked();
    assert_eq!(cells(errors.is(200))[1].last().unwrap(), &format!("学员 {masked} 不在册，不能报名。"));
    point.ask(&format!("{class}/start")).await.is(200);
    world.clock.set(day_start("2025-03-06".parse().unwrap()));
    let point = world.sign_in("dian1").await;
    let rows = [vec![number(1), "86.5".into()], vec![number(3), "缺考".into()], vec![number(2), "60".into()]];
    let query = format!("?rows=scores&plan={plan}");
    let import = world.imported(&point, &query, csv(&["身份证号", "成绩"], &rows)).await;
    assert_eq!(counts(&import), [2, 0, 0, 0, 1, 0], "{import}");
    let undo = format!("/api/v1/imports/{}/undo", import["import"].as_str().unwrap());
    point.post(&undo, json!({"reason": "有误"})).await.is_problem(403, "ACCESS-office");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_is_begun_again_does_everything_once() {
    let world = World::new().await;
    world.trade("驾驶员").await;
    let office = world.office("shi1", "320100").await;
    world.caught_up().await;
    let import = world.imported(&office, "", csv(&HEADER, &[row(1), with(2, "姓名", ""), row(3)])).await;
    let (job, end) = (import["job"].as_str().unwrap(), world.app.desk.ledger().position().await.unwrap());
    // As if the service had been killed after the import's end and before the job's.
    let again = "UPDATE jobs SET state = 'waiting', finished_at = NULL WHERE id = $1::uuid";
    sqlx::query(again).bind(job).execute(&world.app.pool).await.unwrap();
    world.work().await;
    let ended = office.get(&format!("/api/v1/jobs/{job}")).await;
    assert_eq!(ended.body["state"], "done", "{}", ended.text);
    assert_eq!(counts(&ended.body["result"]["counts"]), [2, 0, 0, 0, 1, 0], "what it did before is its own");
    assert_eq!(world.app.desk.ledger().position().await.unwrap(), end, "nothing is stored twice");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_can_be_cancelled() {
    let world = World::new().await;
    world.trade("驾驶员").await;
    let office = world.office("shi1", "320100").await;
    world.caught_up().await;
    let looked = world.looked_at(&office, "", csv(&HEADER, &[row(1)])).await;
    let begun = office.post("/api/v1/imports", json!({"check": looked["job"]})).await;
    let job = begun.is(201).body["command_id"].as_str().unwrap();
    world.caught_up().await;
    office.ask(&format!("/api/v1/jobs/{job}/cancellation")).await.is(202);
    world.work().await;
    world.caught_up().await;
    let import = office.get(begun.header("location")).await;
    assert_eq!(
        (&import.body["status_label"], &import.body["entered"]),
        (&json!("已取消"), &json!(0)),
        "{}",
        import.text
    );
    assert_eq!(office.get("/api/v1/learners").await.body["total"], 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn import_5_what_is_no_table_of_ours_is_refused_at_once() {
    let world = World::new().await;
    let office = world.office("shi1", "320100").await;
    let refused = upload(&office, "", csv(&["姓名", "工号"], &[vec!["甲".into(), "1".into()]])).await;
    refused.is_problem(422, "IMPORT-5.header");
    assert!(refused.body["detail"].as_str().unwrap().contains("身份证号"), "{}", refused.text);
    upload(&office, "", csv(&HEADER, &[])).await.is_problem(422, "IMPORT-5.empty");
    upload(&office, "", "%PDF-1.4\n%%EOF").await.is_problem(422, "IMPORT-5.kind");
    upload(&office, "", vec![0_u8; 50 * 1024 * 1024 + 1]).await.is_problem(413, "too-large");
    upload(&office, "?plan=00000000-0000-0000-0000-000000000001", "x").await.is_at("query.plan", "bad-value");
    let unchecked = upload(&office, "", csv(&HEADER, &[row(1)])).await;
    let begun = office.post("/api/v1/imports", json!({"check": unchecked.body["job"]})).await;
    begun.is_problem(422, "IMPORT.unchecked");
}

#[tokio::test(flavor = "multi_thread")]
async fn files_of_imports_last_as_long_as_they_are_needed() {
    let world = World::new().await;
    world.trade("驾驶员").await;
    let office = world.office("shi1", "320100").await;
    world.caught_up().await;
    upload(&office, "", csv(&HEADER, &[row(7)])).await.is(202);
    let import = world.imported(&office, "", csv(&HEADER, &[row(1), with(2, "姓名", "")])).await;
    let id = import["import"].as_str().unwrap();
    let files = ImportFiles::new(world.app.pool.clone(), world.app.files.clone());
    let swept = |hours: i64| {
        let (files, desk, now) = (files.clone(), world.app.desk.clone(), world.clock.now());
        async move { sweep(&desk, now + chrono::TimeDelta::hours(hours), &files).await.unwrap() }
    };
    assert_eq!(swept(24).await, 0, "at the limit");
    assert_eq!(swept(25).await, 1, "what was looked at only goes after a day");
    assert_eq!(swept(24 * 180).await, 0, "at the limit");
    let learner = office.get("/api/v1/learners").await.body["items"][0]["learner"].as_str().unwrap().parse().unwrap();
    world.give(&Actor::office(code("320100")), LeaveRoster { learner, reason: LeaveReason::Retired }).await;
    let erase = EraseLearner { learner, reason: "本人申请".parse().unwrap() };
    world.give(&Actor::office(code("320000")), erase).await;
    world.caught_up().await;
    for file in ["file", "errors"] {
        office.get(&format!("/api/v1/imports/{id}/{file}")).await.is_problem(404, "not-found");
    }
    assert_eq!(swept(0).await, 2, "both files name whoever was erased");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_template_can_be_filled_in_and_imported() {
    let world = World::new().await;
    world.trade("驾驶员").await;
    let office = world.office("shi1", "320100").await;
    world.caught_up().await;
    let template = office.get("/api/v1/imports/template").await;
    assert_eq!(cells(template.is(200))[0], HEADER);
    let empty = upload(&office, "", template.bytes.clone()).await;
    empty.is_problem(422, "IMPORT-5.empty");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workbook_of_excel_97_is_imported_and_its_error_file_is_one_of_today() {
    let world = World::new().await;
    world.trade("汽车驾驶员").await;
    for (region, name) in [("320100", "南京市"), ("320102", "玄武区")] {
        let rename = RenameOffice { region: code(region), name: name.parse().unwrap() };
        world.give(&Actor::platform(), rename).await;
    }
    let office = world.office("shi1", "320100").await;
    world.caught_up().await;
    let import = world.imported(&office, "", &include_bytes!("../workbooks/learners.xls")[..]).await;
    assert_eq!(counts(&import), [5, 0, 0, 0, 7, 1], "{import}");
    let errors = office.get(&format!("/api/v1/imports/{}/errors", import["import"].as_str().unwrap())).await;
    let errors = cells(errors.is(200));
    assert_eq!(
        errors.iter().map(|row| row[11].as_str()).collect::<Vec<_>>(),
        ["原行号", "4", "5", "6", "8", "10", "11", "13"]
    );
    assert!(errors[1..].iter().all(|row| !row[12].is_empty()), "{errors:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn sixty_five_thousand_learners_are_imported() {
    const ROWS: u32 = 65_000;
    let world = World::new().await;
    world.trade("驾驶员").await;
    let office = world.office("shi1", "320100").await;
    world.caught_up().await;
    let rows = (0..ROWS).map(|serial| {
        let mut row = row(serial);
        row[5] = format!("单位{}", serial % 300);
        row
    });
    let import = world.imported(&office, "", workbook(&HEADER, rows)).await;
    assert_eq!(counts(&import), [i64::from(ROWS), 0, 0, 0, 0, 0], "{import}");
    let listed = office.get("/api/v1/learners?size=1").await;
    assert_eq!(listed.body["total"], ROWS, "{}", listed.text);
}
