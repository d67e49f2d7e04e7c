//! `GET /api/v1/reports/options/points`.

use super::{TABLES, region_and_point};
use crate::api::prelude::*;
use crate::queries::reports::{PointOption, point_options as options};
use crate::types::{RegionCode, TrainingYear, shanghai_day};

/// Of which year and region.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PointOptionsQuery {
    /// 年度.
    training_year: TrainingYear,
    /// Of this region with everything below it, which must be one's own or lie below it; one's own unless told.
    region: Option<RegionCode>,
}

/// The training points (面授点) of a region that had a plan approved in a year, by name: the third choice of a report's reader.
#[utoipa::path(
    get,
    path = "/api/v1/reports/options/points",
    tag = "reports",
    summary = "Training points to choose from",
    params(PointOptionsQuery, ReadHeaders),
    responses((status = 200, description = "The points.", body = Vec<PointOption>), ReadProblems)
)]
pub async fn point_options(
    reader: Reader,
    Params(query): Params<PointOptionsQuery>,
) -> Result<Json<Vec<PointOption>>, ApiError> {
    let mut tables = reader.tables(TABLES).await?;
    let (region, point) = region_and_point(&reader, query.region, None, &mut tables).await?;
    let today = shanghai_day(reader.state.desk().now());
    Ok(Json(options(&mut tables, region, point, query.training_year, today).await?))
}
