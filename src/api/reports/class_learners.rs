//! `GET /api/v1/reports/classes/{class}/learners`.

use super::{ReportPage, TABLES, day, see_class};
use crate::api::prelude::*;
use crate::queries::reports::{ClassLearnersReport, LearnerFilter, class_learners as report};
use crate::types::{AsOf, IdNumber, Name, PlanId};

/// Which learners.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ClassLearnersQuery {
    /// 姓名 holds this.
    name: Option<Name>,
    /// 身份证号, in full.
    id_number: Option<IdNumber>,
    /// As of the end of this closed day; `now` for the running figures; the last closed day unless told.
    #[serde(rename = "asOf")]
    #[param(value_type = Option<String>, example = "2025-06-30")]
    pub(super) as_of: Option<AsOf>,
}

/// What its query string holds.
type Asked = (ReportPage, ClassLearnersQuery);

/// The learners of a class, as they stood on the report's day.
#[utoipa::path(
    get,
    path = "/api/v1/reports/classes/{class}/learners",
    tag = "reports",
    summary = "The learners of a class",
    params(("class" = PlanId, Path, description = "The class."), ReportPage, ClassLearnersQuery, ReadHeaders),
    responses((status = 200, description = "The report.", body = ClassLearnersReport), ReadProblems)
)]
pub async fn class_learners(
    reader: Reader,
    Subject(class): Subject<PlanId>,
    Parts((page, query)): Parts<Asked>,
) -> Result<Json<ClassLearnersReport>, ApiError> {
    let mut tables = reader.tables(TABLES).await?;
    see_class(&reader, class, &mut tables).await?;
    let day = day(&reader, query.as_of, &mut tables).await?;
    Ok(Json(report(&mut tables, class, &query.of(&reader), day, page.page()).await?))
}

impl ClassLearnersQuery {
    /// The filter.
    pub(super) fn of(self, reader: &Reader) -> LearnerFilter {
        LearnerFilter {
            name: self.name.map(String::from),
            id_hash: self.id_number.map(|number| reader.id_hash(&number).0),
        }
    }
}
