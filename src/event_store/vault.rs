//! Keys: every person's own, wrapped by the service's; and the keyed hash for what must be unique without being readable.

use std::collections::HashMap;
use std::fmt;
use std::path::Path;
use std::time::Duration;

use aes_gcm::aead::{Aead, AeadCore, KeyInit, OsRng};
use aes_gcm::{Aes256Gcm, Key, Nonce};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use hmac::{Hmac, Mac};
use moka::sync::Cache;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::Sha256;
use sqlx::{PgConnection, PgPool};
use thiserror::Error;
use uuid::Uuid;

use crate::types::{KeyedHash, Sealed};

/// Bytes of an AES-GCM nonce.
const NONCE: usize = 12;
/// How long a person's key is remembered; another process may have erased it meanwhile.
const REMEMBERED: Duration = Duration::from_secs(60);

/// Why a key or a sealed text cannot be used.
#[derive(Debug, Error)]
pub enum VaultError {
    /// Neither file nor environment holds 32 bytes in hex.
    #[error("the service's key must be 64 hexadecimal digits ({0})")]
    ServiceKey(String),
    /// The ciphertext or a wrapped key was altered, or belongs to another service key.
    #[error("what is sealed for {0} cannot be opened with this service's key")]
    Altered(Uuid),
    /// The person was erased.
    #[error("the key of {0} was erased")]
    Erased(Uuid),
    /// The data is not of the expected shape.
    #[error("sealed data has another shape: {0}")]
    Shape(#[from] serde_json::Error),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// A person's key; never shown.
#[derive(Clone)]
pub struct PersonKey(Key<Aes256Gcm>);

impl fmt::Debug for PersonKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonKey(…)")
    }
}

/// The service's key and what is derived from it.
pub struct Vault {
    wrapping: Aes256Gcm,
    hashing: [u8; 32],
    remembered: Cache<Uuid, PersonKey>,
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Vault(…)")
    }
}

impl Vault {
    /// From the service's key of 32 bytes.
    #[must_use]
    pub fn new(service_key: &[u8; 32]) -> Self {
        let derive = |purpose: &[u8]| -> [u8; 32] { keyed(service_key, &[purpose]) };
        Self {
            wrapping: Aes256Gcm::new(&derive(b"keshi wrapping key").into()),
            hashing: derive(b"keshi hashing key"),
            remembered: Cache::builder().max_capacity(50_000).time_to_live(REMEMBERED).build(),
        }
    }

    /// From 64 hexadecimal digits, as the environment or a key file holds them.
    ///
    /// # Errors
    /// When they are not.
    pub fn from_hex(text: &str) -> Result<Self, VaultError> {
        let mut key = [0_u8; 32];
        hex::decode_to_slice(text.trim(), &mut key).map_err(|error| VaultError::ServiceKey(error.to_string()))?;
        Ok(Self::new(&key))
    }

    /// From a key file; makes one, readable by its owner only, where there is none.
    ///
    /// # Errors
    /// When the file cannot be read or written, or holds no key.
    pub fn from_file(path: &Path) -> Result<Self, VaultError> {
        use std::io::Write;
        use std::os::unix::fs::OpenOptionsExt;
        let said = |error: std::io::Error| VaultError::ServiceKey(format!("{}: {error}", path.display()));
        match std::fs::read_to_string(path) {
            Ok(text) => Self::from_hex(&text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let key = Aes256Gcm::generate_key(OsRng);
                let mut file =
                    std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map_err(said)?;
                file.write_all(hex::encode(key).as_bytes()).and_then(|()| file.sync_all()).map_err(said)?;
                Ok(Self::new(&key.into()))
            }
            Err(error) => Err(said(error)),
        }
    }

    /// HMAC-SHA-256 of a text within a domain; equal texts of one domain give equal hashes.
    #[must_use]
    pub fn keyed_hash(&self, domain: &str, text: &str) -> KeyedHash {
        KeyedHash(hex::encode(keyed(&self.hashing, &[domain.as_bytes(), b"\0", text.as_bytes()])))
    }

    /// A new key for a person, and its wrapping for the database.
    ///
    /// # Errors
    /// When the cipher refuses, which it does not for 32 bytes.
    pub fn make_key(&self, subject: Uuid) -> Result<(PersonKey, Vec<u8>), VaultError> {
        let key = Aes256Gcm::generate_key(OsRng);
        let wrapped = encrypt(&self.wrapping, &key).ok_or(VaultError::Altered(subject))?;
        Ok((PersonKey(key), wrapped))
    }

    /// The person's key, from memory or from the database; `None` where there is none.
    ///
    /// # Errors
    /// When the database fails or the wrapping was altered.
    pub async fn key(&self, pool: &PgPool, subject: Uuid) -> Result<Option<PersonKey>, VaultError> {
        if let Some(key) = self.remembered.get(&subject) {
            return Ok(Some(key));
        }
        let wrapped: Option<Vec<u8>> = sqlx::query_scalar("SELECT wrapped FROM person_keys WHERE subject = $1")
            .bind(subject)
            .fetch_optional(pool)
            .await?;
        wrapped.map(|wrapped| self.unwrap(subject, &wrapped)).transpose()
    }

