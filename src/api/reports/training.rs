//! `GET /api/v1/reports/training`.

use super::{TABLES, day, region};
use crate::api::prelude::*;
use crate::queries::reports::{TrainingReport, training as report};
use crate::types::{AsOf, RegionCode, TrainingYear};

/// Which report.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct TrainingQuery {
    /// 年度.
    pub(super) training_year: TrainingYear,
    /// Of this region, which must be one's own or lie below it; one's own unless told.
    pub(super) region: Option<RegionCode>,
    /// As of the end of this closed day; `now` for the running figures; the last closed day unless told.
    #[serde(rename = "asOf")]
    #[param(value_type = Option<String>, example = "2025-06-30")]
    pub(super) as_of: Option<AsOf>,
}

/// The training of a region: plans, classes held, headcounts, attendance, passes.
#[utoipa::path(
    get,
    path = "/api/v1/reports/training",
    tag = "reports",
    summary = "面授点培训情况统计",
    params(TrainingQuery, ReadHeaders),
    responses((status = 200, description = "The report.", body = TrainingReport), ReadProblems)
)]
pub async fn training(reader: Reader, Params(query): Params<TrainingQuery>) -> Result<Json<TrainingReport>, ApiError> {
    let mut tables = reader.tables(TABLES).await?;
    let region = region(&reader, query.region)?;
    let day = day(&reader, query.as_of, &mut tables).await?;
    Ok(Json(report(&mut tables, region, query.training_year, day).await?))
}
