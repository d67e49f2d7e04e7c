//! The rules of an account.

use chrono::{DateTime, TimeDelta, Utc};

use super::{AccountError, NewPassword};
use crate::types::{AccountId, LearnerId, Role, Seat, Secret};

/// Wrong passwords that lock an account (LOGIN-1).
const LOCKING_FAILURES: usize = 5;
/// Minutes within which they lock it (LOGIN-1).
const FAILURE_MINUTES: i64 = 10;
/// Minutes for which it is locked (LOGIN-1).
const LOCKED_MINUTES: i64 = 15;
/// Characters that a password has at least (LOGIN-3).
const LEAST_CHARACTERS: usize = 8;
/// Classes of characters that it has at least (LOGIN-3).
const LEAST_CLASSES: usize = 3;

/// ACCT-1: nobody disables himself.
///
/// # Errors
/// [`AccountError::DisablesHimself`].
pub fn nobody_disables_himself(account: AccountId, by: Option<AccountId>) -> Result<(), AccountError> {
    if by == Some(account) { Err(AccountError::DisablesHimself) } else { Ok(()) }
}

/// ACCT-2: disabling ends open sessions at once, and so does a new password. Whether a session that began in the epoch `began`
/// still lives.
#[must_use]
pub const fn session_lives(enabled: bool, present: u32, began: u32) -> bool {
    enabled && present == began
}

/// ACCT-3: a login has letters and digits, and is unique whatever the case of its letters.
///
/// # Errors
/// [`AccountError::LoginCharacters`].
pub fn login_has_letters_and_digits(login: &str) -> Result<(), AccountError> {
    let right = !login.is_empty() && login.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if right { Ok(()) } else { Err(AccountError::LoginCharacters) }
}

/// ACCT-3: a login has letters and digits, and is unique whatever the case of its letters. The claim that an account takes on it.
#[must_use]
pub fn login_claim(login: &str) -> String {
    format!("login:{}", login.to_ascii_lowercase())
}

/// ACCT-6: a learner has one account. The claim that the account takes, and by which it is found from the learner.
#[must_use]
pub fn learner_account_claim(learner: LearnerId) -> String {
    format!("learner_account:{learner}")
}

/// ACCT-7: where the password is typed twice, both are the same.
///
/// # Errors
/// [`AccountError::PasswordsDiffer`].
pub fn passwords_agree(password: &Secret, again: Option<&Secret>) -> Result<(), AccountError> {
    if again.is_none_or(|again| again == password) { Ok(()) } else { Err(AccountError::PasswordsDiffer) }
}

/// ACCT-4: staff and auditors sit at an office, a point's staff at a point, a learner in his own place, the platform at none; a
/// machine sits where it works.
///
/// # Errors
/// [`AccountError::SeatOfRole`].
pub const fn seat_fits_the_role(role: Role, seat: Seat) -> Result<(), AccountError> {
    let fits = match role {
        Role::Office | Role::Auditor => matches!(seat, Seat::Office(_)),
        Role::Point => matches!(seat, Seat::Point(_)),
        Role::Learner => matches!(seat, Seat::Learner(_)),
        Role::Platform => matches!(seat, Seat::Platform),
        Role::Machine => matches!(seat, Seat::Office(_) | Seat::Point(_)),
    };
    if fits { Ok(()) } else { Err(AccountError::SeatOfRole { role }) }
}

/// ACCT-5: a machine has keys and no password, a person a password and no keys.
///
/// # Errors
/// [`AccountError::MachineWithPassword`], [`AccountError::PersonWithoutPassword`].
pub const fn credentials_fit_the_role(role: Role, with_password: bool) -> Result<(), AccountError> {
    match (role, with_password) {
        (Role::Machine, true) => Err(AccountError::MachineWithPassword),
        (Role::Office | Role::Point | Role::Learner | Role::Auditor | Role::Platform, false) => {
            Err(AccountError::PersonWithoutPassword)
        }
        (Role::Office | Role::Point | Role::Learner | Role::Auditor | Role::Platform | Role::Machine, _) => Ok(()),
    }
}

/// LOGIN-1: five wrong passwords within 10 minutes lock the account for 15. `failures` are the wrong ones before this one, at
/// `now`; `Some` is until when they lock it together.
#[must_use]
pub fn fifth_failure_locks(failures: &[DateTime<Utc>], now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let recent = failures.iter().filter(|at| now - **at <= TimeDelta::minutes(FAILURE_MINUTES)).count();
    (recent + 1 >= LOCKING_FAILURES).then(|| now + TimeDelta::minutes(LOCKED_MINUTES))
}

/// LOGIN-1: nobody signs in to a locked account, with whatever password.
///
/// # Errors
/// [`AccountError::Locked`].
pub fn account_is_not_locked(locked_until: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Result<(), AccountError> {
    match locked_until {
        Some(until) if now < until => Err(AccountError::Locked { until }),
        Some(_) | None => Ok(()),
    }
}

/// LOGIN-3: a password has at least 8 characters of three classes and is none of the last five.
///
/// # Errors
/// [`AccountError::PasswordTooShort`], [`AccountError::PasswordTooUniform`], [`AccountError::PasswordUsedBefore`].
pub const fn password_is_strong_and_new(password: &NewPassword) -> Result<(), AccountError> {
    let NewPassword { characters, classes, used_before, .. } = *password;
    if characters < LEAST_CHARACTERS {
        Err(AccountError::PasswordTooShort { characters, least: LEAST_CHARACTERS })
    } else if classes < LEAST_CLASSES {
        Err(AccountError::PasswordTooUniform { classes, least: LEAST_CLASSES })
    } else if used_before {
        Err(AccountError::PasswordUsedBefore)
    } else {
        Ok(())
    }
}

/// LOGIN-5: a password that somebody else gave works exactly once, to change it.
///
/// # Errors
/// [`AccountError::OneTimePasswordUsed`].
pub const fn one_time_password_works_once(must_change: bool, used: bool) -> Result<(), AccountError> {
    if must_change && used { Err(AccountError::OneTimePasswordUsed) } else { Ok(()) }
}
