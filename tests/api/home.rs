//! The home page of each role: what waits, for whom, and how the region stands.

use keshi::commands::learner::RegisterLearner;
use keshi::commands::trade::AddTrade;
use keshi::commands::work_unit::RegisterUnit;
use keshi::types::{
    Actor, Clock as _, Grade, IdNumber, Ids, LearnerId, Role, Seat, Sex, SystemClock, SystemIds, TradeId, WorkUnitId,
};
use serde_json::{Value, json};

use crate::input::plan;
use crate::world::{Answer, World, code};

const HOME: &str = "/api/v1/home";
const PLANS: &str = "/api/v1/training-plans";

/// A learner of 320102, of a unit and a trade of his own.
pub async fn learner(world: &World, serial: u32) -> LearnerId {
    let (trade, unit) = (TradeId(SystemIds.fresh()), WorkUnitId(SystemIds.fresh()));
    let learner = LearnerId(SystemIds.fresh());
    let name = |what: &str| format!("{what}{serial}").parse().unwrap();
    world.give(&Actor::office(code("320000")), AddTrade { trade: Some(trade), name: name("工种") }).await;
    let office = Actor::office(code("320102"));
    world.give(&office, RegisterUnit { unit: Some(unit), name: name("单位"), region: code("320102") }).await;
    let register = RegisterLearner {
        learner: Some(learner),
        name: "学员".parse().unwrap(),
        id_number: id_number(serial),
        sex: Sex::Male,
        trade,
        grade: Grade::Senior,
        unit,
        phone: None,
        email: None,
        postcode: None,
        address: None,
    };
    world.give(&office, register).await;
    learner
}

fn id_number(serial: u32) -> IdNumber {
    let digits = format!("32010219900101{serial:03}");
    let check = IdNumber::check_character(digits.as_bytes().try_into().unwrap());
    format!("{digits}{check}").parse().unwrap()
}

pub fn request(learner: LearnerId) -> Value {
    json!({"learner": learner, "content": {
        "training_year": 2025, "kind": "seminar", "title": "安全驾驶", "organiser": "某学院",
        "dates": {"from": "2025-01-02", "to": "2025-01-03"}, "claimed": "12", "description": "说明"
    }})
}

/// The entry of that kind with that turn.
fn entry<'a>(home: &'a Answer, list: &str, with: &str, kind: &str) -> &'a Value {
    let mut found =
        home.body[list].as_array().unwrap().iter().filter(|entry| entry["kind"] == kind && entry["with"] == with);
    let entry = found.next().unwrap_or_else(|| panic!("no {kind} with {with} in {list}: {}", home.text));
    assert!(found.next().is_none(), "{kind} is there twice");
    assert!(entry["label"].as_str().is_some_and(|label| !label.is_empty()));
    entry
}

