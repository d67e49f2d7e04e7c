//! Classes and requests over the API, as a clerk works: a whole class with its return, and a thousand decisions.

use keshi::commands::Envelope;
use keshi::commands::any::AnyCommand;
use keshi::commands::bulk::{Bulk, Fate, Item};
use keshi::commands::equivalence_request::{RequestContent, SubmitRequest};
use keshi::types::{
    Actor, CommandId, EquivalenceKind, Hours, Ids, LearnerId, RequestId, Role, Seat, SystemIds, TrainingYear, Window,
    day_start,
};
use serde_json::{Value, json};

use crate::input::plan;
use crate::world::{Answer, Client, World, code};

const PLANS: &str = "/api/v1/training-plans";
const REQUESTS: &str = "/api/v1/equivalence-requests";

/// The point's staff and its office's, who sign in on that day.
async fn on(world: &World, day: &str) -> (Client, Client) {
    world.clock.set(day_start(day.parse().unwrap()));
    (world.sign_in("dian1").await, world.sign_in("nanjing1").await)
}

async fn province() -> World {
    let world = World::new().await;
    world.account("dian1", Role::Point, Seat::Point(world.point)).await;
    world.account("nanjing1", Role::Office, Seat::Office(code("320100"))).await;
    world
}

fn scored(learners: &[LearnerId], marks: &[&str]) -> Value {
    let scores = learners.iter().zip(marks).map(|(learner, mark)| match *mark {
        "absent" => json!({"learner": learner, "score": "absent"}),
        mark => json!({"learner": learner, "score": {"mark": mark}}),
    });
    json!({"scores": scores.collect::<Vec<_>>()})
}

