//! IMPORT-5: what is refused as a whole, and in which words.

use super::*;

fn refused(name: &str) -> SheetError {
    measured(file(name), &LEARNERS).unwrap_err()
}

fn rule(error: &SheetError) -> String {
    let json = serde_json::to_value(error).unwrap();
    json.as_str().map_or_else(|| json.as_object().unwrap().keys().next().unwrap().clone(), str::to_owned)
}

#[test]
fn import_5_a_file_that_breaks_off_is_damaged() {
    assert_eq!(refused("truncated.xlsx"), SheetError::Damaged);
    assert_eq!(refused("truncated.xls"), SheetError::Damaged);
}

#[test]
fn import_5_a_password_is_named_whatever_the_format() {
    assert_eq!(refused("password.xlsx"), SheetError::Password);
    assert_eq!(refused("password.xls"), SheetError::Password);
}

#[test]
fn import_5_macros_are_named_whatever_the_file_is_called() {
    for name in ["macros.xlsx", "macros-renamed.xlsx", "macros.xls"] {
        assert_eq!(refused(name), SheetError::Macros, "{name}");
    }
}

#[test]
fn import_5_merged_cells_are_named_in_both_formats() {
    assert_eq!(refused("merged.xlsx"), SheetError::Merged { cells: "F2:F4、G2:G4".into() });
    assert_eq!(refused("merged.xls"), SheetError::Merged { cells: "F2:G4".into() });
}

#[test]
fn import_5_wrong_headers_are_listed() {
    let expected = SheetError::Header {
        missing: "身份证号、性别、证书技术工种、证书技术等级、工作单位、所在地区".into(),
        unknown: "身份证号码、性別".into(),
        twice: "姓名".into(),
    };
    assert_eq!(refused("headers.xlsx"), expected);
}

#[test]
fn import_5_a_header_that_is_there_three_times_is_named_once() {
    let error = measured("姓名,姓名,姓名,别的,别的,\n1,2,3,4,5,6\n", &NAMES).unwrap_err();
    let expected = SheetError::Header { missing: "-".into(), unknown: "别的".into(), twice: "姓名".into() };
    assert_eq!(error, expected);
}

#[test]
fn import_5_a_table_without_rows_is_empty() {
    for name in ["empty.csv", "blank.xlsx", "header-only.xlsx", "header-only.xls"] {
        assert_eq!(refused(name), SheetError::Empty, "{name}");
    }
    assert_eq!(measured("姓名\n\n  \n", &NAMES), Err(SheetError::Empty));
    assert_eq!(measured("\n\n", &NAMES), Err(SheetError::Empty));
    assert_eq!(measured("姓名\n甲\n", &NAMES), Ok(Length { rows: 1, last: 2 }));
}

#[test]
fn import_5_other_kinds_of_files_are_named() {
    assert_eq!(refused("page.xls"), SheetError::Kind);
    let parts = vec![made::part("word/document.xml", "<document/>")];
    assert_eq!(measured(made::stored(&parts), &NAMES), Err(SheetError::Kind), "a letter");
    for begin in ["%PDF-1.7", "{\\rtf1", "<?xml version=\"1.0\"?>", "\u{feff} <!doctype html>", "<TABLE>"] {
        assert_eq!(measured(begin, &NAMES), Err(SheetError::Kind), "{begin}");
    }
    assert_eq!(measured(b"\x89PNG\r\n\x1a\n\0\0\0\r".as_slice(), &NAMES), Err(SheetError::Kind));
    assert_eq!(measured(made::compound(b"").to_vec(), &NAMES), Err(SheetError::Damaged), "no records at all");
}

#[test]
fn import_5_a_text_in_another_encoding_is_named() {
    assert_eq!(refused("utf16.csv"), SheetError::Encoding);
    assert_eq!(measured(b"\xd0\xd5\xc3\xfb\n\xff\xff\n".as_slice(), &NAMES), Err(SheetError::Encoding));
}

#[test]
fn import_5_a_text_whose_quotation_mark_is_never_closed_is_damaged() {
    assert_eq!(measured("姓名\n\"甲\n乙\n丙\n", &NAMES), Err(SheetError::Damaged));
    assert_eq!(measured("姓名\n甲\n5\" 管\n", &NAMES).unwrap().rows, 2, "within a text it is a character as any other");
}

#[test]
fn import_5_fifty_megabytes_are_read_and_one_byte_more_is_refused() {
    let limit = rules_limit();
    let mut table = vec![b' '; limit];
    table[..7].copy_from_slice("姓名\n".as_bytes());
    table[7..11].copy_from_slice("甲\n".as_bytes());
    assert_eq!(measured(table.clone(), &NAMES), Ok(Length { rows: 1, last: 2 }));
    table.push(b' ');
    assert_eq!(measured(table, &NAMES), Err(SheetError::TooLarge { megabytes: 50 }));
}

fn rules_limit() -> usize {
    super::super::rules::LARGEST_FILE * 1024 * 1024
}

#[test]
fn import_5_two_hundred_thousand_rows_are_read_and_one_more_is_refused() {
    let table = |rows| format!("姓名\n{}", "甲\n".repeat(rows));
    assert_eq!(measured(table(200_000), &NAMES), Ok(Length { rows: 200_000, last: 200_001 }));
    assert_eq!(measured(table(200_001), &NAMES), Err(SheetError::TooManyRows { limit: 200_000 }));
}

#[test]
fn import_5_the_rows_of_an_xlsx_stream_by_until_there_is_one_too_many() {
    let sheet = Sheet::open(made::stored(&made::workbook(&made::names(200_001)))).unwrap();
    let mut seen = 0;
    let read = sheet.read(&NAMES, |_| {
        seen += 1;
        ControlFlow::Continue(())
    });
    assert_eq!((read, seen), (Err(SheetError::TooManyRows { limit: 200_000 }), 200_000));
    let read =
        sheet.read(&NAMES, |row| if row.number < 11 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) });
    assert_eq!(read, Ok(Length { rows: 10, last: 11 }), "whoever has enough is given no more");
}

#[test]
fn import_5_every_refusal_has_its_own_name() {
    let cells = String::new;
    let all = [
        (SheetError::TooLarge { megabytes: 50 }, "size"),
        (SheetError::TooManyRows { limit: 200_000 }, "rows"),
        (SheetError::Empty, "empty"),
        (SheetError::Bomb { megabytes: 512 }, "bomb"),
        (SheetError::Macros, "macros"),
        (SheetError::Password, "password"),
        (SheetError::Damaged, "damaged"),
        (SheetError::Kind, "kind"),
        (SheetError::Encoding, "encoding"),
        (SheetError::Header { missing: cells(), unknown: cells(), twice: cells() }, "header"),
        (SheetError::Merged { cells: cells() }, "merged"),
    ];
    for (error, name) in all {
        assert_eq!(rule(&error), format!("IMPORT-5.{name}"));
    }
}
