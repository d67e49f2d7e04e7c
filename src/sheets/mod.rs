//! Tables that people upload: rows out of .xlsx, .xls and CSV, whoever made them. What cannot be a table of ours is refused as a
//! whole, by a rule with a name (`IMPORT-5`); what is wrong with single cells is left to whoever knows what they mean.
//!
//! Nothing here trusts the file: sizes are checked before anything is unpacked, and what a library panics at counts as damaged.

mod assemble;
mod container;
mod error;
mod markup;
mod records;
pub mod rules;
#[cfg(test)]
mod tests;
mod text;
mod xls;
mod xlsx;

use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};

use bytes::Bytes;
use serde::{Deserialize, Serialize};

use assemble::Assembler;
pub use error::SheetError;
pub use text::Encoding;

/// A column that a table may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// What its header says.
    pub title: &'static str,
    /// Whether a table without it is refused.
    pub required: bool,
}

/// The columns of a kind of table. They may come in any order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    /// The columns that are read, in the order in which [`Row::cells`] has them.
    pub columns: &'static [Column],
    /// Headers that may be there and are not read.
    pub ignored: &'static [&'static str],
}

/// What a cell holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text.
    Text(String),
    /// A number, written out in full.
    Number(String),
    /// A number that is shown as a date or a time.
    Date(String),
    /// The last result of a formula, which may be another one tomorrow.
    Formula(String),
    /// An error such as `#REF!`.
    Fault(String),
}

impl Cell {
    /// What it holds, as a text.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Empty => "",
            Self::Text(text) | Self::Number(text) | Self::Date(text) | Self::Formula(text) | Self::Fault(text) => text,
        }
    }

    fn is_blank(&self) -> bool {
        matches!(self, Self::Empty) || matches!(self, Self::Text(text) if text.trim().is_empty())
    }
}

/// A row of data that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number, as the program that shows the table counts.
    pub number: u32,
    /// One cell a column of the layout.
    pub cells: Vec<Cell>,
}

/// How long a table is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Length {
    /// Rows of data, blank ones not counted.
    pub rows: u32,
    /// The number of the last one.
    pub last: u32,
}

/// In which form a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// A workbook of Excel 2007 and later.
    Xlsx {
        /// Whether there are formulas in it.
        formulas: bool,
        /// Whether there are merged cells in it.
        merged: bool,
    },
    /// A workbook of Excel 97 to 2003.
    Xls,
    /// Values separated by commas or tabulators.
    Text(Encoding),
}

/// A table that was uploaded. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Sheet {
    bytes: Bytes,
    form: Form,
}

impl Sheet {
    /// Looks at the file from outside: what it is, that it is whole, and that it does not unpack to something monstrous.
    ///
    /// # Errors
    /// What is wrong with it (`IMPORT-5`).
    pub fn open(bytes: Bytes) -> Result<Self, SheetError> {
        rules::file_is_not_too_large(bytes.len())?;
        let form = caught(|| container::form_of(&bytes))?;
        Ok(Self { bytes, form })
    }

    /// A file that was [opened](Self::open) before, and found to be of that form.
    #[must_use]
    pub const fn again(bytes: Bytes, form: Form) -> Self {
        Self { bytes, form }
    }

    /// In which form it is written.
    #[must_use]
    pub const fn form(&self) -> Form {
        self.form
    }

    /// Hands its rows of data to `each` in their order, until that says enough; only the first
    /// sheet of a workbook that is not hidden is read.
    ///
    /// # Errors
    /// Nothing at all in it, wrong headers, merged cells, too many rows, a damaged file (`IMPORT-5`). Rows may have been handed
    /// over by then.
    pub fn read(&self, layout: &Layout, mut each: impl FnMut(Row) -> ControlFlow<()>) -> Result<Length, SheetError> {
        caught(|| {
            let mut rows = Assembler::new(*layout, &mut each);
            match self.form {
                Form::Xlsx { formulas, merged } => xlsx::read(&self.bytes, formulas, merged, &mut rows)?,
                Form::Xls => xls::read(&self.bytes, &mut rows)?,
                Form::Text(encoding) => text::read(&self.bytes, encoding, &mut rows)?,
            }
            rows.finish()
        })
    }

    /// How many rows of data there are.
    ///
    /// # Errors
    /// As [`Sheet::read`], and when there are none.
    pub fn measure(&self, layout: &Layout) -> Result<Length, SheetError> {
        let length = self.read(layout, |_| ControlFlow::Continue(()))?;
        rules::table_has_rows(length.rows)?;
        Ok(length)
    }
}

/// The libraries that read workbooks were written for good ones: what makes them panic is damaged.
fn caught<T>(read: impl FnOnce() -> Result<T, SheetError>) -> Result<T, SheetError> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(SheetError::Damaged))
}
