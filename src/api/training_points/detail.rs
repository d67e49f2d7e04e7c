//! `GET /api/v1/training-points/{point}`.

use crate::api::prelude::*;
use crate::queries::points::{Point, one};
use crate::types::PointId;

/// One training point; a point reads itself.
#[utoipa::path(
    get,
    path = "/api/v1/training-points/{point}",
    tag = "training-points",
    summary = "Read a training point",
    params(("point" = PointId, Path, description = "The training point."), ReadHeaders),
    responses((status = 200, description = "It, with its version as `ETag`.", body = Point), ReadProblems)
)]
pub async fn detail(reader: Reader, Subject(point): Subject<PointId>) -> Result<Versioned<Point>, ApiError> {
    let mut tables = reader.tables(&["directory"]).await?;
    let found = one(point, &mut tables).await?.filter(|found| sees(&reader.sight(), found));
    Versioned::found(found, |found| found.version, "training_point", point)
}

fn sees(sight: &Sight, point: &Point) -> bool {
    sight.sees_region(&point.office) || sight.is_point(point.point.into())
}
