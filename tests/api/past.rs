//! Time travel: lists and states as of an earlier day, two days compared, another table of hours tried out.

use chrono::TimeDelta;
use keshi::commands::calendar::close_through;
use keshi::commands::equivalence_request::{ApproveRequest, SubmitRequest};
use keshi::commands::learner::{EraseLearner, LeaveRoster, RegisterLearner};
use keshi::commands::trade::AddTrade;
use keshi::commands::training_plan::{AdjustHeadcount, ApprovePlan, ReportPlan};
use keshi::commands::work_unit::RegisterUnit;
use keshi::commands::{Envelope, UseCase};
use keshi::types::{
    Actor, Grade, Headcount, Ids, LearnerId, LeaveReason, PlanId, RequestId, Sex, SystemIds, TradeId, WorkUnitId,
    day_start,
};
use serde_json::{Value, json};

use crate::input::plan;
use crate::roster::id_number;
use crate::world::{Answer, Client, World, code};

/// What happened in the first days of February 2025, which are closed.
struct Past {
    world: World,
    plan: PlanId,
    learner: LearnerId,
    city: Client,
}

/// Gives a command on a day, as a legacy import does before the first close.
async fn on<U: UseCase>(world: &World, day: &str, actor: Actor, use_case: U) -> i64 {
    let at = day_start(day.parse().unwrap()) + TimeDelta::hours(9);
    let envelope = Envelope { legacy_at: Some(at), ..Envelope::of(actor) };
    world.app.desk.execute(envelope, use_case).await.unwrap().position
}

/// A learner of the district 320102, since January.
async fn roster(world: &World) -> LearnerId {
    let (unit, trade) = (WorkUnitId(SystemIds.fresh()), TradeId(SystemIds.fresh()));
    let learner = LearnerId(SystemIds.fresh());
    let register = RegisterUnit { unit: Some(unit), name: "市图书馆".parse().unwrap(), region: code("320102") };
    on(world, "2025-01-20", Actor::platform(), register).await;
    let add = AddTrade { trade: Some(trade), name: "汽车驾驶员".parse().unwrap() };
    on(world, "2025-01-20", Actor::office(code("320000")), add).await;
    let register = RegisterLearner {
        learner: Some(learner),
        name: "甲".parse().unwrap(),
        id_number: id_number(1),
        sex: Sex::Male,
        trade,
        grade: Grade::Senior,
        unit,
        phone: Some("13900000000".parse().unwrap()),
        email: None,
        postcode: None,
        address: None,
    };
    on(world, "2025-01-20", Actor::platform(), register).await;
    learner
}

impl Past {
    /// Reported on the 1st, approved on the 3rd, adjusted on the 5th; a request of the 2nd approved on the 4th.
    async fn new() -> Self {
        let world = World::new().await;
        let learner = roster(&world).await;
        let (plan_id, request) = (PlanId(SystemIds.fresh()), RequestId(SystemIds.fresh()));
        let (point, office) = (Actor::point(world.point), Actor::office(code("320100")));
        let mut draft = plan(&world);
        draft["plan"] = json!(plan_id);
        on(&world, "2025-02-01", point, serde_json::from_value::<ReportPlan>(draft).unwrap()).await;
        let content = json!({
            "training_year": 2025, "kind": "seminar", "title": "研修", "organiser": "某学会",
            "dates": {"from": "2025-01-02", "to": "2025-01-03"}, "claimed": "30", "description": "说明", "attachments": []
        });
        let content = serde_json::from_value(content).unwrap();
        let submit = SubmitRequest { request: Some(request), learner, content };
        on(&world, "2025-02-02", Actor::learner(learner), submit).await;
        let approve = ApprovePlan { plan: plan_id, approved: Headcount(30), opinion: None };
        on(&world, "2025-02-03", office.clone(), approve).await;
        let approve: ApproveRequest = serde_json::from_value(json!({"request": request, "granted": "30"})).unwrap();
        on(&world, "2025-02-04", Actor::office(code("320102")), approve).await;
        let adjust = AdjustHeadcount { plan: plan_id, allowed: Headcount(20), reason: "抽查".parse().unwrap() };
        on(&world, "2025-02-05", office, adjust).await;
        close_through(&world.app.desk, Some("2025-02-06".parse().unwrap())).await.unwrap();
        let city = world.office("nanjing1", "320100").await;
        world.caught_up().await;
        Self { world, plan: plan_id, learner, city }
    }
}