#[tokio::test(flavor = "multi_thread")]
async fn class_7_the_office_reads_what_a_resubmission_changed() {
    let world = province().await;
    let (unit, trade) = (world.unit("320102", "某局").await, world.trade("驾驶员").await);
    let mut learners = Vec::new();
    for serial in 1..=3 {
        learners.push(world.learner(unit, trade, serial).await);
    }
    let (point, city) = on(&world, "2025-02-01").await;
    let path = format!("{PLANS}/{}", point.post(PLANS, plan(&world)).await.is(201).id());
    city.post(&format!("{path}/approval"), json!({"approved": 20})).await.is(200);
    let joined: Vec<_> = learners.iter().map(|learner| json!({"learner": learner})).collect();
    point.post(&format!("{path}/enrolments"), json!({"learners": joined})).await.is(200);
    point.ask(&format!("{path}/start")).await.is(200);
    let submissions = format!("{path}/submissions");
    point.post(&submissions, json!({"learners": learners})).await.is_problem(422, "CLASS-6.early");

    let (point, city) = on(&world, "2025-03-06").await;
    point.post(&format!("{path}/scores"), scored(&learners, &["80", "59.5", "60"])).await.is(200);
    point.post(&submissions, json!({"learners": &learners[..2]})).await.is(200);
    point.post(&format!("{path}/scores"), scored(&learners, &["90"])).await.is_problem(422, "CLASS-7");
    city.post(&format!("{path}/hours-return"), json!({})).await.is_problem(422, "HOURS-2");
    city.post(&format!("{path}/hours-return"), json!({"opinion": "成绩有误"})).await.is(200);
    point.post(&format!("{path}/scores"), scored(&learners, &["80", "absent", "60"])).await.is(200);
    let again = point.post(&submissions, json!({"learners": &learners[1..]})).await;
    again.is(200);

    let read = city.with("x-read-after", &again.position()).get(&submissions).await;
    let [first, second] = read.is(200).body.as_array().unwrap().as_slice() else { panic!("{}", read.text) };
    assert_eq!((&first["decision"], &first["opinion"]), (&json!("returned"), &json!("成绩有误")));
    assert_eq!(first["changes"], json!([]));
    let changes = json!([
        {"learner": learners[0], "before": {"mark": "80"}, "after": null},
        {"learner": learners[1], "before": {"mark": "59.5"}, "after": "absent"},
        {"learner": learners[2], "before": null, "after": {"mark": "60"}}
    ]);
    assert_eq!(second["changes"], changes);
    let confirmed = city.ask(&format!("{path}/hours-confirmation")).await;
    let read = city.with("x-read-after", &confirmed.is(200).position()).get(&path).await;
    assert_eq!(read.is(200).body["status"], "ended");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_calls_people_and_things_by_name() {
    let world = province().await;
    let (unit, trade) = (world.unit("320102", "某局").await, world.trade("驾驶员").await);
    let learner = world.learner(unit, trade, 1).await;
    let (point, city) = on(&world, "2025-02-01").await;
    let path = format!("{PLANS}/{}", point.post(PLANS, plan(&world)).await.is(201).id());
    city.post(&format!("{path}/approval"), json!({"approved": 20})).await.is(200);
    world.caught_up().await;

    let join = json!({"learners": [{"learner": learner}]});
    point.post(&format!("{path}/enrolments"), join.clone()).await.is(200);
    let twice = point.post(&format!("{path}/enrolments"), join).await;
    twice.is_problem(422, "CLASS-2.twice");
    assert_eq!(twice.body["detail"], "学员 学员1 已在该培训班中，不能重复报名。");
    assert_eq!(twice.body["params"]["learner"], json!(learner), "machines are told who by his identifier");

    let named_alike = json!({"name": "某局", "region": "320102", "unit": SystemIds.fresh()});
    let refused = city.post("/api/v1/work-units", named_alike).await;
    refused.is_problem(422, "UNIT-4");
    assert_eq!(refused.body["detail"], "该地区已有同名的工作单位（某局）。");
}

/// So many requests of one learner, past the API.
async fn requests(world: &World, learner: LearnerId, count: usize) -> Vec<RequestId> {
    let content = RequestContent {
        training_year: TrainingYear(2025),
        kind: EquivalenceKind::Seminar,
        title: "汽车维修研修班".parse().unwrap(),
        organiser: "某职业技术学院".parse().unwrap(),
        dates: Window { from: "2025-01-06".parse().unwrap(), to: "2025-01-10".parse().unwrap() },
        claimed: Hours::whole(20),
        description: "五天脱产学习".parse().unwrap(),
        attachments: Vec::new(),
    };
    let requests: Vec<RequestId> = (0..count).map(|_| RequestId(SystemIds.fresh())).collect();
    let item = |request: &RequestId| {
        let submit = SubmitRequest { request: Some(*request), learner, content: content.clone() };
        let id = CommandId(SystemIds.fresh());
        let envelope = Envelope { id: Some(id), ..Envelope::of(Actor::learner(learner)) };
        Item { id, envelope, command: AnyCommand::from(submit) }
    };
    let items: Vec<Item> = requests.iter().map(item).collect();
    let fates = Bulk::new(world.app.desk.clone()).carry_out(&items).await.unwrap();
    assert!(fates.iter().all(|fate| matches!(fate, Fate::Done)));
    requests
}

fn statuses(answer: &Answer) -> Vec<u64> {
    answer.body["outcomes"].as_array().unwrap().iter().map(|outcome| outcome["status"].as_u64().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn eq_5_a_thousand_requests_are_decided_at_once_and_one_that_fails_stops_no_other() {
    let world = World::new().await;
    let (unit, trade) = (world.unit("320102", "某局").await, world.trade("驾驶员").await);
    let learner = world.learner(unit, trade, 1).await;
    let mine = requests(&world, learner, 999).await;
    let beside = world.unit("320200", "另一局").await;
    let stranger = world.learner(beside, trade, 2).await;
    let foreign = requests(&world, stranger, 1).await;
    let district = world.office("xuanwu1", "320102").await;
    let decision = |place: usize, request: &RequestId| match place % 3 {
        0 => json!({"request": request, "decision": {"approve": {"granted": "20"}}}),
        1 => json!({"request": request, "decision": {"reject": {"opinion": "材料不全"}}}),
        // Without an opinion: EQ-4.
        _ => json!({"request": request, "decision": {"reject": {}}}),
    };
    let all: Vec<_> =
        mine.iter().chain(&foreign).enumerate().map(|(place, request)| decision(place, request)).collect();
    let keyed = district.with("idempotency-key", "今天的审批");
    let answer = keyed.post(&format!("{REQUESTS}/decisions"), json!({"decisions": all})).await;
    answer.is(200);
    let expected: Vec<u64> = (0..1_000)
        .map(|place| {
            if place == 999 {
                403
            } else if place % 3 == 2 {
                422
            } else {
                200
            }
        })
        .collect();
    assert_eq!(statuses(&answer), expected);
    assert_eq!((&answer.body["succeeded"], &answer.body["failed"]), (&json!(666), &json!(334)));
    assert_eq!(answer.body["outcomes"][2]["problem"]["rule"], "EQ-4");
    assert_eq!(answer.body["outcomes"][999]["problem"]["rule"], "EQ-2");
    let again = keyed.post(&format!("{REQUESTS}/decisions"), json!({"decisions": all})).await;
    assert_eq!(statuses(&again), expected, "repeated, nothing is decided twice");
    let after = district.with("x-read-after", &answer.position());
    for (status, total) in [("approved", 333), ("rejected", 333), ("pending", 333)] {
        let listed = after.get(&format!("{REQUESTS}?status={status}&size=1")).await;
        assert_eq!(listed.is(200).body["total"], total, "{status}");
    }
}
