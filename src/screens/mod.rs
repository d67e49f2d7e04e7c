//! The screens: the files that `web/` is built into, handed to browsers beside the API.
//!
//! Whatever a person may open is answered with the one page; its script then shows what the address names. The page is never kept by
//! a browser, so that a new version is used at once; the files that it names have a digest of their content in their names and are
//! kept for a year. The build leaves a `.br` and a `.gz` beside every file that is worth it, so that nothing is compressed here.
//!
//! The page's policy allows scripts and styles from here only. The component library writes styles at run time: a value that is new
//! in every page names them (`nonce`).

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use tower::ServiceExt;
use tower_http::services::ServeDir;

/// The page that stands for all addresses.
const PAGE: &str = "index.html";
/// What stands in that page where the value belongs that names its styles.
const NONCE: &str = "__CSP_NONCE__";
/// Where the files lie whose names change with their content.
const HASHED: &str = "/assets/";

/// The screens, built into a folder.
#[derive(Debug, Clone)]
pub struct Screens {
    folder: PathBuf,
    /// A value that nobody can guess, new with every call.
    nonce: fn() -> String,
    /// Whether browsers are told to come back over TLS only.
    secure: bool,
}

impl Screens {
    /// The screens in `folder`, if they were built into it.
    #[must_use]
    pub fn open(folder: &Path, nonce: fn() -> String, secure: bool) -> Option<Self> {
        folder.join(PAGE).is_file().then(|| Self { folder: folder.to_owned(), nonce, secure })
    }

    /// The same API, with the screens at every address that is not the API's.
    pub fn over(self, api: Router) -> Router {
        api.layer(from_fn_with_state(self, answer))
    }

    async fn page(&self) -> Response {
        let written = match tokio::fs::read_to_string(self.folder.join(PAGE)).await {
            Ok(written) => written,
            Err(error) => {
                tracing::error!(%error, "the page of the screens cannot be read");
                return (StatusCode::SERVICE_UNAVAILABLE, "the screens are being replaced; try again").into_response();
            }
        };
        let nonce = (self.nonce)();
        let mut response = axum::response::Html(written.replace(NONCE, &nonce)).into_response();
        let headers = response.headers_mut();
        set(headers, header::CACHE_CONTROL, "no-store");
        if let Ok(policy) = HeaderValue::from_str(&policy(&nonce)) {
            headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        response
    }

    async fn file(&self, request: Request) -> Response {
        let kept =
            if request.uri().path().starts_with(HASHED) { "public, max-age=31536000, immutable" } else { "no-cache" };
        let files = ServeDir::new(&self.folder).precompressed_br().precompressed_gzip();
        let mut response = match files.append_index_html_on_directories(false).oneshot(request).await {
            Ok(response) => response.map(Body::new),
            Err(never) => match never {},
        };
        if response.status() == StatusCode::NOT_FOUND {
            return (StatusCode::NOT_FOUND, "there is no such file").into_response();
        }
        set(response.headers_mut(), header::CACHE_CONTROL, kept);
        response
    }
}

/// A value for [`Screens::open`]: 128 bits by chance.
#[must_use]
pub fn nonce() -> String {
    BASE64_STANDARD.encode(rand::random::<[u8; 16]>())
}

/// Where the screens usually lie: in the folder where the program was started, beside a program that was built here, or where a
/// package puts them.
#[must_use]
pub fn usual_place(program: Option<&Path>) -> Option<PathBuf> {
    let beside = |steps: &str| program.and_then(Path::parent).map(|folder| folder.join(steps));
    let places = [Some(PathBuf::from("web/dist")), beside("../../web/dist"), beside("../share/keshi/web")];
    places.into_iter().flatten().find(|place| place.join(PAGE).is_file())
}

async fn answer(State(screens): State<Screens>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if !matches!(*request.method(), Method::GET | Method::HEAD) || is_the_services(path) {
        return next.run(request).await;
    }
    let is_file = path.rsplit('/').next().is_some_and(|last| last.contains('.')) && path != "/index.html";
    let mut response = if is_file { screens.file(request).await } else { screens.page().await };
    guard(response.headers_mut(), screens.secure);
    response
}

/// Whether an address belongs to the API or to those who watch over the service.
fn is_the_services(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/") || matches!(path, "/livez" | "/readyz" | "/metrics")
}

fn policy(nonce: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; \
         connect-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
}

fn guard(headers: &mut HeaderMap, secure: bool) {
    set(headers, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(headers, header::X_FRAME_OPTIONS, "DENY");
    set(headers, header::REFERRER_POLICY, "no-referrer");
    set(headers, HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(headers, HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()");
    if secure {
        set(headers, header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");
    }
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.insert(name, HeaderValue::from_static(value));
}
