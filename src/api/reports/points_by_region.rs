//! `GET /api/v1/reports/points-by-region`.

use super::{TABLES, day, region};
use crate::api::prelude::*;
use crate::queries::reports::{RegionPointsReport, points_by_region as report};
use crate::types::{AsOf, RegionCode, TrainingYear};

/// Which report.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PointsByRegionQuery {
    /// 年度.
    pub(super) training_year: TrainingYear,
    /// Of this region, which must be one's own or lie below it; one's own unless told.
    pub(super) region: Option<RegionCode>,
    /// As of the end of this closed day; `now` for the running figures; the last closed day unless told.
    #[serde(rename = "asOf")]
    #[param(value_type = Option<String>, example = "2025-06-30")]
    pub(super) as_of: Option<AsOf>,
}

/// The training points of a region, summed up by the regions below it.
#[utoipa::path(
    get,
    path = "/api/v1/reports/points-by-region",
    tag = "reports",
    summary = "面授点报表 by region",
    params(PointsByRegionQuery, ReadHeaders),
    responses((status = 200, description = "The report.", body = RegionPointsReport), ReadProblems)
)]
pub async fn points_by_region(
    reader: Reader,
    Params(query): Params<PointsByRegionQuery>,
) -> Result<Json<RegionPointsReport>, ApiError> {
    let mut tables = reader.tables(TABLES).await?;
    let region = region(&reader, query.region)?;
    let day = day(&reader, query.as_of, &mut tables).await?;
    Ok(Json(report(&mut tables, region, query.training_year, day).await?))
}
