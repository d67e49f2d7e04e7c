//! The state of an office.

use serde::{Deserialize, Serialize};

use super::OfficeEvent;
use crate::types::{Name, Region, RegionCode, RegionKind};

/// An office with its region.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// The region, and the office's identifier.
    pub region: RegionCode,
    /// The region's Chinese name; `None` until it is established.
    pub name: Option<Name>,
    /// What kind of region it is; `None` until it is established.
    pub kind: Option<RegionKind>,
    /// The region above; `None` for the province.
    pub parent: Option<RegionCode>,
}

impl Office {
    /// The region, once it is established.
    #[must_use]
    pub fn region(&self) -> Option<Region> {
        let (name, kind) = (self.name.as_ref()?, self.kind?);
        Some(Region { code: self.region, name: name.to_string(), kind, parent: self.parent })
    }

    /// Assigns what an event says.
    pub(super) fn assign(&mut self, event: OfficeEvent) {
        match event {
            OfficeEvent::OfficeEstablished { region, name, kind, parent } => {
                *self = Self { region, name: Some(name), kind: Some(kind), parent };
            }
            OfficeEvent::OfficeRenamed { to, .. } => self.name = Some(to),
        }
    }
}
