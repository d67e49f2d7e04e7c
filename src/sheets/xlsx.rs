//! Rows of an .xlsx, streamed.

use std::io::Cursor;

use bytes::Bytes;
use calamine::{DataRef, Dimensions, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::assemble::Assembler;
use super::{Cell, SheetError};

/// Merged areas that a refusal names.
const NAMED: usize = 5;

pub(super) fn read(bytes: &Bytes, formulas: bool, merged: bool, rows: &mut Assembler<'_>) -> Result<(), SheetError> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let sheets = || workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let first = sheets().find(|sheet| sheet.visible == SheetVisible::Visible).or_else(|| sheets().next());
    let name = first.ok_or(SheetError::Damaged)?.name.clone();
    if merged {
        none_merged(&workbook.merge_cells_by_sheet_name(&name).map_err(broken)?)?;
    }
    let mut cells = workbook.worksheet_cells_reader(&name).map_err(broken)?;
    loop {
        // What a formula is costs more to read: most tables have none.
        let flow = if formulas {
            let Some(cell) = cells.next_cell_with_formula_metadata().map_err(broken)? else { return Ok(()) };
            rows.push(row_of(cell.pos)?, cell.pos.1 as usize, || match as_cell(&cell.value) {
                result if cell.formula.is_some() => Cell::Formula(result.text().to_owned()),
                plain => plain,
            })?
        } else {
            let Some(cell) = cells.next_cell().map_err(broken)? else { return Ok(()) };
            let position = cell.get_position();
            rows.push(row_of(position)?, position.1 as usize, || as_cell(cell.get_value()))?
        };
        if flow.is_break() {
            return Ok(());
        }
    }
}

/// The number of the row as people count.
fn row_of((row, _): (u32, u32)) -> Result<u32, SheetError> {
    row.checked_add(1).ok_or(SheetError::Damaged)
}

fn broken(error: XlsxError) -> SheetError {
    if matches!(error, XlsxError::Password) { SheetError::Password } else { SheetError::Damaged }
}

/// IMPORT-5: no cells of the table are merged: what they hold belongs to one row only, though they span several.
///
/// # Errors
/// [`SheetError::Merged`].
pub(super) fn none_merged(areas: &[Dimensions]) -> Result<(), SheetError> {
    if areas.is_empty() {
        return Ok(());
    }
    let corner = |(row, column): (u32, u32)| format!("{}{}", letters(column), u64::from(row) + 1);
    let named = areas.iter().take(NAMED).map(|area| format!("{}:{}", corner(area.start), corner(area.end)));
    let mut cells = named.collect::<Vec<_>>().join("、");
    if areas.len() > NAMED {
        cells.push('…');
    }
    Err(SheetError::Merged { cells })
}

/// A column's letters: A, B, …, Z, AA, ….
fn letters(column: u32) -> String {
    let mut name = Vec::new();
    let mut rest = Some(column);
    while let Some(column) = rest {
        name.push(char::from(b'A' + u8::try_from(column % 26).unwrap_or_default()));
        rest = (column / 26).checked_sub(1);
    }
    name.iter().rev().collect()
}

fn as_cell(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::String(text) => Cell::Text(text.clone()),
        DataRef::SharedString(text) => Cell::Text((*text).to_owned()),
        DataRef::Int(number) => Cell::Number(number.to_string()),
        DataRef::Float(number) => Cell::Number(number.to_string()),
        DataRef::Bool(truth) => Cell::Text(if *truth { "TRUE" } else { "FALSE" }.to_owned()),
        DataRef::DateTime(time) => Cell::Date(time.as_f64().to_string()),
        DataRef::DateTimeIso(time) | DataRef::DurationIso(time) => Cell::Date(time.clone()),
        DataRef::Error(error) => Cell::Fault(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters() {
        let of = |columns: [u32; 5]| columns.map(letters);
        assert_eq!(of([0, 25, 26, 701, 702]), ["A", "Z", "AA", "ZZ", "AAA"]);
    }

    #[test]
    fn import_5_merged_cells_are_named() {
        assert_eq!(none_merged(&[]), Ok(()));
        let area = Dimensions { start: (2, 0), end: (4, 0) };
        assert_eq!(none_merged(&[area]), Err(SheetError::Merged { cells: "A3:A5".to_owned() }));
        let Err(SheetError::Merged { cells }) = none_merged(&[area; 6]) else { panic!("it was taken") };
        assert!(cells.ends_with('…') && cells.matches("A3:A5").count() == 5);
    }
}
