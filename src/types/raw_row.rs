//! The events as the database stores them, byte for byte: PostgreSQL's binary `COPY`, taken apart no further than its lengths.

use thiserror::Error;

/// The columns of an event in the order in which they are hashed: that of the table.
pub const RAW_COLUMNS: &str = "aggregate_type, aggregate_id, sequence, event_type, event_version, payload, metadata, position, command_id, \
     recorded_at, happened_at, business_day";
/// How many they are.
pub const RAW_FIELDS: usize = 12;

/// What stands before the first row: a signature, 4 bytes of flags, 4 bytes for the length of an extension.
const HEADER: usize = 19;
const SIGNATURE: &[u8; 11] = b"PGCOPY\n\xff\r\n\0";
/// The length of a field without a value.
const NULL: u32 = u32::MAX;

/// Bytes that are no rows of events.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the database's rows are not of the expected shape: {0}")]
pub struct RawRowError(&'static str);

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
    pub fn new(bytes: &'a [u8]) -> Result<Self, RawRowError> {
        let mut rest = bytes;
        for _ in 0..RAW_FIELDS {
            let (_, after) = field(rest).ok_or(RawRowError("a field is cut short"))?;
            rest = after;
        }
        if rest.is_empty() { Ok(Self(bytes)) } else { Err(RawRowError("there is more than twelve fields")) }
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
            rest = field(rest).map_or(&[], |(_, after)| after);
        }
        field(rest).map_or(&[], |(value, _)| value)
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

/// The first field of some bytes, and what follows it.
fn field(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    match u32::from_be_bytes(*length) {
        NULL => Some((&[], rest)),
        length => rest.split_at_checked(usize::try_from(length).ok()?),
    }
}

/// Takes the stream of a binary `COPY` apart into rows, however it is cut into pieces.
#[derive(Debug, Default)]
pub struct RawRows {
    began: bool,
    ended: bool,
    /// The beginning of a row whose end has not come yet.
    rest: Vec<u8>,
}

impl RawRows {
    /// Takes in a piece, and hands every row that is whole to `each`.
    ///
    /// # Errors
    /// When it is no such stream.
    pub fn take(&mut self, piece: &[u8], mut each: impl FnMut(RawRow<'_>)) -> Result<(), RawRowError> {
        if self.rest.is_empty() {
            let used = self.take_whole(piece, &mut each)?;
            self.rest.extend_from_slice(piece.get(used..).unwrap_or_default());
            return Ok(());
        }
        let mut bytes = std::mem::take(&mut self.rest);
        bytes.extend_from_slice(piece);
        let used = self.take_whole(&bytes, &mut each)?;
        bytes.drain(..used);
        self.rest = bytes;
        Ok(())
    }

    /// Whether the stream came to its end: else it was cut short.
    #[must_use]
    pub const fn ended(&self) -> bool {
        self.ended
    }

    /// Hands on the rows that are whole; says how many bytes that used up.
    fn take_whole(&mut self, bytes: &[u8], each: &mut impl FnMut(RawRow<'_>)) -> Result<usize, RawRowError> {
        let mut used = 0;
        if !self.began {
            let Some(header) = bytes.get(..HEADER) else { return Ok(0) };
            let plain = header.starts_with(SIGNATURE) && header.iter().skip(SIGNATURE.len()).all(|byte| *byte == 0);
            if !plain {
                return Err(RawRowError("it is no binary COPY"));
            }
            self.began = true;
            used = HEADER;
        }
        while let Some((fields, after)) = bytes.get(used..).and_then(<[u8]>::split_first_chunk::<2>) {
            if self.ended {
                return Err(RawRowError("there is something after the end"));
            }
            let fields = i16::from_be_bytes(*fields);
            if fields == -1 {
                self.ended = true;
                used += 2;
                continue;
            }
            if usize::try_from(fields) != Ok(RAW_FIELDS) {
                return Err(RawRowError("a row has another number of fields"));
            }
            let Some(row) = whole_row(after) else { break };
            each(row);
            used += 2 + row.0.len();
        }
        Ok(used)
    }
}

/// The row at the beginning of some bytes, if it is whole.
fn whole_row(bytes: &[u8]) -> Option<RawRow<'_>> {
    let mut rest = bytes;
    for _ in 0..RAW_FIELDS {
        rest = field(rest)?.1;
    }
    bytes.get(..bytes.len() - rest.len()).map(RawRow)
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
        let mut bytes = SIGNATURE.to_vec();
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
