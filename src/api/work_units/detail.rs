//! `GET /api/v1/work-units/{unit}`.

use crate::api::prelude::*;
use crate::queries::units::{WorkUnit, one};
use crate::types::WorkUnitId;

/// One work unit.
#[utoipa::path(
    get,
    path = "/api/v1/work-units/{unit}",
    tag = "work-units",
    summary = "Read a work unit",
    params(("unit" = WorkUnitId, Path, description = "The work unit."), ReadHeaders),
    responses((status = 200, description = "It, with its version as `ETag`.", body = WorkUnit), ReadProblems)
)]
pub async fn detail(reader: Reader, Subject(unit): Subject<WorkUnitId>) -> Result<Versioned<WorkUnit>, ApiError> {
    let mut tables = reader.tables(&["roster", "directory"]).await?;
    let found = one(unit, &mut tables).await?.filter(|found| sees(&reader.sight(), found));
    Versioned::found(found, |found| found.version, "work_unit", unit)
}

fn sees(sight: &Sight, unit: &WorkUnit) -> bool {
    sight.sees_region(&unit.region)
}
