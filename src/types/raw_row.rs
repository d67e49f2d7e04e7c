//! The events as the database stores them, byte for byte, in PostgreSQL's binary `COPY`.

use super::copy_rows::{CopyError, CopyRows, field};

/// The columns of an event in the order in which they are hashed: that of the table.
pub const RAW_COLUMNS: &str = "aggregate_type, aggregate_id, sequence, event_type, event_version, payload, metadata, position, command_id, \
     recorded_at, happened_at, business_day";
/// How many they are.
pub const RAW_FIELDS: usize = 12;

/// The statement that gives the events after a position through another, in their order, byte for byte.
#[must_use]
pub fn copy_of_events(after: i64, through: i64) -> String {
    format!(
        "COPY (SELECT {RAW_COLUMNS} FROM public.events WHERE position > {after} AND position <= {through}
               ORDER BY position) TO STDOUT (FORMAT binary)"
    )
}

/// Where a field of an event stands among [`RAW_COLUMNS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RawField {
    /// The type of the aggregate.
    AggregateType = 0,
    /// Its identifier: the stream.
    AggregateId = 1,
    /// The event's place in its stream.
    Sequence = 2,
    /// What happened.
    EventType = 3,
    /// In which version it is written.
    EventVersion = 4,
    /// The event itself.
    Payload = 5,
    /// Who, from where, why.
    Metadata = 6,
    /// Its place in the log.
    Position = 7,
    /// The command.
    CommandId = 8,
    /// When it was recorded, in microseconds since 2000-01-01.
    RecordedAt = 9,
    /// When it happened, in microseconds since 2000-01-01.
    HappenedAt = 10,
    /// The business day, in days since 2000-01-01.
    BusinessDay = 11,
}

/// One event as it is stored: its columns, each behind its length in 4 bytes, the highest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RawRow<'a>(&'a [u8]);

impl<'a> RawRow<'a> {
    /// Takes what [`RawRow::bytes`] gave.
    ///
    /// # Errors
    /// When it is not twelve fields.
    pub fn new(bytes: &'a [u8]) -> Result<Self, CopyError> {
        let mut rest = bytes;
        for _ in 0..RAW_FIELDS {
            let (_, after) = field(rest)?.ok_or(CopyError("a field is cut short"))?;
            rest = after;
        }
        if rest.is_empty() { Ok(Self(bytes)) } else { Err(CopyError("there is more than twelve fields")) }
    }

    /// All of it, as it is hashed.
    #[must_use]
    pub const fn bytes(self) -> &'a [u8] {
        self.0
    }

    /// One field.
    #[must_use]
    pub fn field(self, which: RawField) -> &'a [u8] {
        let mut rest = self.0;
        for _ in 0..which as usize {
            rest = first(rest).1;
        }
        first(rest).0
    }

    /// A field that holds a text.
    #[must_use]
    pub fn text(self, which: RawField) -> &'a str {
        std::str::from_utf8(self.field(which)).unwrap_or_default()
    }

    /// A field that holds an integer of 8 bytes.
    #[must_use]
    pub fn integer(self, which: RawField) -> i64 {
        self.field(which).try_into().map_or(0, i64::from_be_bytes)
    }

    /// The event's place in the log.
    #[must_use]
    pub fn position(self) -> i64 {
        self.integer(RawField::Position)
    }

    /// The business day, in days since 2000-01-01.
    #[must_use]
    pub fn day_number(self) -> i32 {
        self.field(RawField::BusinessDay).try_into().map_or(0, i32::from_be_bytes)
    }
}

/// The first field of a row that is whole, and what follows it.
fn first(row: &[u8]) -> (&[u8], &[u8]) {
    field(row).ok().flatten().unwrap_or_default()
}

/// Takes the stream of a binary `COPY` apart into events, however it is cut into pieces.
#[derive(Debug, Default)]
pub struct RawRows(CopyRows);

impl RawRows {
    /// Takes in a piece, and hands every row that is whole to `each`.
    ///
    /// # Errors
    /// When it is no such stream.
    pub fn take(&mut self, piece: &[u8], mut each: impl FnMut(RawRow<'_>)) -> Result<(), CopyError> {
        self.0.take(piece, |fields, row| {
            if fields != RAW_FIELDS {
                return Err(CopyError("a row has another number of fields"));
            }
            each(RawRow(row));
            Ok(())
        })
    }

    /// Whether the stream came to its end: else it was cut short.
    #[must_use]
    pub const fn ended(&self) -> bool {
        self.0.ended()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::types::Head;

    fn row(fields: &[Vec<u8>]) -> Vec<u8> {
        let length = |field: &Vec<u8>| u32::try_from(field.len()).unwrap().to_be_bytes();
        fields.iter().flat_map(|field| length(field).into_iter().chain(field.iter().copied())).collect()
    }

    /// As the database sends them.
    fn stream(rows: &[Vec<Vec<u8>>]) -> Vec<u8> {
        let mut bytes = b"PGCOPY\n\xff\r\n\0".to_vec();
        bytes.extend([0; 8]);
        for fields in rows {
            bytes.extend(12_i16.to_be_bytes());
            bytes.extend(row(fields));
        }
        bytes.extend((-1_i16).to_be_bytes());
        bytes
    }

    fn rows() -> impl Strategy<Value = Vec<Vec<Vec<u8>>>> {
        let field = prop::collection::vec(any::<u8>(), 0..20);
        prop::collection::vec(prop::collection::vec(field, 12), 0..8)
    }

    proptest! {
        #[test]
        fn the_head_is_that_of_a_plain_fold_however_the_stream_is_cut(rows in rows(), cut in 1_usize..60) {
            let mut plain = [0_u8; 32].to_vec();
            for fields in &rows {
                plain.extend(row(fields));
                plain = sha2::Digest::finalize(<sha2::Sha256 as sha2::Digest>::new_with_prefix(&plain)).to_vec();
            }
            let (mut reader, mut head) = (RawRows::default(), Head::START);
            for piece in stream(&rows).chunks(cut) {
                reader.take(piece, |row| head = head.then(row.bytes())).unwrap();
            }
            prop_assert!(reader.ended());
            prop_assert_eq!(head.as_bytes().to_vec(), plain);
        }
    }

    #[test]
    fn fields_are_found_by_their_lengths() {
        let mut fields = vec![b"plan".to_vec(); 12];
        fields[RawField::Position as usize] = 7_i64.to_be_bytes().to_vec();
        fields[RawField::BusinessDay as usize] = 31_i32.to_be_bytes().to_vec();
        fields[RawField::Metadata as usize] = Vec::new();
        let bytes = row(&fields);
        let row = RawRow::new(&bytes).unwrap();
        assert_eq!((row.position(), row.day_number()), (7, 31));
        assert_eq!((row.text(RawField::AggregateType), row.field(RawField::Metadata)), ("plan", [].as_slice()));
        assert!(RawRow::new(&bytes[1..]).is_err());
    }

    #[test]
    fn a_stream_that_is_cut_short_or_is_another_one_is_known() {
        let whole = stream(&[vec![b"x".to_vec(); 12]]);
        let mut reader = RawRows::default();
        reader.take(&whole[..whole.len() - 2], |_| ()).unwrap();
        assert!(!reader.ended());
        assert!(RawRows::default().take(&[1; 19], |_| ()).is_err());
        let mut other = whole;
        other[20] = 11;
        assert!(RawRows::default().take(&other, |_| ()).is_err());
    }
}
