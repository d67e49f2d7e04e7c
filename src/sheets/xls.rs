//! Rows of an .xls, which has 65,536 at most and is read into memory.

use std::io::Cursor;

use bytes::Bytes;
use calamine::{Data, Range, Reader, SheetType, Xls, XlsError};

use super::assemble::Assembler;
use super::xlsx::none_merged;
use super::{Cell, SheetError};

pub(super) fn read(bytes: &Bytes, rows: &mut Assembler<'_>) -> Result<(), SheetError> {
    let mut workbook: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(broken)?;
    let first = workbook.sheets_metadata().iter().find(|sheet| sheet.typ == SheetType::WorkSheet);
    let name = first.ok_or(SheetError::Damaged)?.name.clone();
    none_merged(&workbook.merge_cells_by_sheet_name(&name).map_err(broken)?)?;
    let values = workbook.worksheet_range(&name).map_err(broken)?;
    let formulas = workbook.worksheet_formula(&name).map_err(broken)?;
    let Some((first_row, first_column)) = values.start() else { return Ok(()) };
    drop(workbook);
    for (row, cells) in (first_row..).zip(values.rows()) {
        for (column, value) in (first_column..).zip(cells) {
            let cell = if is_formula(&formulas, (row, column)) {
                Cell::Formula(as_cell(value).text().to_owned())
            } else {
                as_cell(value)
            };
            if rows.push(row + 1, column as usize, cell)?.is_break() {
                return Ok(());
            }
        }
    }
    Ok(())
}

fn is_formula(formulas: &Range<String>, position: (u32, u32)) -> bool {
    !formulas.is_empty() && formulas.get_value(position).is_some_and(|formula| !formula.is_empty())
}

fn broken(error: XlsError) -> SheetError {
    if matches!(error, XlsError::Password) { SheetError::Password } else { SheetError::Damaged }
}

fn as_cell(value: &Data) -> Cell {
    match value {
        Data::Empty => Cell::Empty,
        Data::String(text) => Cell::Text(text.clone()),
        Data::Int(number) => Cell::Number(number.to_string()),
        Data::Float(number) => Cell::Number(number.to_string()),
        Data::Bool(truth) => Cell::Text(if *truth { "TRUE" } else { "FALSE" }.to_owned()),
        Data::DateTime(time) => Cell::Date(time.as_f64().to_string()),
        Data::DateTimeIso(time) | Data::DurationIso(time) => Cell::Date(time.clone()),
        Data::Error(error) => Cell::Fault(error.to_string()),
    }
}
