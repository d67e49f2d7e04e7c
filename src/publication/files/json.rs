//! JSON: an array of objects with the columns as their fields, one object a line.

use std::io::Write;

use super::TableFile;
use crate::publication::make::MakeError;
use crate::publication::table::{Column, Table, Value};

pub(super) struct JsonFile<W> {
    columns: &'static [Column],
    out: W,
    begun: bool,
}

impl<W: Write> JsonFile<W> {
    pub(super) fn begin(table: Table, mut out: W) -> Result<Self, MakeError> {
        out.write_all(b"[")?;
        Ok(Self { columns: table.columns, out, begun: false })
    }

    fn row(&mut self, row: &[Value]) -> Result<(), MakeError> {
        self.out.write_all(if self.begun { b",\n{" } else { b"\n{" })?;
        self.begun = true;
        for (number, (column, value)) in self.columns.iter().zip(row).enumerate() {
            let comma = if number > 0 { "," } else { "" };
            write!(self.out, "{comma}\"{}\":", column.name)?;
            match value {
                Value::Text(text) => serde_json::to_writer(&mut self.out, text).map_err(std::io::Error::from)?,
                Value::Count(count) => write!(self.out, "{count}")?,
                Value::Day(day) => write!(self.out, "\"{day}\"")?,
                Value::Nothing => self.out.write_all(b"null")?,
            }
        }
        Ok(self.out.write_all(b"}")?)
    }
}

impl<W: Write + Send> TableFile for JsonFile<W> {
    fn add(&mut self, rows: &[Vec<Value>]) -> Result<(), MakeError> {
        rows.iter().try_for_each(|row| self.row(row))
    }

    fn finish(mut self: Box<Self>) -> Result<(), MakeError> {
        self.out.write_all(b"\n]\n")?;
        Ok(self.out.flush()?)
    }
}
