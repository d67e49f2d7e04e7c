//! What happens to a work unit.

use serde::{Deserialize, Serialize};

use crate::aggregates::domain_event;
use crate::types::{Name, RegionCode, WorkUnitId};

/// What happened to a work unit. Its learners are where it is: a learner's region is his unit's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum WorkUnitEvent {
    /// A unit was registered.
    UnitRegistered {
        /// The unit.
        unit: WorkUnitId,
        /// 工作单位.
        name: Name,
        /// 所在地区.
        region: RegionCode,
    },
    /// UNIT-1: it bears another name; the former one still finds it.
    UnitRenamed {
        /// The former name.
        from: Name,
        /// The new name.
        to: Name,
    },
    /// UNIT-2: it moved to another district of the same city, and its learners with it, from this day on.
    UnitMoved {
        /// The former region.
        from: RegionCode,
        /// The new region.
        to: RegionCode,
    },
    /// It became part of another unit of the same city, and its learners with it, from this day on.
    UnitMerged {
        /// The unit that goes on.
        into: WorkUnitId,
    },
}

domain_event!(WorkUnitEvent {
    UnitRegistered => "1.0",
    UnitRenamed => "1.0",
    UnitMoved => "1.0",
    UnitMerged => "1.0",
});
