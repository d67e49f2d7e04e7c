//! The command line, as a process of its own: what it prints, where it writes, and its exit codes.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "common/mod.rs"]
mod common;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use common::{ScratchDir, TestDb};
use sqlx::Connection;

/// A log of its own and a folder for files.
struct Place {
    database: TestDb,
    folder: ScratchDir,
}

/// What a run of the program came to.
struct Run {
    code: i32,
    out: String,
    err: String,
}

impl Place {
    async fn new() -> Self {
        Self { database: TestDb::new().await, folder: ScratchDir::new() }
    }

    fn run(&self, arguments: &[&str]) -> Run {
        let mut command = keshi();
        command.args(["--data", self.folder.path().to_str().unwrap()]).args(arguments);
        command.env("DATABASE_URL", self.database.url()).env("KESHI_KEY", "07".repeat(32));
        Run::of(&command.output().unwrap())
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, content).unwrap();
        path
    }

    fn apply(&self, file: &Path, options: &[&str]) -> Run {
        self.run(&[&["apply", file.to_str().unwrap()], options].concat())
    }

    fn failed(&self, name: &str) -> (String, String) {
        let read = |ending: &str| fs::read_to_string(self.folder.path().join(format!("{name}.failed.{ending}")));
        (read("ndjson").unwrap_or_default(), read("txt").unwrap_or_default())
    }

    async fn count(&self, statement: &str) -> i64 {
        sqlx::query_scalar(statement).fetch_one(&self.database.pool()).await.unwrap()
    }
}

impl Run {
    fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        Self { code: output.status.code().unwrap(), out: text(&output.stdout), err: text(&output.stderr) }
    }

    #[track_caller]
    fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{}\n{}", self.out, self.err);
        self
    }
}

fn keshi() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_keshi"));
    for name in ["DATABASE_URL", "KESHI_DATA", "KESHI_KEY", "KESHI_KEY_FILE", "KESHI_LOG", "KESHI_LISTEN"] {
        command.env_remove(name);
    }
    command
}

fn worked_example() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/apply/worked_example.ndjson");
    fs::read_to_string(path).unwrap()
}

/// A line that adds a trade.
fn trade(number: u32, name: &str) -> String {
    format!(
        r#"{{"command":"trade.add","data":{{"trade":"01590000-0000-7000-8000-{number:012}","name":"{name}"}},"as":{{"office":"320000"}}}}"#
    )
}

#[test]
fn every_subcommand_has_help_with_examples() {
    let top = Run::of(&keshi().arg("--help").output().unwrap()).ends(0).out;
    for name in [
        "serve",
        "demo",
        "apply",
        "report",
        "explain",
        "history",
        "audit",
        "close-day",
        "projections",
        "backup",
        "restore",
    ] {
        assert!(top.contains(name), "{name} is missing from {top}");
        let help = Run::of(&keshi().args([name, "--help"]).output().unwrap()).ends(0).out;
        assert!(help.contains("Examples:") && help.contains("--data"), "{help}");
    }
}

#[test]
fn a_wrong_call_ends_with_two() {
    for arguments in [
        &["unheard-of"][..],
        &["apply"],
        &["close-day", "--through", "2017-02-30"],
        &["apply", "a", "--schema", "--legacy"],
    ] {
        let run = Run::of(&keshi().args(arguments).output().unwrap()).ends(2);
        assert!(run.out.is_empty() && !run.err.is_empty());
    }
}

