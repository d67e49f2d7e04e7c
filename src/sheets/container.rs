//! What a file is, judged by its content and never by its name.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use super::markup::{Part, Scan};
use super::text::Encoding;
use super::{Form, SheetError, records, rules};

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
        records::first_sheet(records::stream_of(bytes)?)?;
        Ok(Form::Xls)
    } else {
        Encoding::of(bytes).map(Form::Text)
    }
}

/// An .xlsx: everything in it is unpacked once and thrown away, to know how much it is and that it is whole.
fn workbook(bytes: &[u8]) -> Result<Form, SheetError> {
    has_few_parts(bytes)?;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let names = archive.file_names().map(|name| name.map(|name| name.replace('\\', "/").to_ascii_lowercase()));
    let names: Vec<String> = names.collect::<Result<_, _>>().map_err(broken)?;
    if names.iter().any(|name| name.ends_with("vbaproject.bin") || name.contains("/macrosheets/")) {
        return Err(SheetError::Macros);
    }
    if !names.iter().any(|name| name.starts_with("xl/worksheets/") && name.rsplit('.').next() == Some("xml")) {
        return Err(SheetError::Kind);
    }
    let mut sizes = 0_u64;
    for part in 0..archive.len() {
        sizes = sizes.saturating_add(archive.by_index_raw(part).map_err(broken)?.size());
    }
    rules::workbook_does_not_explode(sizes, 0)?;
    let mut unpacked = Unpacked::default();
    for part in 0..archive.len() {
        let mut entry = archive.by_index(part).map_err(broken)?;
        let name = entry.name().map_err(broken)?.replace('\\', "/").to_ascii_lowercase();
        unpacked.read(&name, &mut entry)?;
    }
    Ok(Form::Xlsx { formulas: unpacked.formulas, merged: unpacked.merged })
}

/// IMPORT-5: a ZIP file has no more parts than a workbook; each of them takes up memory before any is looked at.
fn has_few_parts(bytes: &[u8]) -> Result<(), SheetError> {
    // The table of contents begins each of its lines so. Compressed data has these bytes once in four thousand megabytes.
    let lines = bytes.windows(4).filter(|four| *four == b"PK\x01\x02").take(MOST_PARTS + 1).count();
    if lines > MOST_PARTS { Err(SheetError::Bomb { megabytes: rules::LARGEST_UNPACKED }) } else { Ok(()) }
}

/// What has been unpacked of a workbook so far.
#[derive(Default)]
struct Unpacked {
    bytes: u64,
    /// How much of it is kept in memory by whoever reads it: everything but the rows.
    held: u64,
    formulas: bool,
    merged: bool,
}

impl Unpacked {
    fn read(&mut self, name: &str, entry: &mut ZipFile<'_, impl Read>) -> Result<(), SheetError> {
        let part = part_of(name);
        let mut scan = Scan::new(part.unwrap_or(Part::Other));
        let mut macros = Finder::new(b"macroEnabled");
        // A part that holds more than it says gives itself away with the first byte too many.
        let mut left = entry.size();
        let mut chunk = vec![0; CHUNK];
        loop {
            let read = entry.read(&mut chunk).map_err(|_| SheetError::Damaged)?;
            if read == 0 {
                break;
            }
            left = left.checked_sub(read as u64).ok_or(SheetError::Damaged)?;
            self.bytes += read as u64;
            if part != Some(Part::Rows) {
                self.held += read as u64;
            }
            rules::workbook_does_not_explode(self.bytes, self.held)?;
            if part.is_some() {
                scan.read(&chunk[..read])?;
            }
            if name == "[content_types].xml" && macros.finds_in(&chunk[..read]) {
                return Err(SheetError::Macros);
            }
        }
        if part == Some(Part::Rows) {
            self.formulas |= scan.formulas;
            self.merged |= scan.merged;
        }
        Ok(())
    }
}

/// What a part is, by its name; pictures and the like are nothing of that.
fn part_of(name: &str) -> Option<Part> {
    if !matches!(name.rsplit('.').next(), Some("xml" | "rels")) {
        return None;
    }
    Some(match name.rsplit_once('/') {
        Some((_, "sharedstrings.xml")) => Part::Texts,
        Some((_, "styles.xml")) => Part::Styles,
        Some((folder, _)) if folder.ends_with("worksheets") => Part::Rows,
        // Which addresses a sheet links to: one for each e-mail address, as Excel makes them.
        Some((folder, _)) if folder.ends_with("worksheets/_rels") => Part::Texts,
        Some(_) | None => Part::Other,
    })
}

fn broken(error: ZipError) -> SheetError {
    let locked = matches!(error, ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword);
    if locked { SheetError::Password } else { SheetError::Damaged }
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
