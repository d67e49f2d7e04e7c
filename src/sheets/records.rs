//! The records of an .xls: what is checked in them, and how they are cut down to the cells of one sheet.
//!
//! The library that reads an .xls takes in all its sheets, writes out its formulas, and keeps each cell's text on its own. Few
//! bytes can come to gigabytes so. It is therefore handed a stream in which only the first sheet is left, and in that only
//! cells, and not before it is known what these come to.

use std::io::{Cursor, Read, Seek};

use cfb::CompoundFile;

use super::{SheetError, rules};

/// Begins a part of the stream: the workbook's own, or a sheet. Also: ends it.
const BEGIN: u16 = 0x0809;
const END: u16 = 0x000a;
/// The file is encrypted.
const FILEPASS: u16 = 0x002f;
/// Names a sheet and says where it is.
const BOUNDSHEET: u16 = 0x0085;
/// The texts of the workbook, and what did not fit into one record.
const STRINGS: u16 = 0x00fc;
const CONTINUE: u16 = 0x003c;
/// A cell with one of these texts.
const LABEL: u16 = 0x00fd;
/// A cell with a formula.
const FORMULA: u16 = 0x0006;
/// Several cells of a row.
const NUMBERS: u16 = 0x00bd;
/// How the workbook writes texts. Since Excel 97 there is but one way, and some programs name another here.
const CODEPAGE: u16 = 0x0042;
const EXCEL_97: u64 = 0x0600;
/// How the workbook writes dates, and its formats.
const SETTINGS: [u16; 3] = [0x0022, 0x041e, 0x00e0];
/// Single cells: labels of two kinds, a number of two kinds, a truth or an error.
const SINGLE: [u16; 5] = [0x00d6, 0x0204, 0x0203, 0x027e, 0x0205];
/// The result of a formula that is a text; merged cells.
const OTHERS: [u16; 2] = [0x0207, 0x00e5];
/// What a record becomes that nobody is to read: no kind of record has this number.
const NOTHING: [u8; 2] = [0, 0];
/// How many records may continue the texts: so many hold a hundred megabytes.
const MOST_CONTINUED: usize = 16_000;

/// The stream with the records of a workbook.
///
/// # Errors
/// The file is damaged, encrypted, brings macros, or is something else.
pub(super) fn stream_of(bytes: &[u8]) -> Result<Vec<u8>, SheetError> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(|_| SheetError::Damaged)?;
    if file.exists("/EncryptedPackage") {
        return Err(SheetError::Password);
    }
    if file.exists("/_VBA_PROJECT_CUR") {
        return Err(SheetError::Macros);
    }
    let name = ["/Workbook", "/Book"].into_iter().find(|name| file.is_stream(name)).ok_or(SheetError::Kind)?;
    read_stream(&mut file, name)
}

fn read_stream<F: Read + Seek>(file: &mut CompoundFile<F>, name: &str) -> Result<Vec<u8>, SheetError> {
    let mut content = Vec::new();
    let stream = file.open_stream(name).map_err(|_| SheetError::Damaged)?;
    // It is part of the file, and cannot be longer.
    let length = stream.len();
    let read = stream.take(rules::LARGEST_FILE as u64 * rules::MEGABYTE).read_to_end(&mut content);
    match read {
        Ok(read) if read as u64 == length => Ok(content),
        Ok(_) | Err(_) => Err(SheetError::Damaged),
    }
}

/// The stream with nothing left in it but the cells of the first sheet that is not hidden; everything keeps its place.
///
/// # Errors
/// The records break off, are encrypted, bring macros, or the sheet comes to too much.
pub(super) fn first_sheet(mut stream: Vec<u8>) -> Result<Vec<u8>, SheetError> {
    let globals = Globals::read(&mut stream)?;
    let start = usize::try_from(globals.start).map_err(|_| SheetError::Damaged)?;
    let mut at = start;
    let (mut depth, mut cells) = (0_u32, Extent::default());
    loop {
        let record = Record::at(&stream, at)?;
        let data = record.data(&stream);
        match record.kind {
            BEGIN => depth += 1,
            // The sheet begins with its beginning.
            _ if depth == 0 => return Err(SheetError::Damaged),
            END if depth == 1 => break,
            END => depth -= 1,
            // What a chart in the sheet brings along is not looked at by anybody.
            _ if depth > 1 => {}
            LABEL => {
                cells.add(data, 1)?;
                cells.hold(globals.text_at(data))?;
            }
            kind if SINGLE.contains(&kind) => cells.add(data, 1)?,
            NUMBERS => cells.add(data, u64::try_from(data.len().saturating_sub(6) / 6).unwrap_or_default())?,
            FORMULA => {
                cells.add(data, 1)?;
                // Its last result is all that is wanted; the formula itself is emptied.
                if let Some(length) = stream.get_mut(record.from + 20..record.until.min(record.from + 22)) {
                    length.fill(0);
                }
            }
            kind if OTHERS.contains(&kind) => {}
            _ => erase(&mut stream, at),
        }
        at = record.until;
    }
    Ok(stream)
}

