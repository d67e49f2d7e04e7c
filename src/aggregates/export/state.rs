//! The state of an export.

use serde::{Deserialize, Serialize};

use super::ExportEvent;

/// An export.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Export {
    /// Whether it is on record.
    pub recorded: bool,
}

impl Export {
    /// Assigns what an event says.
    pub(super) const fn assign(&mut self, event: &ExportEvent) {
        match event {
            ExportEvent::ListExported(_) => self.recorded = true,
        }
    }
}
