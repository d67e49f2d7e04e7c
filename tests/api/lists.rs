//! The lists of the manual: their filters, who sees what, and what may be done to each row.

use keshi::commands::equivalence_request::{ApproveRequest, SubmitRequest};
use keshi::commands::work_unit::RenameUnit;
use keshi::types::{Actor, Grade, Ids, LearnerId, RequestId, Role, Seat, SystemIds};
use serde_json::{Value, json};

use crate::roster::{People, id_number};
use crate::world::{Answer, Client, World, code};

fn names(answer: &Answer) -> Vec<&str> {
    let items = answer.body["items"].as_array().unwrap();
    assert_eq!(answer.body["total"], items.len());
    items.iter().map(|item| item["name"].as_str().unwrap()).collect()
}

async fn found(client: &Client, query: &str) -> Vec<String> {
    let answer = client.get(&format!("/api/v1/learners?sort=name&{query}")).await;
    names(answer.is(200)).into_iter().map(str::to_owned).collect()
}

async fn three_learners(world: &World) -> (People, [LearnerId; 3]) {
    let people = People::of(world).await;
    let a = people.learner(world, 1, "甲", people.library, people.drivers, Grade::Senior).await;
    let b = people.learner(world, 2, "乙", people.library, people.cashiers, Grade::Technician).await;
    let c = people.learner(world, 3, "丙", people.clinic, people.drivers, Grade::Technician).await;
    (people, [a, b, c])
}

