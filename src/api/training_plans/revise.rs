//! `POST /api/v1/training-plans/{plan}/revisions`.

use crate::api::prelude::*;
use crate::commands::training_plan::{PlanDraft, RevisePlan};
use crate::types::PlanId;

/// The point revises a rejected plan and reports it again (PLAN-6).
#[utoipa::path(
    post,
    path = "/api/v1/training-plans/{plan}/revisions",
    tag = "training-plans",
    summary = "Revise a rejected plan",
    params(("plan" = PlanId, Path, description = "The plan, which from its approval on is the class."), CommandHeaders),
    request_body = PlanDraft,
    responses(Changed)
)]
pub async fn revise(
    State(state): State<ApiState>,
    Subject(plan): Subject<PlanId>,
    cover: Cover,
    Body(content): Body<PlanDraft>,
) -> Result<Accepted, ApiError> {
    let command = RevisePlan { plan, content };
    change(&state, cover, command, "training_plan", plan).await
}
