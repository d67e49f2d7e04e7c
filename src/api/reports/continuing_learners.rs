//! `GET /api/v1/reports/continuing/learners`.

use super::{ReportPage, TABLES, day, region};
use crate::api::prelude::*;
use crate::queries::reports::{FigureLearners, Report, figure_learners};
use crate::types::{AsOf, Name, RegionCode, TrainingYear};

/// Which report.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ContinuingLearnersQuery {
    /// 年度.
    pub(super) training_year: TrainingYear,
    /// Of this region, which must be one's own or lie below it; one's own unless told.
    pub(super) region: Option<RegionCode>,
    /// Which column, by its Chinese label or its identifier.
    pub(super) column: Name,
    /// As of the end of this closed day; `now` for the running figures; the last closed day unless told.
    #[serde(rename = "asOf")]
    #[param(value_type = Option<String>, example = "2025-06-30")]
    pub(super) as_of: Option<AsOf>,
}

/// What its query string holds.
type Asked = (ReportPage, ContinuingLearnersQuery);

/// The learners whom a column of the report on continuing education counts.
#[utoipa::path(
    get,
    path = "/api/v1/reports/continuing/learners",
    tag = "reports",
    summary = "The learners behind a figure of 继续教育情况统计",
    params(ReportPage, ContinuingLearnersQuery, ReadHeaders),
    responses((status = 200, description = "The report.", body = FigureLearners), ReadProblems)
)]
pub async fn continuing_learners(
    reader: Reader,
    Parts((page, query)): Parts<Asked>,
) -> Result<Json<FigureLearners>, ApiError> {
    let mut tables = reader.tables(TABLES).await?;
    let region = region(&reader, query.region)?;
    let quantities = Report::Continuing.column(query.column.as_str())?;
    let day = day(&reader, query.as_of, &mut tables).await?;
    Ok(Json(figure_learners(&mut tables, region, query.training_year, &quantities, day, page.page()).await?))
}
