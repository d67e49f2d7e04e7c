//! `POST /api/v1/training-plans/{plan}/approval`.

use crate::api::prelude::*;
use crate::commands::training_plan::ApprovePlan;
use crate::types::{Headcount, Opinion, PlanId};

/// What the office grants.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ApprovalRequest {
    /// 批准人数.
    pub approved: Headcount,
    /// 意见, where there is one.
    #[serde(default)]
    pub opinion: Option<Opinion>,
}

/// The office approves a plan; the allowed headcount starts as the approved one (PLAN-4 to PLAN-6).
#[utoipa::path(
    post,
    path = "/api/v1/training-plans/{plan}/approval",
    tag = "training-plans",
    summary = "Approve a plan",
    params(("plan" = PlanId, Path, description = "The plan, which from its approval on is the class."), CommandHeaders),
    request_body = ApprovalRequest,
    responses(Changed)
)]
pub async fn approve(
    State(state): State<ApiState>,
    Subject(plan): Subject<PlanId>,
    cover: Cover,
    Body(body): Body<ApprovalRequest>,
) -> Result<Accepted, ApiError> {
    let ApprovalRequest { approved, opinion } = body;
    let command = ApprovePlan { plan, approved, opinion };
    change(&state, cover, command, "training_plan", plan).await
}
