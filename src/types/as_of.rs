//! The day that a report is asked for.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::written::written_as_text;

/// A text that names no day.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is neither a day such as 2025-06-30 nor `now`")]
pub struct AsOfError(String);

/// As of when a report is asked for (`asOf`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum AsOf {
    /// The last closed business day (上一日).
    #[default]
    LastClosed,
    /// The end of that business day, which must be closed.
    Day(NaiveDate),
    /// The running figures of today, which may still change.
    Now,
}

impl fmt::Display for AsOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LastClosed => f.write_str("last"),
            Self::Day(day) => day.fmt(f),
            Self::Now => f.write_str("now"),
        }
    }
}

impl FromStr for AsOf {
    type Err = AsOfError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let shape = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        match text {
            "last" => Ok(Self::LastClosed),
            "now" => Ok(Self::Now),
            day if shape => day.parse().map(Self::Day).map_err(|_| AsOfError(text.to_owned())),
            _ => Err(AsOfError(text.chars().take(20).collect())),
        }
    }
}

written_as_text!(AsOf);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_the_last_closed_day_or_now() {
        let day = NaiveDate::from_ymd_opt(2025, 6, 30).unwrap();
        assert_eq!("2025-06-30".parse(), Ok(AsOf::Day(day)));
        assert_eq!("now".parse(), Ok(AsOf::Now));
        assert_eq!("last".parse(), Ok(AsOf::LastClosed));
        for bad in ["", "2025-6-30", "2025-02-29x", "2025-02-30", "today", "+025-06-30"] {
            assert!(bad.parse::<AsOf>().is_err(), "{bad}");
        }
    }
}
