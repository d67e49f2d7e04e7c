//! Rows of an .xls, which has 65,536 at most and is read into memory.

use std::io::{Cursor, Write};

use bytes::Bytes;
use calamine::{Data, Range, Reader, SheetType, Xls, XlsError};
use cfb::{CompoundFile, Version};

use super::assemble::Assembler;
use super::xlsx::none_merged;
use super::{Cell, SheetError, records};

pub(super) fn read(bytes: &Bytes, rows: &mut Assembler<'_>) -> Result<(), SheetError> {
    let stream = records::first_sheet(records::stream_of(bytes)?)?;
    let mut workbook: Xls<_> = Xls::new(packed(&stream)?).map_err(broken)?;
    drop(stream);
    let first = workbook.sheets_metadata().iter().find(|sheet| sheet.typ == SheetType::WorkSheet);
    let name = first.ok_or(SheetError::Damaged)?.name.clone();
    none_merged(&workbook.merge_cells_by_sheet_name(&name).map_err(broken)?)?;
    let values = workbook.worksheet_range(&name).map_err(broken)?;
    let formulas = workbook.worksheet_formula(&name).map_err(broken)?;
    let Some((first_row, first_column)) = values.start() else { return Ok(()) };
    drop(workbook);
    for (row, cells) in (first_row..).zip(values.rows()) {
        for (column, value) in (first_column..).zip(cells) {
            let cell = || match as_cell(value) {
                result if is_formula(&formulas, (row, column)) => Cell::Formula(result.text().to_owned()),
                plain => plain,
            };
            if rows.push(row + 1, column as usize, cell)?.is_break() {
                return Ok(());
            }
        }
    }
    Ok(())
}

/// A file around the stream: the uploaded one may be built in ways that keep a reader going in circles. It is of the version
/// that every program writes; of the later one, the library refuses files that are as good.
fn packed(stream: &[u8]) -> Result<Cursor<Vec<u8>>, SheetError> {
    let pack = || {
        let mut file = CompoundFile::create_with_version(Version::V3, Cursor::new(Vec::with_capacity(stream.len())))?;
        let mut records = file.create_stream("/Workbook")?;
        records.write_all(stream)?;
        records.flush()?;
        drop(records);
        file.flush()?;
        Ok::<_, std::io::Error>(file.into_inner())
    };
    pack().map_err(|_| SheetError::Damaged)
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