    /// Opens many sealed texts at once, with one query for the keys that are not in memory; `None` where a key was erased.
    ///
    /// # Errors
    /// When the database fails or something was altered.
    pub async fn open_many<T: DeserializeOwned>(
        &self,
        connection: &mut PgConnection,
        sealed: &[Sealed],
    ) -> Result<Vec<Option<T>>, VaultError> {
        let subjects: Vec<Uuid> = sealed.iter().map(|sealed| sealed.subject).collect();
        let keys = self.keys(connection, &subjects).await?;
        sealed.iter().map(|sealed| keys.get(&sealed.subject).map(|key| key.open(sealed)).transpose()).collect()
    }

    /// The keys of many persons; those that were erased are absent.
    pub(super) async fn keys(
        &self,
        connection: &mut PgConnection,
        subjects: &[Uuid],
    ) -> Result<HashMap<Uuid, PersonKey>, VaultError> {
        let mut keys: HashMap<Uuid, PersonKey> =
            subjects.iter().filter_map(|subject| Some((*subject, self.remembered.get(subject)?))).collect();
        let mut missing: Vec<Uuid> = subjects.iter().copied().filter(|subject| !keys.contains_key(subject)).collect();
        missing.sort_unstable();
        missing.dedup();
        if missing.is_empty() {
            return Ok(keys);
        }
        let rows: Vec<(Uuid, Vec<u8>)> =
            sqlx::query_as("SELECT subject, wrapped FROM public.person_keys WHERE subject = ANY ($1)")
                .bind(&missing)
                .fetch_all(connection)
                .await?;
        for (subject, wrapped) in rows {
            keys.insert(subject, self.unwrap(subject, &wrapped)?);
        }
        Ok(keys)
    }

    /// The person's key, if it is in memory.
    #[must_use]
    pub fn remembered(&self, subject: Uuid) -> Option<PersonKey> {
        self.remembered.get(&subject)
    }

    /// Remembers a key that is now stored.
    pub fn remember(&self, subject: Uuid, key: PersonKey) {
        self.remembered.insert(subject, key);
    }

    /// Forgets a key that is now deleted.
    pub fn forget(&self, subject: Uuid) {
        self.remembered.invalidate(&subject);
    }

    fn unwrap(&self, subject: Uuid, wrapped: &[u8]) -> Result<PersonKey, VaultError> {
        let bytes = decrypt(&self.wrapping, wrapped).ok_or(VaultError::Altered(subject))?;
        let key: [u8; 32] = bytes.try_into().map_err(|_| VaultError::Altered(subject))?;
        let key = PersonKey(key.into());
        self.remembered.insert(subject, key.clone());
        Ok(key)
    }
}

impl PersonKey {
    /// Encrypts data for the log.
    ///
    /// # Errors
    /// When the data does not serialise.
    pub fn seal<T: Serialize>(&self, subject: Uuid, data: &T) -> Result<Sealed, VaultError> {
        let plain = serde_json::to_vec(data)?;
        let cipher = encrypt(&Aes256Gcm::new(&self.0), &plain).ok_or(VaultError::Altered(subject))?;
        Ok(Sealed { subject, data: BASE64.encode(cipher) })
    }

    /// Decrypts what the log holds.
    ///
    /// # Errors
    /// When it was altered or has another shape.
    pub fn open<T: DeserializeOwned>(&self, sealed: &Sealed) -> Result<T, VaultError> {
        let altered = || VaultError::Altered(sealed.subject);
        let cipher = BASE64.decode(&sealed.data).map_err(|_| altered())?;
        let plain = decrypt(&Aes256Gcm::new(&self.0), &cipher).ok_or_else(altered)?;
        Ok(serde_json::from_slice(&plain)?)
    }
}

fn keyed(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    // HMAC pads a short key with zeros to its block; padding it here needs no fallible constructor.
    let mut block = [0_u8; 64];
    block[..32].copy_from_slice(key);
    let mut mac = <Hmac<Sha256> as KeyInit>::new(&block.into());
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

fn encrypt(cipher: &Aes256Gcm, plain: &[u8]) -> Option<Vec<u8>> {
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    let mut out = nonce.to_vec();
    out.extend(cipher.encrypt(&nonce, plain).ok()?);
    Some(out)
}

fn decrypt(cipher: &Aes256Gcm, sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, text) = sealed.split_at_checked(NONCE)?;
    cipher.decrypt(Nonce::from_slice(nonce), text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_with_the_same_key_and_no_other() {
        let vault = Vault::new(&[7; 32]);
        let subject = Uuid::from_u128(1);
        let (key, wrapped) = vault.make_key(subject).unwrap();
        let sealed = key.seal(subject, &"李某某").unwrap();
        assert!(!sealed.data.contains("李"));
        assert_eq!(key.open::<String>(&sealed).unwrap(), "李某某");
        let (other, _) = vault.make_key(subject).unwrap();
        assert!(matches!(other.open::<String>(&sealed), Err(VaultError::Altered(_))));
        assert!(matches!(Vault::new(&[8; 32]).unwrap(subject, &wrapped), Err(VaultError::Altered(_))));
        assert_eq!(vault.unwrap(subject, &wrapped).unwrap().open::<String>(&sealed).unwrap(), "李某某");
    }

    #[test]
    fn keyed_hashes_differ_by_domain_and_key() {
        let vault = Vault::new(&[7; 32]);
        assert_eq!(vault.keyed_hash("id_number", "x"), vault.keyed_hash("id_number", "x"));
        assert_ne!(vault.keyed_hash("id_number", "x"), vault.keyed_hash("login", "x"));
        assert_ne!(vault.keyed_hash("id_number", "x"), Vault::new(&[8; 32]).keyed_hash("id_number", "x"));
    }
}