fn erase(stream: &mut [u8], at: usize) {
    stream[at..at + 2].copy_from_slice(&NOTHING);
}

/// Where a record's data is.
struct Record {
    kind: u16,
    from: usize,
    until: usize,
}

impl Record {
    fn at(stream: &[u8], at: usize) -> Result<Self, SheetError> {
        let head = stream.get(at..).and_then(|rest| rest.first_chunk::<4>()).ok_or(SheetError::Damaged)?;
        let (from, length) = (at + 4, usize::from(u16::from_le_bytes([head[2], head[3]])));
        let until = from + length;
        if until > stream.len() {
            return Err(SheetError::Damaged);
        }
        Ok(Self { kind: u16::from_le_bytes([head[0], head[1]]), from, until })
    }

    fn data<'a>(&self, stream: &'a [u8]) -> &'a [u8] {
        &stream[self.from..self.until]
    }
}

/// A number of two bytes; what is not there is zero.
fn short(data: &[u8], at: usize) -> u64 {
    data.get(at..).and_then(|rest| rest.first_chunk()).map_or(0, |two| u64::from(u16::from_le_bytes(*two)))
}

/// A number of four bytes.
fn long(data: &[u8], at: usize) -> u64 {
    short(data, at) + (short(data, at + 2) << 16)
}

/// What the workbook says before its sheets.
struct Globals {
    /// Where the first sheet begins.
    start: u64,
    /// How many bytes each of its texts has.
    texts: Vec<u32>,
}

impl Globals {
    /// Reads them, and erases what nobody is to read.
    fn read(stream: &mut [u8]) -> Result<Self, SheetError> {
        let (mut at, mut continued, mut in_strings, mut version) = (0, 0, false, None);
        let (mut segments, mut sheets) = (Vec::new(), Vec::new());
        loop {
            let record = Record::at(stream, at)?;
            let data = record.data(stream);
            match record.kind {
                BEGIN if version.is_none() => version = Some(short(data, 0)),
                _ if version.is_none() => return Err(SheetError::Damaged),
                END => break,
                FILEPASS => return Err(SheetError::Password),
                // Macro sheets of Excel 4, modules of Visual Basic.
                BOUNDSHEET if matches!(data.get(5), Some(1 | 6)) => return Err(SheetError::Macros),
                BOUNDSHEET => {
                    // A worksheet is of kind 0 (2 is a chart), and 0 is "not hidden".
                    if data.get(5) == Some(&0) {
                        sheets.push((data.get(4).map_or(0, |state| state & 0x3f), at, long(data, 0)));
                    }
                    erase(stream, at);
                }
                STRINGS => {
                    segments.clear();
                    segments.push(record.from..record.until);
                }
                CONTINUE if in_strings => segments.push(record.from..record.until),
                CONTINUE => {}
                CODEPAGE if version != Some(EXCEL_97) => {}
                kind if SETTINGS.contains(&kind) => {}
                _ => erase(stream, at),
            }
            continued += usize::from(record.kind == CONTINUE);
            if continued > MOST_CONTINUED {
                return Err(SheetError::Bomb { megabytes: rules::LARGEST_HELD });
            }
            in_strings = record.kind == STRINGS || in_strings && record.kind == CONTINUE;
            at = record.until;
        }
        let shown = sheets.iter().find(|(state, ..)| *state == 0).or_else(|| sheets.first());
        let &(_, place, start) = shown.ok_or(SheetError::Damaged)?;
        // The one whose name stays is the only one that the library finds.
        stream[place..place + 2].copy_from_slice(&BOUNDSHEET.to_le_bytes());
        if start < at as u64 {
            return Err(SheetError::Damaged);
        }
        let segments: Vec<&[u8]> = segments.into_iter().map(|segment| &stream[segment]).collect();
        Ok(Self { start, texts: Texts::new(&segments).lengths()? })
    }

