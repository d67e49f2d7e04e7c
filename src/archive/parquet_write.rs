//! Events as a Parquet file: the twelve columns as they are stored, and the head.

use std::io::Write;
use std::sync::Arc;

use parquet::basic::{Compression, Encoding};
use parquet::data_type::{ByteArray, ByteArrayType, FixedLenByteArray, FixedLenByteArrayType, Int32Type, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::{EnabledStatistics, WriterProperties, WriterVersion};
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::parser::parse_message_type;
use parquet::schema::types::ColumnPath;

use crate::types::{Head, RawField, RawRow};

/// The columns of the file, in the order of the table, and the head after them.
pub(super) const SCHEMA: &str = "message event {
    REQUIRED BYTE_ARRAY aggregate_type (STRING);
    REQUIRED BYTE_ARRAY aggregate_id (STRING);
    REQUIRED INT64 sequence;
    REQUIRED BYTE_ARRAY event_type (STRING);
    REQUIRED BYTE_ARRAY event_version (STRING);
    REQUIRED BYTE_ARRAY payload (JSON);
    REQUIRED BYTE_ARRAY metadata (JSON);
    REQUIRED INT64 position;
    REQUIRED FIXED_LEN_BYTE_ARRAY (16) command_id (UUID);
    REQUIRED INT64 recorded_at (TIMESTAMP(MICROS,true));
    REQUIRED INT64 happened_at (TIMESTAMP(MICROS,true));
    REQUIRED INT32 business_day (DATE);
    REQUIRED FIXED_LEN_BYTE_ARRAY (32) head;
}";
/// Microseconds from 1970 to 2000: the database counts from the latter.
pub(super) const EPOCH_MICROS: i64 = 946_684_800_000_000;
/// Days from 1970 to 2000.
pub(super) const EPOCH_DAYS: i32 = 10_957;

/// Events and bytes after which a row group is written: what is in memory at once.
const GROUP_EVENTS: usize = 20_000;
const GROUP_BYTES: usize = 16 * 1024 * 1024;

/// The columns of a row group.
#[derive(Default)]
struct Group {
    texts: [Vec<ByteArray>; 6],
    sequence: Vec<i64>,
    position: Vec<i64>,
    command_id: Vec<FixedLenByteArray>,
    recorded_at: Vec<i64>,
    happened_at: Vec<i64>,
    business_day: Vec<i32>,
    head: Vec<FixedLenByteArray>,
    bytes: usize,
}

/// The fields that hold texts, in their order.
const TEXTS: [RawField; 6] = [
    RawField::AggregateType,
    RawField::AggregateId,
    RawField::EventType,
    RawField::EventVersion,
    RawField::Payload,
    RawField::Metadata,
];

/// Writes events into a Parquet file. The same events give the same bytes.
pub(super) struct EventFile<W: Write + Send> {
    writer: SerializedFileWriter<W>,
    group: Group,
}

impl<W: Write + Send> EventFile<W> {
    /// A file without events.
    pub(super) fn new(out: W) -> Result<Self, ParquetError> {
        let schema = Arc::new(parse_message_type(SCHEMA)?);
        let mut properties = WriterProperties::builder()
            .set_created_by("keshi".to_owned())
            .set_writer_version(WriterVersion::PARQUET_1_0)
            .set_compression(Compression::SNAPPY)
            .set_statistics_enabled(EnabledStatistics::Chunk);
        // Nearly every value is another one: a dictionary would only cost.
        for column in ["aggregate_id", "sequence", "payload", "metadata", "position", "command_id", "head"] {
            let column = ColumnPath::from(column);
            properties = properties.set_column_dictionary_enabled(column.clone(), false);
            properties = properties.set_column_encoding(column, Encoding::PLAIN);
        }
        for column in ["payload", "metadata", "head"] {
            properties = properties.set_column_statistics_enabled(ColumnPath::from(column), EnabledStatistics::None);
        }
        properties = properties.set_column_compression(ColumnPath::from("head"), Compression::UNCOMPRESSED);
        let writer = SerializedFileWriter::new(out, schema, Arc::new(properties.build()))?;
        Ok(Self { writer, group: Group::default() })
    }

    /// Adds an event.
    pub(super) fn add(&mut self, row: RawRow<'_>, head: Head) -> Result<(), ParquetError> {
        self.group.add(row, head);
        if self.group.position.len() >= GROUP_EVENTS || self.group.bytes >= GROUP_BYTES {
            self.write_group()?;
        }
        Ok(())
    }

    /// Finishes the file.
    pub(super) fn finish(mut self) -> Result<W, ParquetError> {
        if !self.group.position.is_empty() {
            self.write_group()?;
        }
        self.writer.into_inner()
    }

    fn write_group(&mut self) -> Result<(), ParquetError> {
        let group = std::mem::take(&mut self.group);
        let mut writer = self.writer.next_row_group()?;
        let [kind, stream, event, version, payload, metadata] = &group.texts;
        column::<ByteArrayType, _>(&mut writer, kind)?;
        column::<ByteArrayType, _>(&mut writer, stream)?;
        column::<Int64Type, _>(&mut writer, &group.sequence)?;
        column::<ByteArrayType, _>(&mut writer, event)?;
        column::<ByteArrayType, _>(&mut writer, version)?;
        column::<ByteArrayType, _>(&mut writer, payload)?;
        column::<ByteArrayType, _>(&mut writer, metadata)?;
        column::<Int64Type, _>(&mut writer, &group.position)?;
        column::<FixedLenByteArrayType, _>(&mut writer, &group.command_id)?;
        column::<Int64Type, _>(&mut writer, &group.recorded_at)?;
        column::<Int64Type, _>(&mut writer, &group.happened_at)?;
        column::<Int32Type, _>(&mut writer, &group.business_day)?;
        column::<FixedLenByteArrayType, _>(&mut writer, &group.head)?;
        writer.close().map(drop)
    }
}

impl Group {
    fn add(&mut self, row: RawRow<'_>, head: Head) {
        for (column, field) in self.texts.iter_mut().zip(TEXTS) {
            column.push(row.field(field).into());
        }
        self.sequence.push(row.integer(RawField::Sequence));
        self.position.push(row.position());
        self.command_id.push(row.field(RawField::CommandId).to_vec().into());
        self.recorded_at.push(row.integer(RawField::RecordedAt).wrapping_add(EPOCH_MICROS));
        self.happened_at.push(row.integer(RawField::HappenedAt).wrapping_add(EPOCH_MICROS));
        self.business_day.push(row.day_number().wrapping_add(EPOCH_DAYS));
        self.head.push(head.as_bytes().to_vec().into());
        self.bytes += row.bytes().len();
    }
}

/// Writes the next column.
fn column<T: parquet::data_type::DataType, W: Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    values: &[T::T],
) -> Result<(), ParquetError> {
    let Some(mut column) = group.next_column()? else {
        return Err(ParquetError::General("the schema has fewer columns".to_owned()));
    };
    column.typed::<T>().write_batch(values, None, None)?;
    column.close()
}
