//! What happens to a day's publication.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::aggregates::domain_event;
use crate::types::RegionCode;

/// What was published of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Published {
    /// Which day, in Asia/Shanghai.
    pub day: NaiveDate,
    /// The last position of the log that belongs to it or to a day before it.
    pub last_position: i64,
    /// The log's digest of the day, in hex.
    pub digest: String,
    /// SHA-256 of the publication's manifest, in hex; the manifest names every other file with its own.
    pub manifest: String,
    /// How many files the manifest names.
    pub files: u32,
    /// How many bytes these have together.
    pub bytes: u64,
    /// The release of the program that made them: a later one makes the same bytes only where it is told which it was.
    pub release: String,
}

/// What is the matter with a day's publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trouble {
    /// It is not there although it was due.
    Late,
    /// The place where publications are kept failed: full, out of reach, or too slow.
    Storage,
    /// What is published there, or was published before, has other bytes.
    Different,
    /// The figures could not be read, or the files not be made.
    Making,
}

impl Trouble {
    /// As it is written.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Storage => "storage",
            Self::Different => "different",
            Self::Making => "making",
        }
    }
}

/// What happened to the publication of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum PublicationEvent {
    /// The day was published: every file of it is where consumers fetch it.
    DayPublished(Published),
    /// The day could not be published, or not in time. It is tried again; this is said once a day, so that a person sees it.
    PublicationFailed {
        /// Which day.
        day: NaiveDate,
        /// The office whose people are told.
        office: RegionCode,
        /// What is the matter.
        trouble: Trouble,
    },
}

domain_event!(PublicationEvent { DayPublished => "1.0", PublicationFailed => "1.0" });
