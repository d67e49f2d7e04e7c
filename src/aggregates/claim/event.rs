//! What happens to a claim on something that only one may hold.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::aggregates::domain_event;

/// What happened to a claim. Its stream is named by what is claimed, e.g. `id_number:<keyed hash>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum ClaimEvent {
    /// Somebody holds it from now on.
    Claimed {
        /// Who: a learner, a point, an account, a unit or a trade.
        holder: Uuid,
    },
    /// It is free again.
    Released {
        /// Who held it.
        holder: Uuid,
    },
}

domain_event!(ClaimEvent { Claimed => "1.0", Released => "1.0" });
