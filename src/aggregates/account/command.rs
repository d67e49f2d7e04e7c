//! What may be asked of an account.

use chrono::{DateTime, Utc};

use super::ApiScope;
use crate::types::{AccountId, KeyedHash, Opinion, Role, Sealed, Seat, Text};

/// A password as an account takes it: its hash, and what LOGIN-3 asks about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPassword {
    /// Its Argon2id hash, sealed.
    pub hash: Sealed,
    /// How many characters it has.
    pub characters: usize,
    /// How many of the four classes of characters occur in it.
    pub classes: usize,
    /// Whether it is one of the account's last five.
    pub used_before: bool,
}

/// The first password of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstPassword {
    /// The password.
    pub password: NewPassword,
    /// Whether the first sign-in must change it.
    pub must_change: bool,
    /// Whether a legacy import gives it: one that must be changed may then be as weak as 000000.
    pub legacy: bool,
}

/// A command to an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AccountCommand {
    /// Open it (新增).
    Open {
        /// The account.
        account: AccountId,
        /// 登录帐号.
        login: Text<50>,
        /// What it may do.
        role: Role,
        /// Where.
        seat: Seat,
        /// 姓名 and 手机号码, sealed.
        profile: Sealed,
        /// The first password; a machine has none.
        password: Option<FirstPassword>,
    },
    /// Replace name or phone (修改).
    ReplaceProfile {
        /// As it is to stand, sealed.
        profile: Sealed,
    },
    /// The holder chooses a new password.
    ChangePassword {
        /// The new password.
        password: NewPassword,
    },
    /// Somebody else gives it a one-time password (重置密码).
    ResetPassword {
        /// The one-time password.
        password: NewPassword,
    },
    /// The holder has shown a code that was sent to him, and gets a one-time password (找回密码).
    RecoverPassword {
        /// The one-time password.
        password: NewPassword,
    },
    /// A password was given at the sign-in.
    SignIn {
        /// When.
        at: DateTime<Utc>,
        /// Whether it was the right one.
        right: bool,
    },
    /// 停用.
    Disable {
        /// Whose account gives the command.
        by: Option<AccountId>,
        /// Why.
        reason: Option<Opinion>,
    },
    /// 启用.
    Enable,
    /// Give a machine a key.
    IssueApiKey {
        /// The keyed hash of the key.
        key: KeyedHash,
        /// What it may be used for.
        scopes: Vec<ApiScope>,
    },
    /// Take a key away.
    RevokeApiKey {
        /// The keyed hash of the key.
        key: KeyedHash,
    },
}
