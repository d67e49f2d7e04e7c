//! What may be asked of a work unit.

use crate::types::{Name, RegionCode, WorkUnitId};

/// A region with the city that it is or lies in; the province lies in none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The region.
    pub region: RegionCode,
    /// Its city, or 省直.
    pub city: Option<RegionCode>,
}

/// The unit that is to go on after a merger, as the log has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Successor {
    /// The unit.
    pub unit: WorkUnitId,
    /// Its city, or 省直.
    pub city: Option<RegionCode>,
    /// The unit that it became part of itself.
    pub merged_into: Option<WorkUnitId>,
}

/// A command to a work unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkUnitCommand {
    /// Register it.
    Register {
        /// The unit.
        unit: WorkUnitId,
        /// 工作单位.
        name: Name,
        /// 所在地区.
        region: RegionCode,
    },
    /// Give it another name.
    Rename {
        /// The new name.
        to: Name,
    },
    /// Move it, and its learners with it.
    Move {
        /// The city in which it lies now.
        city: Option<RegionCode>,
        /// Where it goes.
        to: Place,
    },
    /// Let it become part of another.
    Merge {
        /// The city in which it lies.
        city: Option<RegionCode>,
        /// The unit that goes on.
        into: Successor,
    },
}
