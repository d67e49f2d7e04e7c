//! Let a work unit become part of another.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::managed;
use crate::aggregates::work_unit::{Successor, WorkUnit, WorkUnitCommand, rules};
use crate::commands::access::{self, NOT_THIS_OFFICE};
use crate::commands::lookup::{found, release_claim};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::WorkUnitId;

/// Lets a work unit become part of another of the same city, and its learners with it, from this day on (`UNIT-3`). Its name is
/// free again, and still finds it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MergeUnit {
    /// The unit that ends.
    pub unit: WorkUnitId,
    /// The unit that goes on.
    pub into: WorkUnitId,
}

impl UseCase for MergeUnit {
    const NAME: &'static str = "work_unit.merge";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        let state = managed(context, work, self.unit).await?;
        let other = found(work.fact::<WorkUnit>(self.into).await?, self.into)?;
        access::require(access::manages(context, other.region), NOT_THIS_OFFICE)?;
        let city = context.regions.city_of(state.region);
        let into =
            Successor { unit: self.into, city: context.regions.city_of(other.region), merged_into: other.merged_into };
        work.decide::<WorkUnit>(self.unit, WorkUnitCommand::Merge { city, into }).await?;
        match &state.name {
            Some(name) => release_claim(work, rules::name_claim(state.region, name), self.unit.0).await,
            None => Ok(()),
        }
    }
}
