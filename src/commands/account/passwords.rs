//! Passwords: Argon2id, off the threads that serve others.

use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use rand::CryptoRng;
use rand::seq::{IndexedRandom, SliceRandom};
use tokio::sync::Semaphore;
use uuid::Uuid;

use crate::aggregates::account::NewPassword;
use crate::commands::{CommandError, Context};
use crate::event_store::{EventStoreError, Work};
use crate::types::{AccountId, PasswordPolicy, Sealed, Secret};

/// Passwords that are hashed at the same time. Each takes memory: a flood of sign-ins must wait, not exhaust the machine.
static TURNS: Semaphore = Semaphore::const_new(4);

/// Hashes and seals a password, and compares it with those of `recent`.
pub(super) async fn prepare(
    context: &Context,
    work: &mut Work,
    account: AccountId,
    secret: &Secret,
    recent: &[Sealed],
) -> Result<NewPassword, CommandError> {
    let mut hashes: Vec<String> = Vec::with_capacity(recent.len());
    for sealed in recent {
        hashes.extend(work.open::<String>(sealed).await?);
    }
    let (policy, salt, password) = (context.passwords, context.ids.fresh(), secret.clone());
    let (used_before, hash) = aside(move || {
        let used_before = hashes.iter().any(|hash| matches(&password, hash));
        hash_of(policy, &password, salt).map(|hash| (used_before, hash))
    })
    .await?;
    let hash = work.seal(account.0, &hash).await?;
    Ok(NewPassword { hash, characters: secret.characters(), classes: secret.classes(), used_before })
}

/// Whether the password is the one of that hash. Without a hash the same work is done, and the answer is no (`LOGIN-4`).
pub(super) async fn is_right(
    policy: PasswordPolicy,
    secret: &Secret,
    hash: Option<String>,
) -> Result<bool, CommandError> {
    let password = secret.clone();
    aside(move || match hash {
        Some(hash) => Ok(matches(&password, &hash)),
        None => hash_of(policy, &password, Uuid::nil()).map(|_| false),
    })
    .await
}

/// A password for one sign-in, to be read out or written on paper: twelve characters of three classes, none of which looks
/// like another.
#[must_use]
pub fn make_one_time_password(rng: &mut impl CryptoRng) -> Option<Secret> {
    const CLASSES: [&[u8]; 3] = [b"ABCDEFGHJKLMNPQRSTUVWXYZ", b"abcdefghijkmnpqrstuvwxyz", b"23456789"];
    let mut characters: Vec<char> = CLASSES
        .iter()
        .flat_map(|class| std::iter::repeat_n(*class, 4))
        .filter_map(|class| class.choose(rng))
        .map(|byte| char::from(*byte))
        .collect();
    characters.shuffle(rng);
    characters.into_iter().collect::<String>().parse().ok()
}

fn matches(secret: &Secret, hash: &str) -> bool {
    PasswordHash::new(hash)
        .is_ok_and(|hash| Argon2::default().verify_password(secret.reveal().as_bytes(), &hash).is_ok())
}

fn hash_of(policy: PasswordPolicy, secret: &Secret, salt: Uuid) -> Result<String, CommandError> {
    let failed = |error: String| CommandError::from(EventStoreError::Unreadable(error));
    let params = Params::new(policy.memory_kib, policy.passes, 1, None).map_err(|error| failed(error.to_string()))?;
    let salt = SaltString::encode_b64(salt.as_bytes()).map_err(|error| failed(error.to_string()))?;
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let hash = argon.hash_password(secret.reveal().as_bytes(), &salt).map_err(|error| failed(error.to_string()))?;
    Ok(hash.to_string())
}

/// Does what takes long on a thread where nobody else waits for it.
async fn aside<T: Send + 'static>(
    task: impl FnOnce() -> Result<T, CommandError> + Send + 'static,
) -> Result<T, CommandError> {
    let _turn = TURNS.acquire().await;
    tokio::task::spawn_blocking(task)
        .await
        .unwrap_or_else(|error| Err(EventStoreError::Unreadable(format!("hashing a password failed: {error}")).into()))
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand_chacha::ChaCha20Rng;

    use super::*;

    #[tokio::test]
    async fn a_password_is_right_for_its_own_hash_only() {
        let policy = PasswordPolicy::cheap();
        let (mine, other): (Secret, Secret) = ("Geheim-123".parse().unwrap(), "Geheim-124".parse().unwrap());
        let hash = hash_of(policy, &mine, Uuid::from_u128(7)).unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=8,t=1,p=1$"), "{hash}");
        assert!(is_right(policy, &mine, Some(hash.clone())).await.unwrap());
        assert!(!is_right(policy, &other, Some(hash)).await.unwrap());
        assert!(!is_right(policy, &mine, None).await.unwrap());
        assert!(!is_right(policy, &mine, Some("no hash".to_owned())).await.unwrap());
    }

    #[test]
    fn login_3_a_one_time_password_is_strong() {
        let mut rng = ChaCha20Rng::seed_from_u64(1);
        let first = make_one_time_password(&mut rng).unwrap();
        assert_eq!((first.characters(), first.classes()), (12, 3));
        assert_ne!(first, make_one_time_password(&mut rng).unwrap());
    }
}
