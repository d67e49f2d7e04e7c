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

#[cfg(test)]
mod tests {
    use std::io;
    use std::sync::{Arc, Mutex};

    use super::*;
    use crate::publication::table::{Kind, TRAINING};

    /// Memory that several hands write into.
    #[derive(Clone, Default)]
    struct Shared(Arc<Mutex<Vec<u8>>>);

    impl Write for Shared {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// A disk that takes so many bytes and no more.
    struct Full(usize);

    impl Write for Full {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 = self.0.checked_sub(bytes.len()).ok_or(io::ErrorKind::StorageFull)?;
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn rows(count: i64) -> Vec<Vec<Value>> {
        let cell = |row: i64, kind: Kind| match kind {
            Kind::Text => Value::Text(format!("=地区{row}")),
            Kind::OptionalText if row == 0 => Value::Nothing,
            Kind::OptionalText => Value::Text("320000".to_owned()),
            Kind::Count => Value::Count(row),
            Kind::Day => Value::Day("2025-06-30".parse().unwrap()),
        };
        let row = |row: i64| TRAINING.columns.iter().map(|column| cell(row, column.kind)).collect();
        (0..count).map(row).collect()
    }

    fn file(form: Form, rows: &[Vec<Value>], at_once: usize) -> Vec<u8> {
        let out = Shared::default();
        let mut file = form.begin(TRAINING, out.clone()).unwrap();
        for part in rows.chunks(at_once) {
            file.add(part).unwrap();
        }
        file.finish().unwrap();
        std::mem::take(&mut out.0.lock().unwrap())
    }

    #[test]
    fn the_same_rows_give_the_same_bytes_however_they_come() {
        let rows = rows(50);
        for form in Form::ALL {
            let whole = file(form, &rows, 50);
            assert!(whole.len() > 500, "{form:?}");
            assert_eq!(whole, file(form, &rows, 7), "{form:?}");
            assert_ne!(whole, file(form, &rows[1..], 50), "{form:?}");
        }
    }

    #[test]
    fn a_full_disk_is_told_from_a_fault_of_ours_in_every_form() {
        for form in Form::ALL {
            let written = form.begin(TRAINING, Full(100)).and_then(|mut file| {
                file.add(&rows(2_000))?;
                file.finish()
            });
            let Err(MakeError::File(error)) = written else { panic!("{form:?}: {written:?}") };
            assert_eq!(error.kind(), io::ErrorKind::StorageFull, "{form:?}");
        }
    }

    #[test]
    fn csv_marks_what_a_spreadsheet_would_calculate_and_json_does_not() {
        let csv = String::from_utf8(file(Form::Csv, &rows(1), 1)).unwrap();
        assert!(csv.starts_with("\u{feff}day,training_year,region,"), "{csv}");
        assert!(csv.ends_with("\r\n") && csv.contains("\r\n2025-06-30,0,'=地区0,'=地区0,,0,"), "{csv}");
        let json = String::from_utf8(file(Form::Json, &rows(1), 1)).unwrap();
        let read: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(read[0]["region"], "=地区0");
        assert!(read[0]["parent_region"].is_null());
    }

    #[test]
    fn a_table_without_rows_is_a_table() {
        for form in Form::ALL {
            assert!(!file(form, &[], 1).is_empty(), "{form:?}");
        }
        assert_eq!(file(Form::Json, &[], 1), b"[\n]\n");
    }
}
