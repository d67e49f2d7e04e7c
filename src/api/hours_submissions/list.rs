//! `GET /api/v1/hours-submissions`.

use crate::api::prelude::*;
use crate::commands::access::NOT_THIS_OFFICE;
use crate::queries::hours::{HoursSubmission, all, awaiting};
use crate::queries::plans::PlanFilter;
use crate::queries::scope::RegionScope;
use crate::types::{Name, PointId, TrainingYear};

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
}

/// 课时确认: classes whose submitted hours await a decision, the longest waiting first; or all submissions, the latest first.
#[utoipa::path(
    get,
    path = "/api/v1/hours-submissions",
    tag = "hours-submissions",
    summary = "List submitted hours",
    params(PageRequest, Place, SubmissionQuery, ReadHeaders),
    responses((status = 200, description = "A page of submissions.", body = Page<HoursSubmission>), ReadProblems)
)]
pub async fn list(
    reader: Reader,
    listing: RegionalListing<SubmissionQuery>,
) -> Result<Json<Page<HoursSubmission>>, ApiError> {
    let RegionalListing { page, place, filter: query } = listing;
    let (regions, point) = match reader.sight() {
        Sight::Regions(_) => (reader.regions(place)?, query.point),
        Sight::Point(point) => (RegionScope::All, Some(point)),
        Sight::Learner(_) => return Err(ApiError::Forbidden(NOT_THIS_OFFICE)),
    };
    let filter = PlanFilter {
        training_year: query.training_year,
        name: query.name.map(String::from),
        point,
        point_name: query.point_name.map(String::from),
        ..PlanFilter::of(regions)
    };
    let mut tables = reader.tables(&["plans", "directory"]).await?;
    let found = if query.decided {
        all(&filter, &page, &mut tables).await?
    } else {
        awaiting(&filter, &page, &mut tables).await?
    };
    Ok(Json(found))
}