#[test]
fn the_schema_names_every_command_and_needs_no_database() {
    let run = Run::of(&keshi().args(["apply", "--schema"]).output().unwrap()).ends(0);
    let schema: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let names = schema["properties"]["command"]["enum"].as_array().unwrap();
    assert_eq!(names.len(), schema["oneOf"].as_array().unwrap().len());
    assert!(names.iter().any(|name| name == "training_plan.approve"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_may_be_run_again_and_so_may_a_mended_one() {
    let place = Place::new().await;
    let lines = [trade(1, "厨师"), String::new(), trade(1, "又一个"), trade(2, "水电工")];
    let file = place.file("trades.ndjson", lines.join("\n"));
    let first = place.apply(&file, &[]).ends(1);
    assert!(first.out.contains("2 done, 0 already, 1 failed"), "{}", first.out);
    let (failed, why) = place.failed("trades");
    assert_eq!(failed, format!("{}\n", lines[2]), "as it was");
    assert!(why.starts_with("line 3: "), "{why}");
    assert!(first.err.contains("line 3: "), "{}", first.err);

    let again = place.apply(&file, &[]).ends(1);
    assert!(again.out.contains("0 done, 2 already, 1 failed"), "{}", again.out);
    let file = place.file("trades.ndjson", [&*lines[0], &*trade(3, "又一个"), &*lines[3]].join("\r\n"));
    let mended = place.apply(&file, &[]).ends(0);
    assert!(mended.out.contains("1 done, 2 already, 0 failed"), "{}", mended.out);
    assert_eq!(place.failed("trades"), (String::new(), String::new()), "nothing is left of the first run");
    assert_eq!(place.count("SELECT count(*) FROM events WHERE event_type = 'TradeAdded'").await, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_line_twice_is_two_commands_and_the_same_id_twice_is_one() {
    let place = Place::new().await;
    let with_id = |name: &str| {
        format!(
            r#"{{"id":"01590000-0000-7000-8000-00000000000a","command":"trade.add","data":{{"name":"{name}"}},"as":{{"office":"320000"}}}}"#
        )
    };
    let file = place.file("twice.ndjson", [trade(1, "厨师"), trade(1, "厨师")].join("\n"));
    assert!(place.apply(&file, &[]).ends(1).out.contains("1 done, 0 already, 1 failed"));
    let file = place.file("id.ndjson", [with_id("瓦工"), with_id("瓦工"), with_id("木工")].join("\n"));
    let run = place.apply(&file, &[]).ends(1);
    assert!(run.out.contains("1 done, 1 already, 1 failed"), "{}", run.out);
    assert!(place.failed("id").1.starts_with("line 3: apply-other-command"), "{:?}", place.failed("id"));
}

#[tokio::test(flavor = "multi_thread")]
async fn bad_lines_are_refused_each_with_its_rule_and_nothing_is_half_done() {
    let good = trade(1, "厨师");
    let at = good.replace("\"as\"", "\"at\":\"2017-03-01T09:00:00+08:00\",\"as\"");
    let bad: Vec<(&str, Vec<u8>)> = vec![
        ("apply-json", b"{\"command\":".to_vec()),
        ("apply-json", b"[1,2,3]".to_vec()),
        ("apply-json", good.replacen('{', "{\"unheard_of\":1,", 1).into_bytes()),
        ("apply-json", good.replacen('{', "{\"command\":\"trade.add\",", 1).into_bytes()),
        ("apply-json", good.replace("\"as\"", "\"at\":7,\"as\"").into_bytes()),
        ("apply-json", good.replace("320000", "3200").into_bytes()),
        ("apply-json", [b"{\0", good.as_bytes()].concat()),
        ("apply-utf8", [good.as_bytes(), b"\xff\xfe"].concat()),
        ("apply-command", good.replace("trade.add", "trade.steal").into_bytes()),
        ("apply-data", good.replace("\"name\"", "\"extra\":1,\"name\"").into_bytes()),
        ("apply-data", good.replace("\"name\"", "\"name\":\"a\",\"name\"").into_bytes()),
        ("apply-data", good.replace("\"厨师\"", "5").into_bytes()),
        ("apply-data", good.replace("厨师", "厨\\u0000师").into_bytes()),
        ("apply-data", good.replace("厨师", &"长".repeat(101)).into_bytes()),
        ("apply-data", good.replace("01590000", "not-an-id").into_bytes()),
        ("apply-data", br#"{"command":"training_plan.approve","data":{"plan":"01590000-0000-7000-8000-000000000001","approved":-1}}"#.to_vec()),
        ("apply-data", br#"{"command":"training_plan.approve","data":{"plan":"01590000-0000-7000-8000-000000000001","approved":3e99}}"#.to_vec()),
        ("apply-region", good.replace("320000", "110000").into_bytes()),
        ("apply-at", at.into_bytes()),
        ("ACCESS-province", good.replace("320000", "320500").into_bytes()),
        ("not-found", br#"{"command":"training_plan.approve","data":{"plan":"01590000-0000-7000-8000-000000000001","approved":1},"as":{"office":"329000"}}"#.to_vec()),
    ];
    let place = Place::new().await;
    let mut content = bad.iter().map(|(_, line)| line.as_slice()).collect::<Vec<_>>().join(&b'\n');
    content.extend(b"\n");
    let file = place.file("bad.ndjson", &content);
    let run = place.apply(&file, &[]).ends(1);
    assert!(run.out.contains(&format!("0 done, 0 already, {} failed", bad.len())), "{}", run.out);
    assert_eq!(fs::read(place.folder.path().join("bad.failed.ndjson")).unwrap(), content);
    let why = place.failed("bad").1;
    for (number, ((rule, line), told)) in (1..).zip(bad.iter().zip(why.lines())) {
        let line = String::from_utf8_lossy(line);
        assert!(told.starts_with(&format!("line {number}: {rule}: ")), "{told}, of {line}");
    }
    assert_eq!(place.count("SELECT count(*) FROM events WHERE aggregate_type <> 'office'").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_of_a_hundred_megabytes_is_passed_by() {
    let place = Place::new().await;
    let path = place.folder.path().join("long.ndjson");
    let mut file = fs::File::create(&path).unwrap();
    writeln!(file, "{}", trade(1, "厨师")).unwrap();
    let piece = vec![b'x'; 1024 * 1024];
    for _ in 0..100 {
        file.write_all(&piece).unwrap();
    }
    write!(file, "\n{}", trade(2, "水电工")).unwrap();
    drop(file);
    let run = place.apply(&path, &[]).ends(1);
    assert!(run.out.contains("2 done, 0 already, 1 failed"), "{}", run.out);
    assert!(place.failed("long").1.contains("line 2: apply-long"), "{}", place.failed("long").1);
    let size = fs::metadata(place.folder.path().join("long.failed.ndjson")).unwrap().len();
    assert_eq!(size, 100 * 1024 * 1024 + 1, "the line as it was");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rehearsal_decides_everything_and_stores_nothing() {
    let place = Place::new().await;
    let file = place.file("example.ndjson", worked_example());
    let lines = worked_example().lines().count();
    let run = place.apply(&file, &["--legacy", "--dry-run"]).ends(0);
    assert!(run.out.contains(&format!("{lines} would be done, 0 already, 0 failed")), "{}", run.out);
    assert_eq!(place.count("SELECT position FROM log_head").await, 0);
    assert_eq!(place.count("SELECT count(*) FROM person_keys").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_past_is_imported_before_the_first_close_only() {
    let place = Place::new().await;
    let file = place.file("example.ndjson", worked_example());
    place.apply(&file, &["--legacy"]).ends(0);
    let closed = place.run(&["close-day", "--through", "2017-06-30"]).ends(0);
    assert!(closed.out.contains("172 days closed; closed through 2017-06-30"), "{}", closed.out);

    let again = place.apply(&file, &["--legacy"]).ends(0);
    assert!(again.out.contains("0 done, 168 already, 0 failed"), "{}", again.out);
    let late = trade(9, "电焊工").replace("\"as\"", "\"at\":\"2017-12-01T09:00:00+08:00\",\"as\"");
    let file = place.file("late.ndjson", late);
    place.apply(&file, &["--legacy"]).ends(1);
    assert!(place.failed("late").1.starts_with("line 1: apply-closed: "), "{:?}", place.failed("late"));
}

#[tokio::test(flavor = "multi_thread")]
async fn days_are_closed_once_in_order_and_not_before_they_end() {
    let place = Place::new().await;
    let nothing = place.run(&["close-day"]).ends(0);
    assert!(nothing.out.contains("0 days closed; no day is closed yet"), "{}", nothing.out);
    let file = place.file("example.ndjson", worked_example());
    place.apply(&file, &["--legacy"]).ends(0);
    let future = place.run(&["close-day", "--through", "2999-01-01"]).ends(1);
    assert!(future.err.contains("2999-01-01 has not ended"), "{}", future.err);
    place.run(&["close-day", "--through", "2017-03-31"]).ends(0);
    let rest = place.run(&["close-day"]).ends(0);
    let again = place.run(&["close-day"]).ends(0);
    assert!(!rest.out.starts_with("0 days") && again.out.starts_with("0 days"), "{} {}", rest.out, again.out);
    let days = place.count("SELECT count(*) FROM events WHERE event_type = 'DayClosed'").await;
    let span = "SELECT (closed_through - DATE '2017-01-10' + 1)::bigint FROM log_head";
    assert_eq!(days, place.count(span).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_history_tells_who_and_what() {
    let place = Place::new().await;
    let file = place.file("example.ndjson", worked_example());
    place.apply(&file, &["--legacy"]).ends(0);
    let plan = "01590000-0000-7000-8000-000500000003";
    let history = place.run(&["history", "training_plan", plan, "--format", "json"]).ends(0);
    let entries: serde_json::Value = serde_json::from_str(&history.out).unwrap();
    assert_eq!(entries.as_array().unwrap().len(), 7);
    assert_eq!(entries[1]["event"], "PlanApproved");
    assert_eq!(entries[1]["seat"], serde_json::json!({"office": "329000"}));
    place.run(&["history", "training_plan", "01590000-0000-7000-8000-0000000000ff"]).ends(1);
    place.run(&["history", "nonsense", plan]).ends(2);
    let stood = place.run(&["history", "training_plan", plan, "--at", "2017-03-15", "--format", "json"]).ends(0);
    let stood: serde_json::Value = serde_json::from_str(&stood.out).unwrap();
    let status = stood["fields"].as_array().unwrap().iter().find(|field| field["field"] == "status").unwrap();
    assert_eq!((&status["now"], &status["label"]), (&"结束".into(), &"状态".into()), "{stood}");
    let table = place.run(&["history", "training_plan", plan, "--at", "1"]).ends(0);
    assert!(table.out.contains("当时") && table.out.contains("培训班名称"), "{}", table.out);
    place.run(&["history", "training_plan", plan, "--at", "yesterday"]).ends(2);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_audit_finds_what_happened_the_latest_first() {
    let place = Place::new().await;
    let file = place.file("example.ndjson", worked_example());
    place.apply(&file, &["--legacy"]).ends(0);
    let plan = "01590000-0000-7000-8000-000500000003";
    let found =
        place.run(&["audit", "search", "--kind", "training_plan", "--subject", plan, "--format", "json"]).ends(0);
    let found: serde_json::Value = serde_json::from_str(&found.out).unwrap();
    let history = place.run(&["history", "training_plan", plan, "--format", "json"]).ends(0);
    let history: serde_json::Value = serde_json::from_str(&history.out).unwrap();
    let told = |entries: &serde_json::Value| -> Vec<(serde_json::Value, serde_json::Value)> {
        let entries = entries.as_array().unwrap().iter();
        entries.map(|entry| (entry["position"].clone(), entry["change"].clone())).collect()
    };
    let backwards: Vec<_> = told(&history).into_iter().rev().collect();
    assert_eq!(told(&found), backwards);
    let two = place.run(&["audit", "search", "--event", "PlanApproved", "--region", "329000", "--limit", "2"]).ends(0);
    assert!(two.out.contains("审批通过") && two.out.contains("培训计划"), "{}", two.out);
    place.run(&["audit", "search", "--actor", "nobody1"]).ends(1);
    place.run(&["audit", "search", "--kind", "nonsense"]).ends(2);
    place.run(&["audit", "search", "--subject", plan]).ends(2);
    place.run(&["audit", "search", "--region", "999999"]).ends(2);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_days_are_compared_and_other_hours_are_tried() {
    let place = Place::new().await;
    let file = place.file("example.ndjson", worked_example());
    place.apply(&file, &["--legacy"]).ends(0);
    place.run(&["close-day"]).ends(0);
    let compare = ["report", "training", "--year", "2017", "--as-of", "2017-11-30", "--compared-with"];
    let compared = place.run(&[&compare[..], &["2017-11-29", "--format", "csv"]].concat()).ends(0).out;
    assert!(compared.contains("省直,通过人次,73,74,+1"), "{compared}");
    assert!(compared.contains("合计,通过率,98.65%,100.00%,+1.35"), "{compared}");
    let json = place.run(&[&compare[..], &["2017-11-29", "--format", "json"]].concat()).ends(0).out;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["from"]["day"], "2017-11-29");
    place.run(&[&compare[..], &["2017-12-01"]].concat()).ends(2);
    let explain = ["explain", "training", "--year", "2017", "--column", "passed", "--as-of", "2017-11-30"];
    let why = place.run(&[&explain[..], &["--since", "2017-11-29", "--format", "json"]].concat()).ends(0).out;
    let why: serde_json::Value = serde_json::from_str(&why).unwrap();
    assert_eq!(why["postings"].as_array().unwrap().len(), 1, "{why}");
    let other = place.run(&["report", "what-if", "--year", "2017", "--hours", "普通工=1,高级工=0.5"]).ends(0);
    assert!(other.out.contains("普通工 24→1") && other.out.contains("合计"), "{}", other.out);
    place.run(&["report", "what-if", "--year", "2017"]).ends(2);
    place.run(&["report", "what-if", "--year", "2017", "--hours", "学徒=1"]).ends(2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_replay_says_equal_and_names_what_was_altered() {
    let place = Place::new().await;
    let file = place.file("example.ndjson", worked_example());
    place.apply(&file, &["--legacy"]).ends(0);
    let equal = place.run(&["audit", "replay"]).ends(0);
    assert!(equal.out.contains("\nequal: ") && equal.out.contains("statistics"), "{}", equal.out);
    place.count("WITH altered AS (UPDATE plans.plans SET planned = 9 RETURNING 1) SELECT count(*) FROM altered").await;
    let altered = place.run(&["audit", "replay", "--only", "plans"]).ends(1);
    assert!(altered.out.contains("NOT equal: 1 of") && altered.out.contains("planned is 9 live"), "{}", altered.out);
    let json = place.run(&["audit", "replay", "--only", "requests", "--format", "json"]).ends(0);
    let json: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((&json[0]["projection"], &json[0]["equal"]), (&"requests".into(), &true.into()));
    place.run(&["audit", "replay", "--only", "horoscope"]).ends(2);
}

#[tokio::test(flavor = "multi_thread")]
async fn projections_are_shown_rebuilt_put_back_and_dropped() {
    let place = Place::new().await;
    let file = place.file("example.ndjson", worked_example());
    place.apply(&file, &["--legacy"]).ends(0);
    place.run(&["projections", "rebuild", "plans"]).ends(0);
    let status = place.run(&["projections", "--format", "csv"]).ends(0);
    assert!(status.out.contains("plans,3,live,"), "{}", status.out);
    place.run(&["projections", "rebuild", "plans"]).ends(0);
    place.run(&["projections", "restore", "plans"]).ends(0);
    place.run(&["projections", "retire", "plans"]).ends(0);
    let none = place.run(&["projections", "restore", "plans"]).ends(1);
    assert!(none.err.contains("no retired tables"), "{}", none.err);
    let unknown = place.run(&["projections", "rebuild", "horoscope"]).ends(2);
    assert!(unknown.err.contains("statistics"), "it says which there are: {}", unknown.err);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_of_a_newer_release_is_refused_with_a_word() {
    let place = Place::new().await;
    let mut owner = sqlx::PgConnection::connect(place.database.url()).await.unwrap();
    sqlx::query(
        "INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time)
         VALUES (9999, 'from the future', now(), true, '\\x00', 1)",
    )
    .execute(&mut owner)
    .await
    .unwrap();
    let run = place.run(&["projections"]).ends(1);
    assert!(run.err.contains("newer keshi (migration 9999)"), "{}", run.err);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_written_with_another_key_is_refused_with_a_word() {
    let place = Place::new().await;
    let file = place.file("example.ndjson", worked_example());
    place.apply(&file, &["--legacy"]).ends(0);
    let mut command = keshi();
    command.arg("--data").arg(place.folder.path()).arg("projections").env("DATABASE_URL", place.database.url());
    let run = Run::of(&command.output().unwrap()).ends(1);
    assert!(run.err.contains("KESHI_KEY"), "{}", run.err);
}

/// The one row of a region in 面授点培训情况统计 and its 合计, as a person reads them.
fn training_rows(table: &str) -> Vec<String> {
    let rows = table.lines().filter(|line| line.starts_with("2017"));
    rows.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_worked_example_prints_its_row_and_a_day_earlier_what_was_then_true() {
    let place = Place::new().await;
    let file = place.file("example.ndjson", worked_example());
    place.apply(&file, &["--legacy"]).ends(0);
    let report = |day: &str| {
        place.run(&["report", "training", "--year", "2017", "--region", "329000", "--as-of", day]).ends(0).out
    };
    let open = report("2017-11-30");
    assert!(open.contains("2017-11-30（实时数据，未日结）"), "{open}");
    place.run(&["close-day"]).ends(0);
    let closed = report("2017-11-30");
    assert!(closed.contains("2017-11-30（日结数据）"), "{closed}");
    assert_eq!(training_rows(&open), training_rows(&closed));
    let figures = "2/2 4/4 138/74 53.62% 74 100.00%";
    assert_eq!(training_rows(&closed), [format!("2017 省直 {figures}"), format!("2017 合计 {figures}")]);
    let earlier = training_rows(&report("2017-11-29"));
    assert_eq!(earlier[0], "2017 省直 2/2 4/4 138/74 53.62% 73 98.65%");
    assert_eq!(training_rows(&report("2017-10-31"))[0], "2017 省直 2/2 4/3 138/74 53.62% 73 98.65%");
    assert_eq!(training_rows(&report("2017-03-07"))[0], "2017 省直 0/0 0/0 0/0 — 0 —");

    for day in ["2017-02-28", "2017-05-31", "2017-11-29", "2017-11-30", "now"] {
        let recount = place.run(&["report", "recount", "--as-of", day]).ends(0);
        assert!(recount.out.contains("equal"), "{}", recount.out);
    }
    let why = ["explain", "training", "--year", "2017", "--region", "329000", "--column", "passed", "--format", "json"];
    let explained: serde_json::Value = serde_json::from_str(&place.run(&why).ends(0).out).unwrap();
    let postings = explained["postings"].as_array().unwrap();
    assert_eq!(postings.iter().map(|posting| posting["amount"].as_i64().unwrap()).sum::<i64>(), 74);
    assert!(postings.iter().all(|posting| posting["event_type"] == "HoursConfirmed"), "{explained}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_makes_no_sense_is_refused_with_a_word() {
    let place = Place::new().await;
    let file = place.file("example.ndjson", worked_example());
    place.apply(&file, &["--legacy"]).ends(0);
    let none = place.run(&["report", "training", "--year", "2017"]).ends(1);
    assert!(none.err.contains("no business day has been closed"), "{}", none.err);
    place.run(&["close-day"]).ends(0);
    for (arguments, code, word) in [
        (&["training"][..], 2, "--year"),
        (&["training", "--year", "1776"], 2, "1776"),
        (&["training", "--year", "2017", "--region", "110000"], 1, "110000"),
        (&["training", "--year", "2017", "--as-of", "2999-01-01"], 1, "2999-01-01"),
        (&["training", "--year", "2017", "--as-of", "yesterday"], 2, "yesterday"),
        (&["horoscope", "--year", "2017"], 2, "horoscope"),
    ] {
        let run = place.run(&[&["report"], arguments].concat()).ends(code);
        assert!(run.err.contains(word), "{arguments:?}: {}", run.err);
    }
    let column = place.run(&["explain", "training", "--year", "2017", "--column", "luck"]).ends(2);
    assert!(column.err.contains("luck"), "{}", column.err);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_seed_makes_the_same_reports_and_the_recount_agrees() {
    let demo = ["demo", "--learners", "60", "--years", "2", "--seed", "7", "--as-of", "2026-06-30"];
    let reports = async || {
        let place = Place::new().await;
        place.run(&demo).ends(0);
        let again = place.run(&demo).ends(1);
        assert!(again.err.contains("not empty"), "{}", again.err);
        place.run(&[&demo[..], &["--if-empty"]].concat()).ends(0);
        for day in ["2025-02-28", "2025-12-31", "2026-06-30"] {
            let recount = place.run(&["report", "recount", "--as-of", day]).ends(0);
            assert!(recount.out.contains("equal"), "{}", recount.out);
        }
        let mut all = String::new();
        for report in ["training", "points", "learners", "continuing"] {
            for year in ["2025", "2026"] {
                let format = ["report", report, "--year", year, "--as-of", "2026-06-30", "--format", "json"];
                all.push_str(&place.run(&format).ends(0).out);
            }
        }
        all
    };
    let first = reports().await;
    assert!(first.len() > 2_000, "{first}");
    assert_eq!(first, reports().await);
}

/// A service that runs until it is told to end.
struct Service {
    process: Child,
    address: String,
    /// What it printed before it answered.
    greeting: String,
}

impl Service {
    fn start(mut command: Command) -> Self {
        command.args(["serve", "--listen", "127.0.0.1:0"]).stdout(Stdio::piped()).stderr(Stdio::null());
        let process = command.spawn().unwrap();
        let mut service = Self { process, address: String::new(), greeting: String::new() };
        let mut lines = BufReader::new(service.process.stdout.take().unwrap());
        while service.address.is_empty() {
            let mut line = String::new();
            assert!(lines.read_line(&mut line).unwrap() > 0, "it ended: {}", service.greeting);
            match line.trim().strip_prefix("keshi answers at http://") {
                Some(address) => address.clone_into(&mut service.address),
                None => service.greeting.push_str(&line),
            }
        }
        service
    }

    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    /// Ends it as an operator would.
    fn end(mut self) {
        let told = Command::new("kill").args(["-TERM", &self.process.id().to_string()]).status().unwrap();
        assert!(told.success());
        assert_eq!(self.process.wait().unwrap().code(), Some(0));
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_founds_its_province_once_answers_and_ends_when_told() {
    let place = Place::new().await;
    let serve = || {
        let mut command = keshi();
        command.arg("--data").arg(place.folder.path());
        command.env("DATABASE_URL", place.database.url()).env("KESHI_KEY", "07".repeat(32));
        Service::start(command)
    };
    let first = serve();
    assert!(first.greeting.contains("sign in as `admin` with the one-time password "), "{}", first.greeting);
    assert!(first.get("/livez").starts_with("HTTP/1.1 200"), "{}", first.get("/livez"));
    let beside = serve();
    assert!(!beside.greeting.contains("password"), "two processes over one log: {}", beside.greeting);
    beside.end();
    first.end();
    let second = serve();
    assert!(!second.greeting.contains("password"), "{}", second.greeting);
    second.end();
    assert_eq!(place.count("SELECT count(*) FROM events WHERE event_type = 'OfficeEstablished'").await, 132);
    assert_eq!(place.count("SELECT count(*) FROM events WHERE event_type = 'AccountOpened'").await, 1);
}

#[test]
fn commands_join_the_private_database_of_a_running_service() {
    let folder = ScratchDir::new();
    let in_folder = || {
        let mut command = keshi();
        command.arg("--data").arg(folder.path());
        command
    };
    let service = Service::start(in_folder());
    let file = folder.path().join("trade.ndjson");
    fs::write(&file, trade(1, "厨师")).unwrap();
    let applied = Run::of(&in_folder().arg("apply").arg(&file).output().unwrap()).ends(0);
    assert!(applied.out.contains("1 done"), "{}", applied.out);
    let second = Run::of(&in_folder().args(["serve", "--listen", "127.0.0.1:0"]).output().unwrap()).ends(1);
    assert_eq!(second.err.trim().lines().count(), 1, "one clear line: {}", second.err);
    service.end();
    // The service is gone and its PostgreSQL with it: the next command starts one for itself.
    let again = Run::of(&in_folder().arg("apply").arg(&file).output().unwrap()).ends(0);
    assert!(again.out.contains("1 already"), "{}", again.out);
}
