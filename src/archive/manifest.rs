//! The manifest of an export: which days, which files, which keys; signed.

use std::fmt::Write;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::event_store::seals::{AdoptedKey, ClosedDay, Record, verify};
use crate::types::{Head, Seal};

/// Where the manifest lies.
pub const MANIFEST: &str = "manifest.json";
/// What it calls itself.
const FORMAT: &str = "keshi log 1";

/// The file of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayFile {
    /// Its name in the export.
    pub name: String,
    /// The first position in it.
    pub first_position: i64,
    /// Events in it.
    pub events: i64,
    /// Its size in bytes.
    pub bytes: u64,
    /// The SHA-256 of its content, in hex.
    pub sha256: String,
}

/// A day of the export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManifestDay {
    /// What the log says of its close.
    #[serde(flatten)]
    pub closed: ClosedDay,
    /// The head of the log at its end, in hex; that is its digest, unless it was closed before there were seals.
    pub head: String,
    /// Its file; `None` where the day has no events.
    pub file: Option<DayFile>,
}

/// The manifest of an export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// `keshi log 1`.
    pub format: String,
    /// The keys that were ever adopted.
    pub keys: Vec<AdoptedKey>,
    /// The days, in their order.
    pub days: Vec<ManifestDay>,
    /// The signature of [`Manifest::message`].
    pub seal: Option<Seal>,
}

impl Default for Manifest {
    fn default() -> Self {
        Self { format: FORMAT.to_owned(), keys: Vec::new(), days: Vec::new(), seal: None }
    }
}

impl Manifest {
    /// From its file.
    ///
    /// # Errors
    /// When it is no manifest, or one of another release.
    pub fn parse(content: &[u8]) -> Result<Self, String> {
        let manifest: Self = serde_json::from_slice(content).map_err(|error| error.to_string())?;
        if manifest.format == FORMAT { Ok(manifest) } else { Err(format!("its format is `{}`", manifest.format)) }
    }

    /// Its file.
    ///
    /// # Errors
    /// When it does not serialise, which plain data does.
    pub fn content(&self) -> Result<Vec<u8>, serde_json::Error> {
        let mut content = serde_json::to_vec_pretty(self)?;
        content.push(b'\n');
        Ok(content)
    }

    /// What is signed: a line a key, and a line a day with its head and the digest of its file.
    #[must_use]
    pub fn message(&self) -> String {
        let mut message = format!("{FORMAT}\n");
        for key in &self.keys {
            let _infallible = writeln!(message, "key {} {}", key.key, key.position);
        }
        for day in &self.days {
            let sha256 = day.file.as_ref().map_or("-", |file| file.sha256.as_str());
            let closed = &day.closed;
            let _infallible = writeln!(message, "{} {} {} {sha256}", closed.day, closed.last_position, day.head);
        }
        message
    }

    /// Whether the last adopted key signed it.
    #[must_use]
    pub fn is_signed(&self) -> bool {
        let adopted = self.keys.last().map(|key| key.key.as_str());
        self.seal
            .as_ref()
            .is_some_and(|seal| Some(seal.key.as_str()) == adopted && verify(seal, self.message().as_bytes()))
    }

    /// What it says about the calendar.
    #[must_use]
    pub fn record(&self) -> Record {
        let days = self.days.iter().map(|day| day.closed.clone()).collect();
        Record { keys: self.keys.clone(), days, unreadable: Vec::new() }
    }

    /// Where the export ends: the last position, and the head there.
    #[must_use]
    pub fn end(&self) -> (i64, Option<Head>) {
        self.days.last().map_or((0, Some(Head::START)), |day| (day.closed.last_position, day.head.parse().ok()))
    }
}

/// The name of a day's file.
pub(super) fn file_name(day: NaiveDate) -> String {
    format!("{}/{day}.parquet", day.format("%Y"))
}
