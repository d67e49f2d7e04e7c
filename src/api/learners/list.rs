//! `GET /api/v1/learners`.

use crate::api::prelude::*;
use crate::api::shape::ShapeFault;
use crate::queries::learners::{Learner, LearnerFilter, list as learners};
use crate::queries::scope::RegionScope;
use crate::types::{Grade, IdNumber, Name, RegionCode, TradeId, WorkUnitId};

/// Which learners.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct LearnerQuery {
    /// 身份证号, in full.
    id_number: Option<IdNumber>,
    /// 姓名 holds this.
    name: Option<Name>,
    /// 省直: only the units directly under the province, or only the others.
    province_direct: Option<bool>,
    /// 工考办: the office directly above the learner's region.
    office: Option<RegionCode>,
    /// 单位名称: a name that finds the unit, former ones too (UNIT-1), holds this.
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
    let filter = filter.of(&reader, place)?;
    let mut tables = reader.tables(&["roster", "directory"]).await?;
    Ok(Json(learners(&filter, &page, &mut tables).await?))
}

impl LearnerQuery {
    /// The filter of what may be seen: 单位所在地区, 省直 and 工考办 each narrow the regions.
    pub(super) fn of(self, reader: &Reader, place: Place) -> Result<LearnerFilter, ApiError> {
        let tree = reader.state.desk().regions();
        let mut regions = reader.regions(place)?;
        if let Some(wanted) = self.province_direct {
            regions = regions.and(RegionScope::province_direct(&tree, wanted));
        }
        if let Some(office) = self.office {
            if tree.get(office).is_none() {
                return Err(ShapeFault::bad_value("query.office", format!("there is no office {office}")).into());
            }
            regions = regions.and(RegionScope::directly_below(&tree, office));
        }
        Ok(LearnerFilter {
            regions,
            id_hash: self.id_number.map(|number| reader.id_hash(&number)),
            name: self.name.map(String::from),
            unit_name: self.unit_name.map(String::from),
            unit: self.unit,
            trade: self.trade,
            grade: self.grade,
            active: self.active,
            on_roster: self.on_roster,
        })
    }
}
