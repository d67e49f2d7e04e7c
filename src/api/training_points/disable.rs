//! `POST /api/v1/training-points/{point}/disabling`.

use crate::api::prelude::*;
use crate::commands::training_point::DisablePoint;
use crate::types::{Opinion, PointId};

/// Why the point is disabled.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PointDisablingRequest {
    /// Why.
    pub reason: Opinion,
}

/// From now on it reports, enrols and submits nothing, and its accounts are out at once (POINT-1).
#[utoipa::path(
    post,
    path = "/api/v1/training-points/{point}/disabling",
    tag = "training-points",
    summary = "Disable a training point",
    params(("point" = PointId, Path, description = "The training point."), CommandHeaders),
    request_body = PointDisablingRequest,
    responses(Changed)
)]
pub async fn disable(
    State(state): State<ApiState>,
    Subject(point): Subject<PointId>,
    cover: Cover,
    Body(body): Body<PointDisablingRequest>,
) -> Result<Accepted, ApiError> {
    let PointDisablingRequest { reason } = body;
    let command = DisablePoint { point, reason };
    change(&state, cover, command, "training_point", point).await
}
