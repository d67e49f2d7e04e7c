//! Workbooks that are given out: the template, the refused rows with what is to be mended, the rows that stand after an undoing.
//!
//! Everything is written as text: nothing is a formula, no number is rounded. Rows go to a temporary file as they come, so that a
//! long table needs no more memory than a short one.

use rust_xlsxwriter::{Color, DataValidation, DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::layouts::{MEND, ORIGINAL_ROW};
use super::{Note, layouts};
use crate::aggregates::roster_import::ImportKind;
use crate::messages::Language;
use crate::sheets::rules::MOST_ROWS;
use crate::sheets::{Cell, Column, Layout, Row};
use crate::types::Grade;

/// Width of a column, in characters.
const WIDTH: u16 = 20;
/// Width of the column that says what to mend.
const WIDE: u16 = 70;
/// Characters that Excel takes in a cell.
const LONGEST_CELL: usize = 32_000;
/// The first sheet, which is the one that is read.
const DATA: &str = "数据";
/// The second sheet: what may be filled in.
const CHOICES: &str = "可选值";

/// A table of texts that is being written.
pub struct Book {
    workbook: Workbook,
    rows: u32,
}

/// What the template offers to choose from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// 证书技术工种.
    pub trades: Vec<String>,
    /// 所在地区, with their full names.
    pub regions: Vec<String>,
}

impl Book {
    /// With these headers.
    ///
    /// # Errors
    /// When the temporary folder cannot be written.
    pub fn new<'a>(titles: impl IntoIterator<Item = &'a str>) -> Result<Self, XlsxError> {
        let mut workbook = undated();
        let sheet = workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name(DATA)?;
        let text = text_format();
        let titles: Vec<&str> = titles.into_iter().collect();
        for (column, title) in (0..).zip(&titles) {
            sheet.set_column_width(column, if *title == MEND { WIDE } else { WIDTH })?;
            sheet.set_column_format(column, &text)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        header(sheet, &titles, |_| false)?;
        Ok(Self { workbook, rows: 1 })
    }

    /// Adds a row of texts.
    ///
    /// # Errors
    /// When the temporary folder cannot be written, or there are more rows than a sheet has.
    pub fn push<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) -> Result<(), XlsxError> {
        for (column, cell) in (0..).zip(cells) {
            self.write(column, cell)?;
        }
        self.rows += 1;
        Ok(())
    }

    fn write(&mut self, column: u16, text: &str) -> Result<(), XlsxError> {
        let shown: &str = text.char_indices().nth(LONGEST_CELL).map_or(text, |(end, _)| &text[..end]);
        let sheet = self.workbook.worksheet_from_index(0)?;
        sheet.write_string_with_format(self.rows, column, shown, &text_format())?;
        Ok(())
    }

    /// Rows below the header.
    #[must_use]
    pub const fn len(&self) -> u32 {
        self.rows - 1
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The .xlsx.
    ///
    /// # Errors
    /// When the temporary folder cannot be read.
    pub fn finish(mut self) -> Result<Vec<u8>, XlsxError> {
        self.workbook.save_to_buffer()
    }
}

/// Refused rows as they were uploaded, with what is to be mended: mended, the file can be imported as it is.
pub struct ErrorBook(Book);

impl ErrorBook {
    /// For tables of these columns.
    ///
    /// # Errors
    /// As [`Book::new`].
    pub fn new(layout: &Layout) -> Result<Self, XlsxError> {
        let titles = layout.columns.iter().map(|column| column.title);
        Book::new(titles.chain([ORIGINAL_ROW, MEND])).map(Self)
    }

    /// Adds a refused row.
    ///
    /// # Errors
    /// As [`Book::push`].
    pub fn push(&mut self, row: &Row, faults: &[Note]) -> Result<(), XlsxError> {
        let said: Vec<String> = faults.iter().map(|fault| fault.told(Language::Chinese)).collect();
        let (number, said) = (row.number.to_string(), said.join("\n"));
        let book = &mut self.0;
        let mut column = 0;
        for cell in &row.cells {
            match cell {
                // A number stays a number: what Excel has rounded must not pass for a text the next time.
                Cell::Number(text) => match text.parse::<f64>() {
                    Ok(value) => {
                        book.workbook.worksheet_from_index(0)?.write_number(book.rows, column, value)?;
                    }
                    Err(_) => book.write(column, text)?,
                },
                Cell::Empty => {}
                Cell::Text(_) | Cell::Date(_) | Cell::Formula(_) | Cell::Fault(_) => {
                    book.write(column, cell.text())?;
                }
            }
            column += 1;
        }
        book.write(column, &number)?;
        book.write(column + 1, &said)?;
        book.rows += 1;
        Ok(())
    }

    /// The .xlsx; `None` when no row was refused.
    ///
    /// # Errors
    /// As [`Book::finish`].
    pub fn finish(self) -> Result<Option<Vec<u8>>, XlsxError> {
        if self.0.is_empty() { Ok(None) } else { self.0.finish().map(Some) }
    }
}

