//! `GET /api/v1/hours-submissions`.

use crate::api::prelude::*;
use crate::api::training_plans::actions::WithActions;
use crate::commands::access::NOT_THIS_OFFICE;
use crate::queries::hours::{HoursSubmission, SubmissionFilter, list as submissions};
use crate::queries::plans::PlanFilter;
use crate::queries::scope::RegionScope;
use crate::types::{AsOf, Name, PointId, TrainingYear};

/// Which submissions.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct SubmissionQuery {
    /// Whether decided submissions are shown too (the history tab); else only those that await a decision.
    decided: bool,
    /// 年度.
    training_year: Option<TrainingYear>,
    /// 培训计划名称 holds this.
    name: Option<Name>,
    /// 面授点.
    point: Option<PointId>,
    /// 面授点's name holds this.
    point_name: Option<Name>,
    /// As everything stood at the end of this closed day; `last` for the last closed one; as it stands unless told.
    #[serde(rename = "asOf")]
    #[param(value_type = Option<String>, example = "2025-06-30")]
    as_of: Option<AsOf>,
}

/// 课时确认: classes whose submitted hours await a decision, the longest waiting first; or all submissions, the latest first.
#[utoipa::path(
    get,
    path = "/api/v1/hours-submissions",
    tag = "hours-submissions",
    summary = "List submitted hours",
    params(PageRequest, Place, SubmissionQuery, ReadHeaders),
    responses((status = 200, description = "A page of submissions.", body = Page<WithActions<HoursSubmission>>), ReadProblems)
)]
pub async fn list(
    reader: Reader,
    listing: RegionalListing<SubmissionQuery>,
) -> Result<Json<Page<WithActions<HoursSubmission>>>, ApiError> {
    let RegionalListing { page, place, filter: query } = listing;
    let filter = query.of(&reader, place).await?;
    let mut tables = reader.tables(&["plans", "directory"]).await?;
    let found = submissions(&filter, &page, &mut tables).await?;
    Ok(Json(reader.with_plan_actions(found, |submission| &submission.class)))
}

impl SubmissionQuery {
    /// The filter of what may be seen.
    pub(super) async fn of(self, reader: &Reader, place: Place) -> Result<SubmissionFilter, ApiError> {
        let (regions, point) = match reader.sight() {
            Sight::Regions(_) => (reader.regions(place)?, self.point),
            Sight::Point(point) => (RegionScope::All, Some(point)),
            Sight::Learner(_) => return Err(ApiError::Forbidden(NOT_THIS_OFFICE)),
        };
        let classes = PlanFilter {
            training_year: self.training_year,
            name: self.name.map(String::from),
            point,
            point_name: self.point_name.map(String::from),
            as_of: reader.as_of(self.as_of).await?,
            ..PlanFilter::of(regions)
        };
        Ok(SubmissionFilter { classes, history: self.decided })
    }
}
