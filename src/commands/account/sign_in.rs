//! Sign in with a password.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

use super::rules::{Portal, portal_takes};
use super::{RecordSignIn, passwords, seat_is_open};
use crate::aggregates::account::{Account, rules};
use crate::aggregates::claim::Claim;
use crate::commands::{CommandError, Desk, Envelope};
use crate::event_store::{EventStoreError, Work};
use crate::types::{AccountId, Actor, Role, Seat, Secret};

/// `LOGIN-4`: the one answer to every sign-in that fails.
pub const SIGN_IN_REFUSED: &str = "LOGIN-4";

/// Who signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignedIn {
    /// The account.
    pub account: AccountId,
    /// What it may do.
    pub role: Role,
    /// Where.
    pub seat: Seat,
    /// Whether nothing but changing the password is allowed.
    pub must_change: bool,
    /// `ACCT-2`: the epoch in which the session begins.
    pub session_epoch: u32,
}

/// Checks login and password, and records the attempt: the order in the log decides what comes before a lock (`LOGIN-1`), so that
/// guessing many at once gains nothing. A wrong password, an unknown login, a locked or disabled account, a closed seat and
/// another kind's portal (`LOGIN-7`) give the same answer after the same work (`LOGIN-4`).
///
/// # Errors
/// [`CommandError::Forbidden`] with [`SIGN_IN_REFUSED`], or when the database fails.
pub async fn sign_in(
    desk: &Desk,
    login: &str,
    password: &Secret,
    portal: Option<Portal>,
    address: Option<String>,
) -> Result<SignedIn, CommandError> {
    let begun = Instant::now();
    let outcome = same_answer(attempt(desk, login, password, portal, address).await);
    if outcome.is_err() {
        sleep_until(begun + failure_takes(desk)).await;
    }
    outcome
}

/// How long a refusal takes at least.
pub(super) fn failure_takes(desk: &Desk) -> Duration {
    desk.context(&Envelope::of(Actor::platform())).passwords.failure_takes
}

/// LOGIN-4: the answer never tells whether the account exists: every refusal becomes the same one.
fn same_answer(outcome: Result<SignedIn, CommandError>) -> Result<SignedIn, CommandError> {
    match outcome {
        Err(
            CommandError::Forbidden(_)
            | CommandError::NotFound { .. }
            | CommandError::Store(EventStoreError::Refused(_)),
        ) => Err(CommandError::Forbidden(SIGN_IN_REFUSED)),
        Ok(_) | Err(CommandError::Store(_)) => outcome,
    }
}

async fn attempt(
    desk: &Desk,
    login: &str,
    password: &Secret,
    portal: Option<Portal>,
    address: Option<String>,
) -> Result<SignedIn, CommandError> {
    let refused = || CommandError::Forbidden(SIGN_IN_REFUSED);
    let mut work = desk.ledger().begin(None);
    let known = account_of(&mut work, login).await?;
    let mut hash = None;
    if let Some(sealed) = known.as_ref().and_then(|account| account.password.as_ref()) {
        hash = work.open::<String>(sealed).await?;
    }
    let policy = desk.context(&Envelope::of(Actor::platform())).passwords;
    let right = passwords::is_right(policy, password, hash).await?;
    let Some(account) = known else { return Err(refused()) };
    let (Some(role), Some(seat)) = (account.role, account.seat) else { return Err(refused()) };
    if !seat_is_open(&mut work, seat).await? {
        return Err(refused());
    }
    // At another kind's portal the right password is a wrong one, and counts as such.
    let right = right && portal.is_none_or(|portal| portal_takes(portal, role));
    let id = account.account;
    let actor = Actor { account: Some(id), role, seat, address };
    desk.execute(Envelope::of(actor), RecordSignIn { account: id, right }).await?;
    if !right {
        return Err(refused());
    }
    let state = desk.ledger().begin(None).peek::<Account>(id).await?.state;
    // Somebody may have disabled the account or reset the password since: then this sign-in came too late.
    if !rules::session_lives(state.enabled, state.session_epoch, account.session_epoch) {
        return Err(refused());
    }
    Ok(SignedIn { account: id, role, seat, must_change: state.must_change, session_epoch: state.session_epoch })
}

/// The account of that login, if there is one.
pub(super) async fn account_of(work: &mut Work, login: &str) -> Result<Option<Arc<Account>>, CommandError> {
    if rules::login_has_letters_and_digits(login).is_err() || login.len() > 50 {
        return Ok(None);
    }
    let claim = work.peek::<Claim>(rules::login_claim(login)).await?;
    Ok(match claim.state.holder {
        Some(holder) => Some(work.peek::<Account>(holder).await?.state),
        None => None,
    })
}
