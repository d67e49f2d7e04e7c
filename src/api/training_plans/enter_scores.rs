//! `POST /api/v1/training-plans/{plan}/scores`.

use crate::api::prelude::*;
use crate::commands::training_plan::{EnterScores, LearnerScore};
use crate::types::PlanId;

/// Scores of some learners.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ScoresRequest {
    /// The learners concerned, each once.
    pub scores: Vec<LearnerScore>,
}

/// The point enters or corrects scores (CLASS-5).
#[utoipa::path(
    post,
    path = "/api/v1/training-plans/{plan}/scores",
    tag = "training-plans",
    summary = "Enter scores",
    params(("plan" = PlanId, Path, description = "The plan, which from its approval on is the class."), CommandHeaders),
    request_body = ScoresRequest,
    responses(Changed)
)]
pub async fn enter_scores(
    State(state): State<ApiState>,
    Subject(plan): Subject<PlanId>,
    cover: Cover,
    Body(body): Body<ScoresRequest>,
) -> Result<Accepted, ApiError> {
    let ScoresRequest { scores } = body;
    let command = EnterScores { plan, scores };
    change(&state, cover, command, "training_plan", plan).await
}
