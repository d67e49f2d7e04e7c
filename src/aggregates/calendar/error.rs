//! Why the calendar refuses.

use chrono::NaiveDate;
use serde::Serialize;
use thiserror::Error;

/// Why the calendar refuses.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize)]
pub enum CalendarError {
    /// `CLOSE-1`.
    #[serde(rename = "CLOSE-1")]
    #[error("{next} is to be closed before {day}")]
    OutOfOrder {
        /// The day that was to be closed.
        day: NaiveDate,
        /// The day whose turn it is.
        next: NaiveDate,
    },
    /// `CLOSE-2`.
    #[serde(rename = "CLOSE-2")]
    #[error("{day} has not ended: today is {today}")]
    NotEnded {
        /// The day that was to be closed.
        day: NaiveDate,
        /// The present day.
        today: NaiveDate,
    },
    /// `SEAL-1`.
    #[serde(rename = "SEAL-1")]
    #[error("the day is sealed with {key}, but the adopted key is {adopted}")]
    AnotherKey {
        /// The key that sealed.
        key: String,
        /// The key that may.
        adopted: String,
    },
    /// `SEAL-2`: nobody vouches for the key.
    #[serde(rename = "SEAL-2")]
    #[error("the key {key} is neither signed by the present key {adopted} nor given with a reason")]
    Unvouched {
        /// The new key.
        key: String,
        /// The present one.
        adopted: String,
    },
    /// `SEAL-2`: there is no key yet that could be replaced.
    #[serde(rename = "SEAL-2.none")]
    #[error("no sealing key is adopted yet: the first day that is closed adopts one")]
    NoKeyYet,
    /// `SEAL-3`.
    #[serde(rename = "SEAL-3")]
    #[error("the key {key} was given up: it seals no more")]
    GivenUp {
        /// The key.
        key: String,
    },
    /// `SEAL-4`.
    #[serde(rename = "SEAL-4")]
    #[error("the signature that vouches for the key {key} is not good")]
    BadSignature {
        /// The new key.
        key: String,
    },
}
