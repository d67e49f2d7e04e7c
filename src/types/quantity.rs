//! Numbers with a meaning: headcounts, hours, scores, training years. All are integers inside.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;
use utoipa::ToSchema;

/// A number of persons (人数). What a plan may ask for is PLAN-2, not this type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, ToSchema)]
#[serde(transparent)]
pub struct Headcount(pub u16);

impl Headcount {
    /// So many persons; more than the type holds count as the most that it holds.
    #[must_use]
    pub fn of(persons: usize) -> Self {
        Self(u16::try_from(persons).unwrap_or(u16::MAX))
    }
}

impl fmt::Display for Headcount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl From<Headcount> for i64 {
    fn from(count: Headcount) -> Self {
        Self::from(count.0)
    }
}

/// The training year (年度) that hours count for; never derived from a date of payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, ToSchema)]
#[serde(transparent)]
pub struct TrainingYear(pub u16);

impl TrainingYear {
    /// The earliest year of which the legacy data tells, and so the earliest that hours may count for.
    pub const EARLIEST: Self = Self(2017);

    /// The training year that is current on that day.
    #[must_use]
    pub fn current(today: NaiveDate) -> Self {
        Self(u16::try_from(today.year()).unwrap_or_default())
    }

    /// Its 31 December.
    #[must_use]
    pub fn last_day(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.0.into(), 12, 31)
    }
}

impl fmt::Display for TrainingYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl From<TrainingYear> for i16 {
    fn from(year: TrainingYear) -> Self {
        Self::try_from(year.0).unwrap_or(Self::MAX)
    }
}

/// Why a decimal text is not a quantity.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DecimalError {
    /// Not `12` or `12.5`.
    #[error("`{0}` is neither a whole number nor one with a half, such as 12 or 12.5")]
    NotHalves(String),
    /// Larger than the type holds.
    #[error("`{0}` is out of range")]
    OutOfRange(String),
}

/// Reads `12`, `12.0` or `12.5` as tenths, in steps of five.
fn tenths_in_halves(text: &str) -> Result<u16, DecimalError> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.len() <= 5 && part.bytes().all(|b| b.is_ascii_digit());
    let half = match fraction {
        "0" => 0,
        "5" => 5,
        _ => return Err(DecimalError::NotHalves(text.to_owned())),
    };
    if !digits(whole) {
        return Err(DecimalError::NotHalves(text.to_owned()));
    }
    let whole: u16 = whole.parse().map_err(|_| DecimalError::OutOfRange(text.to_owned()))?;
    whole
        .checked_mul(10)
        .and_then(|tenths| tenths.checked_add(half))
        .ok_or_else(|| DecimalError::OutOfRange(text.to_owned()))
}

fn write_tenths(tenths: u16, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match tenths % 10 {
        0 => write!(f, "{}", tenths / 10),
        rest => write!(f, "{}.{rest}", tenths / 10),
    }
}

macro_rules! halves {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, ToSchema)]
        #[schema(value_type = String, pattern = r"^\d{1,4}(\.[05])?$")]
        pub struct $name(u16);

        impl $name {
            /// From tenths; `None` unless it is a whole or a half.
            #[must_use]
            pub const fn from_tenths(tenths: u16) -> Option<Self> {
                if tenths % 5 == 0 { Some(Self(tenths)) } else { None }
            }

            /// So many whole ones.
            #[must_use]
            pub const fn whole(count: u8) -> Self {
                Self(count as u16 * 10)
            }

            /// In tenths.
            #[must_use]
            pub const fn tenths(self) -> u16 {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_tenths(self.0, f)
            }
        }

        impl FromStr for $name {
            type Err = DecimalError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                tenths_in_halves(text).map(Self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any(Halves).map(Self)
            }
        }
    )+};
}

halves! {
    /// Hours (课时 / 学时), whole or half, kept in tenths. Written as a decimal text, `"12.5"`.
    Hours,
    /// A mark in an examination in steps of 0.5, kept in tenths. Written as a decimal text, `"86.5"`.
    Mark,
}

/// Accepts a whole number or a decimal text; a floating-point number is refused, since it has already been rounded.
struct Halves;

impl Visitor<'_> for Halves {
    type Value = u16;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number, or a text such as \"12.5\"")
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<u16, E> {
        tenths_in_halves(&value.to_string()).map_err(E::custom)
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<u16, E> {
        tenths_in_halves(value).map_err(E::custom)
    }
}

/// What a learner got in a class's examination: a mark, or 缺考.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Score {
    /// A mark; what counts as passed is CLASS-5.
    Mark(Mark),
    /// 缺考: did not sit the examination.
    Absent,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_whole_or_half() {
        assert_eq!("12.5".parse::<Hours>().unwrap().tenths(), 125);
        assert_eq!("0".parse::<Hours>().unwrap(), Hours::whole(0));
        assert_eq!("12.5".parse::<Hours>().unwrap().to_string(), "12.5");
        for bad in ["", ".5", "12.4", "12.50", "-1", "1e3", "99999", "+1", "１２"] {
            assert!(bad.parse::<Hours>().is_err(), "{bad}");
        }
    }

    #[test]
    fn json_takes_whole_numbers_and_texts_but_no_floats() {
        assert_eq!(serde_json::from_str::<Hours>("40").unwrap(), Hours::whole(40));
        assert_eq!(serde_json::from_str::<Hours>("\"7.5\"").unwrap().tenths(), 75);
        assert!(serde_json::from_str::<Hours>("7.5").is_err());
        assert_eq!(serde_json::to_string(&Hours::whole(40)).unwrap(), "\"40\"");
    }
}
