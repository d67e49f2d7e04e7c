//! `GET /api/v1/training-plans`.

use super::actions::WithActions;
use super::visible::CLASSES;
use crate::api::prelude::*;
use crate::queries::plans::{Plan, PlanFilter, list as plans};
use crate::queries::scope::RegionScope;
use crate::types::{AsOf, Name, PlanStatus, PointId, TrainingYear};

/// Which plans.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct PlanQuery {
    /// 年度.
    training_year: Option<TrainingYear>,
    /// 培训计划名称 holds this.
    name: Option<Name>,
    /// 面授点.
    point: Option<PointId>,
    /// 面授点's name holds this.
    point_name: Option<Name>,
    /// 审批状态, or where the class stands.
    status: Option<PlanStatus>,
    /// As everything stood at the end of this closed day; `last` for the last closed one; as it stands unless told.
    #[serde(rename = "asOf")]
    #[param(value_type = Option<String>, example = "2025-06-30")]
    as_of: Option<AsOf>,
}

/// Plans and classes: an office sees those of its region and below, a point its own, a learner those that were approved.
#[utoipa::path(
    get,
    path = "/api/v1/training-plans",
    tag = "training-plans",
    summary = "List plans and classes",
    params(PageRequest, Place, PlanQuery, ReadHeaders),
    responses((status = 200, description = "A page of plans.", body = Page<WithActions<Plan>>), ReadProblems)
)]
pub async fn list(
    reader: Reader,
    listing: RegionalListing<PlanQuery>,
) -> Result<Json<Page<WithActions<Plan>>>, ApiError> {
    let RegionalListing { page, place, filter } = listing;
    let filter = filter.of(&reader, place).await?;
    let mut tables = reader.tables(&["plans", "directory"]).await?;
    let found = plans(&filter, &page, &mut tables).await?;
    Ok(Json(reader.with_plan_actions(found, |plan| plan)))
}

impl PlanQuery {
    /// The filter of what may be seen.
    pub(super) async fn of(self, reader: &Reader, place: Place) -> Result<PlanFilter, ApiError> {
        let statuses: Vec<PlanStatus> = self.status.into_iter().collect();
        let (regions, point, statuses) = match reader.sight() {
            Sight::Regions(_) => (reader.regions(place)?, self.point, statuses),
            Sight::Point(point) => (RegionScope::All, Some(point), statuses),
            Sight::Learner(_) if statuses.is_empty() => (RegionScope::All, self.point, CLASSES.to_vec()),
            Sight::Learner(_) => {
                let open = statuses.into_iter().filter(|status| CLASSES.contains(status)).collect();
                (RegionScope::All, self.point, open)
            }
        };
        let as_of = reader.as_of(self.as_of).await?;
        Ok(PlanFilter {
            regions,
            training_year: self.training_year,
            name: self.name.map(String::from),
            point,
            point_name: self.point_name.map(String::from),
            statuses,
            as_of,
        })
    }
}
