//! `GET /api/v1/reports/learners`.

use super::{TABLES, day, page, region_and_point};
use crate::api::prelude::*;
use crate::queries::reports::{Cursor, LearnerFilter, StudyFilter, StudyReport, study};
use crate::types::{AsOf, IdNumber, Name, PlanId, PointId, RegionCode, TrainingYear};

/// Which report.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct LearnersQuery {
    /// 年度.
    training_year: TrainingYear,
    /// Of this region, which must be one's own or lie below it; one's own unless told.
    region: Option<RegionCode>,
    /// 面授点.
    point: Option<PointId>,
    /// 培训班.
    class: Option<PlanId>,
    /// 姓名 holds this.
    name: Option<Name>,
    /// 身份证号, in full.
    id_number: Option<IdNumber>,
    /// 是否合格.
    passed: Option<bool>,
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

/// Learners in classes, narrowed by region, point and class.
#[utoipa::path(
    get,
    path = "/api/v1/reports/learners",
    tag = "reports",
    summary = "面授学习统计",
    params(LearnersQuery, ReadHeaders),
    responses((status = 200, description = "The report.", body = StudyReport), ReadProblems)
)]
pub async fn learners(reader: Reader, Params(query): Params<LearnersQuery>) -> Result<Json<StudyReport>, ApiError> {
    let mut tables = reader.tables(TABLES).await?;
    let (region, point) = region_and_point(&reader, query.region, query.point, &mut tables).await?;
    let learner = LearnerFilter {
        name: query.name.map(String::from),
        id_hash: query.id_number.map(|number| reader.id_hash(&number).0),
    };
    let (training_year, class, passed) = (query.training_year, query.class, query.passed);
    let filter = StudyFilter { training_year, region, point, class, learner, passed };
    let day = day(&reader, query.as_of, &mut tables).await?;
    Ok(Json(study(&mut tables, &filter, day, page(query.after, query.size)).await?))
}
