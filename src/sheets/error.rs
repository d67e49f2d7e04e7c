//! Why a file is refused as a whole.

use serde::Serialize;
use thiserror::Error;

/// Why a file is refused as a whole (`IMPORT-5`).
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize)]
pub enum SheetError {
    /// Too many bytes.
    #[serde(rename = "IMPORT-5.size")]
    #[error("the file is larger than {megabytes} MB")]
    TooLarge {
        /// How many it may have.
        megabytes: usize,
    },
    /// Too many rows.
    #[serde(rename = "IMPORT-5.rows")]
    #[error("the table has more than {limit} rows of data")]
    TooManyRows {
        /// How many it may have.
        limit: u32,
    },
    /// No row at all.
    #[serde(rename = "IMPORT-5.empty")]
    #[error("the table has no rows of data")]
    Empty,
    /// It unpacks to far more than any table of ours.
    #[serde(rename = "IMPORT-5.bomb")]
    #[error("the file unpacks to more than {megabytes} MB")]
    Bomb {
        /// What it may unpack to.
        megabytes: u64,
    },
    /// It brings programs along.
    #[serde(rename = "IMPORT-5.macros")]
    #[error("the workbook contains macros")]
    Macros,
    /// It is encrypted.
    #[serde(rename = "IMPORT-5.password")]
    #[error("the workbook is protected by a password")]
    Password,
    /// It breaks off, or is not what it says it is.
    #[serde(rename = "IMPORT-5.damaged")]
    #[error("the file is damaged or incomplete")]
    Damaged,
    /// It is something else.
    #[serde(rename = "IMPORT-5.kind")]
    #[error("the file is neither .xlsx nor .xls nor CSV")]
    Kind,
    /// Its text is written in an unknown way.
    #[serde(rename = "IMPORT-5.encoding")]
    #[error("the text is neither UTF-8 nor GBK")]
    Encoding,
    /// Its headers are not those of the template.
    #[serde(rename = "IMPORT-5.header")]
    #[error("the headers do not fit: missing {missing}; unknown {unknown}; twice {twice}")]
    Header {
        /// Columns that are missing.
        missing: String,
        /// Headers that nobody knows.
        unknown: String,
        /// Headers that are there twice.
        twice: String,
    },
    /// Cells were merged.
    #[serde(rename = "IMPORT-5.merged")]
    #[error("cells are merged: {cells}")]
    Merged {
        /// Which, as `A3:A5`.
        cells: String,
    },
}
