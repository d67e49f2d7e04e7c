//! `PUT /api/v1/training-points/{point}/name`.

use crate::api::prelude::*;
use crate::commands::training_point::RenamePoint;
use crate::types::{Name, PointId};

/// The name from now on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PointNameRequest {
    /// 面授点名称.
    pub name: Name,
}

/// The office renames a training point (POINT-2).
#[utoipa::path(
    put,
    path = "/api/v1/training-points/{point}/name",
    tag = "training-points",
    summary = "Rename a training point",
    params(("point" = PointId, Path, description = "The training point."), CommandHeaders),
    request_body = PointNameRequest,
    responses(Changed)
)]
pub async fn rename(
    State(state): State<ApiState>,
    Subject(point): Subject<PointId>,
    cover: Cover,
    Body(body): Body<PointNameRequest>,
) -> Result<Accepted, ApiError> {
    let PointNameRequest { name } = body;
    let command = RenamePoint { point, name };
    change(&state, cover, command, "training_point", point).await
}
