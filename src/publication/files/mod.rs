//! A table in each of its forms. Nothing in a file says when it was made: the same rows give the same bytes.

mod csv;
mod json;
mod parquet;
mod xlsx;

use std::io::Write;

use self::csv::CsvFile;
use self::json::JsonFile;
use self::parquet::ParquetFile;
use self::xlsx::XlsxFile;
use super::make::MakeError;
use super::table::{Table, Value};

/// A form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Comma-separated values (RFC 4180) in UTF-8 with a byte order mark.
    Csv,
    /// A workbook of Excel.
    Xlsx,
    /// Apache Parquet.
    Parquet,
    /// An array of objects, one a line.
    Json,
}

/// A table on its way into a file.
pub trait TableFile: Send {
    /// Adds rows.
    ///
    /// # Errors
    /// When they cannot be written.
    fn add(&mut self, rows: &[Vec<Value>]) -> Result<(), MakeError>;

    /// Completes the file. A workbook is packed now, which takes its time: not in the midst of other work.
    ///
    /// # Errors
    /// When it cannot be written.
    fn finish(self: Box<Self>) -> Result<(), MakeError>;
}

impl Form {
    /// All forms, in the order in which they are listed.
    pub const ALL: [Self; 4] = [Self::Csv, Self::Xlsx, Self::Parquet, Self::Json];

    /// What the name of a file of this form ends with.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Parquet => "parquet",
            Self::Json => "json",
        }
    }

    /// The media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Parquet => "application/vnd.apache.parquet",
            Self::Json => "application/json",
        }
    }

    /// The name of a table's file.
    #[must_use]
    pub fn file_name(self, table: &Table) -> String {
        format!("{}.{}", table.name, self.extension())
    }

    /// Begins a file of a table.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn begin<W: Write + Send + 'static>(self, table: Table, out: W) -> Result<Box<dyn TableFile>, MakeError> {
        Ok(match self {
            Self::Csv => Box::new(CsvFile::begin(table, out)?),
            Self::Xlsx => Box::new(XlsxFile::begin(table, out)?),
            Self::Parquet => Box::new(ParquetFile::begin(table, out)?),
            Self::Json => Box::new(JsonFile::begin(table, out)?),
        })
    }
}
