//! `GET /readyz`.

use std::sync::atomic::Ordering;

use axum::extract::State;

use crate::api::documented::UnreadyProblem;
use crate::api::error::ApiError;
use crate::api::state::ApiState;

/// The database answers, and the projections have reached where the log ended when the service was first asked.
#[utoipa::path(
    get,
    path = "/readyz",
    tag = "health",
    summary = "Whether the service may be sent requests",
    security(()),
    responses((status = 200, description = "It may.", body = String, content_type = "text/plain"), UnreadyProblem)
)]
pub async fn readyz(State(state): State<ApiState>) -> Result<&'static str, ApiError> {
    let ledger = state.desk().ledger();
    let end = ledger.position().await.map_err(|error| ApiError::Command(error.into()))?;
    let start = *state.start().get_or_init(|| async { end }).await;
    if !state.caught_up().load(Ordering::Relaxed) {
        if state.freshness().positions().iter().any(|(_, position)| *position < start) {
            return Err(ApiError::TooFarBehind(start));
        }
        state.caught_up().store(true, Ordering::Relaxed);
    }
    Ok("ready\n")
}
