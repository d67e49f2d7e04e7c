//! The state of an inbox.

use serde::{Deserialize, Serialize};

use super::InboxEvent;

/// How far the holder of an account has read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inbox {
    /// The position in the log up to which everything is read; 0 before the first time.
    pub read_through: i64,
}

impl Inbox {
    /// Assigns what an event says.
    pub(super) const fn assign(&mut self, event: &InboxEvent) {
        match event {
            InboxEvent::NoticesRead { through } => self.read_through = *through,
        }
    }
}
