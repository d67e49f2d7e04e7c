//! The manifest of a publication: the file that names every other. A consumer that has it has everything, and can check it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The name of the manifest's file.
pub const MANIFEST: &str = "manifest.json";
/// The name of the file with the manifest's signature: a [`Seal`](crate::types::Seal) as JSON.
pub const SIGNATURE: &str = "manifest.json.sig";
/// The version of the tables: it rises when a column is added, renamed or counted differently.
pub(super) const SCHEMA: u32 = 1;

/// What a publication consists of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Manifest {
    /// The version of the tables.
    pub schema: u32,
    /// The business day.
    pub day: NaiveDate,
    /// The last position of the log that belongs to the day or to a day before it.
    pub last_position: i64,
    /// The log's digest of the day, in hex.
    pub digest: String,
    /// The release of the program that made the files.
    pub release: String,
    /// Every file but the manifest and its signature, by name.
    pub files: Vec<FileEntry>,
}

/// A file of a publication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FileEntry {
    /// Its name.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// SHA-256 of its content, in hex.
    pub sha256: String,
}

impl Manifest {
    /// As it is written: the same manifest gives the same bytes.
    ///
    /// # Errors
    /// Never for a manifest; `serde` cannot know that.
    pub fn written(&self) -> Result<String, serde_json::Error> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }

    /// The first file in which two publications of a day differ; the manifest's own name where only what it says of them all
    /// does.
    #[must_use]
    pub fn difference(&self, other: &Self) -> Option<String> {
        if self == other {
            return None;
        }
        let names = self.files.iter().chain(&other.files).map(|file| &file.name);
        let differs = |name: &&String| self.file(name) != other.file(name);
        Some(names.filter(differs).min().cloned().unwrap_or_else(|| MANIFEST.to_owned()))
    }

    /// What it says of a file.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<&FileEntry> {
        self.files.iter().find(|file| file.name == name)
    }

    /// The bytes of all files together.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.files.iter().map(|file| file.bytes).sum()
    }

    /// The text that is signed, of the manifest's own SHA-256 in hex.
    #[must_use]
    pub fn to_be_signed(digest: &str) -> String {
        format!("keshi manifest 1\n{digest}\n")
    }
}
