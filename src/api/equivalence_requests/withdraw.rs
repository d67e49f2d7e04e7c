//! `POST /api/v1/equivalence-requests/{request}/withdrawal`.

use crate::api::prelude::*;
use crate::commands::equivalence_request::WithdrawRequest;
use crate::types::RequestId;

/// The learner takes the request back before the decision (EQ-7).
#[utoipa::path(
    post,
    path = "/api/v1/equivalence-requests/{request}/withdrawal",
    tag = "equivalence-requests",
    summary = "Withdraw a request",
    params(("request" = RequestId, Path, description = "The request."), CommandHeaders),
    responses(Changed)
)]
pub async fn withdraw(
    State(state): State<ApiState>,
    Subject(request): Subject<RequestId>,
    cover: Cover,
) -> Result<Accepted, ApiError> {
    let command = WithdrawRequest { request };
    change(&state, cover, command, "equivalence_request", request).await
}
