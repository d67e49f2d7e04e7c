use std::fs;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, Response, StatusCode, header};
use axum::routing::{get, post};
use tower::ServiceExt;

use crate::test_support::ScratchDir;

use super::{Screens, is_the_services, nonce, usual_place};

fn built() -> ScratchDir {
    let folder = ScratchDir::new();
    fs::create_dir(folder.path().join("assets")).unwrap();
    fs::write(folder.path().join("index.html"), "<meta content=\"__CSP_NONCE__\">").unwrap();
    fs::write(folder.path().join("assets/page-1a2b.js"), "plain").unwrap();
    fs::write(folder.path().join("assets/page-1a2b.js.br"), "small").unwrap();
    fs::write(folder.path().join("favicon.svg"), "<svg/>").unwrap();
    folder
}

async fn ask(path: &str, headers: &[(header::HeaderName, &str)]) -> (Response<Body>, ScratchDir) {
    let folder = built();
    let screens = Screens::open(folder.path(), || "one-time".to_owned(), true).unwrap();
    let api = Router::new()
        .route("/api/v1/session", get(|| async { "api" }))
        .route("/login", post(|| async { "posted" }))
        .route("/readyz", get(|| async { "ready" }));
    let mut request = Request::get(path);
    for (name, value) in headers {
        request = request.header(name, *value);
    }
    let answer = screens.over(api).oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    (answer, folder)
}

async fn text(response: Response<Body>) -> String {
    String::from_utf8(to_bytes(response.into_body(), 10_000).await.unwrap().to_vec()).unwrap()
}

fn header_of<'a>(response: &'a Response<Body>, name: &str) -> &'a str {
    response.headers().get(name).unwrap().to_str().unwrap()
}

#[tokio::test]
async fn every_address_of_a_person_is_the_page_with_a_policy_of_its_own() {
    for path in ["/", "/plans", "/reports/training/classes/018cd245-3480-7fb7-a72b-f495035d1c81", "/index.html"] {
        let (page, _folder) = ask(path, &[]).await;
        assert_eq!(page.status(), StatusCode::OK, "{path}");
        assert_eq!(header_of(&page, "cache-control"), "no-store");
        let policy = header_of(&page, "content-security-policy").to_owned();
        assert!(policy.contains("'nonce-one-time'") && !policy.contains("unsafe"), "{policy}");
        assert!(page.headers().contains_key("strict-transport-security"));
        assert_eq!(text(page).await, "<meta content=\"one-time\">");
    }
}

#[tokio::test]
async fn a_file_comes_compressed_as_the_browser_takes_it_and_is_kept_for_a_year() {
    let (plain, _folder) = ask("/assets/page-1a2b.js", &[]).await;
    assert_eq!(header_of(&plain, "cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(text(plain).await, "plain");
    let (small, _folder) = ask("/assets/page-1a2b.js", &[(header::ACCEPT_ENCODING, "gzip, br")]).await;
    assert_eq!(header_of(&small, "content-encoding"), "br");
    assert_eq!(header_of(&small, "content-type"), "text/javascript");
    assert_eq!(text(small).await, "small");
    let (icon, _folder) = ask("/favicon.svg", &[]).await;
    assert_eq!(header_of(&icon, "cache-control"), "no-cache");
}

#[tokio::test]
async fn a_file_that_is_not_there_and_one_outside_the_folder_are_refused() {
    for path in ["/assets/gone-9f.js", "/../Cargo.toml", "/%2e%2e/Cargo.toml", "/assets/..%2f..%2fCargo.toml"] {
        let (answer, _folder) = ask(path, &[]).await;
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn what_is_the_services_stays_so() {
    let (api, _folder) = ask("/api/v1/session", &[]).await;
    assert_eq!(text(api).await, "api");
    let (ready, _folder) = ask("/readyz", &[]).await;
    assert_eq!(text(ready).await, "ready");
    let (unknown, _folder) = ask("/api/v1/nothing", &[]).await;
    assert_eq!(unknown.status(), StatusCode::NOT_FOUND);
    assert!(is_the_services("/api") && !is_the_services("/apis"));
}

#[test]
fn a_nonce_is_never_the_same() {
    assert_ne!(nonce(), nonce());
    assert_eq!(nonce().len(), 24);
}

#[test]
fn a_folder_without_the_page_has_no_screens() {
    let folder = ScratchDir::new();
    assert!(Screens::open(folder.path(), nonce, false).is_none());
}

#[test]
fn the_screens_are_found_beside_the_program() {
    let folder = ScratchDir::new();
    let screens = folder.path().join("share/keshi/web");
    fs::create_dir_all(&screens).unwrap();
    fs::create_dir_all(folder.path().join("bin")).unwrap();
    fs::write(screens.join("index.html"), "").unwrap();
    let found = usual_place(Some(&folder.path().join("bin/keshi"))).unwrap();
    assert!(found.ends_with("share/keshi/web") || found.ends_with("web/dist"), "{found:?}");
}
