//! Every test gets a database of its own, quickly, and none is left behind.

mod common;

use common::TestDb;
use sqlx::{Connection, PgConnection};

#[tokio::test]
async fn two_tests_do_not_see_each_other() {
    let (one, other) = (TestDb::new().await, TestDb::new().await);
    let mut owner = PgConnection::connect(one.url()).await.unwrap();
    sqlx::query("CREATE TABLE mine (number integer)").execute(&mut owner).await.unwrap();
    let find = "SELECT to_regclass('mine')::text";
    let mine: Option<String> = sqlx::query_scalar(find).fetch_one(&one.pool()).await.unwrap();
    let others: Option<String> = sqlx::query_scalar(find).fetch_one(&other.pool()).await.unwrap();
    assert_eq!((mine.as_deref(), others), (Some("mine"), None));
}

#[tokio::test]
async fn the_pool_has_the_migrations_and_the_few_rights_of_the_service() {
    let database = TestDb::new().await;
    let events: i64 = sqlx::query_scalar("SELECT count(*) FROM events").fetch_one(&database.pool()).await.unwrap();
    assert_eq!(events, 0);
    let refused = sqlx::query("DELETE FROM events").execute(&database.pool()).await.unwrap_err();
    let code = refused.as_database_error().and_then(sqlx::error::DatabaseError::code).map(std::borrow::Cow::into_owned);
    assert_eq!(code.as_deref(), Some("42501"), "insufficient privilege, before any trigger");
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
