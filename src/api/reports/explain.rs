//! `GET /api/v1/reports/{report}/explanation`.

use super::{TABLES, day, earlier, page, region, see_class, see_point};
use crate::api::prelude::*;
use crate::api::shape::ShapeFault;
use crate::queries::reports::{Cursor, Explanation, FigureScope, Report, explain_between};
use crate::types::{AsOf, Name, PlanId, PointId, RegionCode, TrainingYear};

/// Which figure.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ExplanationQuery {
    /// 年度.
    training_year: TrainingYear,
    /// Which column, by its Chinese label or its identifier.
    column: Name,
    /// A region's figure, with everything below it; one's own region's or point's unless a region, a point or a class is named.
    region: Option<RegionCode>,
    /// A point's figure.
    point: Option<PointId>,
    /// A class's figure.
    class: Option<PlanId>,
    /// As of the end of this closed day; `now` for the running figures; the last closed day unless told.
    #[serde(rename = "asOf")]
    #[param(value_type = Option<String>, example = "2025-06-30")]
    as_of: Option<AsOf>,
    /// Explains by how much the figure differs from that of this earlier day, by the postings in between.
    #[param(value_type = Option<String>, example = "2025-05-31")]
    since: Option<AsOf>,
    /// Goes on behind the page that gave this as its `next`.
    #[param(value_type = Option<String>)]
    after: Option<Cursor>,
    /// Rows on a page, 500 at most; 50 unless told.
    #[param(minimum = 1, maximum = 500)]
    size: Option<u32>,
}

/// What a figure is made of: its postings, and the events that they come from.
#[utoipa::path(
    get,
    path = "/api/v1/reports/{report}/explanation",
    tag = "reports",
    summary = "Explain a figure",
    params(
        ("report" = String, Path, description = "`training`, `points`, `learners` or `continuing`."),
        ExplanationQuery,
        ReadHeaders
    ),
    responses((status = 200, description = "The figure and its postings.", body = Explanation), ReadProblems)
)]
pub async fn explain(
    reader: Reader,
    Subject(report): Subject<String>,
    Params(query): Params<ExplanationQuery>,
) -> Result<Json<Explanation>, ApiError> {
    let quantities = named(&report)?.column(query.column.as_str())?;
    let mut tables = reader.tables(TABLES).await?;
    let scope = match (query.region, query.point, query.class) {
        (region_asked, None, None) => match (reader.sight(), region_asked) {
            (Sight::Point(own), None) => FigureScope::Point(own),
            (Sight::Point(_) | Sight::Regions(_) | Sight::Learner(_), _) => {
                FigureScope::Region(region(&reader, region_asked)?)
            }
        },
        (None, Some(point), None) => {
            see_point(&reader, point, &mut tables).await?;
            FigureScope::Point(point)
        }
        (None, None, Some(class)) => {
            see_class(&reader, class, &mut tables).await?;
            FigureScope::Class(class)
        }
        (Some(_), Some(_), _) | (Some(_), _, Some(_)) | (None, Some(_), Some(_)) => {
            return Err(ShapeFault::bad_value("query", "name one of region, point and class").into());
        }
    };
    let day = day(&reader, query.as_of, &mut tables).await?;
    let page = page(query.after, query.size);
    let since = earlier(&reader, query.since, day, "query.since", &mut tables).await?.map(|since| since.day);
    let days = (since, day);
    Ok(Json(explain_between(&mut tables, scope, query.training_year, &quantities, days, page).await?))
}

fn named(report: &str) -> Result<Report, ApiError> {
    match report {
        "training" => Ok(Report::Training),
        "points" => Ok(Report::Points),
        "learners" => Ok(Report::Learners),
        "continuing" => Ok(Report::Continuing),
        _ => Err(ApiError::NotFound { kind: "report", id: report.chars().take(100).collect() }),
    }
}
