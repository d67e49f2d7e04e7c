//! `DELETE /api/v1/training-plans/{plan}/enrolments/{learner}`.

use crate::api::prelude::*;
use crate::commands::training_plan::WithdrawEnrolment;
use crate::types::{LearnerId, PlanId};

/// A learner leaves the class, until scores are submitted (CLASS-3).
#[utoipa::path(
    delete,
    path = "/api/v1/training-plans/{plan}/enrolments/{learner}",
    tag = "training-plans",
    summary = "Withdraw an enrolment",
    params(
        ("plan" = PlanId, Path, description = "The plan, which from its approval on is the class."),
        ("learner" = LearnerId, Path, description = "Who leaves."),
        CommandHeaders
    ),
    responses(Changed)
)]
pub async fn withdraw_enrolment(
    State(state): State<ApiState>,
    Subjects(plan, learner): Subjects<PlanId, LearnerId>,
    cover: Cover,
) -> Result<Accepted, ApiError> {
    let command = WithdrawEnrolment { plan, learner };
    change(&state, cover, command, "training_plan", plan).await
}