#[tokio::test(flavor = "multi_thread")]
async fn learners_are_found_by_every_filter_of_the_manual() {
    let world = World::new().await;
    let (people, [a, ..]) = three_learners(&world).await;
    world.account("jia1", Role::Learner, Seat::Learner(a)).await;
    world.give(&Actor::platform(), RenameUnit { unit: people.library, name: "金陵图书馆".parse().unwrap() }).await;
    world.caught_up().await;
    let province = world.office("sheng1", "320000").await;
    let city = world.office("nanjing1", "320100").await;
    assert_eq!(found(&province, "").await, ["丙", "乙", "甲"]);
    assert_eq!(found(&city, "").await, ["乙", "甲"]);
    assert_eq!(found(&city, "scope=own").await, [""; 0]);
    assert_eq!(found(&province, "region=320200").await, ["丙"]);
    assert_eq!(found(&province, &format!("id_number={}", id_number(2).reveal())).await, ["乙"]);
    assert_eq!(found(&province, "name=甲").await, ["甲"]);
    assert_eq!(found(&province, "unit_name=市图").await, ["乙", "甲"], "a former name finds the unit");
    assert_eq!(found(&province, "unit_name=金陵").await, ["乙", "甲"]);
    assert_eq!(found(&province, &format!("trade={}", people.drivers)).await, ["丙", "甲"]);
    assert_eq!(found(&province, "grade=technician").await, ["丙", "乙"]);
    assert_eq!(found(&province, "active=true").await, ["甲"]);
    assert_eq!(found(&province, "office=320100").await, ["乙", "甲"]);
    assert_eq!(found(&province, "office=320000").await, ["丙"]);
    assert_eq!(found(&city, "office=320000").await, [""; 0]);
    assert_eq!(found(&province, "province_direct=true").await, [""; 0]);
    assert_eq!(found(&province, "province_direct=false").await, ["丙", "乙", "甲"]);
    let by_region = province.get("/api/v1/learners?sort=-region,name").await;
    assert_eq!(names(by_region.is(200))[0], "丙");
    province.get("/api/v1/learners?office=110000").await.is_at("query.office", "bad-value");
    let listed = province.get("/api/v1/learners?name=甲").await;
    let row = &listed.is(200).body["items"][0];
    assert_eq!((row["id_masked"].as_str().unwrap().len(), row["office_name"].as_str()), (18, Some("地区320100")));
    assert!(row["id_masked"].as_str().unwrap().contains("********") && row.get("phone").is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_office_is_first_shown_the_requests_that_wait() {
    let world = World::new().await;
    let (_, [a, ..]) = three_learners(&world).await;
    let mut requests = Vec::new();
    for title in ["第一个", "第二个"] {
        let request = RequestId(SystemIds.fresh());
        let content = json!({
            "training_year": 2025, "kind": "seminar", "title": title, "organiser": "某学会",
            "dates": {"from": "2025-01-02", "to": "2025-01-03"}, "claimed": "12", "description": "说明", "attachments": []
        });
        let content = serde_json::from_value(content).unwrap();
        world.give(&Actor::learner(a), SubmitRequest { request: Some(request), learner: a, content }).await;
        requests.push(request);
    }
    let district = world.office("qu1", "320102").await;
    let approve: ApproveRequest = serde_json::from_value(json!({"request": requests[0], "granted": "12"})).unwrap();
    world.give(&Actor::office(code("320102")), approve).await;
    world.caught_up().await;
    let list = "/api/v1/equivalence-requests";
    let shown = |answer: &Answer| -> Vec<(Value, Value)> {
        let items = answer.body["items"].as_array().unwrap();
        items.iter().map(|item| (item["title"].clone(), item["actions"].clone())).collect()
    };
    let waiting = district.get(list).await;
    assert_eq!(shown(waiting.is(200)), [(json!("第二个"), json!(["approve", "reject"]))]);
    let all = district.get(&format!("{list}?status=all&sort=submitted_at")).await;
    assert_eq!(all.is(200).body["total"], 2);
    assert_eq!(shown(&district.get(&format!("{list}?status=approved")).await)[0].1, json!(["undo"]));
    let read = district.get(&format!("{list}/{}", requests[0])).await;
    assert_eq!(read.is(200).body["actions"], json!(["undo"]));
    let above = world.office("nanjing1", "320100").await;
    assert_eq!(shown(&above.get(list).await)[0].1, json!([]), "only the learner's own office decides (EQ-2)");
    let himself = world.signed_in("jia1", Role::Learner, Seat::Learner(a)).await;
    assert_eq!(himself.get(list).await.is(200).body["total"], 2);
    district.get(&format!("{list}?status=nothing")).await.is_at("query.status", "bad-value");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_tells_what_may_be_done_to_it() {
    let world = World::new().await;
    let (people, [a, ..]) = three_learners(&world).await;
    people.class(&world, &[a]).await;
    world.caught_up().await;
    let list = "/api/v1/training-plans";
    for (login, role, seat, actions) in [
        ("city1", Role::Office, Seat::Office(code("320100")), json!(["adjust_headcount"])),
        ("sheng1", Role::Office, Seat::Office(code("320000")), json!([])),
        ("audit1", Role::Auditor, Seat::Office(code("320100")), json!([])),
        ("dian1", Role::Point, Seat::Point(world.point), json!(["enrol", "start"])),
    ] {
        let client = world.signed_in(login, role, seat).await;
        let listed = client.get(&format!("{list}?status=enrolling&training_year=2025&name=驾驶&point_name=第一")).await;
        let plan = &listed.is(200).body["items"][0];
        assert_eq!(plan["actions"], actions, "{login}");
        let read = client.get(&format!("{list}/{}", plan["plan"].as_str().unwrap())).await;
        assert_eq!(read.is(200).body["actions"], actions, "{login} reads it alone");
        assert_eq!(client.get(&format!("{list}?sort=-planned,enrolment_from")).await.is(200).body["total"], 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn person_1_a_number_is_revealed_to_those_who_see_the_learner_and_the_log_keeps_it() {
    let world = World::new().await;
    let (people, [a, b, _]) = three_learners(&world).await;
    let class = people.class(&world, &[a]).await;
    world.caught_up().await;
    let path = format!("/api/v1/learners/{a}/id-number");
    let reason = json!({"reason": "核对证书"});
    let city = world.office("nanjing1", "320100").await;
    let shown = city.post(&path, reason.clone()).await;
    assert_eq!(shown.is(200).body["id_number"], id_number(1).reveal());
    assert_eq!((&shown.body["name"], &shown.body["phone"]), (&json!("甲"), &json!("13900000000")));
    let history = city.with("x-read-after", &shown.position()).get(&format!("/api/v1/history/learner/{a}")).await;
    let last = history.is(200).body["items"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&last["event"], &last["actor_login"]), (&json!("IdNumberRevealed"), &json!("nanjing1")));
    assert_eq!((&last["change"], &last["address"]), (&json!("查看完整身份证号，原因：核对证书"), &json!("192.0.2.1")));
    assert!(!history.text.contains(id_number(1).reveal()));

    city.post(&path, json!({})).await.is_at("$", "missing-field");
    city.post(&path, json!({"reason": " "})).await.is_at("$.reason", "bad-value");
    for (login, role, region) in
        [("beside1", Role::Office, "320200"), ("audit1", Role::Auditor, "320100"), ("audit2", Role::Auditor, "320000")]
    {
        let client = world.signed_in(login, role, Seat::Office(code(region))).await;
        client.post(&path, reason.clone()).await.is_problem(403, "PERSON-1");
    }
    let platform = world.signed_in("platform1", Role::Platform, Seat::Platform).await;
    platform.post(&path, reason.clone()).await.is_problem(403, "PERSON-1");
    let point = world.at_the_point("dian1").await;
    let of_class = json!({"reason": "核对证书", "class": class});
    let shown = point.post(&path, of_class.clone()).await;
    assert_eq!(shown.is(200).body["id_number"], id_number(1).reveal());
    assert!(shown.body.get("phone").is_none(), "a point is not told how to reach him");
    point.post(&path, reason.clone()).await.is_problem(403, "PERSON-1");
    let stranger = format!("/api/v1/learners/{b}/id-number");
    point.post(&stranger, of_class).await.is_problem(403, "PERSON-1");
    let himself = world.signed_in("jia1", Role::Learner, Seat::Learner(a)).await;
    assert_eq!(himself.post(&path, reason.clone()).await.is(200).body["address"], "某路1号");
    himself.post(&stranger, reason).await.is_problem(403, "PERSON-1");
}
