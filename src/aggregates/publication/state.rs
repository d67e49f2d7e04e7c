//! The state of a day's publication.

use serde::{Deserialize, Serialize};

use super::{PublicationEvent, Published};

/// The publication of a day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    /// What was published; `None` until it was.
    pub published: Option<Published>,
    /// Whether people were told that it failed or is late.
    pub told: bool,
}

impl Publication {
    /// Assigns what an event says.
    pub(super) fn assign(&mut self, event: PublicationEvent) {
        match event {
            PublicationEvent::DayPublished(published) => self.published = Some(published),
            PublicationEvent::PublicationFailed { .. } => self.told = true,
        }
    }
}
