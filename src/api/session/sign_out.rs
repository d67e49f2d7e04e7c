//! `DELETE /api/v1/session`.

use axum::http::StatusCode;
use tower_sessions::Session;

use crate::api::auth::{Caller, sessions};
use crate::api::documented::CommandProblems;
use crate::api::prelude::*;

/// Ends the session.
#[utoipa::path(
    delete,
    path = "/api/v1/session",
    tag = "session",
    summary = "Sign out",
    responses((status = 204, description = "The session has ended."), CommandProblems)
)]
pub async fn sign_out(_caller: Caller, session: Session) -> Result<StatusCode, ApiError> {
    sessions::end(&session).await?;
    Ok(StatusCode::NO_CONTENT)
}
