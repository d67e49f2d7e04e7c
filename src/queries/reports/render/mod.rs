//! Reports as a person reads them: a table for the terminal, CSV for a spreadsheet. (JSON is what `serde` makes of a report.)

mod layouts;

use std::fmt::Write as _;

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::ReportDay;
use crate::types::shanghai_time;

/// A report laid out: its head, its columns, its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// 报表.
    pub title: &'static str,
    /// The day that it is true for.
    pub as_of: ReportDay,
    /// What was asked for, by label.
    pub filters: Vec<(&'static str, String)>,
    /// The columns' labels.
    pub columns: Vec<&'static str>,
    /// The rows; the 合计 row, where there is one, comes last.
    pub rows: Vec<Vec<String>>,
}

/// Who takes a report out of the house, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// The account's login, or what stands for it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// A report that can be laid out.
pub trait Layout: Serialize {
    /// Its sheet.
    fn sheet(&self) -> Sheet;
}

/// A report as JSON, with line breaks; the same report gives the same bytes.
///
/// # Errors
/// Never for the reports of this module; `serde` cannot know that.
pub fn json(report: &impl Layout) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(report)
}

impl Sheet {
    fn head(&self) -> Vec<(&'static str, String)> {
        let day = self.as_of.day;
        let state = if self.as_of.running {
            format!("{day}（实时数据，未日结）")
        } else {
            format!("{day}（日结数据）")
        };
        let mut head = vec![("报表", self.title.to_owned()), ("统计日期", state)];
        head.extend(self.filters.iter().cloned());
        head
    }

    /// As a table for a terminal whose letters all have one width, and Chinese ones two.
    #[must_use]
    pub fn table(&self) -> String {
        let labels = self.columns.iter().map(|label| (*label).to_owned()).collect();
        let lines: Vec<&Vec<String>> = std::iter::once(&labels).chain(&self.rows).collect();
        let widths: Vec<usize> = (0..self.columns.len())
            .map(|column| lines.iter().filter_map(|line| line.get(column)).map(|cell| width(cell)).max().unwrap_or(0))
            .collect();
        let mut text = String::new();
        for (label, value) in self.head() {
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

    /// As CSV (RFC 4180) in UTF-8 with a byte order mark, which spreadsheets need to see that it is UTF-8. The report's name,
    /// its day, its filters, who exported it and when lead, a blank line follows, then the columns.
    #[must_use]
    pub fn csv(&self, export: &Export) -> String {
        let mut text = String::from("\u{feff}");
        let at = shanghai_time(export.at).map(|at| at.format("%Y-%m-%d %H:%M:%S").to_string()).unwrap_or_default();
        for (label, value) in self.head().into_iter().chain([("导出人", export.by.clone()), ("导出时间", at)]) {
            csv_line(&mut text, [label, value.as_str()]);
        }
        text.push_str("\r\n");
        csv_line(&mut text, self.columns.iter().copied());
        for row in &self.rows {
            csv_line(&mut text, row.iter().map(String::as_str));
        }
        text
    }
}

fn csv_line<'a>(text: &mut String, cells: impl IntoIterator<Item = &'a str>) {
    for (number, cell) in cells.into_iter().enumerate() {
        if number > 0 {
            text.push(',');
        }
        // What a spreadsheet would take for a formula, or turn into a rounded number, is marked as text.
        let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let long_number = cell.len() > 11 && cell.bytes().all(|byte| byte.is_ascii_digit());
        let cell = if formula || long_number { format!("'{cell}") } else { cell.to_owned() };
        if cell.contains([',', '"', '\n', '\r']) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&cell);
        }
    }
    text.push_str("\r\n");
}

/// Columns that a text takes: two for the characters of East Asia.
fn width(text: &str) -> usize {
    let wide = |character: char| {
        matches!(u32::from(character), 0x1100..=0x115f | 0x2e80..=0xa4cf | 0xac00..=0xd7a3
        | 0xf900..=0xfaff | 0xfe30..=0xfe6f | 0xff00..=0xff60 | 0xffe0..=0xffe6 | 0x20000..=0x3fffd)
    };
    text.chars().map(|character| if wide(character) { 2 } else { 1 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        Sheet {
            title: "面授点报表",
            as_of: ReportDay { day: "2025-06-30".parse().unwrap(), running: false },
            filters: vec![("年度", "2025".to_owned())],
            columns: vec!["地区", "通过率"],
            rows: vec![vec!["省直".to_owned(), "53.62%".to_owned()], vec!["合计".to_owned(), "—".to_owned()]],
        }
    }

    #[test]
    fn a_table_is_aligned_although_chinese_is_wide() {
        let text = sheet().table();
        assert_eq!(
            text,
            "报表：面授点报表\n统计日期：2025-06-30（日结数据）\n年度：2025\n地区  通过率\n────────────\n省直  53.62%\n合计  —\n"
        );
    }

    #[test]
    fn csv_leads_with_what_it_is_and_marks_texts() {
        let mut sheet = sheet();
        sheet.rows = vec![vec!["=1+1".to_owned(), "a,\"b\"".to_owned()], vec!["320102199001010018".to_owned()]];
        let export = Export { by: "abc".to_owned(), at: "2025-07-01T00:00:00Z".parse().unwrap() };
        let text = sheet.csv(&export);
        assert!(
            text.starts_with(
                "\u{feff}报表,面授点报表\r\n统计日期,2025-06-30（日结数据）\r\n年度,2025\r\n导出人,abc\r\n"
            )
        );
        assert!(text.contains("导出时间,2025-07-01 08:00:00\r\n\r\n地区,通过率\r\n"));
        assert!(text.ends_with("'=1+1,\"a,\"\"b\"\"\"\r\n'320102199001010018\r\n"));
    }
}
