//! `PUT /api/v1/work-units/{unit}/name`.

use crate::api::prelude::*;
use crate::commands::work_unit::RenameUnit;
use crate::types::{Name, WorkUnitId};

/// The name from now on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UnitNameRequest {
    /// 工作单位.
    pub name: Name,
}

/// The unit bears another name for every learner at once; the former one still finds it (UNIT-1).
#[utoipa::path(
    put,
    path = "/api/v1/work-units/{unit}/name",
    tag = "work-units",
    summary = "Rename a work unit",
    params(("unit" = WorkUnitId, Path, description = "The work unit."), CommandHeaders),
    request_body = UnitNameRequest,
    responses(Changed)
)]
pub async fn rename(
    State(state): State<ApiState>,
    Subject(unit): Subject<WorkUnitId>,
    cover: Cover,
    Body(body): Body<UnitNameRequest>,
) -> Result<Accepted, ApiError> {
    let UnitNameRequest { name } = body;
    let command = RenameUnit { unit, name };
    change(&state, cover, command, "work_unit", unit).await
}
