//! A table with what stands around it.

use std::fmt::Write as _;

use chrono::{DateTime, Utc};

use super::cell::Cell;
use super::csv::CsvTable;

/// What stands around the rows of an exported table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// What it is, what was asked for, who exported it, when and what for: labels with their values.
    pub head: Vec<(String, String)>,
    /// The columns' labels.
    pub columns: Vec<String>,
    /// Below the rows, and on every printed page: who took personal data along, when, what for.
    pub foot: Option<String>,
    /// Who exports it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// A whole table, for a terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What stands around it.
    pub frame: Frame,
    /// The rows; the 合计 row, where there is one, comes last.
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// As a table for a terminal whose letters all have one width, and Chinese ones two.
    #[must_use]
    pub fn table(&self) -> String {
        let columns = &self.frame.columns;
        let labels: Vec<&str> = columns.iter().map(String::as_str).collect();
        let rows = self.rows.iter().map(|row| row.iter().map(Cell::shown).collect());
        let lines: Vec<Vec<&str>> = std::iter::once(labels).chain(rows).collect();
        let widths: Vec<usize> = (0..columns.len())
            .map(|column| lines.iter().filter_map(|line| line.get(column)).map(|cell| width(cell)).max().unwrap_or(0))
            .collect();
        let mut text = String::new();
        for (label, value) in &self.frame.head {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{label}：{value}");
        }
        for (number, line) in lines.iter().enumerate() {
            for (cell, width_of_column) in line.iter().zip(&widths) {
                text.push_str(cell);
                text.push_str(&" ".repeat(width_of_column.saturating_sub(width(cell)) + 2));
            }
            text.truncate(text.trim_end_matches(' ').len());
            text.push('\n');
            if number == 0 {
                text.push_str(&"─".repeat(widths.iter().map(|width| width + 2).sum::<usize>().saturating_sub(2)));
                text.push('\n');
            }
        }
        text
    }

    /// As CSV.
    #[must_use]
    pub fn csv(&self) -> String {
        let written = || {
            let mut table = CsvTable::begin(Vec::new(), &self.frame)?;
            for row in &self.rows {
                table.row(row)?;
            }
            table.end(self.frame.foot.as_deref())
        };
        // Writing into memory cannot fail, and what is written is text.
        written().ok().and_then(|bytes: Vec<u8>| String::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

/// Columns that a text takes: two for the characters of East Asia.
pub(super) fn width(text: &str) -> usize {
    let wide = |character: char| {
        matches!(u32::from(character), 0x1100..=0x115f | 0x2e80..=0xa4cf | 0xac00..=0xd7a3
        | 0xf900..=0xfaff | 0xfe30..=0xfe6f | 0xff00..=0xff60 | 0xffe0..=0xffe6 | 0x20000..=0x3fffd)
    };
    text.chars().map(|character| if wide(character) { 2 } else { 1 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exports::cell::{number, text};

    fn sheet() -> Sheet {
        let head = |label: &str, value: &str| (label.to_owned(), value.to_owned());
        Sheet {
            frame: Frame {
                head: vec![head("报表", "面授点报表"), head("年度", "2025")],
                columns: vec!["地区".to_owned(), "通过率".to_owned()],
                foot: None,
                by: "abc".to_owned(),
                at: DateTime::UNIX_EPOCH,
            },
            rows: vec![vec![text("省直"), text("53.62%")], vec![text("合计"), text("—")]],
        }
    }

    #[test]
    fn a_table_is_aligned_although_chinese_is_wide() {
        assert_eq!(
            sheet().table(),
            "报表：面授点报表\n年度：2025\n地区  通过率\n────────────\n省直  53.62%\n合计  —\n"
        );
    }

    #[test]
    fn export_4_csv_leads_with_what_it_is_and_marks_texts() {
        let mut sheet = sheet();
        sheet.rows = vec![vec![text("=1+1"), text("a,\"b\"")], vec![text("320102199001010018"), number(3)]];
        sheet.frame.foot = Some("导出人：abc".to_owned());
        assert_eq!(
            sheet.csv(),
            "\u{feff}报表,面授点报表\r\n年度,2025\r\n\r\n地区,通过率\r\n'=1+1,\"a,\"\"b\"\"\"\r\n'320102199001010018,3\r\n\
             \r\n导出人：abc\r\n"
        );
    }
}
