//! `POST /api/v1/training-plans/{plan}/hours-return`.

use crate::api::prelude::*;
use crate::commands::training_plan::ReturnHours;
use crate::types::{Opinion, PlanId};

/// Why the office returns the submission.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnRequest {
    /// 意见; refused without one.
    #[serde(default)]
    pub opinion: Option<Opinion>,
}

/// The office returns the submission, with its opinion (HOURS-2).
#[utoipa::path(
    post,
    path = "/api/v1/training-plans/{plan}/hours-return",
    tag = "training-plans",
    summary = "Return submitted hours",
    params(("plan" = PlanId, Path, description = "The plan, which from its approval on is the class."), CommandHeaders),
    request_body = ReturnRequest,
    responses(Changed)
)]
pub async fn return_hours(
    State(state): State<ApiState>,
    Subject(plan): Subject<PlanId>,
    cover: Cover,
    Body(body): Body<ReturnRequest>,
) -> Result<Accepted, ApiError> {
    let ReturnRequest { opinion } = body;
    let command = ReturnHours { plan, opinion };
    change(&state, cover, command, "training_plan", plan).await
}
