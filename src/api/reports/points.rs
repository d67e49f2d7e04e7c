//! `GET /api/v1/reports/points`.

use super::{ReportPage, TABLES, day, region_and_point};
use crate::api::prelude::*;
use crate::queries::reports::{PointsReport, points as report};
use crate::types::{AsOf, PointId, RegionCode, TrainingYear};

/// Which report.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PointsQuery {
    /// 年度.
    pub(super) training_year: TrainingYear,
    /// Of this region, which must be one's own or lie below it; one's own unless told.
    pub(super) region: Option<RegionCode>,
    /// This point only.
    pub(super) point: Option<PointId>,
    /// As of the end of this closed day; `now` for the running figures; the last closed day unless told.
    #[serde(rename = "asOf")]
    #[param(value_type = Option<String>, example = "2025-06-30")]
    pub(super) as_of: Option<AsOf>,
}

/// What its query string holds.
type Asked = (ReportPage, PointsQuery);

/// The training points of a region, one row each; a point sees its own.
#[utoipa::path(
    get,
    path = "/api/v1/reports/points",
    tag = "reports",
    summary = "面授点报表",
    params(ReportPage, PointsQuery, ReadHeaders),
    responses((status = 200, description = "The report.", body = PointsReport), ReadProblems)
)]
pub async fn points(reader: Reader, Parts((page, query)): Parts<Asked>) -> Result<Json<PointsReport>, ApiError> {
    let mut tables = reader.tables(TABLES).await?;
    let (region, point) = region_and_point(&reader, query.region, query.point, &mut tables).await?;
    let day = day(&reader, query.as_of, &mut tables).await?;
    Ok(Json(report(&mut tables, region, point.map(|point| point.0), query.training_year, day, page.page()).await?))
}
