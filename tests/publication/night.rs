//! Nights: the service publishes by itself what was closed, after a stop too, once whoever is at work, and raises its alarms.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use keshi::aggregates::publication::Trouble;
use keshi::app::App;
use keshi::commands::calendar::close_through;
use keshi::commands::learner::{EraseLearner, LeaveRoster};
use keshi::commands::office::{EstablishOffice, RenameOffice};
use keshi::commands::training_point::RenamePoint;
use keshi::commands::{Envelope, UseCase};
use keshi::gateways::publications::Publications;
use keshi::processes::publication::{Publisher, Round};
use keshi::types::{Actor, LearnerId, LeaveReason, PointId, RegionKind};
use object_store::ObjectStore;
use object_store::memory::InMemory;

use crate::place::{DAY, Place, bytes};

const NEXT_DAY: &str = "2026-07-01";

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

async fn give<U: UseCase>(app: &App, actor: Actor, use_case: U) {
    app.desk.execute(Envelope::of(actor), use_case).await.unwrap();
}

/// Closes a day, as the service does at midnight or when it starts again.
async fn close(app: &App, day: &str) {
    close_through(&app.desk, Some(day.parse().unwrap())).await.unwrap();
    app.caught_up(|_, _| ()).await.unwrap();
}

async fn round(app: &App, now: &str) -> Round {
    app.caught_up(|_, _| ()).await.unwrap();
    let round = app.publisher().round(at(now)).await.unwrap();
    app.caught_up(|_, _| ()).await.unwrap();
    round
}

