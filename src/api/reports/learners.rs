//! `GET /api/v1/reports/learners`.

use sqlx::PgConnection;

use super::{ReportPage, TABLES, day, region_and_point};
use crate::api::prelude::*;
use crate::queries::reports::{LearnerFilter, StudyFilter, StudyReport, study};
use crate::types::{AsOf, IdNumber, Name, PlanId, PointId, RegionCode, TrainingYear};

/// Which report.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct LearnersQuery {
    /// 年度.
    pub(super) training_year: TrainingYear,
    /// Of this region, which must be one's own or lie below it; one's own unless told.
    pub(super) region: Option<RegionCode>,
    /// 面授点.
    pub(super) point: Option<PointId>,
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
    pub(super) as_of: Option<AsOf>,
}

/// What its query string holds.
type Asked = (ReportPage, LearnersQuery);

/// Learners in classes, narrowed by region, point and class.
#[utoipa::path(
    get,
    path = "/api/v1/reports/learners",
    tag = "reports",
    summary = "面授学习统计",
    params(ReportPage, LearnersQuery, ReadHeaders),
    responses((status = 200, description = "The report.", body = StudyReport), ReadProblems)
)]
pub async fn learners(reader: Reader, Parts((page, query)): Parts<Asked>) -> Result<Json<StudyReport>, ApiError> {
    let mut tables = reader.tables(TABLES).await?;
    let day = day(&reader, query.as_of, &mut tables).await?;
    let filter = query.of(&reader, &mut tables).await?;
    Ok(Json(study(&mut tables, &filter, day, page.page()).await?))
}

impl LearnersQuery {
    /// The filter of what may be seen.
    pub(super) async fn of(self, reader: &Reader, tables: &mut PgConnection) -> Result<StudyFilter, ApiError> {
        let (region, point) = region_and_point(reader, self.region, self.point, tables).await?;
        let learner = LearnerFilter {
            name: self.name.map(String::from),
            id_hash: self.id_number.map(|number| reader.id_hash(&number).0),
        };
        let (training_year, class, passed) = (self.training_year, self.class, self.passed);
        Ok(StudyFilter { training_year, region, point, class, learner, passed })
    }
}
