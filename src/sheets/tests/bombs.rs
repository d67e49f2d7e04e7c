//! IMPORT-5: small files that come to something monstrous are refused before they do.

use std::time::{Duration, Instant};

use zip::CompressionMethod;

use super::made::{Parts, compound, label, old_workbook, part, record, stored, workbook, zipped};
use super::*;

const UNPACKED: SheetError = SheetError::Bomb { megabytes: 512 };
const HELD: SheetError = SheetError::Bomb { megabytes: 96 };

fn of(bytes: Bytes) -> Result<u32, SheetError> {
    let begun = Instant::now();
    let read = measured(bytes, &NAMES).map(|length| length.rows);
    assert!(begun.elapsed() < Duration::from_secs(20), "it took {:?}", begun.elapsed());
    read
}

/// A good workbook with a part more, or another one in a part's place.
fn with(name: &str, content: impl Into<Vec<u8>>) -> Parts {
    let mut parts = workbook(&made::names(1));
    parts.retain(|(other, _)| other != name);
    parts.push(part(name, content));
    parts
}

/// The archive with that size said of its last part, in the table of contents and before the part.
fn pretending(bytes: &Bytes, size: u32) -> Bytes {
    let mut bytes = bytes.to_vec();
    for (mark, place) in [(b"PK\x01\x02", 24), (b"PK\x03\x04", 22)] {
        let last = bytes.windows(4).rposition(|four| four == mark).unwrap();
        bytes[last + place..last + place + 4].copy_from_slice(&size.to_le_bytes());
    }
    bytes.into()
}

#[test]
fn import_5_a_good_workbook_is_not_taken_for_a_bomb() {
    assert_eq!(of(stored(&workbook(&made::names(1)))), Ok(1));
    assert_eq!(of(zipped(&workbook(&made::names(1)), CompressionMethod::Deflated)), Ok(1));
    let cells = [label(0, 0, 0), label(1, 0, 1)];
    assert_eq!(of(compound(&old_workbook(&["姓名", "甲"], &cells))), Ok(1));
}

#[test]
fn import_5_a_zip_bomb_is_refused_by_what_it_says_of_itself() {
    let bytes = zipped(&with("docProps/app.xml", "<a/>"), CompressionMethod::Deflated);
    assert_eq!(of(pretending(&bytes, 513 * 1024 * 1024)), Err(UNPACKED));
    assert_eq!(of(pretending(&bytes, 3)), Err(SheetError::Damaged), "it holds more than it says");
}

#[test]
fn import_5_what_is_kept_in_memory_may_not_be_large() {
    let huge = zipped(&with("docProps/app.xml", vec![b' '; 97 * 1024 * 1024]), CompressionMethod::Deflated);
    assert!(huge.len() < 1024 * 1024);
    assert_eq!(of(huge), Err(HELD));
}

#[test]
fn import_5_a_workbook_has_two_thousand_parts_at_most() {
    let mut parts = workbook(&made::names(1));
    parts.extend((parts.len()..2_000).map(|at| part(&format!("xl/media/{at}.png"), "")));
    assert_eq!(of(stored(&parts)), Ok(1));
    parts.push(part("xl/media/more.png", ""));
    assert_eq!(of(stored(&parts)), Err(UNPACKED));
}

