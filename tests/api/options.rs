//! What a reader of reports chooses from: 年度 > 地区 > 面授点 > 培训班, each narrowing the next.

use keshi::commands::training_plan::{ApprovePlan, CancelPlan, ReportPlan};
use keshi::commands::training_point::{PointProfile, RegisterPoint};
use keshi::types::{
    Actor, Clock, Grade, Headcount, Ids, PlanId, PointId, Role, Seat, SystemClock, SystemIds, day_start,
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::input::plan;
use crate::roster::People;
use crate::world::{Client, World, code};

const OPTIONS: &str = "/api/v1/reports/options";

async fn options(client: &Client, of: &str) -> Value {
    client.get(&format!("{OPTIONS}/{of}")).await.is(200).body.clone()
}

fn fields<'a>(options: &'a Value, field: &str) -> Vec<&'a str> {
    options.as_array().unwrap().iter().map(|option| option[field].as_str().unwrap()).collect()
}

/// A plan of that point, reported early in its year; its office approves it where it is to be a class.
async fn class(world: &World, point: PointId, office: &str, year: u16, name: &str, approved: bool) -> PlanId {
    let id = PlanId(SystemIds.fresh());
    world.clock.set(day_start(format!("{year}-02-01").parse().unwrap()));
    let content = plan(world)["content"].to_string().replace("2025", &year.to_string());
    let mut draft = json!({"plan": id, "point": point, "content": serde_json::from_str::<Value>(&content).unwrap()});
    draft["content"]["name"] = json!(name);
    let report: ReportPlan = serde_json::from_value(draft).unwrap();
    world.give(&Actor::point(point), report).await;
    if approved {
        let approve = ApprovePlan { plan: id, approved: Headcount(20), opinion: None };
        world.give(&Actor::office(code(office)), approve).await;
    }
    id
}

/// Points of two cities and of a district with classes of two years.
async fn province() -> (World, PointId, PointId) {
    let world = World::new().await;
    let mut points = Vec::new();
    for (office, name) in [("320102", "区面授点"), ("320200", "别处面授点")] {
        let point = PointId(SystemIds.fresh());
        let register = RegisterPoint {
            point: Some(point),
            office: code(office),
            name: name.parse().unwrap(),
            profile: PointProfile::default(),
            contact: None,
            administrator: None,
        };
        world.give(&Actor::office(code(office)), register).await;
        points.push(point);
    }
    let (district, beside) = (points[0], points[1]);
    class(&world, world.point, "320100", 2025, "乙班", true).await;
    class(&world, world.point, "320100", 2025, "甲班", true).await;
    class(&world, world.point, "320100", 2025, "未批准的班", false).await;
    class(&world, world.point, "320100", 2024, "去年的班", true).await;
    let cancelled = class(&world, district, "320102", 2025, "取消的班", true).await;
    let cancel = CancelPlan { plan: cancelled, reason: "师资不足".parse().unwrap() };
    world.give(&Actor::point(district), cancel).await;
    class(&world, beside, "320200", 2025, "别处的班", true).await;
    // What happened belongs to the day on which it was recorded.
    world.clock.set(SystemClock.now());
    (world, district, beside)
}

