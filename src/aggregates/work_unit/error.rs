//! Why a work unit refuses.

use serde::Serialize;
use thiserror::Error;

use crate::types::{Name, RegionCode, WorkUnitId};

/// Why a work unit refuses.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize)]
pub enum WorkUnitError {
    /// It was registered before.
    #[serde(rename = "UNIT.exists")]
    #[error("the work unit is registered already")]
    Exists,
    /// It was never registered.
    #[serde(rename = "UNIT.missing")]
    #[error("there is no such work unit")]
    Missing,
    /// It bears that name already.
    #[serde(rename = "UNIT.same_name")]
    #[error("the work unit is already named {name}")]
    SameName {
        /// The name.
        name: Name,
    },
    /// It is there already.
    #[serde(rename = "UNIT-2.same")]
    #[error("the work unit already lies in {region}")]
    SameRegion {
        /// The region.
        region: RegionCode,
    },
    /// `UNIT-2`.
    #[serde(rename = "UNIT-2")]
    #[error("{to} lies in another city than {from}")]
    OtherCity {
        /// Where it lies.
        from: RegionCode,
        /// Where it was to go.
        to: RegionCode,
    },
    /// `UNIT-3`.
    #[serde(rename = "UNIT-3")]
    #[error("{into} lies in another city")]
    MergerAcrossCities {
        /// The unit that was to go on.
        into: WorkUnitId,
    },
    /// `UNIT-3`: of a unit with itself.
    #[serde(rename = "UNIT-3.itself")]
    #[error("a work unit is not merged with itself")]
    MergerWithItself,
    /// `UNIT-3`: a unit that was merged is no more; the other one goes on.
    #[serde(rename = "UNIT-3.merged")]
    #[error("the work unit became part of {into}")]
    Merged {
        /// The unit that goes on.
        into: WorkUnitId,
    },
}
