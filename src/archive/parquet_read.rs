//! Reading an exported file back, row by row and byte by byte as the database had it.

use std::fs::File;

use parquet::column::reader::ColumnReader;
use parquet::data_type::{ByteArray, FixedLenByteArray};
use parquet::errors::ParquetError;
use parquet::file::reader::{FileReader, RowGroupReader, SerializedFileReader};

use super::parquet_write::{EPOCH_DAYS, EPOCH_MICROS};
use crate::types::{Head, RAW_FIELDS};

/// Columns of the file: those of an event, and the head.
const COLUMNS: usize = RAW_FIELDS + 1;
/// Events of a row group at most; more of them are no export of ours, and not worth the memory.
const MOST: i64 = 1_000_000;

/// Some events of a file.
#[derive(Default)]
pub(super) struct Rows {
    /// The rows, one behind the other.
    bytes: Vec<u8>,
    /// Where each ends.
    ends: Vec<usize>,
    heads: Vec<Head>,
}

impl Rows {
    /// Each row, with the head that is stored for it.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&[u8], Head)> {
        let begins = std::iter::once(&0).chain(&self.ends);
        let rows = begins.zip(&self.ends).map(|(begin, end)| self.bytes.get(*begin..*end).unwrap_or_default());
        rows.zip(self.heads.iter().copied())
    }
}

/// A column as it was read.
enum Column {
    Texts(Vec<ByteArray>),
    Fixed(Vec<FixedLenByteArray>),
    Long(Vec<i64>),
    Short(Vec<i32>),
}

/// Reads a file, a row group at a time; `each` says whether to go on.
pub(super) fn read_file(file: File, mut each: impl FnMut(Rows) -> bool) -> Result<(), ParquetError> {
    let reader = SerializedFileReader::new(file)?;
    for index in 0..reader.num_row_groups() {
        let group = reader.get_row_group(index)?;
        if !each(rows(&*group)?) {
            return Ok(());
        }
    }
    Ok(())
}

fn rows(group: &dyn RowGroupReader) -> Result<Rows, ParquetError> {
    let events = group.metadata().num_rows();
    if group.num_columns() != COLUMNS || !(0..=MOST).contains(&events) {
        return Err(other("it is no export of events"));
    }
    let events = usize::try_from(events).unwrap_or_default();
    let columns: Vec<Column> =
        (0..COLUMNS).map(|index| column(group.get_column_reader(index)?, events)).collect::<Result<_, _>>()?;
    let mut rows = Rows::default();
    for event in 0..events {
        for (index, column) in columns.iter().enumerate() {
            if index == RAW_FIELDS {
                rows.heads.push(column.head(event).ok_or_else(|| other("a head is no head"))?);
            } else {
                let known = column.push_to(&mut rows.bytes, event, index);
                known.ok_or_else(|| other("a column is cut short or of another kind"))?;
            }
        }
        rows.ends.push(rows.bytes.len());
    }
    Ok(rows)
}

/// Reads all values of a column.
fn column(reader: ColumnReader, events: usize) -> Result<Column, ParquetError> {
    macro_rules! values {
        ($reader:ident, $kind:path) => {{
            let mut values = Vec::new();
            $reader.read_records(events, None, None, &mut values)?;
            Ok($kind(values))
        }};
    }
    match reader {
        ColumnReader::ByteArrayColumnReader(mut reader) => values!(reader, Column::Texts),
        ColumnReader::FixedLenByteArrayColumnReader(mut reader) => values!(reader, Column::Fixed),
        ColumnReader::Int64ColumnReader(mut reader) => values!(reader, Column::Long),
        ColumnReader::Int32ColumnReader(mut reader) => values!(reader, Column::Short),
        ColumnReader::BoolColumnReader(_)
        | ColumnReader::Int96ColumnReader(_)
        | ColumnReader::FloatColumnReader(_)
        | ColumnReader::DoubleColumnReader(_) => Err(other("a column is of another kind")),
    }
}

impl Column {
    /// Adds a value as the database's binary format has it, behind its length.
    fn push_to(&self, bytes: &mut Vec<u8>, event: usize, index: usize) -> Option<()> {
        match self {
            Self::Texts(values) => push(bytes, values.get(event)?.data()),
            Self::Fixed(values) => push(bytes, values.get(event)?.data()),
            Self::Long(values) => {
                let value = *values.get(event)?;
                // The two instants; the others are counted from nothing.
                let value = if index >= 9 { value.wrapping_sub(EPOCH_MICROS) } else { value };
                push(bytes, &value.to_be_bytes())
            }
            Self::Short(values) => push(bytes, &values.get(event)?.wrapping_sub(EPOCH_DAYS).to_be_bytes()),
        }
    }

    fn head(&self, event: usize) -> Option<Head> {
        match self {
            Self::Fixed(values) => values.get(event)?.data().try_into().ok(),
            Self::Texts(_) | Self::Long(_) | Self::Short(_) => None,
        }
    }
}

fn push(bytes: &mut Vec<u8>, value: &[u8]) -> Option<()> {
    bytes.extend(u32::try_from(value.len()).ok()?.to_be_bytes());
    bytes.extend(value);
    Some(())
}

fn other(what: &str) -> ParquetError {
    ParquetError::General(what.to_owned())
}
