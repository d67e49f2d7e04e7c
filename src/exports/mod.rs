//! Lists and reports as files that people take along: workbooks of Excel and CSV.
//!
//! [`Wanted`] says which list, narrowed to what; an [`Order`] how; [`make()`] reads it batch by batch as it stood at one moment and
//! writes it. Labels come from the message catalogue. Whose data leaves the house, and what for, stands in the file and, where it
//! names persons, in the log.

mod asked;
mod cell;
mod csv;
mod lists;
mod make;
mod people;
mod reports;
mod sheet;
mod wanted;
mod xlsx;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rust_xlsxwriter::XlsxError;
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use thiserror::Error;

pub use cell::Cell;
pub use make::{Limit, Made, check, make};
pub use people::InFull;
pub use reports::{Layout, json_of, sheet};
pub use sheet::{Frame, Sheet};
pub use wanted::{Wanted, WantedReport};

use crate::commands::CommandError;
use crate::commands::export::{ExportError, RecordExport};
use crate::messages::{Language, label};
use crate::queries::accounts;
use crate::queries::page::QueryError;
use crate::queries::reports::ReportError;
use crate::types::{AccountId, ExportFormat, ExportId, Opinion, TextError, shanghai_day};

/// Under which name jobs are added that make a file in the background; their parameters are an [`Order`].
pub const JOB: &str = "export";

/// How a list is to be exported. Plain data, so that a job can make the file later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// What.
    pub wanted: Wanted,
    /// In which order, as a list is sorted; its own order unless told.
    pub sort: Option<String>,
    /// In which form.
    pub format: ExportFormat,
    /// In which language labels are.
    pub language: Language,
    /// 用途.
    pub purpose: Option<Opinion>,
    /// Whose ID numbers are written in full; nobody's unless told.
    pub in_full: Option<InFull>,
}

impl Order {
    /// What it is narrowed to, by field, as the log keeps it: without names and numbers of persons.
    #[must_use]
    pub fn filter(&self) -> BTreeMap<String, String> {
        self.wanted.asked().codes()
    }

    /// The file's name: what it is, and of which day.
    #[must_use]
    pub fn file_name(&self, at: DateTime<Utc>) -> String {
        let title = label(self.language, &format!("list-{}", self.wanted.name()));
        format!("{title}_{}.{}", shanghai_day(at).format("%Y%m%d"), self.format.extension())
    }

    /// EXPORT-2: what goes on record before a file of so many rows leaves the house. Nothing does where it names no persons.
    ///
    /// # Errors
    /// Never for the lists of the product: their names are names.
    pub fn record(&self, export: ExportId, rows: u64) -> Result<Option<RecordExport>, TextError> {
        let Some(purpose) = self.purpose.clone().filter(|_| self.wanted.holds_personal_data()) else {
            return Ok(None);
        };
        Ok(Some(RecordExport {
            export,
            list: self.wanted.name().parse()?,
            format: self.format,
            filter: self.filter(),
            rows,
            purpose,
            full_id_numbers: self.in_full.is_some(),
        }))
    }
}

/// Who exports, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// The account's login and name.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

impl Stamp {
    /// Of an account, by its name and login.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn of(account: AccountId, at: DateTime<Utc>, tables: &mut PgConnection) -> Result<Self, QueryError> {
        let found = accounts::one(account, tables).await?;
        let by = found.map_or_else(|| account.to_string(), |found| format!("{}（{}）", found.name, found.login));
        Ok(Self { by, at })
    }
}

/// Why a file could not be made.
#[derive(Debug, Error)]
pub enum ExportFailure {
    /// A rule refuses.
    #[error(transparent)]
    Refused(#[from] ExportError),
    /// The list could not be read.
    #[error(transparent)]
    Query(#[from] QueryError),
    /// The report could not be read.
    #[error(transparent)]
    Report(#[from] ReportError),
    /// Personal data could not be opened.
    #[error(transparent)]
    Command(#[from] CommandError),
    /// The workbook could not be written.
    #[error("the workbook could not be written: {0}")]
    Workbook(#[from] XlsxError),
    /// The file could not be written.
    #[error("the file could not be written: {0}")]
    File(#[from] std::io::Error),
    /// Whoever was told how far it is did not want it any further.
    #[error("the file is not wanted any more")]
    Unwanted,
}
