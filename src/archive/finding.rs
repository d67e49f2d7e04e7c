//! What does not fit, by name.

use std::fmt;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::types::{RawField, RawRow};

/// An event, so that a person finds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventName {
    /// Its place in the log.
    pub position: i64,
    /// The type of its aggregate.
    pub kind: String,
    /// Its stream.
    pub stream: String,
    /// Its place in the stream.
    pub sequence: i64,
    /// What happened.
    pub event: String,
    /// The business day that it bears.
    pub day: Option<NaiveDate>,
}

impl EventName {
    /// The name of a row.
    #[must_use]
    pub fn of(row: RawRow<'_>) -> Self {
        Self {
            position: row.position(),
            kind: row.text(RawField::AggregateType).to_owned(),
            stream: row.text(RawField::AggregateId).to_owned(),
            sequence: row.integer(RawField::Sequence),
            event: row.text(RawField::EventType).to_owned(),
            day: day_of(row.day_number()),
        }
    }
}

impl fmt::Display for EventName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { position, kind, stream, sequence, event, day } = self;
        write!(f, "event {position} ({event}, {kind} {stream}, sequence {sequence}")?;
        match day {
            Some(day) => write!(f, ", {day})"),
            None => f.write_str(")"),
        }
    }
}

/// A day by its number since 2000-01-01, as the database counts.
pub(super) fn day_of(number: i32) -> Option<NaiveDate> {
    let epoch = NaiveDate::from_ymd_opt(2000, 1, 1)?;
    let days = Days::new(number.unsigned_abs().into());
    if number < 0 { epoch.checked_sub_days(days) } else { epoch.checked_add_days(days) }
}

/// Who knows how far the log went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Witness {
    /// The head that every append moves.
    LogHead,
    /// The heads that the projection of seals keeps.
    StoredHeads,
    /// The close of a day.
    Close,
}

impl Witness {
    fn says(self, day: Option<NaiveDate>) -> String {
        match (self, day) {
            (Self::LogHead, _) => "the head of the log says".to_owned(),
            (Self::StoredHeads, _) => "the stored heads say".to_owned(),
            (Self::Close, Some(day)) => format!("the close of {day} says"),
            (Self::Close, None) => "the close of a day says".to_owned(),
        }
    }
}

/// Something that does not fit. Its serialised name is its code in the message catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, Deserialize)]
pub enum Finding {
    /// An event is not what it was when it was written.
    #[serde(rename = "VERIFY.altered")]
    #[error("{event} was altered")]
    Altered {
        /// Which.
        #[serde(flatten)]
        event: EventName,
    },
    /// Two events have changed places.
    #[serde(rename = "VERIFY.swapped")]
    #[error("{event} and event {other} have changed places")]
    Swapped {
        /// The one that stands first now.
        #[serde(flatten)]
        event: EventName,
        /// The position of the other one.
        other: i64,
    },
    /// Events are missing.
    #[serde(rename = "VERIFY.missing")]
    #[error("the events {position} to {last} are missing")]
    Missing {
        /// The first of them.
        position: i64,
        /// The last of them.
        last: i64,
    },
    /// There are two events at one position.
    #[serde(rename = "VERIFY.repeated")]
    #[error("{event} stands at a position that was taken")]
    Repeated {
        /// The second one.
        #[serde(flatten)]
        event: EventName,
    },
    /// The events of a day do not give the digest that the day was closed with, though they fit the heads beside them.
    #[serde(rename = "VERIFY.day")]
    #[error("{day}: the events {position} to {last} are not those that the day was closed with")]
    Day {
        /// Which day.
        day: NaiveDate,
        /// Its first position.
        position: i64,
        /// Its last position.
        last: i64,
    },
    /// A stored head was altered, and the events were not.
    #[serde(rename = "VERIFY.head")]
    #[error("the head stored for event {position} was altered; the event was not")]
    HeadAltered {
        /// The position.
        position: i64,
    },
    /// The log ends before it should.
    #[serde(rename = "VERIFY.truncated")]
    #[error("the log ends at {position}, but {} that it went on to {last}", by.says(*day))]
    Truncated {
        /// The last event that is there.
        position: i64,
        /// How far it should go.
        last: i64,
        /// Who says so.
        by: Witness,
        /// The day whose close says so, where it is one.
        day: Option<NaiveDate>,
    },
    /// An event was recorded before the one before it.
    #[serde(rename = "VERIFY.clock")]
    #[error("{event} is dated before the one before it: a clock was set back")]
    ClockSetBack {
        /// Which event.
        #[serde(flatten)]
        event: EventName,
    },
    /// An event belongs to an earlier business day than the one before it.
    #[serde(rename = "VERIFY.day_back")]
    #[error("{event} belongs to an earlier business day than the one before it")]
    DaySetBack {
        /// Which event.
        #[serde(flatten)]
        event: EventName,
    },
    /// A closed day is missing between two others.
    #[serde(rename = "VERIFY.day_missing")]
    #[error("{day} was never closed, though the day after it was")]
    DayMissing {
        /// Which day.
        day: NaiveDate,
    },
    /// A day's signature is not good.
    #[serde(rename = "VERIFY.signature")]
    #[error("{day}: the signature of {key} is not good")]
    Signature {
        /// Which day.
        day: NaiveDate,
        /// The public key.
        key: String,
    },
    /// A day was sealed with another key than the adopted one.
    #[serde(rename = "VERIFY.other_key")]
    #[error("{day} is sealed with {key}, which was not the adopted key")]
    OtherKey {
        /// Which day.
        day: NaiveDate,
        /// The public key.
        key: String,
    },
    /// The last days are closed without a seal.
    #[serde(rename = "VERIFY.unsealed")]
    #[error("no day since {day} is sealed")]
    Unsealed {
        /// The first of them.
        day: NaiveDate,
    },
    /// A key was adopted that nobody vouches for.
    #[serde(rename = "VERIFY.key")]
    #[error("the key {key} was adopted at {position}, but its predecessor did not vouch for it and no reason is given")]
    KeyUnvouched {
        /// The public key.
        key: String,
        /// Where it was adopted.
        position: i64,
    },
    /// The key that the auditor trusts never sealed this log.
    #[serde(rename = "VERIFY.wrong_key")]
    #[error("the key {key} that is to be trusted never sealed this log; its last key is {adopted}")]
    WrongKey {
        /// The key that is trusted.
        key: String,
        /// The key that seals.
        adopted: String,
    },
    /// A key cannot be traced back to the one that the auditor trusts.
    #[serde(rename = "VERIFY.untrusted_key")]
    #[error("the key {key}, adopted at {position}, does not follow from the key that is trusted")]
    UntrustedKey {
        /// The public key.
        key: String,
        /// Where it was adopted.
        position: i64,
    },
    /// An event of the calendar cannot be read.
    #[serde(rename = "VERIFY.calendar")]
    #[error("event {position} of the calendar cannot be read")]
    Calendar {
        /// Which.
        position: i64,
    },
    /// A file of the export is not there.
    #[serde(rename = "VERIFY.file_missing")]
    #[error("{file} is missing")]
    FileMissing {
        /// Which file.
        file: String,
    },
    /// A file of the export is not what was exported.
    #[serde(rename = "VERIFY.file_damaged")]
    #[error("{file} is damaged: {problem}")]
    FileDamaged {
        /// Which file.
        file: String,
        /// What is the matter.
        problem: String,
    },
    /// The manifest is not signed by the adopted key.
    #[serde(rename = "VERIFY.manifest")]
    #[error("the signature of the manifest is not good")]
    ManifestSignature {},
}

