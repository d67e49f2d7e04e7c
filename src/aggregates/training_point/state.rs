//! The state of a training point.

use serde::{Deserialize, Serialize};

use super::{PointEvent, PointProfile};
use crate::types::{Name, PointId, RegionCode, Sealed};

/// A training point.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrainingPoint {
    /// Its identifier.
    pub point: PointId,
    /// The office that it belongs to.
    pub office: RegionCode,
    /// 面授点名称; `None` until it is registered.
    pub name: Option<Name>,
    /// What is recorded besides.
    pub profile: PointProfile,
    /// 联系人 and 联系手机号, sealed.
    pub contact: Option<Sealed>,
    /// `POINT-1`: whether it reports, enrols and submits.
    pub enabled: bool,
}

impl TrainingPoint {
    /// Assigns what an event says.
    pub(super) fn assign(&mut self, event: PointEvent) {
        match event {
            PointEvent::PointRegistered { point, office, name, profile, contact } => {
                *self = Self { point, office, name: Some(name), profile, contact, enabled: true };
            }
            PointEvent::PointRenamed { to, .. } => self.name = Some(to),
            PointEvent::PointProfileRevised { profile } => self.profile = profile,
            PointEvent::PointContactReplaced { contact } => self.contact = Some(contact),
            PointEvent::PointDisabled { .. } => self.enabled = false,
            PointEvent::PointEnabled {} => self.enabled = true,
        }
    }
}