fn one(answer: &Answer) -> Value {
    assert_eq!(answer.is(200).body["total"], 1, "{}", answer.text);
    answer.body["items"][0].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_shown_as_of_a_closed_day() {
    let past = Past::new().await;
    let (city, plans) = (&past.city, "/api/v1/training-plans");
    for (day, status, allowed) in [
        ("2025-02-01", "awaiting_approval", json!(null)),
        ("2025-02-02", "awaiting_approval", json!(null)),
        ("2025-02-03", "enrolling", json!(30)),
        ("2025-02-04", "enrolling", json!(30)),
        ("2025-02-05", "enrolling", json!(20)),
        ("last", "enrolling", json!(20)),
    ] {
        let listed = city.get(&format!("{plans}?asOf={day}")).await;
        let row = one(&listed);
        assert_eq!((row["status"].as_str(), &row["allowed"]), (Some(status), &allowed), "{day}");
        assert_eq!(row["actions"], json!([]), "nobody does anything to the past");
        assert_eq!(listed.body["as_of"], if day == "last" { "2025-02-06" } else { day });
    }
    let now = city.get(plans).await;
    assert_ne!(one(&now)["actions"], json!([]));
    assert!(now.body.get("as_of").is_none());
    assert_eq!(city.get(&format!("{plans}?asOf=2025-01-01")).await.is(200).body["total"], 0);
    assert_eq!(city.get(&format!("{plans}?asOf=2025-02-02&status=enrolling")).await.is(200).body["total"], 0);
    city.get(&format!("{plans}?asOf=2025-02-07")).await.is_problem(422, "not-closed");
    city.get(&format!("{plans}?asOf=yesterday")).await.is_at("query.asOf", "bad-value");
    assert_eq!(city.get("/api/v1/hours-submissions?asOf=2025-02-05&decided=true").await.is(200).body["total"], 0);
    let requests = "/api/v1/equivalence-requests?status=all&asOf=";
    for (day, status, granted) in [("2025-02-03", "pending", json!(null)), ("2025-02-04", "approved", json!("30"))] {
        let row = one(&city.get(&format!("{requests}{day}")).await);
        assert_eq!((row["status"].as_str(), &row["granted"]), (Some(status), &granted), "{day}");
    }
    assert_eq!(city.get(&format!("{requests}2025-02-01")).await.is(200).body["total"], 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_as_of_a_day_says_the_day() {
    let past = Past::new().await;
    let file = past.city.get("/api/v1/training-plans/export?format=csv&asOf=2025-02-03").await;
    assert!(file.is(200).text.contains("统计日期,2025-02-03"), "{}", file.text);
    assert!(file.text.contains("30/30/30"), "{}", file.text);
    let file = past.city.get("/api/v1/training-plans/export?format=csv").await;
    assert!(!file.is(200).text.contains("统计日期"), "{}", file.text);
}

fn field<'a>(answer: &'a Answer, name: &str) -> &'a Value {
    let fields = answer.is(200).body["fields"].as_array().unwrap();
    fields.iter().find(|field| field["field"] == name).unwrap_or(&Value::Null)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_state_is_shown_then_and_now() {
    let past = Past::new().await;
    let path = format!("/api/v1/history/training_plan/{}/state", past.plan);
    let third = past.city.get(&format!("{path}?at=2025-02-03")).await;
    let allowed = json!({"field": "allowed", "label": "允许上报人数", "then": "30", "now": "20", "changed": true});
    assert_eq!(field(&third, "allowed"), &allowed);
    assert_eq!(field(&third, "point")["now"], "第一面授点");
    assert_eq!(field(&third, "name")["changed"], false);
    assert_eq!((&third.body["then"]["event"], &third.body["then"]["version"]), (&json!("PlanApproved"), &json!(2)));
    assert_eq!(third.body["now"]["event"], "HeadcountAdjusted");
    let position = third.body["then"]["position"].as_i64().unwrap();
    let by_position = past.city.get(&format!("{path}?at={position}")).await;
    assert_eq!(by_position.body, third.body);
    let before = past.city.get(&format!("{path}?at={}", position - 1)).await;
    assert_eq!(field(&before, "status")["then"], "待审批");
    let instant = past.city.get(&format!("{path}?at=2025-02-05T08:59:59%2B08:00")).await;
    assert_eq!(field(&instant, "allowed")["then"], "30");
    let unborn = past.city.get(&format!("{path}?at=2025-01-31")).await;
    assert_eq!((&unborn.is(200).body["then"], &field(&unborn, "allowed")["then"]), (&Value::Null, &Value::Null));
    let now = past.city.get(&path).await;
    assert!(now.is(200).body["fields"].as_array().unwrap().iter().all(|field| field["changed"] == false));
    past.city.get(&format!("{path}?at=yesterday")).await.is_at("query.at", "bad-value");
    let nothing = format!("/api/v1/history/training_plan/{}/state", SystemIds.fresh());
    past.city.get(&nothing).await.is_problem(404, "not-found");
    let beside = past.world.office("wuxi1", "320200").await;
    beside.get(&path).await.is_problem(404, "not-found");
}

#[tokio::test(flavor = "multi_thread")]
async fn person_1_a_state_masks_the_id_number_and_shows_the_erased_as_erased() {
    let past = Past::new().await;
    let path = format!("/api/v1/history/learner/{}/state", past.learner);
    let before = past.city.get(&path).await;
    assert_eq!(field(&before, "name")["now"], "甲");
    assert!(field(&before, "id_number")["now"].as_str().unwrap().contains("********"));
    assert_eq!(field(&before, "unit")["now"], "市图书馆");
    let position = before.body["now"]["position"].as_i64().unwrap();
    let leave = LeaveRoster { learner: past.learner, reason: LeaveReason::Retired };
    past.world.give(&Actor::platform(), leave).await;
    let erase = EraseLearner { learner: past.learner, reason: "本人申请".parse().unwrap() };
    past.world.give(&Actor::platform(), erase).await;
    past.world.caught_up().await;
    let after = past.city.get(&format!("{path}?at={position}")).await;
    let name = json!({"field": "name", "label": "姓名", "then": "已删除", "now": "已删除", "changed": false});
    assert_eq!(field(&after, "name"), &name);
    assert_eq!(field(&after, "id_number"), &Value::Null);
    assert_eq!(
        (&field(&after, "on_roster")["then"], &field(&after, "on_roster")["now"]),
        (&json!("在册"), &json!("离开（退休）"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn two_days_are_compared_and_the_difference_is_explained() {
    let past = Past::new().await;
    let (city, report) = (&past.city, "/api/v1/reports/training");
    let days = "training_year=2025&from=2025-02-02&to=2025-02-04";
    let compared = city.get(&format!("{report}/comparison?{days}")).await;
    let figures = compared.is(200).body["total"]["figures"].as_array().unwrap();
    let of = |column: &str| figures.iter().find(|figure| figure["column"] == column).unwrap();
    let approved = json!({"column": "headcount_approved", "label": "批准人次", "from": 0, "to": 30, "difference": 30});
    assert_eq!(of("headcount_approved"), &approved);
    assert_eq!(of("passed")["difference"], 0);
    assert_eq!(compared.body["from"], json!({"day": "2025-02-02", "running": false}));
    let explained = city
        .get(&format!(
            "{report}/explanation?training_year=2025&column=headcount_approved&since=2025-02-02&asOf=2025-02-04"
        ))
        .await;
    let postings = explained.is(200).body["postings"].as_array().unwrap();
    assert_eq!(
        (postings.len(), &postings[0]["amount"], &postings[0]["event_type"]),
        (1, &json!(30), &json!("PlanApproved"))
    );
    assert_eq!(explained.body["figures"], json!([["headcount_approved", 30]]));
    let quiet = city
        .get(&format!(
            "{report}/explanation?training_year=2025&column=headcount_approved&since=2025-02-03&asOf=2025-02-04"
        ))
        .await;
    assert_eq!(
        (&quiet.is(200).body["postings"], &quiet.body["figures"]),
        (&json!([]), &json!([["headcount_approved", 0]]))
    );
    for (report, days) in [("points", days), ("points-by-region", days), ("continuing", days)] {
        city.get(&format!("/api/v1/reports/{report}/comparison?{days}")).await.is(200);
    }
    let continuing = city.get(&format!("/api/v1/reports/continuing/comparison?{days}")).await;
    let figures = continuing.body["total"]["figures"].as_array().unwrap();
    assert_eq!(figures.iter().find(|figure| figure["column"] == "qualified").unwrap()["difference"], 1);
    city.get(&format!("{report}/comparison?training_year=2025&from=2025-02-05&to=2025-02-04"))
        .await
        .is_at("query.from", "bad-value");
    city.get(&format!("{report}/comparison?training_year=2025&from=2025-02-05&to=2025-02-09"))
        .await
        .is_problem(422, "not-closed");
    city.get(&format!("/api/v1/reports/learners/comparison?{days}")).await.is_problem(404, "not-found");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_table_of_hours_is_tried_out() {
    let past = Past::new().await;
    let path = "/api/v1/reports/continuing/what-if?training_year=2025&hours=";
    for (hours, then) in
        [("senior=30", 1), ("senior=30.5", 0), ("technician=80", 1), ("%E9%AB%98%E7%BA%A7%E5%B7%A5=60", 0)]
    {
        let answer = past.city.get(&format!("{path}{hours}")).await;
        let total = &answer.is(200).body["total"];
        assert_eq!((&total["qualified"], &total["qualified_then"]), (&json!(1), &json!(then)), "{hours}");
    }
    let early = past.city.get(&format!("{path}senior=1&asOf=2025-02-03")).await;
    assert_eq!(early.is(200).body["total"]["qualified_then"], 0, "nothing was credited by then");
    for bad in ["senior", "master=3", "senior=0", "senior=1,senior=2"] {
        past.city.get(&format!("{path}{bad}")).await.is_at("query.hours", "bad-value");
    }
}