#[track_caller]
fn count(home: &Answer, list: &str, with: &str, kind: &str) -> i64 {
    home.is(200);
    entry(home, list, with, kind)["count"].as_i64().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_province_has_nothing_waiting() {
    let world = World::new().await;
    let city = world.office("nanjing1", "320100").await;
    world.caught_up().await;
    let home = city.get(HOME).await;
    home.is(200);
    for entry in ["waiting", "elsewhere"].iter().flat_map(|list| home.body[list].as_array().unwrap()) {
        assert_eq!((&entry["count"], &entry["late"], &entry["items"]), (&json!(0), &json!(0), &json!([])));
        assert_eq!(entry["oldest"], Value::Null);
    }
    assert_eq!((&home.body["today"], &home.body["training_year"]), (&json!("2025-02-01"), &json!(2025)));
    assert_eq!(home.body["unread_notices"], 0);
    let standing = &home.body["standing"];
    assert_eq!(standing["as_of"]["running"], true, "no day is closed yet");
    assert_eq!(standing["total"]["classes_approved"], 0);
    assert_eq!(
        (&standing["total"]["attendance_rate"], &standing["total"]["qualified_rate"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(standing["rows"].as_array().unwrap().len(), 1, "the district below");
    assert!(home.body.get("point").is_none() && home.body.get("learner").is_none());
    world.nobody().get(HOME).await.is_problem(401, "unauthenticated");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_waits_for_its_office_then_for_its_point() {
    let world = World::new().await;
    let point = world.at_the_point("dian1").await;
    let own = world.office("nanjing1", "320100").await;
    let above = world.office("jiangsu1", "320000").await;
    let beside = world.office("wuxi1", "320200").await;
    let auditor = world.signed_in("audit1", Role::Auditor, Seat::Office(code("320100"))).await;
    let platform = world.signed_in("platform1", Role::Platform, Seat::Platform).await;
    let reported = point.post(PLANS, plan(&world)).await;
    let path = format!("{PLANS}/{}", reported.is(201).id());
    let kind = "plans_to_decide";
    let after = reported.position();
    let home = own.with("x-read-after", &after).get(HOME).await;
    assert_eq!(count(&home, "waiting", "me", kind), 1);
    let waiting = entry(&home, "waiting", "me", kind);
    assert_eq!(waiting["items"][0]["id"], reported.id());
    assert_eq!((&waiting["items"][0]["due"], &waiting["items"][0]["late"]), (&json!("2025-02-01"), &json!(true)));
    assert_eq!(waiting["late"], 1, "its enrolment was to open today");
    assert_eq!(count(&above.get(HOME).await, "elsewhere", "offices_below", kind), 1);
    assert_eq!(count(&above.get(HOME).await, "waiting", "me", kind), 0);
    assert_eq!(count(&auditor.get(HOME).await, "elsewhere", "office", kind), 1);
    assert_eq!(auditor.get(HOME).await.body["waiting"], json!([]));
    assert_eq!(count(&platform.get(HOME).await, "elsewhere", "office", kind), 1);
    assert_eq!(count(&platform.get(HOME).await, "waiting", "me", "offices_without_administrator"), 1);
    let home = beside.get(HOME).await;
    assert_eq!(count(&home, "waiting", "me", kind) + count(&home, "elsewhere", "offices_below", kind), 0);
    assert_eq!(count(&point.get(HOME).await, "elsewhere", "office", kind), 1);

    let rejected = own.post(&format!("{path}/rejection"), json!({"opinion": "人数过多"})).await;
    let after = rejected.is(200).position();
    assert_eq!(count(&own.with("x-read-after", &after).get(HOME).await, "waiting", "me", kind), 0);
    let home = point.get(HOME).await;
    assert_eq!(count(&home, "waiting", "me", "plans_to_revise"), 1);
    assert_eq!(home.body["unread_notices"], 1);

    point.post(&format!("{path}/revisions"), plan(&world)["content"].clone()).await.is(200);
    let approved = own.post(&format!("{path}/approval"), json!({"approved": 20})).await;
    let home = point.with("x-read-after", &approved.is(200).position()).get(HOME).await;
    assert_eq!(count(&home, "waiting", "me", "plans_to_revise"), 0);
    assert_eq!(home.body["point"]["training_year"], 2025);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_class_reminds_its_point_day_by_day_and_a_learner_sees_his_year() {
    let world = World::new().await;
    let member = learner(&world, 1).await;
    let own = Actor::office(code("320100"));
    let at_point = Actor::point(world.point);
    let on = |day: &str| world.clock.set(keshi::types::day_start(day.parse().unwrap()));
    world.account("dian1", Role::Point, Seat::Point(world.point)).await;
    world.account("nanjing1", Role::Office, Seat::Office(code("320100"))).await;
    world.account("wuxi1", Role::Office, Seat::Office(code("320200"))).await;
    world.account("gongren1", Role::Learner, Seat::Learner(member)).await;
    let point = world.sign_in("dian1").await;
    let reported = point.post(PLANS, plan(&world)).await;
    let plan: keshi::types::PlanId = reported.is(201).id().parse().unwrap();
    let give = async |name: &str, actor: &Actor, data: Value| {
        let command = keshi::commands::any::AnyCommand::read(name, &data.to_string()).unwrap();
        command.execute(&world.app.desk, keshi::commands::Envelope::of(actor.clone())).await.unwrap();
        world.caught_up().await;
    };
    let at = async |login: &str, day: &str| {
        on(day);
        let home = world.sign_in(login).await.get(HOME).await;
        home.is(200);
        home
    };
    give("training_plan.approve", &own, json!({"plan": plan, "approved": 20})).await;
    assert_eq!(count(&at("dian1", "2025-01-24").await, "waiting", "me", "enrolment_opening"), 0, "in eight days");
    assert_eq!(count(&at("dian1", "2025-01-25").await, "waiting", "me", "enrolment_opening"), 1);
    assert_eq!(count(&at("dian1", "2025-02-12").await, "waiting", "me", "enrolment_closing"), 0);
    let open = at("gongren1", "2025-02-13").await;
    assert_eq!(open.body["learner"]["open_classes"]["count"], 1);
    assert_eq!(open.body["learner"]["open_classes"]["items"][0]["plan"], json!(plan));
    assert_eq!(open.body["learner"]["year"]["required"], "24");
    assert_eq!(count(&at("dian1", "2025-02-13").await, "waiting", "me", "enrolment_closing"), 1);
    give("training_plan.enrol", &at_point, json!({"plan": plan, "learners": [{"learner": member}]})).await;
    let enrolled = at("gongren1", "2025-02-13").await;
    assert_eq!(enrolled.body["learner"]["open_classes"]["count"], 0, "he is in it");
    assert_eq!(enrolled.body["learner"]["classes"][0]["plan"], json!(plan));
    assert_eq!(count(&at("dian1", "2025-02-28").await, "waiting", "me", "classes_to_start"), 0);
    assert_eq!(count(&at("dian1", "2025-03-01").await, "waiting", "me", "classes_to_start"), 1);
    assert_eq!(count(&at("nanjing1", "2025-03-01").await, "elsewhere", "points", "classes_to_start"), 1);
    give("training_plan.start", &at_point, json!({"plan": plan})).await;
    assert_eq!(count(&at("dian1", "2025-03-05").await, "waiting", "me", "scores_to_enter"), 0, "its last day");
    assert_eq!(count(&at("dian1", "2025-03-06").await, "waiting", "me", "scores_to_enter"), 1);
    let score = json!({"learner": member, "score": {"mark": "80"}});
    give("training_plan.enter_scores", &at_point, json!({"plan": plan, "scores": [score]})).await;
    let home = at("dian1", "2025-03-16").await;
    assert_eq!(count(&home, "waiting", "me", "scores_to_enter"), 0);
    assert_eq!(entry(&home, "waiting", "me", "hours_to_submit")["late"], 0, "ten days after the exam");
    assert_eq!(entry(&at("dian1", "2025-03-17").await, "waiting", "me", "hours_to_submit")["late"], 1);
    give("training_plan.submit_hours", &at_point, json!({"plan": plan, "learners": [member]})).await;
    assert_eq!(count(&at("nanjing1", "2025-03-17").await, "waiting", "me", "hours_to_decide"), 1);
    assert_eq!(count(&at("dian1", "2025-03-17").await, "elsewhere", "office", "hours_to_decide"), 1);
    give("training_plan.return_hours", &own, json!({"plan": plan, "opinion": "漏报"})).await;
    assert_eq!(count(&at("dian1", "2025-03-17").await, "waiting", "me", "hours_to_correct"), 1);
    give("training_plan.submit_hours", &at_point, json!({"plan": plan, "learners": [member]})).await;
    give("training_plan.confirm_hours", &own, json!({"plan": plan})).await;
    let year = at("gongren1", "2025-03-17").await;
    let year = &year.body["learner"]["year"];
    assert_eq!(
        (&year["face_to_face"], &year["earned"], &year["missing"]),
        (&json!("12.5"), &json!("12.5"), &json!("11.5"))
    );
    assert_eq!((&year["progress"], &year["complete"]), (&json!(5208), &json!(false)));
    on("2026-01-01");
    his_offices_read_his_years(&world, member, year).await;
}

/// What a learner was told at home of a year that is over, his office reads too, beside the present one.
async fn his_offices_read_his_years(world: &World, member: LearnerId, told: &Value) {
    let years = format!("/api/v1/learners/{member}/years");
    let read = world.sign_in("nanjing1").await.get(&years).await;
    let [present, past] = read.is(200).body.as_array().unwrap().as_slice() else { panic!("{}", read.text) };
    assert_eq!((&present["training_year"], &present["earned"]), (&json!(2026), &json!("0")));
    assert_eq!(past, told);
    assert_eq!(world.sign_in("gongren1").await.get(&years).await.is(200).body, read.body);
    world.sign_in("wuxi1").await.get(&years).await.is_problem(404, "not-found");
    world.sign_in("dian1").await.get(&years).await.is_problem(403, "ACCESS-office");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_waits_for_the_office_of_the_learners_region() {
    let world = World::new().await;
    let asking = learner(&world, 1).await;
    let him = world.signed_in("gongren1", Role::Learner, Seat::Learner(asking)).await;
    let district = world.office("xuanwu1", "320102").await;
    let city = world.office("nanjing1", "320100").await;
    let asked = him.post("/api/v1/equivalence-requests", request(asking)).await;
    let after = asked.is(201).position();
    let kind = "requests_to_decide";
    assert_eq!(count(&district.with("x-read-after", &after).get(HOME).await, "waiting", "me", kind), 1);
    assert_eq!(count(&city.get(HOME).await, "elsewhere", "offices_below", kind), 1);
    let home = him.get(HOME).await;
    assert_eq!(count(&home, "elsewhere", "office", kind), 1);
    assert_eq!(home.body["learner"]["year"]["earned"], "0");
    let path = format!("/api/v1/equivalence-requests/{}/approval", asked.id());
    let granted = district.post(&path, json!({"granted": "8"})).await;
    let home = him.with("x-read-after", &granted.is(200).position()).get(HOME).await;
    assert_eq!(count(&home, "elsewhere", "office", kind), 0);
    let year = &home.body["learner"]["year"];
    assert_eq!((&year["equivalence"], &year["missing"], &year["progress"]), (&json!("8"), &json!("16"), &json!(3333)));
    let of = |learner: LearnerId| format!("/api/v1/equivalence-requests?learner={learner}");
    assert_eq!(city.get("/api/v1/equivalence-requests").await.is(200).body["total"], 0, "none waits");
    assert_eq!(city.get(&of(asking)).await.is(200).body["total"], 1, "of one learner all are shown");
    let other = LearnerId(keshi::types::Ids::fresh(&keshi::types::SystemIds));
    assert_eq!(city.get(&of(other)).await.is(200).body["total"], 0);
    assert_eq!(him.get(&of(other)).await.is(200).body["total"], 1, "he is shown his own only");
    assert_eq!(home.body["unread_notices"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_point_has_its_own_plans_classes_and_statistics() {
    let world = World::new().await;
    let point = world.at_the_point("dian1").await;
    let own = world.office("nanjing1", "320100").await;
    let reported = point.post(PLANS, plan(&world)).await;
    let path = format!("{PLANS}/{}", reported.id());
    let approved = own.post(&format!("{path}/approval"), json!({"approved": 20})).await;
    let after = approved.is(200).position();
    // The log's days are those of the machine's clock; a session that has seen the clock leap is over.
    world.clock.set(SystemClock.now());
    let point = world.sign_in("dian1").await.with("x-read-after", &after);
    let year = "training_year=2025&asOf=now";
    for report in [
        format!("points?{year}"),
        format!("points/{}/classes?{year}", world.point),
        format!("classes/{}/learners?asOf=now", reported.id()),
        format!("learners?{year}"),
        format!("training/explanation?{year}&column=headcount_approved&point={}", world.point),
        format!("training/explanation?{year}&column=headcount_approved"),
    ] {
        point.get(&format!("/api/v1/reports/{report}")).await.is(200);
    }
    assert_eq!(point.get(PLANS).await.is(200).body["total"], 1);
    assert_eq!(point.get("/api/v1/hours-submissions").await.is(200).body["total"], 0);
    let report = point.get(&format!("/api/v1/reports/points?{year}")).await;
    assert_eq!(report.body["rows"][0]["point"], json!(world.point));
    for not_its_own in ["training", "points-by-region", "continuing"] {
        point.get(&format!("/api/v1/reports/{not_its_own}?{year}")).await.is_problem(403, "ACCESS-office");
    }
}
