//! Looks through the XML of an .xlsx while it streams by: what is in it, and whether it could exhaust whoever reads it.
//!
//! The library that reads an .xlsx keeps some of it in memory, and the reader below it remembers every element that is not
//! closed yet. What that comes to is known here before either sees the file.

use super::{SheetError, rules};

/// Elements within one another; tables need about ten.
const DEEPEST: u32 = 256;
/// Elements of one part, of a part that is kept in memory whole: an Excel workbook cannot have more styles than a fifth of it.
const MOST_ELEMENTS: u32 = 1_000_000;
/// Texts that a workbook says it has: 200,000 rows of thirty columns. So much memory is asked for at once.
const MOST_TEXTS: u64 = 6_000_000;
/// Letters of an element's name that matter.
const NAME: usize = 16;
/// Bytes of an element's attributes that are looked at.
const ATTRIBUTES: usize = 4_096;

/// What a part of a workbook is to whoever reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Rows, which stream by.
    Rows,
    /// The texts that cells share.
    Texts,
    /// Formats: each style of cells repeats its font and number format.
    Styles,
    /// Anything else that is XML.
    Other,
}

/// Where in the text one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Text,
    /// After `<`, or in the name that follows.
    Name,
    Attributes,
    Quoted(u8),
    /// In `</…>`.
    Closing,
    /// After `<!`, before it is known what that begins.
    Special,
    /// In something that ends so.
    Until(&'static [u8]),
}

/// Looks through a part.
#[derive(Debug)]
pub(super) struct Scan {
    part: Part,
    place: Place,
    /// The name of the element in hand, or what follows `<!`.
    name: Vec<u8>,
    attributes: Vec<u8>,
    /// Whether the last byte was a `/`, which closes an element at once.
    slash: bool,
    /// The last bytes of what ends with several.
    tail: [u8; 3],
    /// Length of the element in hand, and of the longest one.
    length: u64,
    longest: u64,
    depth: u32,
    elements: u32,
    /// Elements that define a style of cells.
    styles: u32,
    /// Whether there are formulas.
    pub(super) formulas: bool,
    /// Whether there are merged cells.
    pub(super) merged: bool,
}

impl Scan {
    pub(super) const fn new(part: Part) -> Self {
        Self {
            part,
            place: Place::Text,
            name: Vec::new(),
            attributes: Vec::new(),
            slash: false,
            tail: [0; 3],
            length: 0,
            longest: 0,
            depth: 0,
            elements: 0,
            styles: 0,
            formulas: false,
            merged: false,
        }
    }

    /// The next piece of the part.
    ///
    /// # Errors
    /// It is no XML that a table would be written in, or would take up too much memory.
    pub(super) fn read(&mut self, mut chunk: &[u8]) -> Result<(), SheetError> {
        // No text has this byte; UTF-16 has, in which no program writes workbooks.
        if chunk.contains(&0) {
            return Err(SheetError::Damaged);
        }
        loop {
            if self.place == Place::Text {
                let Some(at) = chunk.iter().position(|byte| *byte == b'<') else { return Ok(()) };
                chunk = &chunk[at + 1..];
                self.place = Place::Name;
                self.name.clear();
                self.attributes.clear();
                (self.slash, self.length) = (false, 0);
            }
            let Some((byte, rest)) = chunk.split_first() else { return Ok(()) };
            chunk = rest;
            self.length += 1;
            self.step(*byte)?;
        }
    }

    fn step(&mut self, byte: u8) -> Result<(), SheetError> {
        match (self.place, byte) {
            (Place::Name, b'/') if self.name.is_empty() => self.place = Place::Closing,
            (Place::Name, b'!') if self.name.is_empty() => self.place = Place::Special,
            (Place::Name, b'?') if self.name.is_empty() => self.until(b"?>"),
            (Place::Name | Place::Attributes, b'>') => return self.element(),
            (Place::Name, b'/' | b' ' | b'\t' | b'\r' | b'\n') => {
                (self.place, self.slash) = (Place::Attributes, byte == b'/');
            }
            // The letters before it only say whose name it is.
            (Place::Name, b':') => self.name.clear(),
            (Place::Name, _) if self.name.len() < NAME => self.name.push(byte),
            (Place::Attributes, b'"' | b'\'') => self.place = Place::Quoted(byte),
            (Place::Attributes, _) => self.slash = byte == b'/',
            (Place::Quoted(quote), _) if byte == quote => (self.place, self.slash) = (Place::Attributes, false),
            (Place::Closing, b'>') => (self.place, self.depth) = (Place::Text, self.depth.saturating_sub(1)),
            (Place::Special, _) => return self.special(byte),
            (Place::Until(end), _) => {
                self.tail = [self.tail[1], self.tail[2], byte];
                if self.tail.ends_with(end) {
                    self.place = Place::Text;
                }
            }
            (Place::Name | Place::Quoted(_) | Place::Closing | Place::Text, _) => {}
        }
        if self.name == b"sst" && self.attributes.len() < ATTRIBUTES {
            self.attributes.push(byte);
        }
        Ok(())
    }

    /// A comment or a text that needs no escapes; a document type is neither, and may define texts that repeat each other.
    fn special(&mut self, byte: u8) -> Result<(), SheetError> {
        self.name.push(byte);
        match self.name.as_slice() {
            b"--" => self.until(b"-->"),
            b"[CDATA[" => self.until(b"]]>"),
            begun if b"--".starts_with(begun) || b"[CDATA[".starts_with(begun) => {}
            _ => return Err(SheetError::Damaged),
        }
        Ok(())
    }

    fn until(&mut self, end: &'static [u8]) {
        self.place = Place::Until(end);
        self.tail = [0; 3];
    }

    /// An element has been opened, or stands for itself.
    fn element(&mut self) -> Result<(), SheetError> {
        self.place = Place::Text;
        self.elements = self.elements.saturating_add(1);
        self.longest = self.longest.max(self.length);
        match self.name.as_slice() {
            b"f" => self.formulas = true,
            b"mergeCell" => self.merged = true,
            b"xf" => self.styles += 1,
            b"sst" => texts_are_not_too_many(&self.attributes)?,
            _ => {}
        }
        if !self.slash {
            self.depth += 1;
        }
        let whole = matches!(self.part, Part::Styles | Part::Other);
        if self.depth > DEEPEST || whole && self.elements > MOST_ELEMENTS {
            return Err(SheetError::Bomb { megabytes: rules::LARGEST_HELD });
        }
        if self.part == Part::Styles {
            // A font or a format is an attribute, and no longer than the element it belongs to.
            rules::workbook_does_not_explode(u64::from(self.styles).saturating_mul(self.longest), 0)?;
        }
        Ok(())
    }
}

/// IMPORT-5: a workbook does not ask for room for more texts than a table can have.
fn texts_are_not_too_many(attributes: &[u8]) -> Result<(), SheetError> {
    let attributes = String::from_utf8_lossy(attributes);
    for after in attributes.split("uniqueCount").skip(1) {
        let number = after.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '=' | '"' | '\''));
        let digits = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
        // A number that is too long for any integer is too large as well.
        let count = if digits == 0 { 0 } else { number[..digits].parse().unwrap_or(u64::MAX) };
        if count > MOST_TEXTS {
            return Err(SheetError::Bomb { megabytes: rules::LARGEST_HELD });
        }
    }
    // What comes after the bytes that were looked at is not known; nobody writes so much here.
    if attributes.len() < ATTRIBUTES { Ok(()) } else { Err(SheetError::Damaged) }
}
