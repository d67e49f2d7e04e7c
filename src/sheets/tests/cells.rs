//! IMPORT-7: what is wrong with single cells is left to whoever knows what they mean; here it is only read, whoever wrote it.

use super::*;

const FORMATS: [&str; 6] = ["learners.xlsx", "learners.xls", "gbk.csv", "utf8.csv", "utf8-mark.csv", "tabs.txt"];

/// The rows of a good file, whose numbers and texts differ by what a format can tell apart.
fn texts(name: &str) -> Vec<(u32, Vec<String>)> {
    let (rows, _) = rows_of(file(name), &LEARNERS).unwrap();
    rows.into_iter().map(|row| (row.number, row.cells.iter().map(|cell| cell.text().to_owned()).collect())).collect()
}

#[test]
fn import_7_one_table_reads_the_same_from_every_format() {
    let expected = texts("learners.xlsx");
    assert_eq!(expected.len(), 12);
    assert_eq!((expected[0].0, expected[11].0), (2, 13));
    let first =
        ["测试甲", "990000199001010017", "男", "汽车驾驶员", "技师", "测试单位1", "南京市玄武区", "13800000001"];
    assert_eq!(expected[0].1[..8], first);
    assert_eq!(expected[11].1[0], "", "a cell that is missing is empty");
    for name in FORMATS {
        let mut rows = texts(name);
        // What a workbook rounds, a text has in full.
        rows[4].1[1] = expected[4].1[1].clone();
        assert_eq!(rows, expected, "{name}");
    }
}

#[test]
fn import_7_numbers_are_told_from_texts_in_workbooks() {
    for name in &FORMATS[..2] {
        let (rows, length) = rows_of(file(name), &LEARNERS).unwrap();
        assert_eq!(length, Length { rows: 12, last: 13 });
        assert_eq!(rows[0].cells[1], text("990000199001010017"), "{name}");
        assert_eq!(rows[4].cells[1], number("990000199001010000"), "{name}: rounded, and written out in full");
        assert_eq!(rows[5].cells[7], number("13800000006"), "{name}");
        assert_eq!(rows[5].cells[9], number("210000"), "{name}");
        assert_eq!(rows[10].cells[7..], [Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty], "{name}");
    }
}

fn odd() -> Vec<Row> {
    rows_of(file("odd.xlsx"), &LEARNERS).unwrap().0
}

fn row(rows: &[Row], number: u32) -> &[Cell] {
    &rows.iter().find(|row| row.number == number).unwrap().cells
}

#[test]
fn import_7_texts_are_read_in_whatever_way_they_are_kept() {
    let rows = odd();
    assert_eq!(row(&rows, 2)[0], text("测试甲"), "shared");
    assert_eq!(row(&rows, 3)[0], text("测试乙"), "in several formats");
    assert_eq!(row(&rows, 4)[0], text("测试丙"), "without how it is pronounced");
    assert_eq!(row(&rows, 5)[0], text("测试丁"), "on its own, in a hidden row");
    assert_eq!(row(&rows, 16)[0], Cell::Empty, "shared, and empty");
    assert_eq!(row(&rows, 16)[5], text("测试 & <单位>"));
    assert_eq!(row(&rows, 16)[10], text("一楼\n二楼"));
}

#[test]
fn import_7_numbers_dates_formulas_and_errors_are_told_apart() {
    let rows = odd();
    assert_eq!(row(&rows, 6)[1], number("990000199001010000"), "eighteen digits in a number are rounded");
    assert_eq!(row(&rows, 6)[7], number("13800000005"));
    assert_eq!(row(&rows, 7)[9], Cell::Date("45292".into()));
    assert_eq!(row(&rows, 8)[0], Cell::Formula("测试庚".into()));
    assert_eq!(row(&rows, 8)[7], Cell::Formula("13800000007".into()));
    assert_eq!(row(&rows, 8)[8], Cell::Formula(String::new()), "its result was not kept");
    assert_eq!(row(&rows, 15)[..2], [Cell::Fault("#REF!".into()), Cell::Fault("#N/A".into())]);
    assert_eq!(row(&rows, 15)[2], text("TRUE"));
}