    fn text_at(&self, data: &[u8]) -> u64 {
        let at = usize::try_from(long(data, 6)).unwrap_or(usize::MAX);
        self.texts.get(at).copied().map_or(0, u64::from)
    }
}

/// How far the cells of a sheet reach, and what they hold.
#[derive(Default)]
struct Extent {
    rows: u64,
    columns: u64,
    held: u64,
}

impl Extent {
    /// So many cells from the one that the record names; everything up to the last is kept in memory.
    fn add(&mut self, data: &[u8], cells: u64) -> Result<(), SheetError> {
        self.rows = self.rows.max(short(data, 0) + 1);
        self.columns = self.columns.max(short(data, 2) + cells);
        rules::sheet_does_not_sprawl(self.rows, self.columns)
    }

    /// Each cell keeps its text on its own, though the file has it but once.
    fn hold(&mut self, bytes: u64) -> Result<(), SheetError> {
        self.held += bytes;
        rules::workbook_does_not_explode(0, self.held)
    }
}

/// Walks along the texts of a workbook, which run over from one record into the next.
struct Texts<'a> {
    now: &'a [u8],
    next: std::slice::Iter<'a, &'a [u8]>,
}

impl<'a> Texts<'a> {
    fn new(segments: &'a [&'a [u8]]) -> Self {
        let mut next = segments.iter();
        let first = next.next().copied().unwrap_or_default();
        // How many there are is said twice before them, and not always rightly.
        Self { now: first.get(8..).unwrap_or_default(), next }
    }

    fn advance(&mut self) -> bool {
        self.next.next().is_some_and(|next| {
            self.now = *next;
            true
        })
    }

    /// How many bytes each text has.
    fn lengths(mut self) -> Result<Vec<u32>, SheetError> {
        let mut lengths = Vec::new();
        while !self.now.is_empty() || self.advance() {
            lengths.push(self.text()?);
        }
        Ok(lengths)
    }

    fn text(&mut self) -> Result<u32, SheetError> {
        if self.now.is_empty() {
            return Ok(0);
        }
        let head = self.now.first_chunk::<3>().ok_or(SheetError::Damaged)?;
        let (characters, flags) = (usize::from(u16::from_le_bytes([head[0], head[1]])), head[2]);
        self.now = &self.now[3..];
        // Runs of formats, and how the text is pronounced, follow it.
        let mut after = 0;
        if flags & 8 != 0 {
            after += 4 * short(self.now, 0);
            self.now = self.now.get(2..).ok_or(SheetError::Damaged)?;
        }
        if flags & 4 != 0 {
            after += long(self.now, 0);
            self.now = self.now.get(4..).ok_or(SheetError::Damaged)?;
        }
        let bytes = self.characters(characters, flags & 1 != 0)?;
        self.skip(after)?;
        Ok(bytes)
    }

    fn characters(&mut self, mut left: usize, mut wide: bool) -> Result<u32, SheetError> {
        let mut bytes = 0;
        loop {
            let width = if wide { 2 } else { 1 };
            let here = left.min(self.now.len() / width);
            self.now = &self.now[here * width..];
            bytes += u32::try_from(here * width).unwrap_or(u32::MAX);
            left -= here;
            if left == 0 {
                return Ok(bytes);
            }
            // The rest of a text says anew how wide its characters are.
            if !self.advance() {
                return Err(SheetError::Damaged);
            }
            let (flags, rest) = self.now.split_first().ok_or(SheetError::Damaged)?;
            (wide, self.now) = (flags & 1 != 0, rest);
        }
    }

    fn skip(&mut self, mut left: u64) -> Result<(), SheetError> {
        while left > 0 {
            if self.now.is_empty() && !self.advance() {
                return Err(SheetError::Damaged);
            }
            let here = self.now.len().min(usize::try_from(left).unwrap_or(usize::MAX));
            self.now = &self.now[here..];
            left -= here as u64;
        }
        Ok(())
    }
}
