//! CSV (RFC 4180) in UTF-8 with a byte order mark, for spreadsheets and machines alike.

use std::io::Write;

use csv::{Terminator, Writer, WriterBuilder};

use super::TableFile;
use crate::publication::make::MakeError;
use crate::publication::table::{Table, Value};

pub(super) struct CsvFile<W: Write>(Writer<W>);

impl<W: Write> CsvFile<W> {
    pub(super) fn begin(table: Table, mut out: W) -> Result<Self, MakeError> {
        out.write_all("\u{feff}".as_bytes())?;
        let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
        writer.write_record(table.columns.iter().map(|column| column.name)).map_err(failed)?;
        Ok(Self(writer))
    }
}

impl<W: Write + Send> TableFile for CsvFile<W> {
    fn add(&mut self, rows: &[Vec<Value>]) -> Result<(), MakeError> {
        rows.iter().try_for_each(|row| self.0.write_record(row.iter().map(Value::csv))).map_err(failed)
    }

    fn finish(mut self: Box<Self>) -> Result<(), MakeError> {
        Ok(self.0.flush()?)
    }
}

fn failed(error: csv::Error) -> MakeError {
    let said = error.to_string();
    // What the system said is inside: a full disk must be told from a fault of ours.
    if let csv::ErrorKind::Io(error) = error.into_kind() { MakeError::File(error) } else { MakeError::Form(said) }
}
