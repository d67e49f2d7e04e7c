//! `GET /api/v1/reports/options/training-years`.

use super::{TABLES, region_and_point};
use crate::api::prelude::*;
use crate::queries::reports::training_years;
use crate::types::{RegionCode, TrainingYear};

/// Of which region.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct YearOptionsQuery {
    /// Of this region, which must be one's own or lie below it; one's own unless told.
    region: Option<RegionCode>,
}

/// The training years (年度) in which a region has any figure, the latest first: the first choice of a report's reader.
#[utoipa::path(
    get,
    path = "/api/v1/reports/options/training-years",
    tag = "reports",
    summary = "Training years to choose from",
    params(YearOptionsQuery, ReadHeaders),
    responses((status = 200, description = "The years.", body = Vec<TrainingYear>), ReadProblems)
)]
pub async fn year_options(
    reader: Reader,
    Params(query): Params<YearOptionsQuery>,
) -> Result<Json<Vec<TrainingYear>>, ApiError> {
    let mut tables = reader.tables(TABLES).await?;
    let (region, _) = region_and_point(&reader, query.region, None, &mut tables).await?;
    Ok(Json(training_years(&mut tables, region).await?))
}
