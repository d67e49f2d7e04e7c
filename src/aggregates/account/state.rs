//! The state of an account.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{AccountEvent, ApiScope};
use crate::types::{AccountId, KeyedHash, RegionCode, Role, Sealed, Seat, Text};

/// Passwords that are remembered (LOGIN-3), and wrong ones that are counted (LOGIN-1).
const REMEMBERED: usize = 5;

/// An account.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Its identifier.
    pub account: AccountId,
    /// 登录帐号; `None` until it is opened.
    pub login: Option<Text<50>>,
    /// What it may do; `None` until it is opened.
    pub role: Option<Role>,
    /// Where; `None` until it is opened.
    pub seat: Option<Seat>,
    /// 姓名 and 手机号码, sealed.
    pub profile: Option<Sealed>,
    /// Whether it may sign in.
    pub enabled: bool,
    /// The Argon2id hash of the present password, sealed; a machine has none.
    pub password: Option<Sealed>,
    /// The hashes of the last five passwords, the present one last.
    pub recent_passwords: Vec<Sealed>,
    /// Whether the password was given by somebody else and must be changed.
    pub must_change: bool,
    /// LOGIN-5: whether such a password was used already.
    pub one_time_used: bool,
    /// When the last wrong passwords since the last right one were given; at most five.
    pub failures: Vec<DateTime<Utc>>,
    /// LOGIN-1: until when nobody signs in.
    pub locked_until: Option<DateTime<Utc>>,
    /// The machine's keys and what each may be used for.
    pub api_keys: BTreeMap<KeyedHash, Vec<ApiScope>>,
    /// ACCT-2: rises whenever open sessions end. A session remembers the one in which it began.
    pub session_epoch: u32,
}

impl Account {
    /// The office that this account administers, if it does; ACCT-1 counts it there.
    #[must_use]
    pub const fn administered_office(&self) -> Option<RegionCode> {
        match (self.role, self.seat) {
            (Some(role), Some(seat)) => administered_office(role, seat),
            (None, _) | (_, None) => None,
        }
    }

    /// Assigns what an event says.
    pub(super) fn assign(&mut self, event: AccountEvent) {
        match event {
            AccountEvent::AccountOpened { account, login, role, seat, profile, password, must_change } => {
                *self = Self {
                    account,
                    login: Some(login),
                    role: Some(role),
                    seat: Some(seat),
                    profile: Some(profile),
                    enabled: true,
                    recent_passwords: password.clone().into_iter().collect(),
                    password,
                    must_change,
                    ..Self::default()
                };
            }
            AccountEvent::AccountProfileReplaced { profile } => self.profile = Some(profile),
            AccountEvent::PasswordChanged { password } => self.assign_password(password, false),
            AccountEvent::PasswordReset { password } => self.assign_password(password, true),
            AccountEvent::SignedIn { .. } => {
                self.failures.clear();
                self.one_time_used = self.must_change;
            }
            AccountEvent::SignInFailed { at } => {
                self.failures.push(at);
                let surplus = self.failures.len().saturating_sub(REMEMBERED);
                self.failures.drain(..surplus);
            }
            AccountEvent::AccountLocked { until } => {
                self.failures.clear();
                self.locked_until = Some(until);
            }
            AccountEvent::AccountDisabled { .. } => {
                self.enabled = false;
                self.session_epoch += 1;
            }
            AccountEvent::AccountEnabled {} => self.enabled = true,
            AccountEvent::ApiKeyIssued { key, scopes } => {
                self.api_keys.insert(key, scopes);
            }
            AccountEvent::ApiKeyRevoked { key } => {
                self.api_keys.remove(&key);
            }
        }
    }

    /// A new password ends every session and every lock.
    fn assign_password(&mut self, password: Sealed, must_change: bool) {
        self.recent_passwords.push(password.clone());
        let surplus = self.recent_passwords.len().saturating_sub(REMEMBERED);
        self.recent_passwords.drain(..surplus);
        self.password = Some(password);
        self.must_change = must_change;
        self.one_time_used = false;
        self.failures.clear();
        self.locked_until = None;
        self.session_epoch += 1;
    }
}

/// The office that an account of that role and seat administers, if it does.
#[must_use]
pub const fn administered_office(role: Role, seat: Seat) -> Option<RegionCode> {
    match (role, seat) {
        (Role::Office, Seat::Office(region)) => Some(region),
        (
            Role::Office | Role::Point | Role::Learner | Role::Auditor | Role::Platform | Role::Machine,
            Seat::Office(_) | Seat::Point(_) | Seat::Learner(_) | Seat::Platform,
        ) => None,
    }
}
