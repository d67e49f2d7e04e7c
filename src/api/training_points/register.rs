//! `POST /api/v1/training-points`.

use crate::api::prelude::*;
use crate::commands::training_point::RegisterPoint;

/// An office licenses a training point, with its first administrator.
#[utoipa::path(
    post,
    path = "/api/v1/training-points",
    tag = "training-points",
    summary = "Register a training point",
    params(CommandHeaders),
    request_body = RegisterPoint,
    responses(Created)
)]
pub async fn register(
    State(state): State<ApiState>,
    cover: Cover,
    Body(command): Body<RegisterPoint>,
) -> Result<Accepted, ApiError> {
    create(&state, cover, command, "training_point", "/api/v1/training-points").await
}