/// An empty table to be filled in: all columns as text, lists to choose 性别 and 等级 from, and what else may be chosen on a second
/// sheet.
///
/// # Errors
/// When it cannot be written.
pub fn template(kind: ImportKind, choices: &Choices) -> Result<Vec<u8>, XlsxError> {
    let layout = layouts::of(kind);
    let mut workbook = undated();
    let sheet = workbook.add_worksheet();
    sheet.set_name(DATA)?;
    let text = text_format();
    for (column, Column { title, .. }) in (0..).zip(layout.columns) {
        sheet.set_column_width(column, WIDTH)?;
        sheet.set_column_format(column, &text)?;
        if let Some(validation) = validation(title)? {
            sheet.add_data_validation(1, column, MOST_ROWS, column, &validation)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    let titles: Vec<&str> = layout.columns.iter().map(|column| column.title).collect();
    header(sheet, &titles, |column| layout.columns[column].required)?;
    if kind == ImportKind::Learners {
        write_choices(workbook.add_worksheet(), choices)?;
    }
    workbook.save_to_buffer()
}

fn write_choices(sheet: &mut Worksheet, choices: &Choices) -> Result<(), XlsxError> {
    sheet.set_name(CHOICES)?;
    let columns: [(&str, Vec<&str>); 4] = [
        ("性别", vec!["男", "女"]),
        ("证书技术等级", Grade::ALL.map(Grade::label).to_vec()),
        ("证书技术工种", choices.trades.iter().map(String::as_str).collect()),
        ("所在地区", choices.regions.iter().map(String::as_str).collect()),
    ];
    header(sheet, &columns.each_ref().map(|(title, _)| *title), |_| false)?;
    for (column, (_, values)) in (0..).zip(&columns) {
        sheet.set_column_width(column, WIDTH)?;
        for (row, value) in (1..).zip(values) {
            sheet.write_string(row, column, *value)?;
        }
    }
    Ok(())
}

fn validation(title: &str) -> Result<Option<DataValidation>, XlsxError> {
    let list: &[&str] = match title {
        "性别" => &["男", "女"],
        "证书技术等级" => &Grade::ALL.map(Grade::label),
        _ => return Ok(None),
    };
    let validation = DataValidation::new().allow_list_strings(list)?;
    Ok(Some(validation.set_error_title(title)?.set_error_message("请从列表中选择")?))
}

/// A workbook that does not say when it was written: the same rows make the same file, however often a job is begun.
fn undated() -> Workbook {
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::default()));
    workbook
}

/// Headers in bold; those that must be filled in, in red.
fn header(sheet: &mut Worksheet, titles: &[&str], required: impl Fn(usize) -> bool) -> Result<(), XlsxError> {
    let plain = text_format().set_bold();
    let red = plain.clone().set_font_color(Color::Red);
    for (column, title) in titles.iter().enumerate() {
        let format = if required(column) || *title == MEND { &red } else { &plain };
        let place = u16::try_from(column).map_err(|_| XlsxError::RowColumnLimitError)?;
        sheet.write_string_with_format(0, place, *title, format)?;
    }
    Ok(())
}

/// Excel leaves such cells as they are: an ID number stays one.
fn text_format() -> Format {
    Format::new().set_num_format("@")
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use bytes::Bytes;

    use super::*;
    use crate::sheets::{Sheet, SheetError};

    fn read(book: Vec<u8>, layout: &Layout) -> Vec<Row> {
        let mut rows = Vec::new();
        let sheet = Sheet::open(Bytes::from(book)).unwrap();
        sheet
            .read(layout, |row| {
                rows.push(row);
                ControlFlow::Continue(())
            })
            .unwrap();
        rows
    }

    #[test]
    fn the_template_has_the_columns_and_no_rows() {
        let choices = Choices { trades: vec!["汽车驾驶员".into()], regions: vec!["南京市玄武区".into()] };
        let book = template(ImportKind::Learners, &choices).unwrap();
        let sheet = Sheet::open(Bytes::from(book)).unwrap();
        assert_eq!(sheet.measure(&layouts::LEARNERS), Err(SheetError::Empty));
    }

    #[test]
    fn an_error_file_gives_back_the_row_as_it_was_and_can_be_read_again() {
        let mut book = ErrorBook::new(&layouts::LEARNERS).unwrap();
        let mut row = Row { number: 7, cells: vec![Cell::Empty; 11] };
        row.cells[0] = Cell::Text("=1+1".into());
        row.cells[1] = Cell::Number("110105194912310020".into());
        book.push(&row, &[Note::on(7, "身份证号", "IMPORT-1.numeric")]).unwrap();
        let rows = read(book.finish().unwrap().unwrap(), &layouts::LEARNERS);
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].number, 2);
        assert_eq!(rows[0].cells[0], Cell::Text("=1+1".into()));
        assert_eq!(
            rows[0].cells[1],
            Cell::Number("110105194912310020".into()),
            "it is refused again until it is mended"
        );
    }

    #[test]
    fn the_same_rows_make_the_same_file() {
        let book = || {
            let mut book = ErrorBook::new(&layouts::SCORES).unwrap();
            book.push(&Row { number: 2, cells: vec![Cell::Text("甲".into())] }, &[]).unwrap();
            book.finish().unwrap()
        };
        let first = book();
        std::thread::sleep(std::time::Duration::from_millis(1_100));
        assert_eq!(first, book());
    }

    #[test]
    fn without_refused_rows_there_is_no_error_file() {
        assert_eq!(ErrorBook::new(&layouts::SCORES).unwrap().finish().unwrap(), None);
    }
}
