//! `POST /api/v1/work-units/{unit}/merger`.

use crate::api::prelude::*;
use crate::commands::work_unit::MergeUnit;
use crate::types::WorkUnitId;

/// Into which unit.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UnitMergerRequest {
    /// The unit that goes on.
    pub into: WorkUnitId,
}

/// The unit becomes part of another of its city, and its learners with it, from today on.
#[utoipa::path(
    post,
    path = "/api/v1/work-units/{unit}/merger",
    tag = "work-units",
    summary = "Merge a work unit into another",
    params(("unit" = WorkUnitId, Path, description = "The work unit."), CommandHeaders),
    request_body = UnitMergerRequest,
    responses(Changed)
)]
pub async fn merge(
    State(state): State<ApiState>,
    Subject(unit): Subject<WorkUnitId>,
    cover: Cover,
    Body(body): Body<UnitMergerRequest>,
) -> Result<Accepted, ApiError> {
    let UnitMergerRequest { into } = body;
    let command = MergeUnit { unit, into };
    change(&state, cover, command, "work_unit", unit).await
}
