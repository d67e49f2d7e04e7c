//! Rows as `COPY … (FORMAT binary)` gives them, and the head of the log over them.

use serde::{Deserialize, Serialize};

use crate::types::Head;

/// How such a copy begins.
const SIGNATURE: &[u8] = b"PGCOPY\n\xff\r\n\0";
/// Signature, flags, and the length of what a later version may add.
const HEADER: usize = 19;

/// Walks over the events of a log from the first one on, and knows the head where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Walk {
    position: i64,
    head: Head,
    first: Head,
}

/// Where a log ends, as a manifest says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogMark {
    /// The head at position 1: no two logs have the same. Zeros while the log is empty.
    pub identity: String,
    /// The last position.
    pub position: i64,
    /// The head there, in hexadecimal.
    pub head: String,
}

/// Takes a copy apart into rows, whatever pieces it comes in.
#[derive(Debug, Default)]
pub(super) struct Rows {
    held: Vec<u8>,
    begun: bool,
    ended: bool,
    count: u64,
}

/// What is no copy.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NoCopy;

impl Walk {
    /// Before the first event.
    pub(super) const fn begin() -> Self {
        Self { position: 0, head: Head::START, first: Head::START }
    }

    /// Past the next event, given as its columns with their lengths.
    pub(super) fn pass(&mut self, columns: &[u8]) {
        self.head = self.head.then(columns);
        self.position += 1;
        if self.position == 1 {
            self.first = self.head;
        }
    }

    /// Where it is, as a manifest says it.
    pub(super) fn mark(&self) -> LogMark {
        LogMark { identity: self.first.to_string(), position: self.position, head: self.head.to_string() }
    }
}

impl std::fmt::Display for LogMark {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} with head {}", self.position, self.head)
    }
}

impl Rows {
    /// Takes the next piece; `row` hears the columns of every row that is whole by now, each with its length.
    pub(super) fn feed(&mut self, piece: &[u8], mut row: impl FnMut(&[u8])) -> Result<(), NoCopy> {
        self.held.extend_from_slice(piece);
        let mut at = 0;
        if !self.begun {
            let Some(header) = header(&self.held)? else { return Ok(()) };
            at = header;
            self.begun = true;
        }
        while !self.ended
            && let Some(columns) = self.held.get(at..at + 2)
        {
            if columns == [0xff, 0xff] {
                self.ended = true;
                at += 2;
                break;
            }
            let fields = u16::from_be_bytes([columns[0], columns[1]]);
            let Some(length) = row_length(&self.held[at + 2..], fields)? else { break };
            row(&self.held[at + 2..at + 2 + length]);
            self.count += 1;
            at += 2 + length;
        }
        self.held.drain(..at);
        Ok(())
    }

    /// How many rows there were, once the copy is whole.
    pub(super) fn finish(self) -> Result<u64, NoCopy> {
        if self.ended && self.held.is_empty() { Ok(self.count) } else { Err(NoCopy) }
    }
}

/// The length of the header; `None` while it is not whole.
fn header(bytes: &[u8]) -> Result<Option<usize>, NoCopy> {
    let Some((fixed, _)) = bytes.split_at_checked(HEADER) else { return Ok(None) };
    if !fixed.starts_with(SIGNATURE) {
        return Err(NoCopy);
    }
    let more = u32::from_be_bytes([fixed[15], fixed[16], fixed[17], fixed[18]]);
    let whole = HEADER + usize::try_from(more).map_err(|_| NoCopy)?;
    Ok((bytes.len() >= whole).then_some(whole))
}

/// The bytes of a row of so many columns; `None` while it is not whole.
fn row_length(bytes: &[u8], fields: u16) -> Result<Option<usize>, NoCopy> {
    let mut at = 0;
    for _ in 0..fields {
        let Some(length) = bytes.get(at..at + 4) else { return Ok(None) };
        let length = i32::from_be_bytes([length[0], length[1], length[2], length[3]]);
        at += 4;
        // NULL has no bytes and says so by -1.
        if length >= 0 {
            at += usize::try_from(length).map_err(|_| NoCopy)?;
        } else if length != -1 {
            return Err(NoCopy);
        }
    }
    Ok((bytes.len() >= at).then_some(at))
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
            let (mut rows, mut found) = (Rows::default(), Vec::new());
            for piece in copy.chunks(size) {
                rows.feed(piece, |row| found.push(row.to_vec())).unwrap();
            }
            assert_eq!(rows.finish(), Ok(3), "in pieces of {size}");
            assert_eq!(found[0], [&3_u32.to_be_bytes()[..], b"one", &[0xff; 4]].concat());
            assert_eq!(found[1], [&[0_u8; 4][..], &[0xff; 4]].concat());
        }
    }

    #[test]
    fn what_is_cut_off_or_something_else_is_no_copy() {
        let copy = copy();
        let mut rows = Rows::default();
        rows.feed(&copy[..copy.len() - 1], |_| ()).unwrap();
        assert_eq!(rows.finish(), Err(NoCopy));
        assert_eq!(Rows::default().feed(&[b'x'; 40], |_| ()), Err(NoCopy));
    }

    #[test]
    fn a_head_depends_on_every_event_and_on_their_order() {
        let head = |events: &[&[u8]]| {
            let mut head = Walk::begin();
            for event in events {
                head.pass(event);
            }
            head.mark()
        };
        assert_eq!(head(&[]).head, "0".repeat(64));
        assert_ne!(head(&[b"a", b"b"]), head(&[b"b", b"a"]));
        assert_eq!(head(&[b"a", b"b"]).identity, head(&[b"a", b"c"]).identity);
        assert_eq!(head(&[b"a", b"b"]).position, 2);
    }
}
