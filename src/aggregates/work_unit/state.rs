//! The state of a work unit.

use serde::{Deserialize, Serialize};

use super::WorkUnitEvent;
use crate::types::{Name, RegionCode, WorkUnitId};

/// A work unit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkUnit {
    /// Its identifier.
    pub unit: WorkUnitId,
    /// 工作单位; `None` until it is registered.
    pub name: Option<Name>,
    /// 所在地区: its learners' region too.
    pub region: RegionCode,
    /// The unit that it became part of.
    pub merged_into: Option<WorkUnitId>,
}

impl WorkUnit {
    /// Assigns what an event says.
    pub(super) fn assign(&mut self, event: WorkUnitEvent) {
        match event {
            WorkUnitEvent::UnitRegistered { unit, name, region } => {
                *self = Self { unit, name: Some(name), region, merged_into: None };
            }
            WorkUnitEvent::UnitRenamed { to, .. } => self.name = Some(to),
            WorkUnitEvent::UnitMoved { to, .. } => self.region = to,
            WorkUnitEvent::UnitMerged { into } => self.merged_into = Some(into),
        }
    }
}
