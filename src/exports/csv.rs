//! CSV (RFC 4180) in UTF-8 with a byte order mark.

use std::io::{self, Write};

use super::cell::Cell;
use super::sheet::Frame;

/// A table of comma-separated values on its way into a file.
#[derive(Debug)]
pub(super) struct CsvTable<W> {
    out: W,
}

impl<W: Write> CsvTable<W> {
    /// Begins the table: what stands above it, a blank line, the columns.
    pub fn begin(mut out: W, frame: &Frame) -> io::Result<Self> {
        out.write_all("\u{feff}".as_bytes())?;
        let mut table = Self { out };
        for (label, value) in &frame.head {
            table.line([label.as_str(), &Cell::Text(value.clone()).neutral()])?;
        }
        table.out.write_all(b"\r\n")?;
        table.line(frame.columns.iter().map(String::as_str))?;
        Ok(table)
    }

    /// Adds a row.
    pub fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        let neutral: Vec<String> = cells.iter().map(Cell::neutral).collect();
        self.line(neutral.iter().map(String::as_str))
    }

    /// Ends the table, with a line below it where there is one to be.
    pub fn end(mut self, foot: Option<&str>) -> io::Result<W> {
        if let Some(foot) = foot {
            self.out.write_all(b"\r\n")?;
            self.line([foot])?;
        }
        self.out.flush()?;
        Ok(self.out)
    }

    fn line<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) -> io::Result<()> {
        for (number, cell) in cells.into_iter().enumerate() {
            if number > 0 {
                self.out.write_all(b",")?;
            }
            if cell.contains([',', '"', '\n', '\r']) {
                write!(self.out, "\"{}\"", cell.replace('"', "\"\""))?;
            } else {
                self.out.write_all(cell.as_bytes())?;
            }
        }
        self.out.write_all(b"\r\n")
    }
}
