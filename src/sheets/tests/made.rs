//! Workbooks made on the spot: an .xlsx of any parts, an .xls of any records.

use std::fmt::Write as _;
use std::io::{Cursor, Read, Write};

use bytes::Bytes;
use cfb::CompoundFile;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// The parts of a workbook by their names.
pub(super) type Parts = Vec<(String, Vec<u8>)>;

const TYPES: &str = r#"<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const PACKAGE: &str = r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<workbook><sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const LINKS: &str = r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// A part of a workbook.
pub(super) fn part(name: &str, content: impl Into<Vec<u8>>) -> (String, Vec<u8>) {
    (name.to_owned(), content.into())
}

/// The parts of a workbook whose sheet holds that.
pub(super) fn workbook(sheet: &str) -> Parts {
    vec![
        part("[Content_Types].xml", TYPES),
        part("_rels/.rels", PACKAGE),
        part("xl/workbook.xml", WORKBOOK),
        part("xl/_rels/workbook.xml.rels", LINKS),
        part("xl/worksheets/sheet1.xml", format!("<worksheet><sheetData>{sheet}</sheetData></worksheet>")),
    ]
}

/// The .xlsx of these parts, not compressed.
pub(super) fn stored(parts: &Parts) -> Bytes {
    zipped(parts, CompressionMethod::Stored)
}

pub(super) fn zipped(parts: &Parts, method: CompressionMethod) -> Bytes {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(method);
    for (name, content) in parts {
        archive.start_file(name, options).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner().into()
}

/// The parts of an .xlsx.
pub(super) fn unzipped(bytes: &[u8]) -> Parts {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let count = archive.len();
    let part = |at| {
        let mut entry = archive.by_index(at).unwrap();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        (entry.name().unwrap().into_owned(), content)
    };
    (0..count).map(part).collect()
}

/// Rows of one column, from row 1 on: the header and as many as asked for.
pub(super) fn names(rows: u32) -> String {
    let mut sheet = String::from(r#"<row r="1"><c r="A1" t="str"><v>姓名</v></c></row>"#);
    for row in 2..rows + 2 {
        write!(sheet, r#"<row r="{row}"><c r="A{row}"><v>1</v></c></row>"#).unwrap();
    }
    sheet
}

/// The .xls around a stream of records.
pub(super) fn compound(stream: &[u8]) -> Bytes {
    let mut file = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    let mut records = file.create_stream("/Workbook").unwrap();
    records.write_all(stream).unwrap();
    records.flush().unwrap();
    drop(records);
    file.flush().unwrap();
    file.into_inner().into_inner().into()
}

/// A record of an .xls.
pub(super) fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap();
    [&kind.to_le_bytes(), &length.to_le_bytes(), data].concat()
}

/// The records of an .xls with one sheet, which has these texts.
pub(super) fn old_workbook(texts: &[&str], cells: &[Vec<u8>]) -> Vec<u8> {
    let count = u32::try_from(texts.len()).unwrap().to_le_bytes();
    let mut table = [count, count].concat();
    for text in texts {
        table.extend(u16::try_from(text.encode_utf16().count()).unwrap().to_le_bytes());
        table.push(1);
        table.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    }
    of_records(&[record(0x00fc, &table)], cells)
}

/// The same with any records before the sheet.
pub(super) fn of_records(globals: &[Vec<u8>], cells: &[Vec<u8>]) -> Vec<u8> {
    let begin = |kind: u8| record(0x0809, &[0, 6, kind, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let bound = |start: usize| {
        let start = u32::try_from(start).unwrap().to_le_bytes();
        record(0x0085, &[start.as_slice(), &[0, 0, 1, 0, b'A']].concat())
    };
    let globals = globals.concat();
    let start = begin(5).len() + bound(0).len() + globals.len() + 4;
    let end = record(0x000a, &[]);
    [begin(5), bound(start), globals, end.clone(), begin(16), cells.concat(), end].concat()
}

/// A cell of an .xls that has one of the workbook's texts.
pub(super) fn label(row: u16, column: u16, text: u32) -> Vec<u8> {
    let [row, column] = [row.to_le_bytes(), column.to_le_bytes()];
    record(0x00fd, &[row.as_slice(), &column, &[0, 0], &text.to_le_bytes()].concat())
}
