//! What an account may be used for at this moment: asked on every request, answered from the hot state of the log.

use std::sync::Arc;

use super::{CommandError, Desk};
pub use crate::aggregates::account::ApiScope;
use crate::aggregates::account::Account;
use crate::aggregates::training_point::TrainingPoint;
use crate::types::{AccountId, KeyedHash, Role, Seat};

/// An account that may be used.
#[derive(Debug, Clone)]
pub struct Standing {
    /// What it may do.
    pub role: Role,
    /// Where.
    pub seat: Seat,
    account: Arc<Account>,
}

impl Standing {
    /// Whether the password must be changed before anything else.
    #[must_use]
    pub fn must_change(&self) -> bool {
        self.account.must_change
    }

    /// ACCT-2: a session that began in another epoch has ended.
    #[must_use]
    pub fn session_epoch(&self) -> u32 {
        self.account.session_epoch
    }

    /// What a key of this account may be used for; `None` when it was never issued, or was revoked.
    #[must_use]
    pub fn scopes(&self, key: &KeyedHash) -> Option<&[ApiScope]> {
        self.account.api_keys.get(key).map(Vec::as_slice)
    }
}

/// The account, if it may be used: it exists, is enabled (ACCT-2), and so is the training point that it sits at (POINT-1).
///
/// # Errors
/// When the database fails or a stream cannot be read.
pub async fn standing(desk: &Desk, id: AccountId) -> Result<Option<Standing>, CommandError> {
    let mut work = desk.ledger().begin(None);
    let account = work.peek::<Account>(id).await?.state;
    let (Some(role), Some(seat), true) = (account.role, account.seat, account.enabled) else { return Ok(None) };
    if let Seat::Point(point) = seat
        && !work.peek::<TrainingPoint>(point).await?.state.enabled
    {
        return Ok(None);
    }
    Ok(Some(Standing { role, seat, account }))
}

/// The keyed hash of a machine's key, which is all that is kept of it.
#[must_use]
pub fn api_key_hash(desk: &Desk, key: &str) -> KeyedHash {
    desk.ledger().vault().keyed_hash("api_key", key)
}
