//! Seals: a signature, and the running head of the log that it vouches for.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use thiserror::Error;
use utoipa::ToSchema;

/// A signature (Ed25519), and whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Seal {
    /// The public key, 32 bytes in hexadecimal.
    pub key: String,
    /// The signature, 64 bytes in hexadecimal.
    pub signature: String,
}

/// A text that is no head in hexadecimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a head of the log has 64 hexadecimal digits")]
pub struct HeadError;

/// The head of the log at a position: SHA-256 of the head before it and of the event there, as the database stores it. Whoever
/// knows one head can tell whether anything up to its position was altered, left out or moved.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Head([u8; 32]);

impl Head {
    /// Bytes of a head.
    pub const BYTES: usize = 32;
    /// The head before the first event.
    pub const START: Self = Self([0; 32]);

    /// The head after one more event. `row` is its twelve columns, each behind its length in 4 bytes, the highest first, as
    /// [`super::RawRow::bytes`] gives them.
    #[must_use]
    pub fn then(self, row: &[u8]) -> Self {
        Self(Sha256::new().chain_update(self.0).chain_update(row).finalize().into())
    }

    /// Its bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl From<[u8; 32]> for Head {
    fn from(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl TryFrom<&[u8]> for Head {
    type Error = HeadError;

    fn try_from(bytes: &[u8]) -> Result<Self, HeadError> {
        bytes.try_into().map(Self).map_err(|_| HeadError)
    }
}

impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Head({self})")
    }
}

impl FromStr for Head {
    type Err = HeadError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text, &mut bytes).map(|()| Self(bytes)).map_err(|_| HeadError)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_has_64_hexadecimal_digits() {
        let head = Head::START.then(b"row");
        assert_eq!(head.to_string().parse(), Ok(head));
        assert_eq!("0".repeat(64).parse(), Ok(Head::START));
        for bad in ["", "00", &"0".repeat(66), &"g".repeat(64)] {
            assert_eq!(bad.parse::<Head>(), Err(HeadError));
        }
    }

    #[test]
    fn a_head_is_the_digest_of_the_one_before_and_the_row() {
        let mut bytes = vec![0; 32];
        bytes.extend(b"row");
        assert_eq!(Head::START.then(b"row").as_bytes().as_slice(), Sha256::digest(&bytes).as_slice());
    }
}
