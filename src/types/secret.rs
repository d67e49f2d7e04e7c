//! Secrets that a client sends: passwords and keys. They show themselves to nobody.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use utoipa::ToSchema;

/// Characters that a secret may have at most, so that nobody makes the service hash a novel.
const LIMIT: usize = 256;

/// Why a text is no secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SecretError {
    /// Nothing.
    #[error("the secret is empty")]
    Empty,
    /// More characters than a secret may have.
    #[error("the secret has {0} characters; at most {LIMIT} are allowed")]
    TooLong(usize),
}

/// A password or a key as its holder typed it. It is written down nowhere: where a command is serialised, that is for the
/// digest of its content only.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, format = Password, min_length = 1, max_length = 256)]
pub struct Secret(String);

impl Secret {
    /// The text itself.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// LOGIN-3 counts them: Unicode scalar values.
    #[must_use]
    pub fn characters(&self) -> usize {
        self.0.chars().count()
    }

    /// LOGIN-3 counts them: how many of the four classes occur: capital letters, small letters, digits, anything else.
    #[must_use]
    pub fn classes(&self) -> usize {
        let other = |c: char| !c.is_uppercase() && !c.is_lowercase() && !c.is_ascii_digit();
        [
            self.0.chars().any(char::is_uppercase),
            self.0.chars().any(char::is_lowercase),
            self.0.chars().any(|c| c.is_ascii_digit()),
            self.0.chars().any(other),
        ]
        .into_iter()
        .filter(|found| *found)
        .count()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl FromStr for Secret {
    type Err = SecretError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let characters = text.chars().count();
        match characters {
            0 => Err(SecretError::Empty),
            1..=LIMIT => Ok(Self(text.to_owned())),
            _ => Err(SecretError::TooLong(characters)),
        }
    }
}

impl TryFrom<String> for Secret {
    type Error = SecretError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Secret> for String {
    fn from(secret: Secret) -> Self {
        secret.0
    }
}

/// How dear a password is to guess: what Argon2id spends on each, and how soon a wrong one is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PasswordPolicy {
    /// Memory that a hash takes, in KiB.
    pub memory_kib: u32,
    /// Passes over that memory.
    pub passes: u32,
    /// A sign-in that failed is answered no sooner than this, so that the time it took tells nothing (LOGIN-4).
    pub failure_takes: Duration,
}

impl Default for PasswordPolicy {
    /// 19 MiB and two passes, as OWASP advises for Argon2id.
    fn default() -> Self {
        Self { memory_kib: 19 * 1024, passes: 2, failure_takes: Duration::from_millis(400) }
    }
}

impl PasswordPolicy {
    /// As cheap as Argon2id goes, for made data and tests: never for a service that people use.
    #[must_use]
    pub const fn cheap() -> Self {
        Self { memory_kib: 8, passes: 1, failure_takes: Duration::ZERO }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_bounded_and_not_trimmed() {
        assert_eq!("".parse::<Secret>(), Err(SecretError::Empty));
        assert_eq!(" a ".parse::<Secret>().unwrap().reveal(), " a ");
        assert!("课".repeat(256).parse::<Secret>().is_ok());
        assert_eq!("课".repeat(257).parse::<Secret>(), Err(SecretError::TooLong(257)));
    }

    #[test]
    fn a_secret_shows_itself_to_nobody() {
        let secret: Secret = "Geheim-123".parse().unwrap();
        assert!(!format!("{secret:?}").contains("Geheim"));
    }

    #[test]
    fn login_3_classes_are_capitals_small_letters_digits_and_the_rest() {
        let classes = |text: &str| text.parse::<Secret>().unwrap().classes();
        assert_eq!(classes("aaaa"), 1);
        assert_eq!(classes("aA"), 2);
        assert_eq!(classes("aA1"), 3);
        assert_eq!(classes("aA1-"), 4);
        assert_eq!(classes("课时"), 1);
    }
}
