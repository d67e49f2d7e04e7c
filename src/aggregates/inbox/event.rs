//! What happens to an inbox.

use serde::{Deserialize, Serialize};

use crate::aggregates::domain_event;

/// What happened to an inbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum InboxEvent {
    /// The holder of the account has read every notice up to there (NOTICE-1).
    NoticesRead {
        /// The position in the log of the last notice that was read.
        through: i64,
    },
}

domain_event!(InboxEvent { NoticesRead => "1.0" });
