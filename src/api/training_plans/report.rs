//! `POST /api/v1/training-plans`.

use crate::api::prelude::*;
use crate::commands::training_plan::ReportPlan;

/// A point reports a training plan to its office (PLAN-1 to PLAN-3).
#[utoipa::path(
    post,
    path = "/api/v1/training-plans",
    tag = "training-plans",
    summary = "Report a plan",
    params(CommandHeaders),
    request_body = ReportPlan,
    responses(Created)
)]
pub async fn report(
    State(state): State<ApiState>,
    cover: Cover,
    Body(command): Body<ReportPlan>,
) -> Result<Accepted, ApiError> {
    create(&state, cover, command, "training_plan", "/api/v1/training-plans").await
}
