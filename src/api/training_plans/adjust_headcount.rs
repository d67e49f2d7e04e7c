//! `POST /api/v1/training-plans/{plan}/headcount-adjustments`.

use crate::api::prelude::*;
use crate::commands::training_plan::AdjustHeadcount;
use crate::types::{Headcount, Opinion, PlanId};

/// The headcount from now on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AdjustmentRequest {
    /// 允许上报人数 from now on.
    pub allowed: Headcount,
    /// Why.
    pub reason: Opinion,
}

/// The office adjusts how many learners the point may report hours for (PLAN-7, PLAN-8).
#[utoipa::path(
    post,
    path = "/api/v1/training-plans/{plan}/headcount-adjustments",
    tag = "training-plans",
    summary = "Adjust the allowed headcount",
    params(("plan" = PlanId, Path, description = "The plan, which from its approval on is the class."), CommandHeaders),
    request_body = AdjustmentRequest,
    responses(Changed)
)]
pub async fn adjust_headcount(
    State(state): State<ApiState>,
    Subject(plan): Subject<PlanId>,
    cover: Cover,
    Body(body): Body<AdjustmentRequest>,
) -> Result<Accepted, ApiError> {
    let AdjustmentRequest { allowed, reason } = body;
    let command = AdjustHeadcount { plan, allowed, reason };
    change(&state, cover, command, "training_plan", plan).await
}
