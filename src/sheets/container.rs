//! What a file is, judged by its content and never by its name.

use std::io::{Cursor, ErrorKind, Read, Seek};

use cfb::CompoundFile;
use zip::ZipArchive;
use zip::result::ZipError;

use super::text::Encoding;
use super::{Form, SheetError, rules};

/// How a ZIP file begins; an .xlsx is one.
const ZIP: &[u8] = b"PK\x03\x04";
/// How an OLE compound file begins: an .xls, or an .xlsx behind a password.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// Parts of a workbook: a sheet each, and some more.
const MOST_PARTS: usize = 2_000;
/// Read at once.
const CHUNK: usize = 64 * 1024;

/// In which form a file is written.
pub(super) fn form_of(bytes: &[u8]) -> Result<Form, SheetError> {
    if bytes.starts_with(ZIP) {
        workbook(bytes)
    } else if bytes.starts_with(OLE) {
        old_workbook(bytes)
    } else {
        Encoding::of(bytes).map(Form::Text)
    }
}

/// An .xlsx: everything in it is unpacked once and thrown away, to know how much it is and that it is whole.
fn workbook(bytes: &[u8]) -> Result<Form, SheetError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > MOST_PARTS {
        return Err(SheetError::Bomb { megabytes: rules::LARGEST_UNPACKED });
    }
    let names = archive.file_names().map(|name| name.map(|name| name.replace('\\', "/").to_ascii_lowercase()));
    let names: Vec<String> = names.collect::<Result<_, _>>().map_err(broken)?;
    if names.iter().any(|name| name.ends_with("vbaproject.bin")) {
        return Err(SheetError::Macros);
    }
    if !names.iter().any(|name| name.starts_with("xl/worksheets/") && name.rsplit('.').next() == Some("xml")) {
        return Err(SheetError::Kind);
    }
    let (mut formulas, mut merged, mut unpacked, mut held) = (false, false, 0, 0);
    let declared = |archive: &mut ZipArchive<Cursor<&[u8]>>, part| archive.by_index_raw(part).map(|part| part.size());
    let sizes = (0..archive.len()).map(|part| declared(&mut archive, part)).sum::<Result<u64, _>>();
    rules::workbook_does_not_explode(sizes.map_err(broken)?, 0)?;
    for part in 0..archive.len() {
        let mut entry = archive.by_index(part).map_err(broken)?;
        let name = entry.name().map_err(broken)?.to_ascii_lowercase();
        let is_sheet = name.contains("worksheets/");
        let mut scan = Scan::default();
        let mut macros = Finder::new(b"macroEnabled");
        let mut chunk = vec![0; CHUNK];
        loop {
            let read = entry.read(&mut chunk).map_err(|_| SheetError::Damaged)?;
            if read == 0 {
                break;
            }
            unpacked += read as u64;
            if is_sheet {
                scan.read(&chunk[..read]);
            } else {
                held += read as u64;
            }
            if name == "[content_types].xml" && macros.finds_in(&chunk[..read]) {
                return Err(SheetError::Macros);
            }
            rules::workbook_does_not_explode(unpacked, held)?;
        }
        formulas |= scan.formulas;
        merged |= scan.merged;
    }
    Ok(Form::Xlsx { formulas, merged })
}

fn broken(error: ZipError) -> SheetError {
    let locked = matches!(error, ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword);
    if locked { SheetError::Password } else { SheetError::Damaged }
}

/// Looks for elements of a sheet while it streams by.
#[derive(Default)]
struct Scan {
    /// What has been read of an element's name.
    name: Vec<u8>,
    inside: bool,
    formulas: bool,
    merged: bool,
}

impl Scan {
    fn read(&mut self, mut chunk: &[u8]) {
        while !chunk.is_empty() {
            if !self.inside {
                let Some(at) = chunk.iter().position(|byte| *byte == b'<') else { return };
                chunk = &chunk[at + 1..];
                self.inside = true;
                self.name.clear();
            }
            let end = chunk.iter().position(|byte| !byte.is_ascii_alphanumeric() && *byte != b':');
            self.name.extend_from_slice(&chunk[..end.unwrap_or(chunk.len())]);
            if let Some(end) = end {
                let local = self.name.rsplit(|byte| *byte == b':').next().unwrap_or_default();
                self.formulas |= local == b"f";
                self.merged |= local == b"mergeCell";
                self.inside = false;
                chunk = &chunk[end..];
            } else {
                return;
            }
        }
    }
}