#[test]
fn import_5_a_text_that_stands_in_every_cell_counts_every_time() {
    let texts = format!("<sst uniqueCount=\"2\"><si><t>姓名</t></si><si><t>{}</t></si></sst>", "a".repeat(4 << 20));
    let sheet = |rows| {
        let cells = (2..rows + 2).map(|row| format!(r#"<row r="{row}"><c r="A{row}" t="s"><v>1</v></c></row>"#));
        format!(r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>{}"#, cells.collect::<String>())
    };
    let book = |rows| {
        let mut parts = workbook(&sheet(rows));
        parts.push(part("xl/sharedStrings.xml", texts.clone()));
        stored(&parts)
    };
    assert_eq!(of(book(127)), Ok(127));
    assert_eq!(of(book(128)), Err(UNPACKED));
}

#[test]
fn import_5_elements_are_not_nested_without_end() {
    let nested = |depth: usize| with("xl/theme/theme1.xml", "<a>".repeat(depth));
    assert_eq!(of(stored(&nested(256))), Ok(1));
    assert_eq!(of(stored(&nested(257))), Err(HELD));
    let flat = |text: &str| with("xl/theme/theme1.xml", text.repeat(300));
    for text in
        ["<a/>", "<a b='/>'/>", "<a></a>", "<!-- <a> -->", "<![CDATA[<a>]]>", "<?a <a> ?>", "<a b=\">\" c></a >"]
    {
        assert_eq!(of(stored(&flat(text))), Ok(1), "{text}");
    }
    for text in ["<a b='/'>", "<a><!-- </a> -->", "<a><![CDATA[</a>]]>", "<a b=\"/>\">", "<a/ >"] {
        assert_eq!(of(stored(&flat(text))), Err(HELD), "{text}");
    }
}

#[test]
fn import_5_texts_that_repeat_each_other_are_not_defined() {
    let lol = r#"<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>"#;
    assert_eq!(of(stored(&with("xl/sharedStrings.xml", lol))), Err(SheetError::Damaged));
    let wide: Vec<u8> = "<a/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(of(stored(&with("xl/styles.xml", wide))), Err(SheetError::Damaged), "nobody could look through it");
}

#[test]
fn import_5_no_room_is_made_for_texts_that_are_not_there() {
    let said = |count: &str| with("xl/sharedStrings.xml", format!("<x:sst a='1' uniqueCount{count} ></x:sst>"));
    assert_eq!(of(stored(&said("=\"6000000\""))), Ok(1));
    for count in
        ["=\"6000001\"", " = '900000000000'", "=\"99999999999999999999999999\"", "=\"1\" uniqueCount=\"9000000\""]
    {
        assert_eq!(of(stored(&said(count))), Err(HELD), "{count}");
    }
    let hidden = format!("=\"1\" a=\"{}\" uniqueCount=\"9000000\"", "a".repeat(5_000));
    assert_eq!(of(stored(&said(&hidden))), Err(SheetError::Damaged));
}

#[test]
fn import_5_no_style_repeats_a_long_name_many_times() {
    let styles = |name: usize, cells: usize| {
        let font = format!("<fonts><font><name val=\"{}\"/></font></fonts>", "a".repeat(name));
        with(
            "xl/styles.xml",
            format!("<styleSheet>{font}<cellXfs>{}</cellXfs></styleSheet>", "<xf fontId=\"0\"/>".repeat(cells)),
        )
    };
    assert_eq!(of(stored(&styles(31, 4_000))), Ok(1));
    assert_eq!(of(stored(&styles(1 << 20, 600))), Err(UNPACKED));
}

#[test]
fn import_5_a_part_that_is_kept_in_memory_has_a_million_elements_at_most() {
    let styles = |fonts: usize| {
        with("xl/styles.xml", format!("<styleSheet><fonts>{}</fonts></styleSheet>", "<font/>".repeat(fonts)))
    };
    assert_eq!(of(stored(&styles(999_999))), Err(HELD));
}

#[test]
fn import_5_cells_far_apart_do_not_span_a_sheet_of_nothing() {
    let book = |cells: &[Vec<u8>]| compound(&old_workbook(&["姓名", "甲"], cells));
    let head = label(0, 0, 0);
    assert_eq!(of(book(&[head.clone(), label(65_535, 0, 1)])), Ok(1));
    // Each of them alone would do.
    assert_eq!(of(book(&[head.clone(), label(0, 255, 1), label(65_535, 0, 1)])), Err(HELD));
    let several = record(0x00bd, &[[0xff, 0xff, 0, 0].as_slice(), &[0; 6 * 40], &[39, 0]].concat());
    assert_eq!(of(book(&[head, several])), Err(HELD));
}

#[test]
fn import_5_a_text_of_an_xls_counts_in_every_cell_that_has_it() {
    let long = "长".repeat(30_000);
    let cells = |rows: u16| {
        let rows = (1..=rows).map(|row| label(row, 0, 1));
        std::iter::once(label(0, 0, 0)).chain(rows).collect::<Vec<_>>()
    };
    let texts = ["姓名".to_owned(), long[..6_000].to_owned()];
    let texts = texts.each_ref().map(String::as_str);
    assert_eq!(of(compound(&old_workbook(&texts, &cells(20)))), Ok(20));
    // 4,000 bytes each time.
    assert_eq!(of(compound(&old_workbook(&texts, &cells(26_000)))), Err(HELD));
}

#[test]
fn import_5_a_text_of_an_xls_may_run_over_into_further_records() {
    let header = [2_u32.to_le_bytes(), 2_u32.to_le_bytes()].concat();
    // 姓 in one record, 名 in the next; then 甲, with four bytes of formats and three of sound, which run over as well.
    let first = [header.as_slice(), &[2, 0, 1, 0xd3, 0x59]].concat();
    let second = [[1, 0x0d, 0x54].as_slice(), &[1, 0, 1 | 8 | 4, 1, 0, 3, 0, 0, 0, 0x32, 0x75, 0, 0]].concat();
    let globals = [record(0x00fc, &first), record(0x003c, &second), record(0x003c, &[0; 5])];
    let stream = made::of_records(&globals, &[label(0, 0, 0), label(1, 0, 1)]);
    let (rows, _) = rows_of(compound(&stream), &NAMES).unwrap();
    assert_eq!(rows, [Row { number: 2, cells: vec![text("甲")] }]);
}

#[test]
fn import_5_records_are_not_continued_without_end() {
    let globals = |continued: usize| {
        let more = std::iter::repeat_n(record(0x003c, &[]), continued);
        std::iter::once(record(0x00fc, &[0; 8])).chain(more).collect::<Vec<_>>()
    };
    let book = |continued| compound(&made::of_records(&globals(continued), &[]));
    assert_eq!(of(book(16_001)), Err(HELD));
}

#[test]
fn import_5_an_xls_of_zeros_is_damaged_at_once() {
    let mut stream = vec![0; 8 << 20];
    stream.push(1);
    assert_eq!(of(compound(&stream)), Err(SheetError::Damaged));
    let sheet = old_workbook(&["姓名"], &[label(0, 0, 0), stream]);
    assert_eq!(of(compound(&sheet)), Err(SheetError::Damaged));
}

#[test]
fn import_5_formulas_of_an_xls_are_not_written_out() {
    // Twenty bytes of a cell and its result, then a formula of 1,000 references to a sheet of another book.
    let tokens = [0x3a, 0, 0, 0, 0, 0, 0].repeat(1_000);
    let length = u16::try_from(tokens.len()).unwrap().to_le_bytes();
    let formula = [[1, 0, 0, 0].as_slice(), &[0; 16], &length, &tokens].concat();
    let stream = old_workbook(&["姓名"], &[label(0, 0, 0), record(0x0006, &formula)]);
    let (rows, _) = rows_of(compound(&stream), &NAMES).unwrap();
    assert_eq!(rows, [Row { number: 2, cells: vec![Cell::Formula("0".into())] }]);
}