fn days(round: &Round) -> Vec<String> {
    round.published.iter().map(ToString::to_string).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stopped_night_is_caught_up_with_and_gives_the_same_bytes() {
    let (awake, asleep) = (Place::new().await, Place::new().await);
    // Awake at midnight, and at the next one.
    let app = awake.app();
    assert_eq!(days(&round(&app, "2026-06-30T16:00:10Z").await), [DAY]);
    close(&app, NEXT_DAY).await;
    assert_eq!(days(&round(&app, "2026-07-01T16:00:10Z").await), [NEXT_DAY]);
    close(&app, "2026-07-03").await;
    // Stopped through both midnights of the next days: the days that it slept through are published one by one.
    assert_eq!(days(&round(&app, "2026-07-03T22:00:01Z").await), ["2026-07-02", "2026-07-03"]);
    assert_eq!(round(&app, "2026-07-03T22:00:20Z").await, Round::default());

    // The other was stopped from 23:50 to 06:00: on the same log, the same day comes out with the same bytes.
    let app = asleep.app();
    assert_eq!(days(&round(&app, "2026-06-30T22:00:30Z").await), [DAY]);
    assert_eq!(bytes(&awake.published(DAY)), bytes(&asleep.published(DAY)));
    assert_eq!(asleep.count("SELECT count(*) FROM events WHERE event_type = 'PublicationFailed'").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_keeps_its_bytes_when_things_are_renamed_and_persons_erased() {
    let place = Place::new().await;
    let app = place.app();
    round(&app, "2026-06-30T16:00:10Z").await;
    let before = bytes(&place.published(DAY));
    let points: Vec<(uuid::Uuid, String)> = sqlx::query_as(
        "SELECT DISTINCT point, office FROM directory.points p
         WHERE EXISTS (SELECT FROM statistics.approved_class c WHERE c.point = p.point)",
    )
    .fetch_all(&app.pool)
    .await
    .unwrap();
    for (number, (point, office)) in points.iter().enumerate() {
        let name = format!("更名面授点{number}").parse().unwrap();
        give(&app, Actor::office(office.parse().unwrap()), RenamePoint { point: PointId(*point), name }).await;
    }
    let renamed = RenameOffice { region: "320100".parse().unwrap(), name: "更名市".parse().unwrap() };
    give(&app, Actor::platform(), renamed).await;
    let established = EstablishOffice {
        region: "320199".parse().unwrap(),
        name: "新设园区".parse().unwrap(),
        kind: RegionKind::Zone,
        parent: Some("320100".parse().unwrap()),
    };
    give(&app, Actor::platform(), established).await;
    let learner: uuid::Uuid =
        sqlx::query_scalar("SELECT learner FROM statistics.enrolment_fact LIMIT 1").fetch_one(&app.pool).await.unwrap();
    let learner = LearnerId(learner);
    give(&app, Actor::platform(), LeaveRoster { learner, reason: LeaveReason::Retired }).await;
    give(&app, Actor::platform(), EraseLearner { learner, reason: "本人申请".parse().unwrap() }).await;
    place.run(&["publish", DAY]).ends(0);
    let elsewhere = place.folder.path().join("again");
    place.run(&["publish", DAY, "--to", elsewhere.to_str().unwrap()]).ends(0);
    assert_eq!(bytes(&elsewhere.join(DAY)), before);
    // Now things bear their new names.
    let now =
        place.run(&["report", "training", "--every-region", "--by", "point", "--as-of", "now", "--format", "csv"]);
    let now = now.ends(0).text();
    assert!(now.contains("更名面授点0"), "{now}");
    assert!(!String::from_utf8_lossy(&before["points.csv"]).contains("更名"));
}

#[tokio::test(flavor = "multi_thread")]
async fn several_processes_publish_a_day_once() {
    let place = Place::new().await;
    let app = place.app();
    app.caught_up(|_, _| ()).await.unwrap();
    let now = at("2026-06-30T16:00:10Z");
    let (one, other, third) = (app.publisher(), app.publisher(), app.publisher());
    let (one, other, third) = tokio::join!(one.round(now), other.round(now), third.round(now));
    let published: usize = [one, other, third].into_iter().map(|round| round.unwrap().published.len()).sum();
    assert!(published >= 1);
    assert_eq!(place.count("SELECT count(*) FROM events WHERE event_type = 'DayPublished'").await, 1);
    assert_eq!(bytes(&place.published(DAY)).len(), 23);
}

/// A publisher whose place is a store in which nothing can be put.
fn broken(app: &App) -> Publisher {
    let store: Arc<dyn ObjectStore> = Arc::new(object_store::throttle::ThrottledStore::new(
        InMemory::new(),
        object_store::throttle::ThrottleConfig {
            wait_get_per_call: std::time::Duration::from_secs(3_600),
            ..Default::default()
        },
    ));
    let place = Publications::over(store, std::time::Duration::from_millis(20));
    Publisher::new(app.desk.clone(), app.pool.clone(), place, Arc::clone(&app.signer))
}

#[tokio::test(flavor = "multi_thread")]
async fn trouble_is_told_once_and_the_day_is_published_when_it_is_over() {
    let place = Place::new().await;
    let app = place.app();
    app.caught_up(|_, _| ()).await.unwrap();
    let publisher = broken(&app);
    let day = DAY.parse().unwrap();
    let told = "SELECT count(*) FROM events WHERE event_type = 'PublicationFailed'";
    for (now, notices) in [
        ("2026-06-30T16:00:10Z", 0),
        ("2026-06-30T16:00:41Z", 0),
        ("2026-06-30T16:01:42Z", 1),
        ("2026-06-30T16:03:43Z", 1),
    ] {
        let round = publisher.round(at(now)).await.unwrap();
        assert_eq!(round.failed, [(day, Trouble::Storage)], "{now}");
        assert_eq!(place.count(told).await, notices, "{now}");
    }
    // Its time has not come yet.
    assert_eq!(publisher.round(at("2026-06-30T16:03:44Z")).await.unwrap(), Round::default());
    // Late as well, at six; who was told is not told again.
    publisher.round(at("2026-06-30T22:00:00Z")).await.unwrap();
    assert_eq!(place.count(told).await, 1);
    app.caught_up(|_, _| ()).await.unwrap();
    let notice = "SELECT count(*) FROM notices.notices WHERE kind = 'publication_failed' AND address = 'office:320000'";
    assert_eq!(place.count(notice).await, 1);
    assert_eq!(days(&round(&app, "2026-06-30T23:00:00Z").await), [DAY]);
    assert_eq!(bytes(&place.published(DAY)).len(), 23);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_late_is_told_of() {
    let place = Place::new().await;
    let app = place.app();
    // Publication has begun, but the next day is not even closed at six.
    round(&app, "2026-06-30T16:00:10Z").await;
    let told = "SELECT count(*) FROM events WHERE event_type = 'PublicationFailed' AND aggregate_id = '2026-07-01'";
    round(&app, "2026-07-01T21:59:59Z").await;
    assert_eq!(place.count(told).await, 0);
    round(&app, "2026-07-01T22:00:00Z").await;
    round(&app, "2026-07-01T22:00:20Z").await;
    assert_eq!(place.count(told).await, 1);
}
