//! `GET /api/v1/training-points`.

use crate::api::prelude::*;
use crate::queries::points::{Point, PointFilter, list as points};
use crate::types::Name;

/// Which points.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct PointQuery {
    /// 名称 holds this.
    name: Option<Name>,
    /// 状态.
    enabled: Option<bool>,
}

/// The training points of the office's region and below.
#[utoipa::path(
    get,
    path = "/api/v1/training-points",
    tag = "training-points",
    summary = "List training points",
    params(PageRequest, Place, PointQuery, ReadHeaders),
    responses((status = 200, description = "A page of training points.", body = Page<Point>), ReadProblems)
)]
pub async fn list(reader: Reader, listing: RegionalListing<PointQuery>) -> Result<Json<Page<Point>>, ApiError> {
    let RegionalListing { page, place, filter } = listing;
    let filter = filter.of(&reader, place)?;
    let mut tables = reader.tables(&["directory"]).await?;
    Ok(Json(points(&filter, &page, &mut tables).await?))
}

impl PointQuery {
    /// The filter of what may be seen.
    pub(super) fn of(self, reader: &Reader, place: Place) -> Result<PointFilter, ApiError> {
        Ok(PointFilter { regions: reader.regions(place)?, name: self.name.map(String::from), enabled: self.enabled })
    }
}
