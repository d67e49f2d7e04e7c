//! What happens to every request and response: an id, one line in the log, the metrics, the words of a problem, the
//! headers that keep browsers careful.

use std::time::Instant;

use axum::Json;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value};
use tracing::field::Empty;
use tracing::{Instrument, Span};
use uuid::Uuid;

use super::error::{FieldProblem, Problem, ProblemDetails};
use super::language;
use super::named;
use super::state::ApiState;
use crate::messages::{Language, sentence};
use crate::traces::{self, TARGET};

/// The header that names the request in the log.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// What the pages and data of the API need of a browser: nothing.
const API_POLICY: &str = "default-src 'none'; frame-ancestors 'none'";
/// What the page that shows the API needs: its own files, and styles that it writes itself.
const DOCS_POLICY: &str = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
                           frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
/// Where that page lies.
const DOCS: &str = "/api/docs";

/// The request's id: its line in the log, the `instance` of its problem, the correlation of its command.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RequestId(pub Uuid);

/// The outermost layer.
pub async fn observe(State(state): State<ApiState>, mut request: Request, next: Next) -> Response {
    let began = Instant::now();
    let id = RequestId(state.desk().ids().fresh());
    request.extensions_mut().insert(id);
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let docs = request.uri().path().starts_with(DOCS);
    let language = language::of(request.headers());
    let span = span_of(id, &method, route.as_ref());
    traces::honour(&span, request.headers());

    let mut response = next.run(request).instrument(span.clone()).await;
    let status = response.status();
    span.record("http.response.status_code", status.as_u16());
    if status.is_server_error() {
        span.record("otel.status_code", "ERROR");
    }
    let problem = response.extensions_mut().remove::<Problem>().or_else(|| wordless(&response));
    record(id, &method, route.as_ref(), status, problem.as_ref(), began);
    if let Some(problem) = problem {
        let params = named::in_words(&problem, state.pool()).await;
        response = put_into_words(response, problem, &params, id, language);
    }
    guard(response.headers_mut(), id, docs, state.settings().secure_cookies);
    response
}

/// The request in traces: its route and no more of its path, which names things.
fn span_of(RequestId(request): RequestId, method: &Method, route: Option<&MatchedPath>) -> Span {
    let route = route.map_or("-", MatchedPath::as_str);
    tracing::trace_span!(
        target: TARGET,
        "request",
        otel.name = format!("{} {route}", name_of(method)),
        otel.kind = "server",
        otel.status_code = Empty,
        http.request.method = name_of(method),
        http.route = route,
        http.response.status_code = Empty,
        keshi.request = %request,
    )
}

/// A refusal of something below us (a router, a limit) that came without a problem.
fn wordless(response: &Response) -> Option<Problem> {
    let status = response.status();
    (status.is_client_error() || status.is_server_error()).then(|| Problem::of_status(status))
}

/// One line a request, once, at the boundary, without personal data; and the same as figures.
fn record(
    RequestId(request): RequestId,
    method: &Method,
    route: Option<&MatchedPath>,
    status: StatusCode,
    problem: Option<&Problem>,
    began: Instant,
) {
    let took = began.elapsed();
    let route = route.map_or("-", MatchedPath::as_str);
    let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
    let code = problem.map_or("-", |problem| problem.code.as_str());
    let status = status.as_u16();
    if status >= 500 {
        let cause = problem.and_then(|problem| problem.cause.as_deref()).unwrap_or("-");
        tracing::error!(%request, %method, route, status, micros, code, cause, "a request failed");
    } else {
        tracing::info!(%request, %method, route, status, micros, code, "a request was answered");
    }
    metrics::histogram!(
        "keshi_http_request_seconds",
        "route" => route.to_owned(), "method" => name_of(method), "status" => class_of(status)
    )
    .record(took.as_secs_f64());
}

/// Methods that nobody uses share a label: a client must not be able to make labels.
fn name_of(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "POST" => "POST",
        "PUT" => "PUT",
        "DELETE" => "DELETE",
        _ => "other",
    }
}

const fn class_of(status: u16) -> &'static str {
    match status {
        0..=299 => "2xx",
        300..=399 => "3xx",
        400..=499 => "4xx",
        _ => "5xx",
    }
}

/// Writes a problem as RFC 9457 has it. The response keeps its headers (`Allow`, `Retry-After`, a cookie that ends).
fn put_into_words(
    response: Response,
    problem: Problem,
    params: &Map<String, Value>,
    RequestId(id): RequestId,
    language: Language,
) -> Response {
    let detail = sentence(language, &problem.code, params);
    let details = ProblemDetails {
        r#type: format!("urn:keshi:problem:{}", problem.kind),
        title: sentence(language, &format!("title-{}", problem.kind), &Map::new()).unwrap_or_default(),
        status: problem.status.as_u16(),
        // A refusal without a sentence still says its code; a test keeps the catalogue whole.
        detail: detail.unwrap_or_else(|| problem.code.clone()),
        instance: format!("urn:uuid:{id}"),
        rule: problem.rule().map(str::to_owned),
        code: problem.code,
        params: problem.params,
        errors: problem
            .errors
            .iter()
            .map(|fault| FieldProblem {
                path: fault.path.clone(),
                code: fault.kind.code().to_owned(),
                detail: sentence(language, &format!("field-{}", fault.kind.code()), &fault.params())
                    .unwrap_or_default(),
                technical: fault.technical.clone(),
            })
            .collect(),
    };
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    let (written, body) = Json(details).into_response().into_parts();
    parts.headers.extend(written.headers);
    parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    parts.headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(language.tag()));
    Response::from_parts(parts, body)
}

fn guard(headers: &mut HeaderMap, RequestId(id): RequestId, docs: bool, secure: bool) {
    let mut set = |name: HeaderName, value: &'static str| headers.insert(name, HeaderValue::from_static(value));
    set(header::CONTENT_SECURITY_POLICY, if docs { DOCS_POLICY } else { API_POLICY });
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::X_FRAME_OPTIONS, "DENY");
    set(header::REFERRER_POLICY, "no-referrer");
    if !docs {
        set(header::CACHE_CONTROL, "no-store");
    }
    if secure {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");
    }
    if let Ok(id) = HeaderValue::from_str(id.as_hyphenated().encode_lower(&mut Uuid::encode_buffer())) {
        headers.insert(REQUEST_ID, id);
    }
}
