//! `POST /api/v1/equivalence-requests`.

use crate::api::prelude::*;
use crate::commands::equivalence_request::SubmitRequest;

/// A learner asks that other study count as hours (EQ-1).
#[utoipa::path(
    post,
    path = "/api/v1/equivalence-requests",
    tag = "equivalence-requests",
    summary = "Submit an equivalence request",
    params(CommandHeaders),
    request_body = SubmitRequest,
    responses(Created)
)]
pub async fn submit(
    State(state): State<ApiState>,
    cover: Cover,
    Body(command): Body<SubmitRequest>,
) -> Result<Accepted, ApiError> {
    create(&state, cover, command, "equivalence_request", "/api/v1/equivalence-requests").await
}
