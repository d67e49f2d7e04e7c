//! `GET /livez`.

/// The service answers.
#[utoipa::path(
    get,
    path = "/livez",
    tag = "health",
    summary = "Whether the service answers",
    security(()),
    responses((status = 200, description = "It does.", body = String, content_type = "text/plain"))
)]
pub async fn livez() -> &'static str {
    "ok\n"
}
