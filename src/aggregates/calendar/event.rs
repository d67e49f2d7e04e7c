//! What happens to the calendar of business days.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::aggregates::domain_event;
use crate::types::{Opinion, Seal};

/// What happened to the calendar. There is one, in the stream `province`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum CalendarEvent {
    /// A business day ended; its figures never change again.
    DayClosed {
        /// Which day, in Asia/Shanghai.
        day: NaiveDate,
        /// The last position of the log that belongs to it or to a day before it.
        last_position: i64,
        /// The head of the log at `last_position`, in hex. (In version 1.0, which knew no heads, a digest of the day's events.)
        digest: String,
        /// The signature of day, last position and digest; `None` where the adopted key was not at hand, and in version 1.0.
        seal: Option<Seal>,
    },
    /// Another key signs the days from now on.
    SealingKeyAdopted {
        /// The public key (Ed25519), in hex.
        key: String,
        /// The former key's signature of it; `None` for the first key, and where the former one was lost.
        by: Option<Seal>,
        /// Why the former key could not sign, where it could not.
        reason: Option<Opinion>,
    },
}

domain_event!(CalendarEvent { DayClosed => "1.1", SealingKeyAdopted => "1.0" });
