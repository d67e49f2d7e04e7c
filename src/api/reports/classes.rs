//! `GET /api/v1/reports/points/{point}/classes`.

use super::{TABLES, day, page, see_point};
use crate::api::prelude::*;
use crate::queries::reports::{ClassFilter, ClassesReport, Cursor, classes as report};
use crate::types::{AsOf, Name, PlanStatus, PointId, TrainingYear};

/// Which classes.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ClassesQuery {
    /// 年度.
    training_year: TrainingYear,
    /// 培训班名称 holds this.
    name: Option<Name>,
    /// 状态; without one, every class that is not cancelled.
    status: Option<PlanStatus>,
    /// As of the end of this closed day; `now` for the running figures; the last closed day unless told.
    #[serde(rename = "asOf")]
    #[param(value_type = Option<String>, example = "2025-06-30")]
    as_of: Option<AsOf>,
    /// Goes on behind the page that gave this as its `next`.
    #[param(value_type = Option<String>)]
    after: Option<Cursor>,
    /// Rows on a page, 500 at most; 50 unless told.
    #[param(minimum = 1, maximum = 500)]
    size: Option<u32>,
}

/// The classes of a training point, as they stood on the report's day.
#[utoipa::path(
    get,
    path = "/api/v1/reports/points/{point}/classes",
    tag = "reports",
    summary = "The classes of a point",
    params(("point" = PointId, Path, description = "The training point."), ClassesQuery, ReadHeaders),
    responses((status = 200, description = "The report.", body = ClassesReport), ReadProblems)
)]
pub async fn classes(
    reader: Reader,
    Subject(point): Subject<PointId>,
    Params(query): Params<ClassesQuery>,
) -> Result<Json<ClassesReport>, ApiError> {
    let mut tables = reader.tables(TABLES).await?;
    see_point(&reader, point, &mut tables).await?;
    let filter = ClassFilter { name: query.name.map(String::from), status: query.status };
    let day = day(&reader, query.as_of, &mut tables).await?;
    let page = page(query.after, query.size);
    Ok(Json(report(&mut tables, point, query.training_year, &filter, day, page).await?))
}
