//! `POST /api/v1/training-plans/{plan}/hours-reopening`.

use crate::api::prelude::*;
use crate::commands::training_plan::ReopenHours;
use crate::types::{Opinion, PlanId};

/// Why the confirmation is taken back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReopeningRequest {
    /// Why.
    pub reason: Opinion,
}

/// The office, or one above it, takes the confirmation back (HOURS-5).
#[utoipa::path(
    post,
    path = "/api/v1/training-plans/{plan}/hours-reopening",
    tag = "training-plans",
    summary = "Reopen confirmed hours",
    params(("plan" = PlanId, Path, description = "The plan, which from its approval on is the class."), CommandHeaders),
    request_body = ReopeningRequest,
    responses(Changed)
)]
pub async fn reopen_hours(
    State(state): State<ApiState>,
    Subject(plan): Subject<PlanId>,
    cover: Cover,
    Body(body): Body<ReopeningRequest>,
) -> Result<Accepted, ApiError> {
    let ReopeningRequest { reason } = body;
    let command = ReopenHours { plan, reason };
    change(&state, cover, command, "training_plan", plan).await
}
