//! What an account may be used for at this moment: asked on every request, answered from the hot state of the log.

use super::{Keyholder, holder_of_key, seat_is_open};
use crate::aggregates::account::{Account, ApiScope};
use crate::commands::{CommandError, Desk};
use crate::types::{AccountId, Role, Seat, Secret};

/// An account that may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// What it may do.
    pub role: Role,
    /// Where.
    pub seat: Seat,
    /// Whether the password must be changed before anything else.
    pub must_change: bool,
    /// `ACCT-2`: a session that began in another epoch has ended.
    pub session_epoch: u32,
}

/// The account, if it may be used: it exists, is enabled (`ACCT-2`), and so is the seat (`POINT-1`).
///
/// # Errors
/// When the database fails or a stream cannot be read.
pub async fn standing(desk: &Desk, id: AccountId) -> Result<Option<Standing>, CommandError> {
    let mut work = desk.ledger().begin(None);
    let account = work.peek::<Account>(id).await?.state;
    let (Some(role), Some(seat), true) = (account.role, account.seat, account.enabled) else { return Ok(None) };
    if !seat_is_open(&mut work, seat).await? {
        return Ok(None);
    }
    let (must_change, session_epoch) = (account.must_change, account.session_epoch);
    Ok(Some(Standing { role, seat, must_change, session_epoch }))
}

/// The machine that shows a key, and whether the key is for that; `None` when the key is no good.
///
/// # Errors
/// When the database fails or a stream cannot be read.
pub async fn machine(desk: &Desk, key: &Secret, scope: ApiScope) -> Result<Option<(Keyholder, bool)>, CommandError> {
    let holder = holder_of_key(&mut desk.ledger().begin(None), key).await?;
    Ok(holder.map(|holder| {
        let in_scope = holder.scopes.contains(&scope);
        (holder, in_scope)
    }))
}
