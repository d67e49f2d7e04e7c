//! Lists as of an earlier day, against the tables that the log up to that day gives.

use chrono::{Days, NaiveDate};
use proptest::collection::vec;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use sqlx::{Executor, PgConnection};

use super::hours::{self, SubmissionFilter};
use super::page::{Page, PageRequest};
use super::plans::{self, PlanFilter};
use super::requests::{self, RequestFilter};
use super::scope::RegionScope;
use crate::projections::LogEvent;
use crate::projections::directory::Directory;
use crate::projections::fixtures::{TestOpener, build, made_log};
use crate::projections::plans::Plans;
use crate::projections::requests::Requests;
use crate::projections::roster::Roster;
use crate::projections::statistics::Statistics;
use crate::test_support::TestDb;

/// Everything that the three lists show, written out.
async fn shown(as_of: Option<NaiveDate>, connection: &mut PgConnection) -> Vec<String> {
    let page = PageRequest { size: Some(200), ..PageRequest::default() };
    let classes = PlanFilter { as_of, ..PlanFilter::of(RegionScope::All) };
    let wanted = RequestFilter { as_of, ..RequestFilter::of(RegionScope::All) };
    let waiting = SubmissionFilter { classes: classes.clone(), history: false };
    let history = SubmissionFilter { history: true, ..waiting.clone() };
    let named = PlanFilter { point_name: Some("金陵".into()), ..classes.clone() };
    let mut lists = Vec::new();
    for filter in [&classes, &named] {
        lists.push(written(as_of, plans::list(filter, &page, connection).await.unwrap()));
    }
    for filter in [&waiting, &history] {
        lists.push(written(as_of, hours::list(filter, &page, connection).await.unwrap()));
    }
    lists.push(written(as_of, requests::list(&wanted, &page, connection).await.unwrap()));
    lists
}

fn written<T: std::fmt::Debug>(as_of: Option<NaiveDate>, page: Page<T>) -> String {
    assert_eq!(page.as_of, as_of);
    assert_eq!(page.total, i64::try_from(page.items.len()).unwrap());
    format!("{:#?}", page.items)
}

/// The read tables of a log, in the place of those that were there; persons and units are those of `roster`.
async fn read_tables(log: &[LogEvent], roster: &[LogEvent], size: usize, connection: &mut PgConnection) {
    for schema in ["directory", "roster", "plans", "requests", "statistics"] {
        connection.execute(format!("DROP SCHEMA IF EXISTS {schema} CASCADE").as_str()).await.unwrap();
    }
    let opener = std::sync::Arc::new(TestOpener::default());
    build(&mut Directory::new(opener.clone()), "directory", log, size, connection).await;
    build(&mut Roster::new(opener), "roster", roster, size, connection).await;
    build(&mut Plans, "plans", log, size, connection).await;
    build(&mut Requests, "requests", log, size, connection).await;
    build(&mut Statistics::default(), "statistics", log, size, connection).await;
}

/// The made log, with so many days between one event and the next.
fn spread(gaps: &[u64]) -> Vec<LogEvent> {
    let mut log = made_log();
    let mut day: NaiveDate = "2025-03-01".parse().unwrap();
    for (event, gap) in log.iter_mut().zip(gaps.iter().cycle()) {
        day = day + Days::new(*gap);
        event.business_day = day;
        event.at = crate::types::day_start(day) + chrono::TimeDelta::minutes(event.position);
    }
    log
}

#[tokio::test]
async fn a_list_as_of_a_day_is_the_list_that_the_log_up_to_that_day_gives() {
    let db = TestDb::new().await;
    let mut connection = db.pool().acquire().await.unwrap();
    let mut runner = TestRunner::deterministic();
    let made = (vec(0_u64..4, 1..12), 1_usize..40, vec(0_usize..200, 4));
    for _ in 0..6 {
        let (gaps, size, sampled) = made.new_tree(&mut runner).unwrap().current();
        let log = spread(&gaps);
        let days: Vec<NaiveDate> = sampled.iter().map(|place| log[place % log.len()].business_day).collect();
        read_tables(&log, &log, size, &mut connection).await;
        let mut as_of = Vec::new();
        for day in &days {
            as_of.push(shown(Some(*day), &mut connection).await);
        }
        for (day, shown_as_of) in days.iter().zip(as_of) {
            let until: Vec<LogEvent> = log.iter().filter(|event| event.business_day <= *day).cloned().collect();
            read_tables(&until, &log, 1000, &mut connection).await;
            let live = shown(None, &mut connection).await;
            assert_eq!(shown_as_of, live, "{day}, gaps {gaps:?}, batches of {size}");
        }
    }
}

#[tokio::test]
async fn what_is_entered_for_an_earlier_day_counts_from_the_later_one_on() {
    let db = TestDb::new().await;
    let mut connection = db.pool().acquire().await.unwrap();
    let mut log = spread(&[1]);
    let plans_events: Vec<usize> =
        (0..log.len()).filter(|place| matches!(log[*place].event, crate::aggregates::any::AnyEvent::Plan(_))).collect();
    // The approval is entered for a day before the report: a legacy import may do so.
    let (reported, rejected) = (log[plans_events[0]].business_day, plans_events[3]);
    log[rejected].business_day = reported - Days::new(10);
    read_tables(&log, &log, 3, &mut connection).await;
    let of = |day| PlanFilter { as_of: Some(day), ..PlanFilter::of(RegionScope::All) };
    let before = plans::list(&of(reported - Days::new(1)), &PageRequest::default(), &mut connection).await.unwrap();
    assert_eq!(before.total, 0, "nothing stands before the plan was reported");
    let on = plans::list(&of(reported), &PageRequest::default(), &mut connection).await.unwrap();
    assert_eq!((on.total, on.items[0].status.as_str()), (1, "rejected"));
}
