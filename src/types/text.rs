//! Text that a person typed: trimmed, not empty, bounded, free of control characters.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use utoipa::ToSchema;

/// Why a text is refused.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TextError {
    /// Nothing but blanks.
    #[error("the text is empty")]
    Empty,
    /// More characters than its field holds.
    #[error("the text has {length} characters; at most {limit} are allowed")]
    TooLong {
        /// Characters (Unicode scalar values) given.
        length: usize,
        /// Characters allowed.
        limit: usize,
    },
    /// NUL or another control character (line breaks and tabs are allowed).
    #[error("the text holds a control character")]
    Control,
}

/// One to `MAX` characters; the blanks around it are dropped.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String)]
pub struct Text<const MAX: usize>(String);

impl<const MAX: usize> Text<MAX> {
    /// The text itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> fmt::Display for Text<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<const MAX: usize> FromStr for Text<MAX> {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        if text.is_empty() {
            return Err(TextError::Empty);
        }
        let length = text.chars().count();
        if length > MAX {
            return Err(TextError::TooLong { length, limit: MAX });
        }
        if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
            return Err(TextError::Control);
        }
        Ok(Self(text.to_owned()))
    }
}

impl<const MAX: usize> TryFrom<String> for Text<MAX> {
    type Error = TextError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl<const MAX: usize> From<Text<MAX>> for String {
    fn from(text: Text<MAX>) -> Self {
        text.0
    }
}

/// The name of a person, a unit, a point, a class or a trade.
pub type Name = Text<100>;
/// An opinion (意见) or a reason, as PLAN-6 bounds it.
pub type Opinion = Text<500>;
/// A place, an address, an organiser.
pub type Line = Text<200>;
/// A description of several sentences.
pub type Description = Text<2000>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_bounded_in_characters_not_bytes() {
        assert!("课".repeat(100).parse::<Name>().is_ok());
        assert_eq!("课".repeat(101).parse::<Name>(), Err(TextError::TooLong { length: 101, limit: 100 }));
        assert_eq!("  ".parse::<Name>(), Err(TextError::Empty));
        assert_eq!("a\0b".parse::<Name>(), Err(TextError::Control));
        assert_eq!(" 驾驶员 ".parse::<Name>().unwrap().as_str(), "驾驶员");
    }
}
