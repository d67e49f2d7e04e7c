//! From cells to rows: the header says which column is which, blank rows are passed over.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use super::{Cell, Layout, Length, Row, SheetError, rules};

/// Columns past this one belong to nobody.
const WIDEST: usize = 256;

/// Takes cells row by row and hands on rows of data.
pub(super) struct Assembler<'a> {
    layout: Layout,
    each: &'a mut dyn FnMut(Row) -> ControlFlow<()>,
    /// Which column of the layout each column of the sheet is, once the header was read.
    slots: Option<Vec<Option<usize>>>,
    /// The row in hand, by its number; the cells by their columns in the sheet.
    number: u32,
    cells: Vec<Cell>,
    length: Length,
    /// Bytes of all texts so far.
    held: u64,
}

impl<'a> Assembler<'a> {
    pub(super) fn new(layout: Layout, each: &'a mut dyn FnMut(Row) -> ControlFlow<()>) -> Self {
        Self { layout, each, slots: None, number: 0, cells: Vec::new(), length: Length::default(), held: 0 }
    }

    /// The next cell, which is asked for only when its column is read; rows count from 1, columns from 0. Says whether to go on.
    pub(super) fn push(
        &mut self,
        row: u32,
        column: usize,
        cell: impl FnOnce() -> Cell,
    ) -> Result<ControlFlow<()>, SheetError> {
        if row < self.number {
            // Rows that go backwards would be two rows of one number.
            return Err(SheetError::Damaged);
        }
        let mut flow = ControlFlow::Continue(());
        if row > self.number {
            flow = self.end_row()?;
            self.number = row;
        }
        if flow.is_break() {
            // Whoever has enough is given no more, not even at the end.
            return Ok(flow);
        }
        let wanted = match &self.slots {
            Some(slots) => slots.get(column).copied().flatten().is_some(),
            None => column < WIDEST,
        };
        if !wanted {
            return Ok(flow);
        }
        let cell = cell();
        // A text that the file has but once may stand in every cell.
        self.held += cell.text().len() as u64;
        rules::workbook_does_not_explode(self.held, 0)?;
        if !cell.is_blank() {
            if self.cells.len() <= column {
                self.cells.resize(column + 1, Cell::Empty);
            }
            self.cells[column] = cell;
        }
        Ok(flow)
    }

    /// After the last cell.
    pub(super) fn finish(mut self) -> Result<Length, SheetError> {
        let _enough = self.end_row()?;
        if self.slots.is_none() {
            // Not even a header.
            return Err(SheetError::Empty);
        }
        Ok(self.length)
    }

    fn end_row(&mut self) -> Result<ControlFlow<()>, SheetError> {
        let mut cells = std::mem::take(&mut self.cells);
        if cells.is_empty() {
            return Ok(ControlFlow::Continue(()));
        }
        let Some(slots) = &self.slots else {
            self.slots = Some(columns(&self.layout, &cells)?);
            return Ok(ControlFlow::Continue(()));
        };
        let mut row = vec![Cell::Empty; self.layout.columns.len()];
        for (cell, slot) in cells.iter_mut().zip(slots) {
            if let Some(slot) = slot {
                row[*slot] = std::mem::take(cell);
            }
        }
        cells.clear();
        // The allocation serves the next row.
        self.cells = cells;
        self.length.rows += 1;
        self.length.last = self.number;
        rules::table_is_not_too_long(self.length.rows)?;
        Ok((self.each)(Row { number: self.number, cells: row }))
    }
}

/// IMPORT-5: the headers are those of the template, in any order; says which are missing, unknown, or there twice.
///
/// # Errors
/// [`SheetError::Header`].
fn columns(layout: &Layout, header: &[Cell]) -> Result<Vec<Option<usize>>, SheetError> {
    let (mut unknown, mut twice, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
    let mut slots = Vec::with_capacity(header.len());
    for cell in header {
        let title = plain(cell.text());
        let slot = layout.columns.iter().position(|column| column.title == title);
        let known = slot.is_some() || layout.ignored.contains(&title.as_str());
        if !title.is_empty() && !known {
            let title = title.chars().take(20).collect::<String>();
            if !unknown.contains(&title) {
                unknown.push(title);
            }
        } else if !title.is_empty() && !seen.insert(title.clone()) && !twice.contains(&title) {
            twice.push(title);
        }
        slots.push(slot);
    }
    let missing: Vec<&str> = layout
        .columns
        .iter()
        .filter(|column| column.required && !seen.contains(column.title))
        .map(|column| column.title)
        .collect();
    if missing.is_empty() && unknown.is_empty() && twice.is_empty() {
        return Ok(slots);
    }
    unknown.truncate(20);
    let list = |titles: &[&str]| if titles.is_empty() { "-".to_owned() } else { titles.join("、") };
    let texts = |titles: &[String]| list(&titles.iter().map(String::as_str).collect::<Vec<_>>());
    Err(SheetError::Header { missing: list(&missing), unknown: texts(&unknown), twice: texts(&twice) })
}

/// A header without blanks and without the star that marks what must be filled in.
fn plain(title: &str) -> String {
    title.chars().filter(|c| !c.is_whitespace() && !matches!(c, '*' | '＊' | '\u{feff}' | '\u{200b}')).collect()
}
