//! `GET /api/v1/learners`.

use crate::api::prelude::*;
use crate::queries::learners::{Learner, LearnerFilter, list as learners};
use crate::types::{Grade, IdNumber, Name, TradeId, WorkUnitId};

/// Which learners.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct LearnerQuery {
    /// 身份证号, in full.
    id_number: Option<IdNumber>,
    /// 姓名 holds this.
    name: Option<Name>,
    /// A name that finds the unit, former ones too, holds this.
    unit_name: Option<Name>,
    /// 工作单位.
    unit: Option<WorkUnitId>,
    /// 证书技术工种.
    trade: Option<TradeId>,
    /// 证书技术等级.
    grade: Option<Grade>,
    /// 是否激活.
    active: Option<bool>,
    /// Whether on the roster.
    on_roster: Option<bool>,
}

/// The learners of the office's region and below, ID numbers masked (PERSON-1).
#[utoipa::path(
    get,
    path = "/api/v1/learners",
    tag = "learners",
    summary = "List learners",
    params(PageRequest, Place, LearnerQuery, ReadHeaders),
    responses((status = 200, description = "A page of learners.", body = Page<Learner>), ReadProblems)
)]
pub async fn list(reader: Reader, listing: RegionalListing<LearnerQuery>) -> Result<Json<Page<Learner>>, ApiError> {
    let RegionalListing { page, place, filter } = listing;
    let filter = LearnerFilter {
        regions: reader.regions(place)?,
        id_hash: filter.id_number.map(|number| reader.id_hash(&number)),
        name: filter.name.map(String::from),
        unit_name: filter.unit_name.map(String::from),
        unit: filter.unit,
        trade: filter.trade,
        grade: filter.grade,
        active: filter.active,
        on_roster: filter.on_roster,
    };
    let mut tables = reader.tables(&["roster", "directory"]).await?;
    Ok(Json(learners(&filter, &page, &mut tables).await?))
}
