//! The result of a verification.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::finding::{Finding, Note};
use crate::event_store::seals::{Record, fingerprint};

/// Findings that are told one by one; further ones are counted.
const TOLD: usize = 100;

/// A key, as people speak of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyShown {
    /// The public key, in hex.
    pub key: String,
    /// A few digits by which people speak of it.
    pub fingerprint: String,
    /// The first day that it sealed.
    pub from: Option<NaiveDate>,
    /// The last day that it sealed.
    pub through: Option<NaiveDate>,
    /// Why its predecessor did not vouch for it, where it did not.
    pub reason: Option<String>,
}

/// The result of a verification.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Whether nothing was found.
    pub intact: bool,
    /// Events that were looked at.
    pub events: i64,
    /// The last position that was looked at.
    pub last_position: i64,
    /// Closed days that were looked at.
    pub days: usize,
    /// How many of them bear a seal.
    pub sealed_days: usize,
    /// The last of them.
    pub through: Option<NaiveDate>,
    /// The keys that were ever adopted.
    pub keys: Vec<KeyShown>,
    /// What does not fit, the first place first.
    pub findings: Vec<Finding>,
    /// How much more there is of that.
    pub further: usize,
    /// What is worth knowing besides.
    pub notes: Vec<Note>,
}

impl Report {
    /// Takes in what was found.
    pub(super) fn conclude(mut self, mut findings: Vec<Finding>, notes: Vec<Note>) -> Self {
        findings.sort_by_key(Finding::place);
        self.intact = findings.is_empty();
        self.further = findings.len().saturating_sub(TOLD);
        findings.truncate(TOLD);
        self.findings = findings;
        self.notes = notes;
        self
    }
}

/// The keys of a record, with the days that they sealed.
pub(super) fn keys_shown(record: &Record) -> Vec<KeyShown> {
    let sealed_by = |key: &str| {
        let days = record.days.iter().filter(|day| day.seal.as_ref().is_some_and(|seal| seal.key == key));
        days.map(|day| day.day).collect::<Vec<_>>()
    };
    record
        .keys
        .iter()
        .map(|adopted| {
            let days = sealed_by(&adopted.key);
            KeyShown {
                key: adopted.key.clone(),
                fingerprint: fingerprint(&adopted.key),
                from: days.first().copied(),
                through: days.last().copied(),
                reason: adopted.reason.as_ref().map(ToString::to_string),
            }
        })
        .collect()
}

/// The keys of a record, for whoever asks without verifying.
impl From<&Record> for Vec<KeyShown> {
    fn from(record: &Record) -> Self {
        keys_shown(record)
    }
}
