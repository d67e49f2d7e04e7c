//! What happens to an account.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::aggregates::domain_event;
use crate::types::{AccountId, KeyedHash, Opinion, Role, Sealed, Seat, Text};

/// What a machine's key may be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ApiScope {
    /// Reports and their explanation.
    ReadReports,
    /// Lists and details of its seat's region.
    ReadRecords,
    /// The feed of events of its seat's region and below.
    ReadEvents,
    /// Commands as its seat may give them.
    Write,
}

/// What happened to an account. Password hashes are sealed: an export of the log gives nobody something to guess at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum AccountEvent {
    /// An account was opened.
    AccountOpened {
        /// The account.
        account: AccountId,
        /// 登录帐号: letters and digits.
        login: Text<50>,
        /// What it may do.
        role: Role,
        /// Where.
        seat: Seat,
        /// 姓名 and 手机号码, sealed.
        profile: Sealed,
        /// The Argon2id hash of the first password, sealed; a machine has none.
        password: Option<Sealed>,
        /// Whether the first sign-in must change it.
        must_change: bool,
    },
    /// Name or phone were replaced.
    AccountProfileReplaced {
        /// As it now stands, sealed.
        profile: Sealed,
    },
    /// The holder chose a new password (LOGIN-3).
    PasswordChanged {
        /// Its Argon2id hash, sealed.
        password: Sealed,
    },
    /// Somebody else gave it a one-time password, or the service did for a code by text message; to be changed at the next sign-in.
    PasswordReset {
        /// Its Argon2id hash, sealed.
        password: Sealed,
    },
    /// The right password was given.
    SignedIn {
        /// When.
        at: DateTime<Utc>,
    },
    /// A wrong password was given (LOGIN-1 counts them).
    SignInFailed {
        /// When.
        at: DateTime<Utc>,
    },
    /// LOGIN-1: five wrong passwords within ten minutes.
    AccountLocked {
        /// Until when.
        until: DateTime<Utc>,
    },
    /// 停用: its sessions end at once (ACCT-2).
    AccountDisabled {
        /// Why.
        reason: Option<Opinion>,
    },
    /// 启用.
    AccountEnabled {},
    /// A machine was given a key.
    ApiKeyIssued {
        /// The keyed hash of the key; the key itself is shown once and kept nowhere.
        key: KeyedHash,
        /// What it may be used for.
        scopes: Vec<ApiScope>,
    },
    /// A key is no longer good.
    ApiKeyRevoked {
        /// The keyed hash of the key.
        key: KeyedHash,
    },
}

domain_event!(AccountEvent {
    AccountOpened => "1.0",
    AccountProfileReplaced => "1.0",
    PasswordChanged => "1.0",
    PasswordReset => "1.0",
    SignedIn => "1.0",
    SignInFailed => "1.0",
    AccountLocked => "1.0",
    AccountDisabled => "1.0",
    AccountEnabled => "1.0",
    ApiKeyIssued => "1.0",
    ApiKeyRevoked => "1.0",
});
