//! Keys of machines: `ks_<account>_<secret>`, so that the account is found without a search.

use rand::CryptoRng;

use super::seat_is_open;
use crate::aggregates::account::{Account, ApiScope};
use crate::commands::CommandError;
use crate::event_store::Work;
use crate::types::{AccountId, KeyedHash, Role, Seat, Secret};

/// A machine that showed a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keyholder {
    /// Its account.
    pub account: AccountId,
    /// Where it works.
    pub seat: Seat,
    /// What this key may be used for.
    pub scopes: Vec<ApiScope>,
}

/// A new key for that account. It is shown once and kept nowhere.
#[must_use]
pub fn make_api_key(account: AccountId, rng: &mut impl CryptoRng) -> Option<Secret> {
    let mut bytes = [0_u8; 32];
    rng.fill_bytes(&mut bytes);
    format!("ks_{}_{}", account.0.simple(), hex::encode(bytes)).parse().ok()
}

/// Whose key it is; `None` for one that was never issued, was revoked, or belongs to an account that is disabled.
///
/// # Errors
/// When the database fails.
pub async fn holder_of_key(work: &mut Work, key: &Secret) -> Result<Option<Keyholder>, CommandError> {
    let Some(account) = account_in_key(key) else { return Ok(None) };
    let state = work.peek::<Account>(account).await?.state;
    let hash = hash_of_key(work, key);
    match (state.role, state.seat, state.api_keys.get(&hash)) {
        (Some(Role::Machine), Some(seat), Some(scopes)) if state.enabled && seat_is_open(work, seat).await? => {
            Ok(Some(Keyholder { account, seat, scopes: scopes.clone() }))
        }
        (_, _, _) => Ok(None),
    }
}

/// The account that a key names.
pub(super) fn account_in_key(key: &Secret) -> Option<AccountId> {
    let (account, secret) = key.reveal().strip_prefix("ks_")?.split_once('_')?;
    if secret.len() == 64 { account.parse().ok() } else { None }
}

/// What the log keeps of a key.
pub(super) fn hash_of_key(work: &Work, key: &Secret) -> KeyedHash {
    work.keyed_hash("api_key", key.reveal())
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand_chacha::ChaCha20Rng;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_key_names_its_account() {
        let account = AccountId(Uuid::from_u128(42));
        let mut rng = ChaCha20Rng::seed_from_u64(1);
        let key = make_api_key(account, &mut rng).unwrap();
        assert_eq!(account_in_key(&key), Some(account));
        assert_ne!(key, make_api_key(account, &mut rng).unwrap());
        for other in ["ks_", "ks_42_00", "42", &key.reveal()[1..], &key.reveal()[..key.reveal().len() - 1]] {
            assert_eq!(account_in_key(&other.parse().unwrap()), None, "{other}");
        }
    }
}
