//! Give a work unit another name.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::managed;
use crate::aggregates::claim::Uniqueness;
use crate::aggregates::work_unit::{WorkUnit, WorkUnitCommand, rules};
use crate::commands::lookup::swap_claim;
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{Name, WorkUnitId};

/// Gives a work unit another name; it shows for every learner of the unit at once (`UNIT-1`).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RenameUnit {
    /// The unit.
    pub unit: WorkUnitId,
    /// Its new 工作单位 name.
    pub name: Name,
}

impl UseCase for RenameUnit {
    const NAME: &'static str = "work_unit.rename";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        let state = managed(context, work, self.unit).await?;
        work.decide::<WorkUnit>(self.unit, WorkUnitCommand::Rename { to: self.name.clone() }).await?;
        let Some(former) = &state.name else { return Ok(()) };
        let (from, to) = (rules::name_claim(state.region, former), rules::name_claim(state.region, &self.name));
        swap_claim(work, from, to, self.unit.0, Uniqueness::UnitName).await
    }
}
