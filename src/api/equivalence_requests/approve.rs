//! `POST /api/v1/equivalence-requests/{request}/approval`.

use crate::api::prelude::*;
use crate::commands::equivalence_request::ApproveRequest;
use crate::types::{Hours, Opinion, RequestId};

/// What the office grants.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EquivalenceApproval {
    /// 授予课时.
    pub granted: Hours,
    /// 意见, where there is one.
    #[serde(default)]
    pub opinion: Option<Opinion>,
}

/// The office of the learner's region grants hours (EQ-2, EQ-3).
#[utoipa::path(
    post,
    path = "/api/v1/equivalence-requests/{request}/approval",
    tag = "equivalence-requests",
    summary = "Approve a request",
    params(("request" = RequestId, Path, description = "The request."), CommandHeaders),
    request_body = EquivalenceApproval,
    responses(Changed)
)]
pub async fn approve(
    State(state): State<ApiState>,
    Subject(request): Subject<RequestId>,
    cover: Cover,
    Body(body): Body<EquivalenceApproval>,
) -> Result<Accepted, ApiError> {
    let EquivalenceApproval { granted, opinion } = body;
    let command = ApproveRequest { request, granted, opinion };
    change(&state, cover, command, "equivalence_request", request).await
}
