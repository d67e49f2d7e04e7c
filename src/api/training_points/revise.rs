//! `PUT /api/v1/training-points/{point}/profile`.

use crate::api::prelude::*;
use crate::commands::training_point::{PointProfile, RevisePoint};
use crate::types::PointId;

/// The office revises what is recorded of a training point besides its name and contact.
#[utoipa::path(
    put,
    path = "/api/v1/training-points/{point}/profile",
    tag = "training-points",
    summary = "Revise what is recorded of a point",
    params(("point" = PointId, Path, description = "The training point."), CommandHeaders),
    request_body = PointProfile,
    responses(Changed)
)]
pub async fn revise(
    State(state): State<ApiState>,
    Subject(point): Subject<PointId>,
    cover: Cover,
    Body(profile): Body<PointProfile>,
) -> Result<Accepted, ApiError> {
    let command = RevisePoint { point, profile };
    change(&state, cover, command, "training_point", point).await
}
