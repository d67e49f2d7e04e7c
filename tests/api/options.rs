//! What a reader of reports chooses from, and what he opens.

use keshi::types::{Clock, Grade, SystemClock};
use serde_json::Value;

use crate::roster::People;
use crate::world::World;

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
