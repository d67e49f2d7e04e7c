//! Reading a file line by line, however long a line is.

use std::io::{self, BufRead};

/// Bytes that a line may have.
pub(super) const LIMIT: usize = 1024 * 1024;

/// A line of a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// The line without its end.
    Whole(Vec<u8>),
    /// The beginning of a line that is too long; [`Lines::skip_rest`] passes the rest by.
    Begun(Vec<u8>),
}

/// The lines of a file. It never holds much more than [`LIMIT`] bytes of one.
pub(super) struct Lines<R> {
    input: R,
    /// The number of the line that was read last, from 1.
    pub number: u64,
    /// Bytes read.
    pub bytes: u64,
}

impl<R: BufRead> Lines<R> {
    pub(super) const fn new(input: R) -> Self {
        Self { input, number: 0, bytes: 0 }
    }

    /// The next line; `None` at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<Line>> {
        let mut line = Vec::new();
        let ended = self.part(|part| {
            line.extend_from_slice(part);
            line.len() > LIMIT
        })?;
        if ended == Ended::Nowhere && line.is_empty() {
            return Ok(None);
        }
        self.number += 1;
        if line.len() > LIMIT {
            return Ok(Some(Line::Begun(line)));
        }
        if line.last() == Some(&b'\r') {
            line.pop();
        }
        Ok(Some(Line::Whole(line)))
    }

    /// Passes the rest of a line by that has begun; `told` sees it in pieces. Returns its length.
    pub(super) fn skip_rest(&mut self, mut told: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<u64> {
        let mut length = 0;
        let mut failure = None;
        self.part(|part| {
            length += part.len() as u64;
            failure = told(part).err();
            failure.is_some()
        })?;
        failure.map_or(Ok(length), Err)
    }

    /// Hands out what comes up to the end of the line, until `enough` is said; then the piece in hand is taken back as far as
    /// it was not used.
    fn part(&mut self, mut enough: impl FnMut(&[u8]) -> bool) -> io::Result<Ended> {
        loop {
            let buffer = match self.input.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                buffer => buffer?,
            };
            if buffer.is_empty() {
                return Ok(Ended::Nowhere);
            }
            let end = buffer.iter().position(|byte| *byte == b'\n');
            let done = enough(&buffer[..end.unwrap_or(buffer.len())]);
            let used = if done { end.unwrap_or(buffer.len()) } else { end.map_or(buffer.len(), |end| end + 1) };
            self.input.consume(used);
            self.bytes += used as u64;
            if done {
                return Ok(Ended::Early);
            }
            if end.is_some() {
                return Ok(Ended::Line);
            }
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ended {
    /// At the end of the line.
    Line,
    /// At the end of the file.
    Nowhere,
    /// Before either.
    Early,
}