/// Looks for a text while it streams by.
struct Finder {
    text: &'static [u8],
    end: Vec<u8>,
}

impl Finder {
    const fn new(text: &'static [u8]) -> Self {
        Self { text, end: Vec::new() }
    }

    fn finds_in(&mut self, chunk: &[u8]) -> bool {
        self.end.extend_from_slice(chunk);
        let found = self.end.windows(self.text.len()).any(|window| window.eq_ignore_ascii_case(self.text));
        let keep = self.end.len().saturating_sub(self.text.len());
        self.end.drain(..keep);
        found
    }
}

/// An .xls, or what else a compound file may be.
fn old_workbook(bytes: &[u8]) -> Result<Form, SheetError> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(|_| SheetError::Damaged)?;
    if file.exists("/EncryptedPackage") {
        return Err(SheetError::Password);
    }
    if file.exists("/_VBA_PROJECT_CUR") {
        return Err(SheetError::Macros);
    }
    let name = ["/Workbook", "/Book"].into_iter().find(|name| file.is_stream(name)).ok_or(SheetError::Kind)?;
    check_records(&read_stream(&mut file, name)?)?;
    Ok(Form::Xls)
}

fn read_stream<F: Read + Seek>(file: &mut CompoundFile<F>, name: &str) -> Result<Vec<u8>, SheetError> {
    let mut content = Vec::new();
    let mut stream =
        file.open_stream(name).map_err(|_| SheetError::Damaged)?.take(rules::LARGEST_FILE as u64 * rules::MEGABYTE);
    match stream.read_to_end(&mut content) {
        Ok(_) => Ok(content),
        Err(error) if error.kind() == ErrorKind::OutOfMemory => {
            Err(SheetError::Bomb { megabytes: rules::LARGEST_HELD })
        }
        Err(_) => Err(SheetError::Damaged),
    }
}

/// Walks the records of an .xls: whether it is encrypted, brings macro sheets along, breaks off, or spans too much.
fn check_records(mut stream: &[u8]) -> Result<(), SheetError> {
    let mut balance = 0_i64;
    while let Some((head, rest)) = stream.split_at_checked(4) {
        let number = |at: usize| u16::from_le_bytes([head[at], head[at + 1]]);
        let (kind, length) = (number(0), usize::from(number(2)));
        if kind == 0 && length == 0 && rest.iter().all(|byte| *byte == 0) {
            // Padding up to the end of the sector.
            break;
        }
        let (data, next) = rest.split_at_checked(length).ok_or(SheetError::Damaged)?;
        balance += check_record(kind, data)?;
        stream = next;
    }
    // Every substream that begins also ends.
    if balance == 0 { Ok(()) } else { Err(SheetError::Damaged) }
}

/// Says by how much the record deepens the nesting of substreams.
fn check_record(kind: u16, data: &[u8]) -> Result<i64, SheetError> {
    let number = |at: usize| data.get(at..at + 2).map_or(0, |two| u64::from(u16::from_le_bytes([two[0], two[1]])));
    let long = |at: usize| number(at) + (number(at + 2) << 16);
    match kind {
        // BOF and EOF.
        0x0809 | 0x0009 | 0x0209 | 0x0409 => return Ok(1),
        0x000a => return Ok(-1),
        // FILEPASS.
        0x002f => return Err(SheetError::Password),
        // BOUNDSHEET: macro sheets of Excel 4, modules of Visual Basic.
        0x0085 if matches!(data.get(5), Some(1 | 6)) => return Err(SheetError::Macros),
        // DIMENSIONS: of Excel 97 and of those before it.
        0x0200 if data.len() >= 14 => rules::sheet_does_not_sprawl(long(4), number(10))?,
        0x0200 => rules::sheet_does_not_sprawl(number(2), number(6))?,
        // Single cells; the whole up to them is what is kept in memory.
        0x0006 | 0x00d6 | 0x00fd | 0x0203 | 0x0204 | 0x0205 | 0x027e => {
            rules::sheet_does_not_sprawl(number(0) + 1, number(2) + 1)?;
        }
        // MULRK: several cells of a row.
        0x00bd => {
            let last = number(data.len().saturating_sub(2));
            rules::sheet_does_not_sprawl(number(0) + 1, last + 1)?;
        }
        _ => {}
    }
    Ok(0)
}
