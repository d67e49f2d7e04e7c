//! `GET /api/v1/reports/classes/{class}/learners`.

use super::{TABLES, day, page, see_class};
use crate::api::prelude::*;
use crate::queries::reports::{ClassLearnersReport, Cursor, LearnerFilter, class_learners as report};
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
    as_of: Option<AsOf>,
    /// Goes on behind the page that gave this as its `next`.
    #[param(value_type = Option<String>)]
    after: Option<Cursor>,
    /// Rows on a page, 500 at most; 50 unless told.
    #[param(minimum = 1, maximum = 500)]
    size: Option<u32>,
}

/// The learners of a class, as they stood on the report's day.
#[utoipa::path(
    get,
    path = "/api/v1/reports/classes/{class}/learners",
    tag = "reports",
    summary = "The learners of a class",
    params(("class" = PlanId, Path, description = "The class."), ClassLearnersQuery, ReadHeaders),
    responses((status = 200, description = "The report.", body = ClassLearnersReport), ReadProblems)
)]
pub async fn class_learners(
    reader: Reader,
    Subject(class): Subject<PlanId>,
    Params(query): Params<ClassLearnersQuery>,
) -> Result<Json<ClassLearnersReport>, ApiError> {
    let mut tables = reader.tables(TABLES).await?;
    see_class(&reader, class, &mut tables).await?;
    let filter = LearnerFilter {
        name: query.name.map(String::from),
        id_hash: query.id_number.map(|number| reader.id_hash(&number).0),
    };
    let day = day(&reader, query.as_of, &mut tables).await?;
    let page = page(query.after, query.size);
    Ok(Json(report(&mut tables, class, &filter, day, page).await?))
}
