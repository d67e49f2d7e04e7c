//! Why an account refuses.

use chrono::{DateTime, Utc};
use serde::Serialize;
use thiserror::Error;

use crate::types::Role;

/// Why an account refuses.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize)]
pub enum AccountError {
    /// It was opened before.
    #[serde(rename = "ACCT.exists")]
    #[error("the account is open already")]
    Exists,
    /// It was never opened.
    #[serde(rename = "ACCT.missing")]
    #[error("there is no such account")]
    Missing,
    /// `ACCT-1`.
    #[serde(rename = "ACCT-1.self")]
    #[error("nobody disables himself")]
    DisablesHimself,
    /// `ACCT-2`: it is disabled.
    #[serde(rename = "ACCT-2")]
    #[error("the account is disabled")]
    Disabled,
    /// It is enabled already.
    #[serde(rename = "ACCT-2.enabled")]
    #[error("the account is enabled already")]
    Enabled,
    /// `ACCT-3`.
    #[serde(rename = "ACCT-3")]
    #[error("a login has letters and digits only")]
    LoginCharacters,
    /// `ACCT-4`.
    #[serde(rename = "ACCT-4")]
    #[error("an account of the role {role:?} has no such seat")]
    SeatOfRole {
        /// The role.
        role: Role,
    },
    /// `ACCT-5`: a machine signs in with keys, not with a password.
    #[serde(rename = "ACCT-5.machine")]
    #[error("a machine has keys and no password")]
    MachineWithPassword,
    /// `ACCT-5`: a person signs in with a password, not with keys.
    #[serde(rename = "ACCT-5.person")]
    #[error("a person has a password and no keys")]
    PersonWithoutPassword,
    /// The key is issued already.
    #[serde(rename = "ACCT-5.key_exists")]
    #[error("the key is issued already")]
    KeyExists,
    /// The key was never issued, or is revoked.
    #[serde(rename = "ACCT-5.key_missing")]
    #[error("the account has no such key")]
    KeyMissing,
    /// The key names another account, and would never be found.
    #[serde(rename = "ACCT-5.key_of_another")]
    #[error("the key names another account")]
    KeyOfAnother,
    /// `ACCT-7`.
    #[serde(rename = "ACCT-7")]
    #[error("the password and its repetition differ")]
    PasswordsDiffer,
    /// `LOGIN-1`.
    #[serde(rename = "LOGIN-1")]
    #[error("the account is locked until {until}")]
    Locked {
        /// Until when.
        until: DateTime<Utc>,
    },
    /// `LOGIN-3`: too short.
    #[serde(rename = "LOGIN-3.short")]
    #[error("the password has {characters} characters; at least {least} are asked for")]
    PasswordTooShort {
        /// Characters given.
        characters: usize,
        /// Characters asked for.
        least: usize,
    },
    /// `LOGIN-3`: too uniform.
    #[serde(rename = "LOGIN-3.classes")]
    #[error("the password has {classes} classes of characters; at least {least} are asked for")]
    PasswordTooUniform {
        /// Classes given.
        classes: usize,
        /// Classes asked for.
        least: usize,
    },
    /// `LOGIN-3`: used before.
    #[serde(rename = "LOGIN-3.used")]
    #[error("the password is one of the last five")]
    PasswordUsedBefore,
    /// `LOGIN-5`.
    #[serde(rename = "LOGIN-5")]
    #[error("the one-time password was used already")]
    OneTimePasswordUsed,
}
