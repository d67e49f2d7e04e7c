//! PostgreSQL's binary `COPY`, taken apart into rows no further than their lengths.

use thiserror::Error;

/// What stands before the first row: a signature, 4 bytes of flags, 4 bytes for the length of an extension.
const HEADER: usize = 19;
const SIGNATURE: &[u8; 11] = b"PGCOPY\n\xff\r\n\0";
/// The length of a field without a value.
const NULL: i32 = -1;

/// A field without its length, and what follows it.
type Split<'a> = (&'a [u8], &'a [u8]);

/// Bytes that are not the rows that were expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the database's rows are not of the expected shape: {0}")]
pub struct CopyError(pub(super) &'static str);

/// Takes the stream of a binary `COPY` apart into rows, however it is cut into pieces.
#[derive(Debug, Default)]
pub struct CopyRows {
    began: bool,
    ended: bool,
    rows: u64,
    /// The beginning of a row whose end has not come yet.
    rest: Vec<u8>,
}

impl CopyRows {
    /// Takes in a piece, and hands every row that is whole to `each`: of how many fields it is, and these, each behind its length
    /// in 4 bytes, the highest first.
    ///
    /// # Errors
    /// When it is no such stream, or `each` refuses a row.
    pub fn take(
        &mut self,
        piece: &[u8],
        mut each: impl FnMut(usize, &[u8]) -> Result<(), CopyError>,
    ) -> Result<(), CopyError> {
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

    /// How many rows there were so far.
    #[must_use]
    pub const fn rows(&self) -> u64 {
        self.rows
    }

    /// Hands on the rows that are whole; says how many bytes that used up.
    fn take_whole(
        &mut self,
        bytes: &[u8],
        each: &mut impl FnMut(usize, &[u8]) -> Result<(), CopyError>,
    ) -> Result<usize, CopyError> {
        let mut used = 0;
        if !self.began {
            let Some(header) = bytes.get(..HEADER) else { return Ok(0) };
            let plain = header.starts_with(SIGNATURE) && header.iter().skip(SIGNATURE.len()).all(|byte| *byte == 0);
            if !plain {
                return Err(CopyError("it is no binary COPY"));
            }
            self.began = true;
            used = HEADER;
        }
        while !self.ended
            && let Some((fields, after)) = bytes.get(used..).and_then(<[u8]>::split_first_chunk::<2>)
        {
            used += 2;
            let fields = i16::from_be_bytes(*fields);
            if fields == -1 {
                self.ended = true;
                break;
            }
            let fields = usize::try_from(fields).map_err(|_| CopyError("a row has less than no fields"))?;
            let Some(length) = row_length(after, fields)? else { return Ok(used - 2) };
            each(fields, &after[..length])?;
            self.rows += 1;
            used += length;
        }
        if self.ended && used < bytes.len() {
            return Err(CopyError("there is something after the end"));
        }
        Ok(used)
    }
}

/// The first field of some bytes, and what follows it; `None` while it is not whole.
pub(super) fn field(bytes: &[u8]) -> Result<Option<Split<'_>>, CopyError> {
    let Some((length, rest)) = bytes.split_first_chunk::<4>() else { return Ok(None) };
    match i32::from_be_bytes(*length) {
        NULL => Ok(Some((&[], rest))),
        length => {
            let length = usize::try_from(length).map_err(|_| CopyError("a field has less than no bytes"))?;
            Ok(rest.split_at_checked(length))
        }
    }
}

/// The bytes of a row of so many fields; `None` while it is not whole.
fn row_length(bytes: &[u8], fields: usize) -> Result<Option<usize>, CopyError> {
    let mut rest = bytes;
    for _ in 0..fields {
        let Some((_, after)) = field(rest)? else { return Ok(None) };
        rest = after;
    }
    Ok(Some(bytes.len() - rest.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn copy() -> Vec<u8> {
        let mut bytes = SIGNATURE.to_vec();
        bytes.extend([0; 8]);
        for value in [&b"one"[..], b"", b"three"] {
            bytes.extend(2_u16.to_be_bytes());
            bytes.extend(u32::try_from(value.len()).unwrap().to_be_bytes());
            bytes.extend(value);
            bytes.extend((-1_i32).to_be_bytes());
        }
        bytes.extend([0xff, 0xff]);
        bytes
    }

    #[test]
    fn rows_come_out_whole_whatever_the_pieces() {
        let copy = copy();
        for size in [1, 2, 3, 7, copy.len()] {
            let (mut rows, mut found) = (CopyRows::default(), Vec::new());
            for piece in copy.chunks(size) {
                let taken = rows.take(piece, |fields, row| {
                    found.push((fields, row.to_vec()));
                    Ok(())
                });
                taken.unwrap();
            }
            assert!(rows.ended());
            assert_eq!(rows.rows(), 3, "in pieces of {size}");
            assert_eq!(found[0], (2, [&3_u32.to_be_bytes()[..], b"one", &[0xff; 4]].concat()));
            assert_eq!(found[1], (2, [&[0_u8; 4][..], &[0xff; 4]].concat()));
        }
    }

    #[test]
    fn what_is_cut_off_or_something_else_is_no_copy() {
        let copy = copy();
        let take = |bytes: &[u8]| {
            let mut rows = CopyRows::default();
            rows.take(bytes, |_, _| Ok(())).map(|()| rows.ended())
        };
        assert_eq!(take(&copy[..copy.len() - 1]), Ok(false));
        assert_eq!(take(&copy), Ok(true));
        assert!(take(&[b'x'; 40]).is_err());
        assert!(take(&[&copy[..], b"more"].concat()).is_err());
        let mut less_than_nothing = copy;
        less_than_nothing[HEADER + 2..HEADER + 6].copy_from_slice(&(-2_i32).to_be_bytes());
        assert!(take(&less_than_nothing).is_err());
    }
}
