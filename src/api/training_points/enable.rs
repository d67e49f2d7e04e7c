//! `POST /api/v1/training-points/{point}/enabling`.

use crate::api::prelude::*;
use crate::commands::training_point::EnablePoint;
use crate::types::PointId;

/// It may work again.
#[utoipa::path(
    post,
    path = "/api/v1/training-points/{point}/enabling",
    tag = "training-points",
    summary = "Enable a training point",
    params(("point" = PointId, Path, description = "The training point."), CommandHeaders),
    responses(Changed)
)]
pub async fn enable(
    State(state): State<ApiState>,
    Subject(point): Subject<PointId>,
    cover: Cover,
) -> Result<Accepted, ApiError> {
    let command = EnablePoint { point };
    change(&state, cover, command, "training_point", point).await
}
