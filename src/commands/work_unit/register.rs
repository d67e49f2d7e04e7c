//! Register a work unit.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::aggregates::claim::Uniqueness;
use crate::aggregates::work_unit::{WorkUnit, WorkUnitCommand, rules};
use crate::commands::access::{self, NOT_THIS_OFFICE};
use crate::commands::lookup::{region_exists, take_claim};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{Name, RegionCode, WorkUnitId};

/// Registers a work unit. Its name is unique within its region (`UNIT-4`).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterUnit {
    /// The unit's identifier, if the client chooses it.
    #[serde(default)]
    pub unit: Option<WorkUnitId>,
    /// 工作单位.
    pub name: Name,
    /// 所在地区.
    pub region: RegionCode,
}

impl UseCase for RegisterUnit {
    const NAME: &'static str = "work_unit.register";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        region_exists(context, self.region)?;
        access::require(access::manages(context, self.region), NOT_THIS_OFFICE)?;
        let unit = self.unit.unwrap_or_else(|| context.ids.fresh().into());
        let (name, region) = (self.name.clone(), self.region);
        work.decide::<WorkUnit>(unit, WorkUnitCommand::Register { unit, name, region }).await?;
        take_claim(work, rules::name_claim(region, &self.name), unit.0, Uniqueness::UnitName).await
    }
}
