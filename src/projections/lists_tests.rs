//! What every projection of lists promises: the tables depend on the log alone.

use std::sync::Arc;

use super::directory::Directory;
use super::fixtures::{LEARNER, TestOpener, build, dump, made_log};
use super::imports::Imports;
use super::notices::Notices;
use super::plans::Plans;
use super::requests::Requests;
use super::roster::Roster;
use super::{ERASED_NAME, Projection};
use crate::test_support::TestDb;

fn all(opener: &Arc<TestOpener>) -> [Box<dyn Projection>; 6] {
    [
        Box::new(Directory::new(opener.clone())),
        Box::new(Roster::new(opener.clone())),
        Box::new(Plans),
        Box::new(Requests),
        Box::new(Notices),
        Box::new(Imports),
    ]
}

#[tokio::test]
async fn the_tables_do_not_depend_on_how_the_log_was_cut() {
    let db = TestDb::new().await;
    let mut connection = db.pool().acquire().await.unwrap();
    let log = made_log();
    let opener = Arc::new(TestOpener::default());
    for mut projection in all(&opener) {
        let name = projection.name();
        build(&mut *projection, &format!("{name}_whole"), &log, log.len(), &mut connection).await;
        let whole = dump(&format!("{name}_whole"), &mut connection).await;
        assert!(whole.values().any(|rows| !rows.is_empty()), "{name} is empty");
        for size in [1, 2, 3, 7, 19] {
            let schema = format!("{name}_{size}");
            build(&mut *projection, &schema, &log, size, &mut connection).await;
            assert_eq!(dump(&schema, &mut connection).await, whole, "{name} in batches of {size}");
        }
    }
}

#[tokio::test]
async fn rebuilt_after_an_erasure_equals_live() {
    let db = TestDb::new().await;
    let mut connection = db.pool().acquire().await.unwrap();
    let log = made_log();
    let opener = Arc::new(TestOpener::default());
    for mut projection in all(&opener) {
        let name = projection.name();
        build(&mut *projection, name, &log, 5, &mut connection).await;
    }
    opener.erase(LEARNER + 3);
    for mut projection in all(&opener) {
        let (live, rebuilt) = (projection.name(), format!("{}_rebuilt", projection.name()));
        build(&mut *projection, &rebuilt, &log, 1000, &mut connection).await;
        let live = dump(live, &mut connection).await;
        assert_eq!(dump(&rebuilt, &mut connection).await, live);
        assert!(!format!("{live:?}").contains("学员3"), "{}", projection.name());
    }
    let name: String =
        sqlx::query_scalar("SELECT name FROM roster.learners WHERE erased").fetch_one(&mut *connection).await.unwrap();
    assert_eq!(name, ERASED_NAME);
}

#[tokio::test]
async fn the_counts_are_those_of_the_learners() {
    let db = TestDb::new().await;
    let mut connection = db.pool().acquire().await.unwrap();
    let opener = Arc::new(TestOpener::default());
    build(&mut Roster::new(opener), "roster", &made_log(), 4, &mut connection).await;
    let difference: Vec<(String, i64)> = sqlx::query_as(
        "SELECT region, learners FROM (SELECT region, trade, grade, active, on_roster, count(*) AS learners \
         FROM roster.learners GROUP BY 1, 2, 3, 4, 5) counted FULL JOIN roster.learner_counts kept \
         USING (region, trade, grade, active, on_roster, learners) \
         WHERE counted.learners IS NULL OR kept.learners IS NULL",
    )
    .fetch_all(&mut *connection)
    .await
    .unwrap();
    assert_eq!(difference, []);
}
