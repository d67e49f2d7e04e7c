//! `POST /api/v1/equivalence-requests/{request}/rejection`.

use crate::api::prelude::*;
use crate::commands::equivalence_request::RejectRequest;
use crate::types::{Opinion, RequestId};

/// Why the office rejects.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EquivalenceRejection {
    /// 意见; refused without one.
    #[serde(default)]
    pub opinion: Option<Opinion>,
}

/// The office of the learner's region rejects the request, with its opinion (EQ-4).
#[utoipa::path(
    post,
    path = "/api/v1/equivalence-requests/{request}/rejection",
    tag = "equivalence-requests",
    summary = "Reject a request",
    params(("request" = RequestId, Path, description = "The request."), CommandHeaders),
    request_body = EquivalenceRejection,
    responses(Changed)
)]
pub async fn reject(
    State(state): State<ApiState>,
    Subject(request): Subject<RequestId>,
    cover: Cover,
    Body(body): Body<EquivalenceRejection>,
) -> Result<Accepted, ApiError> {
    let EquivalenceRejection { opinion } = body;
    let command = RejectRequest { request, opinion };
    change(&state, cover, command, "equivalence_request", request).await
}
