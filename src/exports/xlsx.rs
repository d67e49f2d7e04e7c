//! Workbooks of Excel. Rows go to a temporary file as they come, so that memory stays the same for any number of them.

use std::io::Write;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::cell::Cell;
use super::sheet::{Frame, width};

/// Columns that a text takes at most before its cell is cut on the screen.
const WIDEST: usize = 60;
/// Characters of the line that is printed on every page: Excel takes 255.
const LONGEST_FOOT: usize = 200;

/// A sheet of a workbook on its way into a file.
pub(super) struct XlsxTable {
    workbook: Workbook,
    row: u32,
    columns_at: u32,
    widths: Vec<usize>,
}

impl XlsxTable {
    /// Begins the sheet: what stands above the table, a blank line, the columns.
    pub fn begin(frame: &Frame) -> Result<Self, XlsxError> {
        let mut workbook = Workbook::new();
        let created = ExcelDateTime::from_timestamp(frame.at.timestamp())?;
        workbook.set_properties(&DocProperties::new().set_author(&frame.by).set_creation_datetime(&created));
        let (bold, head) = (Format::new().set_bold(), Format::new().set_bold().set_align(FormatAlign::Center));
        let sheet = workbook.add_worksheet_with_constant_memory()?;
        let mut row = 0;
        for (label, value) in &frame.head {
            sheet.write_string_with_format(row, 0, label, &bold)?.write_string(row, 1, value)?;
            row += 1;
        }
        let columns_at = row + 1;
        for (column, label) in (0_u16..).zip(&frame.columns) {
            sheet.write_string_with_format(columns_at, column, label, &head)?;
        }
        sheet.set_freeze_panes(columns_at + 1, 0)?.set_repeat_rows(columns_at, columns_at)?;
        sheet.set_landscape().set_print_fit_to_pages(1, 0);
        let widths = frame.columns.iter().map(|label| width(label)).collect();
        Ok(Self { workbook, row: columns_at + 1, columns_at, widths })
    }

    fn sheet(&mut self) -> Result<&mut Worksheet, XlsxError> {
        self.workbook.worksheet_from_index(0)
    }

    /// Adds a row.
    pub fn row(&mut self, cells: &[Cell]) -> Result<(), XlsxError> {
        for (known, cell) in self.widths.iter_mut().zip(cells) {
            *known = (*known).max(width(cell.shown()));
        }
        let row = self.row;
        let sheet = self.sheet()?;
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                Cell::Text(text) if text.is_empty() => {}
                Cell::Text(text) => {
                    sheet.write_string(row, column, text)?;
                }
                Cell::Number(digits) => match digits.parse::<f64>() {
                    Ok(number) => {
                        sheet.write_number(row, column, number)?;
                    }
                    Err(_) => {
                        sheet.write_string(row, column, digits)?;
                    }
                },
            }
        }
        self.row += 1;
        Ok(())
    }

    /// Ends the sheet, with a line below it and on every printed page where there is one to be.
    pub fn end<W: Write + Send>(mut self, foot: Option<&str>, out: W) -> Result<(), XlsxError> {
        let (first, last, widths) = (self.columns_at, self.row - 1, std::mem::take(&mut self.widths));
        let below = self.row + 1;
        let sheet = self.sheet()?;
        if let Some(foot) = foot {
            sheet.write_string(below, 0, foot)?;
            // An ampersand begins an instruction there.
            let printed: String = foot.replace('&', "＆").chars().take(LONGEST_FOOT).collect();
            sheet.set_footer(format!("&L{printed}&R&P/&N"));
        }
        for (column, known) in (0_u16..).zip(&widths) {
            let columns = u8::try_from((*known).min(WIDEST)).unwrap_or(u8::MAX);
            sheet.set_column_width(column, f64::from(columns.saturating_add(2)))?;
        }
        if let Some(last_column) = u16::try_from(widths.len()).ok().and_then(|columns| columns.checked_sub(1)) {
            sheet.autofilter(first, 0, last.max(first), last_column)?;
        }
        self.workbook.save_to_writer(out)
    }
}
