//! `GET /api/v1/reports/points/{point}/classes`.

use super::{ReportPage, TABLES, day, see_point};
use crate::api::prelude::*;
use crate::queries::reports::{ClassFilter, ClassesReport, classes as report};
use crate::types::{AsOf, Name, PlanStatus, PointId, TrainingYear};

/// Which classes.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ClassesQuery {
    /// 年度.
    pub(super) training_year: TrainingYear,
    /// 培训班名称 holds this.
    name: Option<Name>,
    /// 状态; without one, every class that is not cancelled.
    status: Option<PlanStatus>,
    /// As of the end of this closed day; `now` for the running figures; the last closed day unless told.
    #[serde(rename = "asOf")]
    #[param(value_type = Option<String>, example = "2025-06-30")]
    pub(super) as_of: Option<AsOf>,
}

/// What its query string holds.
type Asked = (ReportPage, ClassesQuery);

/// The classes of a training point, as they stood on the report's day.
#[utoipa::path(
    get,
    path = "/api/v1/reports/points/{point}/classes",
    tag = "reports",
    summary = "The classes of a point",
    params(("point" = PointId, Path, description = "The training point."), ReportPage, ClassesQuery, ReadHeaders),
    responses((status = 200, description = "The report.", body = ClassesReport), ReadProblems)
)]
pub async fn classes(
    reader: Reader,
    Subject(point): Subject<PointId>,
    Parts((page, query)): Parts<Asked>,
) -> Result<Json<ClassesReport>, ApiError> {
    let mut tables = reader.tables(TABLES).await?;
    see_point(&reader, point, &mut tables).await?;
    let (year, day) = (query.training_year, day(&reader, query.as_of, &mut tables).await?);
    Ok(Json(report(&mut tables, point, year, &query.of(), day, page.page()).await?))
}

impl ClassesQuery {
    /// The filter.
    pub(super) fn of(self) -> ClassFilter {
        ClassFilter { name: self.name.map(String::from), status: self.status }
    }
}
