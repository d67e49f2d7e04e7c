//! What is published is what the reports say, and stays it.

use std::collections::BTreeMap;
use std::fs;

use keshi::queries::reports::{
    ClassFilter, Page, ReportDay, classes, continuing, points, points_by_region, training, training_years,
};
use keshi::types::{PointId, RegionCode, TrainingYear};
use serde_json::Value;

use crate::place::{DAY, Place, bytes};

const PROVINCE: &str = "320000";

#[tokio::test(flavor = "multi_thread")]
async fn a_day_is_published_once_and_made_again_with_the_same_bytes() {
    let place = Place::new().await;
    let first = place.run(&["publish", DAY]).ends(0).text();
    assert!(first.contains("21 files") && first.contains(", new; "), "{first}");
    let published = bytes(&place.published(DAY));
    assert_eq!(published.len(), 23);
    let again = place.run(&["publish", DAY]).ends(0).text();
    assert!(again.contains("the same bytes as before"), "{again}");
    assert_eq!(bytes(&place.published(DAY)), published);
    let elsewhere = place.folder.path().join("again");
    place.run(&["publish", DAY, "--to", elsewhere.to_str().unwrap()]).ends(0);
    assert_eq!(bytes(&elsewhere.join(DAY)), published);
    assert_eq!(place.count("SELECT count(*) FROM events WHERE event_type = 'DayPublished'").await, 1);
    assert_eq!(place.count("SELECT count(*) FROM publication_tasks").await, 0);
    let left = fs::read_dir(place.folder.path().join("publications")).unwrap().count();
    assert_eq!(left, 1, "nothing of the making is left");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_published_csv_is_what_the_report_prints() {
    let place = Place::new().await;
    place.run(&["publish", DAY]).ends(0);
    let published = bytes(&place.published(DAY));
    for (file, report) in [
        ("training.csv", &["training"][..]),
        ("points-by-region.csv", &["points"]),
        ("points.csv", &["points", "--by", "point"]),
        ("classes.csv", &["training", "--by", "class"]),
        ("continuing.csv", &["continuing"]),
    ] {
        let printed = |format| {
            place
                .run(&[&["report"][..], report, &["--every-region", "--as-of", DAY, "--format", format]].concat())
                .ends(0)
                .out
        };
        assert_eq!(printed("csv"), published[file], "{file}");
        assert_eq!(printed("json"), published[&file.replace(".csv", ".json")], "{file}");
    }
    place.run(&["report", "learners", "--every-region"]).ends(2);
    place.run(&["report", "training", "--year", "2026", "--by", "class"]).ends(2);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_row_is_what_the_report_of_its_region_and_year_says() {
    let place = Place::new().await;
    place.run(&["publish", DAY]).ends(0);
    let table = |name: &str| -> Vec<Value> {
        let content = fs::read(place.published(DAY).join(name)).unwrap();
        serde_json::from_slice(&content).unwrap()
    };
    let app = place.app();
    let mut db = app.pool.acquire().await.unwrap();
    let as_of = ReportDay { day: DAY.parse().unwrap(), running: false };
    let mut known: Vec<TrainingYear> = training_years(&mut db, PROVINCE.parse().unwrap()).await.unwrap();
    known.sort_unstable();
    let mut seen: Vec<u64> = Vec::new();
    for row in table("training.json") {
        let (region, year) = place_of(&row);
        seen.push(year.0.into());
        let report = training(&mut db, region, year, as_of).await.unwrap();
        says(&row, &serde_json::to_value(&report.total).unwrap());
        for below in report.rows.iter().filter(|below| below.region != region) {
            assert!(app.desk.regions().get(below.region).is_some());
        }
    }
    seen.dedup();
    assert_eq!(seen, known.iter().map(|year| u64::from(year.0)).collect::<Vec<_>>());
    for row in table("points-by-region.json") {
        let (region, year) = place_of(&row);
        says(
            &row,
            &serde_json::to_value(&points_by_region(&mut db, region, year, as_of).await.unwrap().total).unwrap(),
        );
    }
    for row in table("continuing.json") {
        let (region, year) = place_of(&row);
        says(&row, &serde_json::to_value(&continuing(&mut db, region, year, as_of).await.unwrap().total).unwrap());
    }
    let mut held: BTreeMap<(String, u64), Vec<Value>> = BTreeMap::new();
    for row in table("classes.json") {
        let key = (row["point"].as_str().unwrap().to_owned(), row["training_year"].as_u64().unwrap());
        held.entry(key).or_default().push(row);
    }
    let page = Page { after: None, size: 500 };
    for row in table("points.json") {
        let (region, year) = place_of(&row);
        let point: PointId = row["point"].as_str().unwrap().parse().unwrap();
        let report = points(&mut db, region, Some(point.0), year, as_of, page).await.unwrap();
        says(&row, &serde_json::to_value(&report.rows[0]).unwrap());
        let report = classes(&mut db, point, year, &ClassFilter::default(), as_of, page).await.unwrap();
        let published = held.remove(&(point.to_string(), year.0.into())).unwrap_or_default();
        assert_eq!(report.rows.len(), published.len());
        for (class, row) in report.rows.iter().zip(published) {
            assert_eq!(
                (row["class"].as_str(), row["class_name"].as_str()),
                (Some(&*class.class.to_string()), Some(&*class.name))
            );
            assert_eq!(row["training_from"], class.training.from.to_string());
            says(&row, &serde_json::to_value(class).unwrap());
        }
    }
    assert!(held.is_empty(), "classes of points that are not listed: {held:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_published_is_never_overwritten_and_the_file_that_differs_is_named() {
    let place = Place::new().await;
    place.run(&["publish", DAY]).ends(0);
    let altered = place.published(DAY).join("points.csv");
    let mut content = fs::read(&altered).unwrap();
    *content.last_mut().unwrap() ^= 1;
    fs::write(&altered, &content).unwrap();
    let refused = place.run(&["publish", DAY]).ends(1);
    assert!(refused.err.contains("`points.csv` differs"), "{}", refused.err);
    assert_eq!(fs::read(&altered).unwrap(), content);
    let tasks = "SELECT count(*) FROM publication_tasks";
    assert_eq!(place.count(tasks).await, 1, "it is tried again");
    // What is gone altogether is made again.
    fs::remove_dir_all(place.published(DAY)).unwrap();
    place.run(&["publish", DAY]).ends(0);
    assert_eq!(bytes(&place.published(DAY)).len(), 23);
    let open = place.run(&["publish", "2026-07-01"]).ends(1);
    assert!(open.err.contains("2026-07-01 is not closed"), "{}", open.err);
    assert_eq!(place.count(tasks).await, 0, "an open day is no task");
}

fn place_of(row: &Value) -> (RegionCode, TrainingYear) {
    let year = row["training_year"].as_u64().unwrap();
    assert_eq!(row["day"], DAY);
    (row["region"].as_str().unwrap().parse().unwrap(), TrainingYear(u16::try_from(year).unwrap()))
}

/// Every figure and rate of the published row is the report's.
#[track_caller]
fn says(row: &Value, report: &Value) {
    let mut compared = 0;
    for (name, value) in report.as_object().unwrap() {
        if let Some(published) =
            row.get(name).filter(|_| !["region", "name", "training_year", "class", "status"].contains(&name.as_str()))
        {
            assert_eq!(published, value, "{name} of {row}");
            compared += 1;
        }
    }
    assert!(compared >= 4, "{row} against {report}");
}
