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
        if [b"%PDF".as_slice(), b"{\\rtf", b"<?xml", b"<html", b"<!DOCTYPE"].iter().any(|head| bytes.starts_with(head))
        {
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
    while table.read_record(&mut record).map_err(|_| SheetError::Damaged)? {
        let line = record.position().map_or(0, csv::Position::line);
        let number = u32::try_from(line).map_err(|_| SheetError::Damaged)?;
        for (column, field) in record.iter().enumerate() {
            let cell = if field.is_empty() { Cell::Empty } else { Cell::Text(plain(field).to_owned()) };
            if rows.push(number, column, cell)?.is_break() {
                return Ok(());
            }
        }
    }
    Ok(())
}

/// Without the `="…"` by which some programs keep Excel from taking a text for a number.
fn plain(field: &str) -> &str {
    field.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')).unwrap_or(field)
}
