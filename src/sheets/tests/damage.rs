//! IMPORT-5: a file that is damaged in any way is read, or refused by a rule with a name; it neither brings the service down nor
//! keeps it busy.

use std::time::{Duration, Instant};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use super::made::{Parts, compound, label, old_workbook, stored, unzipped};
use super::*;

/// Good files of every form.
const GOOD: [&str; 6] = ["learners.xlsx", "learners.xls", "odd.xlsx", "odd.xls", "quotes.csv", "gbk.csv"];

/// Reads it both ways, as a check and an import do.
fn survive(bytes: Bytes) {
    let begun = Instant::now();
    if let Ok(sheet) = Sheet::open(bytes) {
        let measured = sheet.measure(&LEARNERS);
        let (mut rows, mut last) = (0, 0);
        let read = Sheet::again(sheet.bytes.clone(), sheet.form()).read(&LEARNERS, |row| {
            assert!(row.number > last, "rows come in their order");
            assert_eq!(row.cells.len(), LEARNERS.columns.len());
            (rows, last) = (rows + 1, row.number);
            ControlFlow::Continue(())
        });
        if let Ok(length) = read {
            assert_eq!((length.rows, length.last), (rows, last));
            assert_eq!(measured, if rows == 0 { Err(SheetError::Empty) } else { Ok(length) });
        }
    }
    assert!(begun.elapsed() < Duration::from_secs(10), "it took {:?}", begun.elapsed());
}

/// Some bytes of it changed, and perhaps the end cut off.
fn harmed(mut bytes: Vec<u8>, harm: &[(Index, u8)], end: Option<Index>) -> Vec<u8> {
    for (at, byte) in harm {
        if !bytes.is_empty() {
            let at = at.index(bytes.len());
            bytes[at] = *byte;
        }
    }
    if let Some(end) = end {
        bytes.truncate(end.index(bytes.len() + 1));
    }
    bytes
}

fn harm() -> impl Strategy<Value = (Vec<(Index, u8)>, Option<Index>)> {
    (vec((any::<Index>(), any::<u8>()), 0..12), proptest::option::weighted(0.2, any::<Index>()))
}

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn import_5_any_bytes_are_read_or_refused(
        begin in prop_oneof![
            Just(&b""[..]),
            Just(&b"PK\x03\x04"[..]),
            Just(&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..]),
            Just(&b"\xef\xbb\xbf"[..]),
            Just("姓名,身份证号,性别,证书技术工种,证书技术等级,工作单位,所在地区\n".as_bytes()),
        ],
        bytes in vec(any::<u8>(), 0..2_000),
    ) {
        survive([begin, &bytes].concat().into());
    }

    #[test]
    fn import_5_good_files_that_were_harmed_are_read_or_refused(good in 0..GOOD.len(), (harm, end) in harm()) {
        survive(harmed(file(GOOD[good]).to_vec(), &harm, end).into());
    }
}

proptest! {
    #![proptest_config(cases(192))]

    // The checksums of the archive keep most harm from the parts: here they are right.
    #[test]
    fn import_5_workbooks_with_harmed_parts_are_read_or_refused(
        good in prop_oneof![Just("learners.xlsx"), Just("odd.xlsx"), Just("merged.xlsx")],
        part in any::<Index>(),
        (harm, end) in harm(),
    ) {
        let mut parts: Parts = unzipped(&file(good));
        let at = part.index(parts.len());
        parts[at].1 = harmed(std::mem::take(&mut parts[at].1), &harm, end);
        survive(stored(&parts));
    }

    // The file around the records is whole here.
    #[test]
    fn import_5_old_workbooks_with_harmed_records_are_read_or_refused(
        good in prop_oneof![Just("learners.xls"), Just("odd.xls"), Just("merged.xls")],
        (harm, end) in harm(),
    ) {
        let stream = super::super::records::stream_of(&file(good)).unwrap();
        survive(compound(&harmed(stream, &harm, end)));
    }
}

#[test]
fn import_5_a_directory_that_leads_back_to_itself_is_damaged() {
    let good = file("learners.xls").to_vec();
    let sector = |at: u32| 512 * (at as usize + 1);
    let number = |at: usize| u32::from_le_bytes(good[at..at + 4].try_into().unwrap());
    let (directory, table) = (number(48), number(76));
    for target in [directory, 0] {
        let mut bytes = good.clone();
        let entry = sector(table) + 4 * directory as usize;
        bytes[entry..entry + 4].copy_from_slice(&target.to_le_bytes());
        assert_eq!(measured(bytes, &LEARNERS), Err(SheetError::Damaged));
    }
}

#[test]
fn import_5_a_sheet_that_is_not_where_it_should_be_is_damaged() {
    let stream = old_workbook(&["姓名", "甲"], &[label(0, 0, 0), label(1, 0, 1)]);
    let bound = stream.windows(2).position(|two| two == [0x85, 0]).unwrap();
    for start in [0_u32, 3, 60, u32::MAX, u32::try_from(stream.len()).unwrap()] {
        let mut stream = stream.clone();
        stream[bound + 4..bound + 8].copy_from_slice(&start.to_le_bytes());
        assert_eq!(measured(compound(&stream), &NAMES), Err(SheetError::Damaged), "{start}");
    }
}

#[test]
fn import_5_rows_that_go_backwards_are_damaged() {
    let sheet = r#"<row r="1"><c r="A1" t="str"><v>姓名</v></c></row><row r="3"><c r="A3"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>"#;
    assert_eq!(measured(stored(&made::workbook(sheet)), &NAMES), Err(SheetError::Damaged));
}
