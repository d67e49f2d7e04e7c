//! The state of a claim.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::ClaimEvent;

/// A claim on something that only one may hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Who holds it; `None` when it is free.
    pub holder: Option<Uuid>,
}

impl Claim {
    /// Assigns what an event says.
    pub(super) fn assign(&mut self, event: &ClaimEvent) {
        match event {
            ClaimEvent::Claimed { holder } => self.holder = Some(*holder),
            ClaimEvent::Released { .. } => self.holder = None,
        }
    }
}
