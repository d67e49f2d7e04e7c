//! How often people who have not signed in may try something: by address and by login. Counted in each process; what must hold
//! across processes (LOGIN-1, LOGIN-8) is counted in the log and in the database.

use std::hash::Hash;
use std::net::IpAddr;
use std::num::NonZeroU32;

use governor::clock::{Clock as _, DefaultClock};
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};

use crate::api::error::ApiError;

/// What one address may ask for a minute: captchas, sign-ins, codes. A whole office may sit behind one address.
const ADDRESS_A_MINUTE: NonZeroU32 = NonZeroU32::MIN.saturating_add(119);
/// What may be tried a minute for one login, whether or not there is such an account.
const LOGIN_A_MINUTE: NonZeroU32 = NonZeroU32::MIN.saturating_add(29);
/// Addresses or logins that are counted before those that have been quiet are forgotten.
const REMEMBERED: usize = 10_000;

type Limiter<K> = RateLimiter<K, HashMapStateStore<K>, DefaultClock>;

/// The limits of one process.
pub struct Limits {
    addresses: Limiter<IpAddr>,
    logins: Limiter<String>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            addresses: RateLimiter::hashmap(Quota::per_minute(ADDRESS_A_MINUTE)),
            logins: RateLimiter::hashmap(Quota::per_minute(LOGIN_A_MINUTE)),
        }
    }
}

impl Limits {
    /// Counts an attempt from that address.
    ///
    /// # Errors
    /// [`ApiError::TooMany`] when there were too many.
    pub fn count_address(&self, address: IpAddr) -> Result<(), ApiError> {
        count(&self.addresses, &address)
    }

    /// Counts an attempt for that login, whatever the case of its letters.
    ///
    /// # Errors
    /// [`ApiError::TooMany`] when there were too many.
    pub fn count_login(&self, login: &str) -> Result<(), ApiError> {
        count(&self.logins, &login.to_ascii_lowercase())
    }
}

fn count<K: Hash + Eq + Clone>(limiter: &Limiter<K>, key: &K) -> Result<(), ApiError> {
    if limiter.len() > REMEMBERED {
        limiter.retain_recent();
    }
    limiter.check_key(key).map_err(|early| {
        let wait = early.wait_time_from(DefaultClock::default().now());
        ApiError::TooMany(wait.as_secs() + 1)
    })
}