#[test]
fn import_7_apostrophes_and_wide_digits_come_as_they_were_typed() {
    let rows = odd();
    assert_eq!(row(&rows, 9)[1], text("990000199001010084"), "the apostrophe that marks a text is no part of it");
    assert_eq!(row(&rows, 9)[7], text("'13800000008"), "the one that was typed is");
    assert_eq!(row(&rows, 10)[1], text("９９００００１９９００１０１００９２"));
    assert_eq!(row(&rows, 10)[0].text().trim(), "测试壬");
}

#[test]
fn import_7_blank_rows_are_passed_over_and_rows_that_repeat_are_not() {
    let rows = odd();
    let numbers: Vec<u32> = rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15, 16]);
    assert_eq!(row(&rows, 13), row(&rows, 14));
}

#[test]
fn import_7_only_the_first_sheet_that_is_shown_is_read() {
    assert_eq!(odd().len(), 13, "the second sheet, which has merged cells, does not matter");
    let (rows, _) = rows_of(file("hidden-sheet.xlsx"), &LEARNERS).unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].cells[0], text("测试甲"));
}

#[test]
fn import_7_an_xls_is_read_as_an_xlsx_is() {
    let (rows, length) = rows_of(file("odd.xls"), &LEARNERS).unwrap();
    assert_eq!(length, Length { rows: 7, last: 9 }, "blank cells far away are no rows");
    assert_eq!(row(&rows, 2)[1], number("990000199001010000"));
    assert_eq!(row(&rows, 2)[7], number("13800000001"));
    assert_eq!(row(&rows, 3)[9], Cell::Date("45292".into()));
    assert!(matches!(row(&rows, 4)[7], Cell::Formula(_)) && matches!(row(&rows, 4)[8], Cell::Formula(_)));
    assert_eq!(row(&rows, 5)[0], Cell::Fault("#REF!".into()));
    assert_eq!(row(&rows, 5)[2], text("TRUE"));
    assert_eq!(row(&rows, 6)[0], text("测试戊"), "a hidden row");
    assert_eq!(row(&rows, 8), row(&rows, 9));
}

#[test]
fn import_7_an_xls_that_names_another_code_page_is_read_all_the_same() {
    // Since Excel 97 all texts are Unicode, and what this record says means nothing.
    let page = made::record(0x0042, &936_u16.to_le_bytes());
    let table = [&1_u32.to_le_bytes()[..], &1_u32.to_le_bytes(), &2_u16.to_le_bytes(), &[1], &[0xd3, 0x59, 0x0d, 0x54]];
    let globals = [page, made::record(0x00fc, &table.concat())];
    let stream = made::of_records(&globals, &[made::label(0, 0, 0), made::label(1, 0, 0)]);
    let (rows, _) = rows_of(made::compound(&stream), &NAMES).unwrap();
    assert_eq!(rows, [Row { number: 2, cells: vec![text("姓名")] }]);
}

#[test]
fn import_7_columns_may_come_in_any_order_with_stars_and_blanks_in_their_headers() {
    let (rows, _) = rows_of("序号,* 身份证号 ,,姓名＊,成绩\n1,A,x,甲,9\n".to_owned(), &TWO).unwrap();
    assert_eq!(rows, [Row { number: 2, cells: vec![text("甲"), text("A")] }]);
}

const TWO: Layout = Layout { columns: &[must("姓名"), may("身份证号")], ignored: &["序号", "成绩"] };

#[test]
fn import_7_the_rows_of_a_csv_are_numbered_as_excel_does() {
    let (rows, length) = rows_of(file("quotes.csv"), &LEARNERS).unwrap();
    let numbers: Vec<u32> = rows.iter().map(|row| row.number).collect();
    assert_eq!((numbers.as_slice(), length.last), ([2, 3, 5].as_slice(), 5));
    assert_eq!(rows[1].cells[10], text("测试路2号\r\n\"甲\"座, 二楼"));
    assert_eq!(rows[2].cells[1], text("990000199001010033"), "without the signs that keep Excel from rounding it");
}

#[test]
fn import_7_lines_may_end_in_any_way() {
    for end in ["\n", "\r\n", "\r"] {
        let table = ["", "姓名", "", "甲", "", "", "\"乙", "丙\"", "丁"].join(end);
        let (rows, _) = rows_of(table.clone(), &NAMES).unwrap();
        let seen: Vec<(u32, &str)> = rows.iter().map(|row| (row.number, row.cells[0].text())).collect();
        assert_eq!(seen, [(4, "甲"), (7, &*format!("乙{end}丙")), (8, "丁")], "{table:?}");
    }
}
