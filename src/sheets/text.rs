//! Rows of a CSV file, as Excel and the systems of the field write it.

use std::borrow::Cow;

use encoding_rs::GB18030;
use serde::{Deserialize, Serialize};

use super::assemble::Assembler;
use super::{Cell, SheetError};

/// The mark with which Excel begins UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// How the characters of a text are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// GBK, as the Chinese Excel saves CSV; what GB 18030 has besides is taken too.
    Gbk,
}

impl Encoding {
    /// How a text is written that is neither an .xlsx nor an .xls.
    pub(super) fn of(bytes: &[u8]) -> Result<Self, SheetError> {
        if bytes.contains(&0) {
            // No text: a picture, a PDF, a workbook of some other kind, UTF-16.
            let wide = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
            return Err(if wide { SheetError::Encoding } else { SheetError::Kind });
        }
        let text = bytes.strip_prefix(MARK).unwrap_or(bytes).trim_ascii_start();
        let begins = |head: &&[u8]| text.get(..head.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(head));
        // Some systems call a web page with a table in it an .xls.
        if [b"%PDF".as_slice(), b"{\\rtf", b"<?xml", b"<html", b"<!DOCTYPE", b"<table", b"<meta"].iter().any(begins) {
            return Err(SheetError::Kind);
        }
        if std::str::from_utf8(bytes).is_ok() {
            return Ok(Self::Utf8);
        }
        match GB18030.decode_without_bom_handling_and_without_replacement(bytes) {
            Some(_) => Ok(Self::Gbk),
            None => Err(SheetError::Encoding),
        }
    }

    fn decode(self, bytes: &[u8]) -> Result<Cow<'_, str>, SheetError> {
        match self {
            Self::Utf8 => {
                let bytes = bytes.strip_prefix(MARK).unwrap_or(bytes);
                std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|_| SheetError::Encoding)
            }
            Self::Gbk => GB18030.decode_without_bom_handling_and_without_replacement(bytes).ok_or(SheetError::Encoding),
        }
    }
}

pub(super) fn read(bytes: &[u8], encoding: Encoding, rows: &mut Assembler<'_>) -> Result<(), SheetError> {
    let text = encoding.decode(bytes)?;
    let header = text.lines().next().unwrap_or_default();
    let delimiter = if header.contains('\t') && !header.contains(',') { b'\t' } else { b',' };
    let mut table =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let (mut number, mut read) = (0_u32, 0);
    while table.read_record(&mut record).map_err(|_| SheetError::Damaged)? {
        let upto = usize::try_from(table.position().byte()).map_err(|_| SheetError::Damaged)?;
        number = number.saturating_add(1).saturating_add(blank_lines(&text.as_bytes()[..upto], read));
        if upto == text.len() && is_left_open(&text.as_bytes()[read..]) {
            return Err(SheetError::Damaged);
        }
        read = upto;
        for (column, field) in record.iter().enumerate() {
            let cell = || if field.is_empty() { Cell::Empty } else { Cell::Text(plain(field).to_owned()) };
            if rows.push(number, column, cell)?.is_break() {
                return Ok(());
            }
        }
    }
    Ok(())
}

/// Blank lines from there on, which whoever shows the table counts as rows.
fn blank_lines(text: &[u8], from: usize) -> u32 {
    let (before, mut rest) = text.split_at(from);
    if before.ends_with(b"\r") {
        // The line before ends with two characters, and only the first was read with it.
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
    }
    let mut lines = 0;
    while let Some(next) =
        [b"\r\n".as_slice(), b"\n", b"\r"].into_iter().find_map(|line_end| rest.strip_prefix(line_end))
    {
        (rest, lines) = (next, lines + 1);
    }
    lines
}

/// Whether a quotation mark that nobody closed has swallowed the lines that follow it.
fn is_left_open(last: &[u8]) -> bool {
    let last = last.trim_ascii();
    last.contains(&b'\n') && last.iter().fold(false, |open, byte| open ^ (*byte == b'"'))
}

/// Without the `="…"` by which some programs keep Excel from taking a text for a number.
fn plain(field: &str) -> &str {
    field.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')).unwrap_or(field)
}
