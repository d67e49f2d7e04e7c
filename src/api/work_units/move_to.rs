//! `POST /api/v1/work-units/{unit}/moves`.

use crate::api::prelude::*;
use crate::commands::work_unit::MoveUnit;
use crate::types::{RegionCode, WorkUnitId};

/// Where the unit goes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UnitMoveRequest {
    /// 所在地区 from now on.
    pub region: RegionCode,
}

/// The unit moves to another district of its city, and its learners with it, from today on (UNIT-2).
#[utoipa::path(
    post,
    path = "/api/v1/work-units/{unit}/moves",
    tag = "work-units",
    summary = "Move a work unit",
    params(("unit" = WorkUnitId, Path, description = "The work unit."), CommandHeaders),
    request_body = UnitMoveRequest,
    responses(Changed)
)]
pub async fn move_to(
    State(state): State<ApiState>,
    Subject(unit): Subject<WorkUnitId>,
    cover: Cover,
    Body(body): Body<UnitMoveRequest>,
) -> Result<Accepted, ApiError> {
    let UnitMoveRequest { region } = body;
    let command = MoveUnit { unit, region };
    change(&state, cover, command, "work_unit", unit).await
}
