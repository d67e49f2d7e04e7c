//! A moment of the log: as of when the state of something is asked for.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::written::written_as_text;

/// A text that names no moment.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is neither a position, nor a day such as 2025-06-30, nor an instant such as 2025-06-30T18:00:00+08:00")]
pub struct MomentError(String);

/// As of when something is asked for (`at`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Moment {
    /// After the event at this position of the log.
    Position(i64),
    /// At the end of this business day.
    Day(NaiveDate),
    /// At this instant.
    Instant(DateTime<Utc>),
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Position(position) => position.fmt(f),
            Self::Day(day) => day.fmt(f),
            Self::Instant(instant) => f.write_str(&instant.to_rfc3339_opts(SecondsFormat::Micros, true)),
        }
    }
}

impl FromStr for Moment {
    type Err = MomentError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || MomentError(text.chars().take(40).collect());
        if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
            return text.parse().map(Self::Position).map_err(|_| wrong());
        }
        if text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
            return text.parse().map(Self::Day).map_err(|_| wrong());
        }
        // In a query string that was not encoded, a plus sign is a blank.
        let instant = DateTime::parse_from_rfc3339(&text.replace(' ', "+")).map_err(|_| wrong())?;
        Ok(Self::Instant(instant.to_utc()))
    }
}

written_as_text!(Moment);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_a_day_or_an_instant() {
        assert_eq!("0".parse(), Ok(Moment::Position(0)));
        assert_eq!("120934".parse(), Ok(Moment::Position(120_934)));
        assert_eq!("2025-06-30".parse(), Ok(Moment::Day(NaiveDate::from_ymd_opt(2025, 6, 30).unwrap())));
        let instant: DateTime<Utc> = "2025-06-30T10:00:00Z".parse().unwrap();
        for text in ["2025-06-30T10:00:00Z", "2025-06-30T18:00:00+08:00", "2025-06-30T18:00:00 08:00"] {
            assert_eq!(text.parse(), Ok(Moment::Instant(instant)), "{text}");
        }
        assert_eq!(Moment::Instant(instant).to_string().parse(), Ok(Moment::Instant(instant)));
        for bad in ["", "-1", "2025-02-30", "2025-06-30T18:00:00", "yesterday", "99999999999999999999"] {
            assert!(bad.parse::<Moment>().is_err(), "{bad}");
        }
    }
}
