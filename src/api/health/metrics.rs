//! `GET /metrics`.

use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;

use crate::api::state::ApiState;

/// The figures of the process, as Prometheus reads them.
#[utoipa::path(
    get,
    path = "/metrics",
    tag = "health",
    summary = "Figures for Prometheus",
    security(()),
    responses((status = 200, description = "The figures.", body = String, content_type = "text/plain"))
)]
pub async fn metrics(State(state): State<ApiState>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], state.metrics().render())
}
