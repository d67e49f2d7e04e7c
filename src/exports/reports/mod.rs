//! Reports as tables: for the terminal, for CSV, for a workbook. (JSON is what `serde` makes of a report.)

mod layouts;

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::json;

use super::cell::{Cell, written_time};
use super::sheet::{Frame, Sheet};
use crate::messages::{Language, label, sentence};
use crate::queries::reports::ReportDay;
use crate::types::TrainingYear;

/// What every report says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Its name in the message catalogue (`report-…`).
    pub name: &'static str,
    /// The day that it is true for.
    pub as_of: ReportDay,
    /// 年度.
    pub training_year: TrainingYear,
}

/// A report that can be laid out as a table. Labels are named as the message catalogue names them.
pub trait Layout: Serialize {
    /// Which report, of which day and year.
    fn head(&self) -> Head;

    /// What it was narrowed to besides: labels with their values.
    fn narrowed(&self, language: Language) -> Vec<(String, String)>;

    /// The columns (`column-…`).
    fn columns(&self) -> &'static [&'static str];

    /// The rows.
    fn rows(&self) -> Vec<Vec<Cell>>;

    /// The 合计 row, where there is one.
    fn total(&self) -> Option<Vec<Cell>> {
        None
    }
}

/// A report as JSON, with line breaks; the same report gives the same bytes.
///
/// # Errors
/// Never for the reports of the product; `serde` cannot know that.
pub fn json_of(report: &impl Serialize) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(report)
}

/// A whole report as a table. Who exports it, and when, is said where it leaves the house.
#[must_use]
pub fn sheet(report: &impl Layout, language: Language, exported: Option<(&str, DateTime<Utc>)>) -> Sheet {
    let Head { name, as_of, training_year } = report.head();
    let mut head = vec![
        (label(language, "head-report"), label(language, &format!("report-{name}"))),
        (label(language, "head-as_of"), day_in_words(as_of, language)),
        (label(language, "column-training_year"), training_year.to_string()),
    ];
    head.extend(report.narrowed(language));
    let (by, at) = exported.unwrap_or(("", DateTime::UNIX_EPOCH));
    if exported.is_some() {
        head.push((label(language, "head-by"), by.to_owned()));
        head.push((label(language, "head-at"), written_time(Some(at))));
    }
    let columns = labels(report.columns(), language);
    let frame = Frame { head, columns, foot: None, by: by.to_owned(), at };
    Sheet { frame, rows: report.rows().into_iter().chain(report.total()).collect() }
}

/// The day of a report, and whether its figures may still change.
pub(super) fn day_in_words(as_of: ReportDay, language: Language) -> String {
    let code = if as_of.running { "as-of-running" } else { "as-of-closed" };
    let params = json!({ "day": as_of.day });
    params.as_object().and_then(|params| sentence(language, code, params)).unwrap_or_else(|| as_of.day.to_string())
}

/// The labels of columns.
pub(super) fn labels(columns: &[&str], language: Language) -> Vec<String> {
    columns.iter().map(|name| label(language, &format!("column-{name}"))).collect()
}
