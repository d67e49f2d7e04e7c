//! Ed25519: making a key, signing, verifying.

use std::fmt;

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use rand::CryptoRng;
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::types::Seal;

/// Why there is no key to sign with.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SealingKeyError {
    /// It is not 32 bytes in hexadecimal.
    #[error("the sealing key must be 64 hexadecimal digits ({0})")]
    Shape(String),
    /// Its file cannot be read or written.
    #[error("the sealing key's file {path}: {problem}")]
    File {
        /// Which file.
        path: String,
        /// What the system said.
        problem: String,
    },
    /// None is set.
    #[error("no sealing key is set")]
    Missing,
}

/// A key that signs; never shown.
#[derive(Clone)]
pub struct SealingKey(SigningKey);

impl fmt::Debug for SealingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SealingKey({}…)", fingerprint(&self.public()))
    }
}

impl SealingKey {
    /// A new one, by chance.
    #[must_use]
    pub fn make(chance: &mut impl CryptoRng) -> Self {
        let mut secret = [0; 32];
        chance.fill_bytes(&mut secret);
        Self(SigningKey::from_bytes(&secret))
    }

    /// From 64 hexadecimal digits, as its file and the environment hold them.
    ///
    /// # Errors
    /// When they are not.
    pub fn from_hex(text: &str) -> Result<Self, SealingKeyError> {
        let mut secret = [0; 32];
        hex::decode_to_slice(text.trim(), &mut secret).map_err(|error| SealingKeyError::Shape(error.to_string()))?;
        Ok(Self(SigningKey::from_bytes(&secret)))
    }

    /// The secret itself, for its file.
    #[must_use]
    pub fn to_hex(&self) -> String {
        hex::encode(self.0.as_bytes())
    }

    /// The public key, in hexadecimal.
    #[must_use]
    pub fn public(&self) -> String {
        hex::encode(self.0.verifying_key().as_bytes())
    }

    /// Signs. The same message gives the same signature.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> Seal {
        Seal { key: self.public(), signature: hex::encode(self.0.sign(message).to_bytes()) }
    }
}

/// Whether `seal` is a good signature of `message`; whose key it is, is for the caller to judge.
#[must_use]
pub fn verify(seal: &Seal, message: &[u8]) -> bool {
    let (mut key, mut signature) = ([0; 32], [0; 64]);
    let decoded = hex::decode_to_slice(&seal.key, &mut key).is_ok()
        && hex::decode_to_slice(&seal.signature, &mut signature).is_ok();
    decoded
        && VerifyingKey::from_bytes(&key)
            .is_ok_and(|key| key.verify_strict(message, &Signature::from_bytes(&signature)).is_ok())
}

/// A few digits by which people speak of a key: the first 16 of the SHA-256 of the public key.
#[must_use]
pub fn fingerprint(public: &str) -> String {
    let digest = hex::encode(Sha256::digest(hex::decode(public).unwrap_or_default()));
    digest.chars().take(16).collect()
}