impl Finding {
    /// Where it is, for the order in which findings are told; what is at no place comes last.
    #[must_use]
    pub const fn place(&self) -> i64 {
        match self {
            Self::Altered { event }
            | Self::Swapped { event, .. }
            | Self::Repeated { event }
            | Self::ClockSetBack { event }
            | Self::DaySetBack { event } => event.position,
            Self::Missing { position, .. }
            | Self::Day { position, .. }
            | Self::HeadAltered { position }
            | Self::Truncated { position, .. }
            | Self::KeyUnvouched { position, .. }
            | Self::UntrustedKey { position, .. }
            | Self::Calendar { position } => *position,
            Self::DayMissing { .. }
            | Self::Signature { .. }
            | Self::OtherKey { .. }
            | Self::Unsealed { .. }
            | Self::WrongKey { .. }
            | Self::FileMissing { .. }
            | Self::FileDamaged { .. }
            | Self::ManifestSignature {} => i64::MAX,
        }
    }
}

/// What is worth knowing, though nothing is amiss.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, Deserialize)]
pub enum Note {
    /// A day was closed without a seal; a later one vouches for it.
    #[serde(rename = "VERIFY.note_unsealed")]
    #[error("{day} was closed without a seal; a later day's seal covers it")]
    Unsealed {
        /// Which day.
        day: NaiveDate,
    },
    /// Days were closed before there were seals; a later one vouches for them.
    #[serde(rename = "VERIFY.note_before_seals")]
    #[error("{days} days through {day} were closed before seals; a later day's seal covers them")]
    BeforeSeals {
        /// How many.
        days: usize,
        /// The last of them.
        day: NaiveDate,
    },
    /// A key was adopted because its predecessor was lost.
    #[serde(rename = "VERIFY.note_lost_key")]
    #[error("the key {key} was adopted without its predecessor: {reason}")]
    LostKey {
        /// The public key.
        key: String,
        /// Why.
        reason: String,
    },
    /// The last events belong to days that are not closed yet.
    #[serde(rename = "VERIFY.note_open")]
    #[error("the last {events} events belong to days that are not closed yet: their heads are stored but not sealed")]
    Open {
        /// How many.
        events: i64,
    },
    /// The last events have no stored head yet.
    #[serde(rename = "VERIFY.note_not_stored")]
    #[error("the last {events} events have no stored head yet")]
    NotStored {
        /// How many.
        events: i64,
    },
}
