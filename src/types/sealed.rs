//! Personal data as the log keeps it: encrypted with a key of the person's own.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use utoipa::ToSchema;
use uuid::Uuid;

/// An encrypted text. Whoever holds the key of `subject` can open it; once that key is erased nobody can.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Sealed {
    /// Whose key opens it.
    pub subject: Uuid,
    /// Nonce and ciphertext of AES-256-GCM, base64.
    pub data: String,
}

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sealed({})", self.subject)
    }
}

/// HMAC-SHA-256 under the service's hashing key, in hex: equal for equal inputs, and says nothing else about them.
/// Uniqueness of ID numbers is kept with it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(transparent)]
pub struct KeyedHash(pub String);

impl fmt::Display for KeyedHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text that is no keyed hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a keyed hash has 64 hexadecimal digits")]
pub struct KeyedHashError;

impl FromStr for KeyedHash {
    type Err = KeyedHashError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if text.len() == 64 && digits { Ok(Self(text.to_owned())) } else { Err(KeyedHashError) }
    }
}
