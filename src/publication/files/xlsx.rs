//! A workbook: the rows on its first sheet, below the columns' names, and what these mean on its last. Rows go to a temporary file
//! as they come, so that memory stays the same for any number of them.

use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use super::TableFile;
use crate::publication::make::MakeError;
use crate::publication::table::{Column, Table, Value};

/// Rows that a sheet takes, the columns' names among them.
const SHEET: u32 = 1_048_576;
/// When every workbook says that it was made: it must not say when.
const MADE: (u16, u8, u8) = (2020, 1, 1);

pub(super) struct XlsxFile<W> {
    columns: &'static [Column],
    workbook: Workbook,
    out: W,
    /// The sheet in hand.
    sheet: usize,
    /// Its next row.
    row: u32,
}

impl<W: Write + Send> XlsxFile<W> {
    pub(super) fn begin(table: Table, out: W) -> Result<Self, MakeError> {
        let mut workbook = Workbook::new();
        let made = ExcelDateTime::from_ymd(MADE.0, MADE.1, MADE.2)?;
        workbook.set_properties(
            &DocProperties::new().set_title(table.title).set_author("keshi").set_creation_datetime(&made),
        );
        let mut file = Self { columns: table.columns, workbook, out, sheet: 0, row: 0 };
        file.begin_sheet("data")?;
        Ok(file)
    }

    fn begin_sheet(&mut self, name: &str) -> Result<(), XlsxError> {
        let bold = Format::new().set_bold();
        let sheet = self.workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name(name)?.set_freeze_panes(1, 0)?;
        for (number, column) in (0_u16..).zip(self.columns) {
            sheet.write_string_with_format(0, number, column.name, &bold)?;
        }
        self.row = 1;
        Ok(())
    }

    fn add_row(&mut self, row: &[Value]) -> Result<(), XlsxError> {
        if self.row == SHEET {
            self.sheet += 1;
            self.begin_sheet(&format!("data-{}", self.sheet + 1))?;
        }
        let at = self.row;
        let sheet = self.workbook.worksheet_from_index(self.sheet)?;
        for (column, value) in (0_u16..).zip(row) {
            match value {
                Value::Text(text) => sheet.write_string(at, column, text)?,
                Value::Count(count) => match i32::try_from(*count) {
                    Ok(count) => sheet.write_number(at, column, count)?,
                    Err(_) => sheet.write_string(at, column, count.to_string())?,
                },
                Value::Day(day) => sheet.write_string(at, column, day.to_string())?,
                Value::Nothing => sheet,
            };
        }
        self.row += 1;
        Ok(())
    }

    fn explain_columns(&mut self) -> Result<(), XlsxError> {
        let sheet = self.workbook.add_worksheet();
        sheet.set_name("columns")?;
        for (row, column) in (0_u32..).zip(self.columns) {
            sheet.write_string(row, 0, column.name)?.write_string(row, 1, column.title)?;
        }
        Ok(())
    }
}

impl<W: Write + Send> TableFile for XlsxFile<W> {
    fn add(&mut self, rows: &[Vec<Value>]) -> Result<(), MakeError> {
        in_spite_of_panics(|| Ok(rows.iter().try_for_each(|row| self.add_row(row))?))
    }

    fn finish(mut self: Box<Self>) -> Result<(), MakeError> {
        in_spite_of_panics(|| {
            self.explain_columns()?;
            self.workbook.save_to_writer(&mut self.out)?;
            Ok(self.out.flush()?)
        })
    }
}

/// The library panics when its temporary file cannot be written, and only then: a full disk must not end the process's work. A
/// workbook that failed is used no more.
fn in_spite_of_panics(work: impl FnOnce() -> Result<(), MakeError>) -> Result<(), MakeError> {
    let failed = || MakeError::File(io::Error::other("the temporary file of a workbook cannot be written"));
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(failed()))
}
