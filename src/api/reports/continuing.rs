//! `GET /api/v1/reports/continuing`.

use super::{TABLES, day, region};
use crate::api::prelude::*;
use crate::queries::reports::{ContinuingReport, continuing as report};
use crate::types::{AsOf, RegionCode, TrainingYear};

/// Which report.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ContinuingQuery {
    /// 年度.
    pub(super) training_year: TrainingYear,
    /// Of this region, which must be one's own or lie below it; one's own unless told.
    pub(super) region: Option<RegionCode>,
    /// As of the end of this closed day; `now` for the running figures; the last closed day unless told.
    #[serde(rename = "asOf")]
    #[param(value_type = Option<String>, example = "2025-06-30")]
    pub(super) as_of: Option<AsOf>,
}

/// The continuing education of a region's learners: who owes hours, who has them, by source.
#[utoipa::path(
    get,
    path = "/api/v1/reports/continuing",
    tag = "reports",
    summary = "继续教育情况统计",
    params(ContinuingQuery, ReadHeaders),
    responses((status = 200, description = "The report.", body = ContinuingReport), ReadProblems)
)]
pub async fn continuing(
    reader: Reader,
    Params(query): Params<ContinuingQuery>,
) -> Result<Json<ContinuingReport>, ApiError> {
    let mut tables = reader.tables(TABLES).await?;
    let region = region(&reader, query.region)?;
    let day = day(&reader, query.as_of, &mut tables).await?;
    Ok(Json(report(&mut tables, region, query.training_year, day).await?))
}
