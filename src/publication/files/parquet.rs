//! Parquet, in groups of rows: only one group is in memory at once, wherever the batches were cut.

use std::io::Write;
use std::sync::Arc;

use parquet::basic::Compression;
use parquet::data_type::{ByteArray, ByteArrayType, Int32Type, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::parser::parse_message_type;

use super::TableFile;
use crate::publication::make::MakeError;
use crate::publication::table::{Column, Kind, Table, Value};

/// Rows of a group.
const GROUP: usize = 20_000;

pub(super) struct ParquetFile<W: Write + Send> {
    columns: &'static [Column],
    writer: SerializedFileWriter<W>,
    waiting: Vec<Vec<Value>>,
}

impl<W: Write + Send> ParquetFile<W> {
    pub(super) fn begin(table: Table, out: W) -> Result<Self, MakeError> {
        let fields: String = table.columns.iter().map(field).collect();
        let schema = parse_message_type(&format!("message keshi {{ {fields} }}")).map_err(failed)?;
        // Without this the file would name the release of the library.
        let properties =
            WriterProperties::builder().set_created_by("keshi".to_owned()).set_compression(Compression::SNAPPY).build();
        let writer = SerializedFileWriter::new(out, Arc::new(schema), Arc::new(properties)).map_err(failed)?;
        Ok(Self { columns: table.columns, writer, waiting: Vec::new() })
    }

    fn group(&mut self, rows: &[Vec<Value>]) -> Result<(), ParquetError> {
        let mut group = self.writer.next_row_group()?;
        for (number, column) in self.columns.iter().enumerate() {
            let Some(mut writer) = group.next_column()? else { break };
            let values = rows.iter().filter_map(|row| row.get(number));
            write_column(column.kind, values, &mut writer)?;
            writer.close()?;
        }
        group.close().map(drop)
    }
}

impl<W: Write + Send> TableFile for ParquetFile<W> {
    fn add(&mut self, rows: &[Vec<Value>]) -> Result<(), MakeError> {
        self.waiting.extend_from_slice(rows);
        while self.waiting.len() >= GROUP {
            let rest = self.waiting.split_off(GROUP);
            let rows = std::mem::replace(&mut self.waiting, rest);
            self.group(&rows).map_err(failed)?;
        }
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> Result<(), MakeError> {
        let rows = std::mem::take(&mut self.waiting);
        if !rows.is_empty() {
            self.group(&rows).map_err(failed)?;
        }
        self.writer.finish().map_err(failed)?;
        Ok(self.writer.inner_mut().flush()?)
    }
}

fn field(column: &Column) -> String {
    let kind = match column.kind {
        Kind::Text => ("REQUIRED BYTE_ARRAY", "(STRING)"),
        Kind::OptionalText => ("OPTIONAL BYTE_ARRAY", "(STRING)"),
        Kind::Count => ("REQUIRED INT64", ""),
        Kind::Day => ("REQUIRED INT32", "(DATE)"),
    };
    format!("{} {} {}; ", kind.0, column.name, kind.1)
}

fn write_column<'a>(
    kind: Kind,
    values: impl Iterator<Item = &'a Value>,
    writer: &mut SerializedColumnWriter<'_>,
) -> Result<(), ParquetError> {
    let (mut texts, mut counts, mut days, mut there) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for value in values {
        there.push(i16::from(*value != Value::Nothing));
        match value {
            Value::Text(text) => texts.push(ByteArray::from(text.as_str())),
            Value::Count(count) => counts.push(*count),
            Value::Day(day) => days.push(day.to_epoch_days()),
            Value::Nothing => {}
        }
    }
    match kind {
        Kind::Text => writer.typed::<ByteArrayType>().write_batch(&texts, None, None)?,
        Kind::OptionalText => writer.typed::<ByteArrayType>().write_batch(&texts, Some(&there), None)?,
        Kind::Count => writer.typed::<Int64Type>().write_batch(&counts, None, None)?,
        Kind::Day => writer.typed::<Int32Type>().write_batch(&days, None, None)?,
    };
    Ok(())
}

fn failed(error: ParquetError) -> MakeError {
    // What the system said is inside: a full disk must be told from a fault of ours.
    if let ParquetError::External(inner) = error {
        return inner.downcast().map_or_else(|inner| MakeError::Form(inner.to_string()), |io| MakeError::File(*io));
    }
    MakeError::Form(error.to_string())
}
