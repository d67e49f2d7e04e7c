//! `GET /api/v1/reports/{report}/comparison`.

use super::{TABLES, day, earlier, region};
use crate::api::prelude::*;
use crate::queries::reports::{Comparison, FigureReport, comparison as compare};
use crate::types::{AsOf, RegionCode, TrainingYear};

/// Which days of which report.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ComparisonQuery {
    /// 年度.
    training_year: TrainingYear,
    /// Of this region, which must be one's own or lie below it; one's own unless told.
    region: Option<RegionCode>,
    /// The first day: a closed one.
    #[param(value_type = String, example = "2025-05-31")]
    from: AsOf,
    /// The second day, not before the first; `now` for the running figures; the last closed day unless told.
    #[param(value_type = Option<String>, example = "2025-06-30")]
    to: Option<AsOf>,
}

/// A report of figures on two days: each figure on the one, on the other, and the difference. What makes a difference tells the
/// explanation of the figure with `since`.
#[utoipa::path(
    get,
    path = "/api/v1/reports/{report}/comparison",
    tag = "reports",
    summary = "Compare two days of a report",
    params(
        ("report" = String, Path, description = "`training`, `points-by-region`, `points` or `continuing`."),
        ComparisonQuery,
        ReadHeaders
    ),
    responses((status = 200, description = "Both days.", body = Comparison), ReadProblems)
)]
pub async fn comparison(
    reader: Reader,
    Subject(report): Subject<String>,
    Params(query): Params<ComparisonQuery>,
) -> Result<Json<Comparison>, ApiError> {
    let report = named(&report)?;
    let mut tables = reader.tables(TABLES).await?;
    let region = region(&reader, query.region)?;
    let to = day(&reader, query.to, &mut tables).await?;
    let from = earlier(&reader, Some(query.from), to, "query.from", &mut tables).await?.unwrap_or(to);
    Ok(Json(compare(&mut tables, report, region, query.training_year, (from, to)).await?))
}

fn named(report: &str) -> Result<FigureReport, ApiError> {
    match report {
        "training" => Ok(FigureReport::Training),
        "points-by-region" => Ok(FigureReport::PointsByRegion),
        "points" => Ok(FigureReport::Points),
        "continuing" => Ok(FigureReport::Continuing),
        _ => Err(ApiError::NotFound { kind: "report", id: report.chars().take(100).collect() }),
    }
}
