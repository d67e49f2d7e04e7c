use sqlx::{Connection, Executor, PgConnection, Row};

use super::Statistics;
use super::fold::sample::{Log, a_small_province};
use crate::projections::Projection;
use crate::test_support::TestDb;

const TABLES: [&str; 15] = [
    "unit",
    "point",
    "class",
    "learner",
    "request",
    "unit_member",
    "region",
    "closed_day",
    "posting",
    "total",
    "class_version",
    "approved_class",
    "enrolment_fact",
    "learner_fact",
    "naming",
];

/// Every row of every table, as text.
async fn dump(connection: &mut PgConnection) -> Vec<String> {
    let mut rows = Vec::new();
    for table in TABLES {
        let statement = format!("SELECT '{table} ' || t::text FROM {table} t ORDER BY 1");
        let found = sqlx::query(&statement).fetch_all(&mut *connection).await.unwrap();
        rows.extend(found.into_iter().map(|row| row.get::<String, _>(0)));
    }
    rows
}

/// The tables after a log that was cut into batches of `size`; `forgetful` forgets between them.
async fn tables_after(db: &TestDb, log: &Log, size: usize, forgetful: bool) -> Vec<String> {
    let mut connection = PgConnection::connect(db.url()).await.unwrap();
    let mut statistics = Statistics::default();
    let schema = format!("cut_{size}_{forgetful}");
    connection.execute(format!("CREATE SCHEMA {schema}; SET search_path TO {schema}").as_str()).await.unwrap();
    connection.execute(statistics.tables()).await.unwrap();
    connection.execute(statistics.indexes()).await.unwrap();
    for batch in log.0.chunks(size) {
        statistics.apply(batch, &mut connection).await.unwrap();
        if forgetful {
            statistics.forget();
        }
    }
    dump(&mut connection).await
}

#[tokio::test]
async fn the_tables_do_not_depend_on_where_the_log_was_cut() {
    let db = TestDb::new().await;
    let log = a_small_province();
    let whole = tables_after(&db, &log, usize::MAX, false).await;
    assert!(whole.len() > 500, "{} rows", whole.len());
    for size in [1, 2, 7, 50] {
        for forgetful in [false, true] {
            let cut = tables_after(&db, &log, size, forgetful).await;
            assert_eq!(cut.len(), whole.len(), "batches of {size}");
            for (cut, whole) in cut.iter().zip(&whole) {
                assert_eq!(cut, whole, "batches of {size}");
            }
        }
    }
}

#[tokio::test]
async fn totals_are_the_sums_of_postings_for_every_region_point_and_class() {
    let db = TestDb::new().await;
    let mut connection = PgConnection::connect(db.url()).await.unwrap();
    tables_after(&db, &a_small_province(), 5, false).await;
    connection.execute("SET search_path TO cut_5_false").await.unwrap();
    let wrong: Vec<String> = sqlx::query_scalar(
        "WITH RECURSIVE above(region, scope) AS (
             SELECT code, code FROM region
             UNION ALL SELECT a.region, r.parent FROM above a JOIN region r ON r.code = a.scope WHERE r.parent IS NOT NULL
         ), scoped AS (
             SELECT lpad(to_hex(scope), 32, '0')::uuid AS scope, p.* FROM above JOIN posting p USING (region)
             UNION ALL SELECT point, p.* FROM posting p WHERE quantity BETWEEN 3 AND 9
             UNION ALL SELECT class, p.* FROM posting p WHERE quantity BETWEEN 7 AND 9
         ), sums AS (
             SELECT DISTINCT scope, training_year, quantity, day,
                    sum(amount) OVER (PARTITION BY scope, training_year, quantity ORDER BY day) AS total
             FROM scoped
         )
         SELECT coalesce(s::text, t::text) FROM sums s
         FULL JOIN total t USING (scope, training_year, quantity, day) WHERE s.total IS DISTINCT FROM t.total",
    )
    .fetch_all(&mut connection)
    .await
    .unwrap();
    assert_eq!(wrong, Vec::<String>::new());
}
