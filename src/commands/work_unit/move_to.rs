//! Move a work unit to another district.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::managed;
use crate::aggregates::claim::Uniqueness;
use crate::aggregates::work_unit::{Place, WorkUnit, WorkUnitCommand, rules};
use crate::commands::access::{self, NOT_THIS_OFFICE};
use crate::commands::lookup::{region_exists, swap_claim};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{RegionCode, WorkUnitId};

/// Moves a work unit to another district of the same city, and its learners with it, from this day on (`UNIT-2`). Both districts
/// are the actor's to keep.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveUnit {
    /// The unit.
    pub unit: WorkUnitId,
    /// Where it goes.
    pub region: RegionCode,
}

impl UseCase for MoveUnit {
    const NAME: &'static str = "work_unit.move_to";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        let state = managed(context, work, self.unit).await?;
        region_exists(context, self.region)?;
        access::require(access::manages(context, self.region), NOT_THIS_OFFICE)?;
        let to = Place { region: self.region, city: context.regions.city_of(self.region) };
        let city = context.regions.city_of(state.region);
        work.decide::<WorkUnit>(self.unit, WorkUnitCommand::Move { city, to }).await?;
        let Some(name) = &state.name else { return Ok(()) };
        let (from, to) = (rules::name_claim(state.region, name), rules::name_claim(self.region, name));
        swap_claim(work, from, to, self.unit.0, Uniqueness::UnitName).await
    }
}
