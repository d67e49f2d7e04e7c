//! Every test gets a database of its own, quickly, and none is left behind.

mod common;

use common::TestDb;
use sqlx::{Connection, PgConnection};

#[tokio::test]
async fn two_tests_do_not_see_each_other() {
    let (one, other) = (TestDb::new().await, TestDb::new().await);
    sqlx::query("CREATE TABLE mine (number integer)").execute(&one.pool()).await.unwrap();
    let found: Option<String> =
        sqlx::query_scalar("SELECT to_regclass('mine')::text").fetch_one(&other.pool()).await.unwrap();
    assert_eq!(found, None);
    assert_ne!(one.url(), other.url());
}

#[tokio::test]
async fn a_test_is_no_superuser_in_its_database() {
    let database = TestDb::new().await;
    let superuser: String = sqlx::query_scalar("SHOW is_superuser").fetch_one(&database.pool()).await.unwrap();
    assert_eq!(superuser, "off");
}

#[tokio::test]
async fn a_database_goes_with_its_test() {
    let database = TestDb::new().await;
    let url = database.url().to_owned();
    let in_memory = url.contains("/dev/shm");
    // A connection that is still open does not keep it.
    let _open = PgConnection::connect(&url).await.unwrap();
    drop(database);
    assert_eq!(PgConnection::connect(&url).await.is_err(), in_memory);
}
