//! The rules of a work unit.

use super::{Place, Successor, WorkUnitError};
use crate::types::{Name, RegionCode, WorkUnitId};

/// UNIT-2: the unit's district may be changed to another of the same city; its learners move with it, from that day on.
///
/// # Errors
/// [`WorkUnitError::SameRegion`], [`WorkUnitError::OtherCity`].
pub fn unit_moves_within_its_city(from: Place, to: Place) -> Result<(), WorkUnitError> {
    if from.region == to.region {
        return Err(WorkUnitError::SameRegion { region: to.region });
    }
    match (from.city, to.city) {
        (Some(from_city), Some(to_city)) if from_city == to_city => Ok(()),
        (Some(_) | None, Some(_) | None) => Err(WorkUnitError::OtherCity { from: from.region, to: to.region }),
    }
}

/// UNIT-3: a unit becomes part of another one of the same city that still goes on.
///
/// # Errors
/// [`WorkUnitError::MergerWithItself`], [`WorkUnitError::MergerAcrossCities`], [`WorkUnitError::Merged`].
pub fn unit_merges_within_its_city(
    unit: WorkUnitId,
    city: Option<RegionCode>,
    into: Successor,
) -> Result<(), WorkUnitError> {
    if unit == into.unit {
        return Err(WorkUnitError::MergerWithItself);
    }
    unit_goes_on(into.merged_into)?;
    match (city, into.city) {
        (Some(own), Some(other)) if own == other => Ok(()),
        (Some(_) | None, Some(_) | None) => Err(WorkUnitError::MergerAcrossCities { into: into.unit }),
    }
}

/// UNIT-3: nothing more happens to a unit that became part of another.
///
/// # Errors
/// [`WorkUnitError::Merged`] with the unit that goes on.
pub const fn unit_goes_on(merged_into: Option<WorkUnitId>) -> Result<(), WorkUnitError> {
    match merged_into {
        Some(into) => Err(WorkUnitError::Merged { into }),
        None => Ok(()),
    }
}

/// UNIT-4: a unit's name is unique within its region. The claim that a unit of that region takes on its name.
#[must_use]
pub fn name_claim(region: RegionCode, name: &Name) -> String {
    format!("unit_name:{region}:{name}")
}
