//! What single cells hold, whoever typed them.
//!
//! Blanks around a text, a leading apostrophe (by which Excel is told that a number is text) and, where digits are meant,
//! full-width characters and blanks between them change nothing: they are taken away, and not worth a word. What could be
//! read in two ways is refused instead: a formula, a date, an ID number that went through a numeric cell.

use std::str::FromStr;

use super::Note;
use crate::sheets::{Cell, Row};
use crate::types::{IdNumber, IdNumberError, Text, TextError};

/// The cells of a row, each with its column's title, and what is found to be wrong with them.
pub(super) struct Reader<'a> {
    row: &'a Row,
    titles: &'a [crate::sheets::Column],
    pub(super) faults: Vec<Note>,
}

impl<'a> Reader<'a> {
    pub(super) const fn new(row: &'a Row, titles: &'a [crate::sheets::Column]) -> Self {
        Self { row, titles, faults: Vec::new() }
    }

    /// A note on that column.
    pub(super) fn note(&self, column: usize, code: &str) -> Note {
        Note::on(self.row.number, self.titles[column].title, code)
    }

    pub(super) fn refuse(&mut self, column: usize, code: &str) {
        let note = self.note(column, code);
        self.faults.push(note);
    }

    /// The cell's text; `None` when it is blank, or is refused.
    fn text(&mut self, column: usize) -> Option<&'a str> {
        let cell = self.row.cells.get(column).unwrap_or(&Cell::Empty);
        let code = match cell {
            Cell::Empty => return None,
            Cell::Text(text) | Cell::Number(text) => return Some(trimmed(text)).filter(|text| !text.is_empty()),
            Cell::Formula(_) => "IMPORT-7.formula",
            Cell::Date(_) => "IMPORT-7.date",
            Cell::Fault(_) => "IMPORT-7.fault",
        };
        self.refuse(column, code);
        None
    }

    /// A text that must be there.
    fn required(&mut self, column: usize) -> Option<&'a str> {
        let before = self.faults.len();
        let text = self.text(column);
        if text.is_none() && self.faults.len() == before {
            self.refuse(column, "IMPORT-7.required");
        }
        text
    }

    /// A bounded text that must be there.
    pub(super) fn line<const MAX: usize>(&mut self, column: usize) -> Option<Text<MAX>> {
        let text = self.required(column)?;
        self.bounded(column, text)
    }

    /// A bounded text that may be there.
    pub(super) fn line_if_any<const MAX: usize>(&mut self, column: usize) -> Option<Text<MAX>> {
        let text = self.text(column)?;
        self.bounded(column, text)
    }

    fn bounded<const MAX: usize>(&mut self, column: usize, text: &str) -> Option<Text<MAX>> {
        match text.parse() {
            Ok(text) => Some(text),
            Err(TextError::TooLong { limit, .. }) => {
                let note = self.note(column, "IMPORT-7.long").with("limit", limit);
                self.faults.push(note);
                None
            }
            Err(TextError::Control | TextError::Empty) => {
                self.refuse(column, "IMPORT-7.control");
                None
            }
        }
    }

    /// What stands for one of a closed list.
    pub(super) fn choice<T>(&mut self, column: usize, code: &str, find: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let text = self.required(column)?;
        let found = find(&compact(text));
        if found.is_none() {
            let value: String = text.chars().take(30).collect();
            let note = self.note(column, code).with("value", value);
            self.faults.push(note);
        }
        found
    }

    /// Digits and the like that may be there.
    pub(super) fn code_if_any<T: FromStr>(&mut self, column: usize, code: &str) -> Option<T> {
        let text = self.text(column)?;
        let parsed = compact(text).parse().ok();
        if parsed.is_none() {
            self.refuse(column, code);
        }
        parsed
    }

    /// IMPORT-1: the checksum holds, and the number did not go through a numeric cell, where Excel has rounded it.
    pub(super) fn id_number(&mut self, column: usize) -> Option<IdNumber> {
        if let Some(Cell::Number(_)) = self.row.cells.get(column) {
            self.refuse(column, "IMPORT-1.numeric");
            return None;
        }
        let text = compact(self.required(column)?);
        if is_scientific(&text) {
            self.refuse(column, "IMPORT-1.numeric");
            return None;
        }
        let code = match text.parse() {
            Ok(number) => return Some(number),
            Err(IdNumberError::Shape) => "IMPORT-1.shape",
            Err(IdNumberError::Birthday) => "IMPORT-1.birthday",
            Err(IdNumberError::Checksum) => "IMPORT-1.checksum",
        };
        self.refuse(column, code);
        None
    }
}

/// Without the blanks around it and without the apostrophe that marks text.
fn trimmed(text: &str) -> &str {
    let blank =
        |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}');
    let text = text.trim_matches(blank);
    text.strip_prefix(['\'', '’', '‘', '＇']).unwrap_or(text).trim_matches(blank)
}

/// Full-width letters, digits and signs as plain ones, no blanks within.
pub(super) fn compact(text: &str) -> String {
    let plain = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        other => other,
    };
    text.chars().filter(|c| !c.is_whitespace()).map(plain).collect()
}

/// `3.20102E+17`: what Excel writes into a CSV for a number of eighteen digits.
fn is_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else { return false };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    digits(mantissa) && digits(exponent.strip_prefix('+').unwrap_or(exponent))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn import_7_what_changes_nothing_is_taken_away() {
        assert_eq!(trimmed(" \u{3000}'32010219900101001X\u{a0}"), "32010219900101001X");
        assert_eq!(compact("３２０１０２ 19900101００１Ｘ"), "32010219900101001X");
        assert_eq!(compact("someone＠example．com"), "someone@example.com");
        assert_eq!(trimmed("'"), "");
        assert_eq!(trimmed(""), "");
    }

    #[test]
    fn import_1_a_number_in_scientific_notation_was_rounded() {
        assert!(is_scientific("3.20102E+17"));
        assert!(is_scientific("3E17"));
        for text in ["32010219900101001X", "E17", "3E", "", "E"] {
            assert!(!is_scientific(text), "{text}");
        }
    }
}
