//! Machines' keys: which account a key belongs to.

use std::time::Duration;

use moka::sync::Cache;

use crate::api::error::ApiError;
use crate::api::state::ApiState;
use crate::commands::standing::api_key_hash;
use crate::queries;
use crate::types::{AccountId, KeyedHash};

/// What every key begins with.
pub const PREFIX: &str = "ksk_";
/// How long a key is remembered, whether it was found or not. That it is still good is checked against the account.
const REMEMBERED: Duration = Duration::from_secs(5);
/// Characters that a key has at most.
const LONGEST: usize = 128;

/// Keys that were lately asked for, with the account where there is one.
#[derive(Debug)]
pub struct KnownKeys(Cache<KeyedHash, Option<AccountId>>);

impl Default for KnownKeys {
    fn default() -> Self {
        Self(Cache::builder().max_capacity(10_000).time_to_live(REMEMBERED).build())
    }
}

/// The key in an `Authorization` header.
#[must_use]
pub fn bearer(authorization: &str) -> Option<&str> {
    let (scheme, key) = authorization.split_once(' ')?;
    let key = key.trim();
    let ours = scheme.eq_ignore_ascii_case("bearer") && key.starts_with(PREFIX) && key.len() <= LONGEST;
    ours.then_some(key)
}

/// The account that a key was issued to, and the key's hash.
///
/// # Errors
/// When the database fails.
pub async fn account_of(state: &ApiState, key: &str) -> Result<Option<(AccountId, KeyedHash)>, ApiError> {
    let hash = api_key_hash(state.desk(), key);
    if let Some(known) = state.keys().0.get(&hash) {
        return Ok(known.map(|account| (account, hash)));
    }
    let mut tables = state.pool().acquire().await.map_err(queries::page::QueryError::Database)?;
    let account = queries::accounts::by_api_key(&hash, &mut tables).await?.map(|key| AccountId(key.account.account));
    state.keys().0.insert(hash.clone(), account);
    Ok(account.map(|account| (account, hash)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_keys_are_looked_up() {
        assert_eq!(bearer("Bearer ksk_abc"), Some("ksk_abc"));
        assert_eq!(bearer("bearer  ksk_abc"), Some("ksk_abc"));
        for bad in ["ksk_abc", "Basic ksk_abc", "Bearer abc", &format!("Bearer ksk_{}", "a".repeat(125))] {
            assert_eq!(bearer(bad), None, "{bad}");
        }
    }
}
