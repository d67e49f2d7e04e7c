//! The service itself: health, metrics, the document, the headers that keep browsers careful.

use crate::world::World;

#[tokio::test(flavor = "multi_thread")]
async fn it_says_whether_it_lives_and_is_ready() {
    let world = World::new().await;
    world.nobody().get("/livez").await.is(200);
    world.caught_up().await;
    world.nobody().get("/readyz").await.is(200);
    let stuck = World::without_readers().await;
    stuck.nobody().get("/livez").await.is(200);
    stuck.nobody().get("/readyz").await.is_problem(503, "behind");
    stuck.nobody().get("/metrics").await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_away_is_worth_another_try() {
    let world = World::without_readers().await;
    let client = world.office("nanjing1", "320100").await;
    world.app.pool.close().await;
    let away = client.get("/api/v1/trades").await;
    away.is_problem(503, "database-away");
    assert_eq!(away.header("retry-after"), "1");
    world.nobody().get("/readyz").await.is_problem(503, "database-away");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_document_is_served_and_shown() {
    let world = World::without_readers().await;
    let document = world.nobody().get("/api/v1/openapi.json").await;
    assert_eq!(document.is(200).body["openapi"], "3.1.0");
    assert_eq!(document.text, keshi::api::openapi());
    let home = world.nobody().get("/").await;
    assert_eq!((home.status.as_u16(), home.header("location")), (307, "/api/docs"));
    let mut page = world.nobody().get("/api/docs").await;
    if page.status.is_redirection() {
        let to = page.header("location").to_owned();
        page = world.nobody().get(&to).await;
    }
    assert!(page.is(200).text.contains("swagger-ui"), "{}", page.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn browsers_are_kept_careful_and_long_answers_are_compressed() {
    let world = World::without_readers().await;
    let answer = world.nobody().get("/livez").await;
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert_eq!(answer.header("content-security-policy"), "default-src 'none'; frame-ancestors 'none'");
    assert_eq!(answer.header("x-frame-options"), "DENY");
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(answer.header("content-encoding").is_empty());
    let long = world.nobody().with("accept-encoding", "gzip").get("/api/v1/openapi.json").await;
    assert_eq!(long.header("content-encoding"), "gzip");
}