#[tokio::test(flavor = "multi_thread")]
async fn each_choice_narrows_the_next() {
    let (world, district, _) = province().await;
    let city = world.office("nanjing1", "320100").await;
    world.caught_up().await;
    assert_eq!(options(&city, "training-years").await, json!([2025, 2024]), "the latest first");
    let regions = options(&city, "regions").await;
    assert_eq!(fields(&regions, "region"), ["320100", "320102"], "the region itself first");
    assert_eq!(regions[0], json!({"region": "320100", "name": "地区320100", "kind": "city", "divided": true}));
    assert_eq!(regions[1]["divided"], false);
    let points = options(&city, "points?training_year=2025").await;
    assert_eq!(fields(&points, "name"), ["区面授点", "第一面授点"], "with those below, by name");
    let last_year = options(&city, "points?training_year=2024").await;
    assert_eq!(fields(&last_year, "name"), ["第一面授点"], "the year narrows");
    let of_district = options(&city, "points?training_year=2025&region=320102").await;
    assert_eq!(of_district, json!([{"point": district, "name": "区面授点"}]), "the region narrows");
    assert_eq!(options(&city, "points?training_year=2023").await, json!([]));
    let classes = options(&city, &format!("classes?training_year=2025&point={}", world.point)).await;
    let mut names = fields(&classes, "name");
    names.sort_unstable();
    assert_eq!(names, ["乙班", "甲班"], "what was not approved is no class");
    let last_year = options(&city, &format!("classes?training_year=2024&point={}", world.point)).await;
    assert_eq!(fields(&last_year, "name"), ["去年的班"]);
    let cancelled = options(&city, &format!("classes?training_year=2025&point={district}")).await;
    assert_eq!(cancelled[0]["status"], "cancelled", "what was approved once can still be chosen");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_chooses_from_what_he_does_not_see() {
    let (world, district, beside_point) = province().await;
    let beside = world.office("beside1", "320200").await;
    let own = world.at_the_point("dian1").await;
    let people = People::of(&world).await;
    let learner = people.learner(&world, 1, "甲", people.library, people.drivers, Grade::Senior).await;
    let himself = world.signed_in("jia1", Role::Learner, Seat::Learner(learner)).await;
    world.caught_up().await;
    assert_eq!(options(&beside, "training-years").await, json!([2025]), "nothing was held there in 2024");
    let points = options(&beside, "points?training_year=2025").await;
    assert_eq!(points, json!([{"point": beside_point, "name": "别处面授点"}]));
    for of in ["training-years?region=320100", "regions?region=320000", "points?training_year=2025&region=320102"] {
        beside.get(&format!("{OPTIONS}/{of}")).await.is_problem(403, "ACCESS-office");
    }
    let foreign = format!("{OPTIONS}/classes?training_year=2025&point={district}");
    beside.get(&foreign).await.is_problem(404, "not-found");
    assert_eq!(fields(&options(&own, "regions").await, "region"), ["320100"], "a point's region is its office's");
    assert_eq!(fields(&options(&own, "points?training_year=2025").await, "name"), ["第一面授点"]);
    own.get(&foreign).await.is_problem(404, "not-found");
    for of in ["training-years", "regions", "points?training_year=2025"] {
        himself.get(&format!("{OPTIONS}/{of}")).await.is_problem(403, "ACCESS-office");
        world.nobody().get(&format!("{OPTIONS}/{of}")).await.is_problem(401, "unauthenticated");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_choice_that_does_not_exist_is_named() {
    let (world, ..) = province().await;
    let province = world.office("sheng1", "320000").await;
    world.caught_up().await;
    for of in ["training-years?region=329999", "regions?region=329999", "points?training_year=2025&region=329999"] {
        province.get(&format!("{OPTIONS}/{of}")).await.is_at("query.region", "bad-value");
    }
    let unknown = format!("{OPTIONS}/classes?training_year=2025&point={}", Uuid::from_u128(1));
    province.get(&unknown).await.is_problem(404, "not-found");
    province.get(&format!("{OPTIONS}/points")).await.is_at("query", "missing-field");
    province.get(&format!("{OPTIONS}/points?training_year=x")).await.is_at("query.training_year", "bad-value");
    province.get(&format!("{OPTIONS}/classes?training_year=2025&point=1")).await.is_at("query.point", "bad-value");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_learners_behind_a_figure_come_in_pages_and_add_up_to_it() {
    let world = World::new().await;
    let people = People::of(&world).await;
    for serial in 1..=3 {
        people.learner(&world, serial, "某某", people.library, people.drivers, Grade::Senior).await;
    }
    world.clock.set(SystemClock.now());
    let province = world.office("sheng1", "320000").await;
    world.caught_up().await;
    let report = province.get("/api/v1/reports/continuing?training_year=2025&asOf=now").await;
    let figure = &report.is(200).body["total"]["roster"];
    assert_eq!(figure, 3);
    let behind = "/api/v1/reports/continuing/learners?training_year=2025&column=roster&asOf=now&size=2";
    let first = province.get(behind).await;
    let next = first.is(200).body["next"].as_str().unwrap();
    let second = province.get(&format!("{behind}&after={next}")).await;
    let amounts = |page: &Value| -> Vec<i64> {
        page["rows"].as_array().unwrap().iter().map(|row| row["amount"].as_i64().unwrap()).collect()
    };
    assert_eq!((amounts(&first.body), amounts(&second.is(200).body)), (vec![1, 1], vec![1]));
    assert_eq!((&first.body["total"], &second.body["total"]), (figure, figure));
    assert_eq!(second.body["next"], Value::Null);
}
