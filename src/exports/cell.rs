//! What a cell of an exported table holds.

use chrono::{DateTime, NaiveDate, Utc};

use crate::types::{Score, Window, shanghai_time};

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// A text; what people wrote is never anything else.
    Text(String),
    /// A number in decimal digits, such as `12` or `12.5`.
    Number(String),
}

impl Cell {
    /// What it shows.
    #[must_use]
    pub fn shown(&self) -> &str {
        match self {
            Self::Text(shown) | Self::Number(shown) => shown,
        }
    }

    /// EXPORT-4: what a spreadsheet would take for a formula, or round as a number, is marked as a text by an apostrophe in front.
    /// Numbers are our own and stay what they are.
    #[must_use]
    pub fn neutral(&self) -> String {
        let text = match self {
            Self::Number(number) => return number.clone(),
            Self::Text(text) => text,
        };
        let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
        let long_number = text.len() > 11 && text.bytes().all(|byte| byte.is_ascii_digit());
        if formula || long_number { format!("'{text}") } else { text.clone() }
    }
}

/// A text.
pub(super) fn text(text: impl Into<String>) -> Cell {
    Cell::Text(text.into())
}

/// A text, where there is one.
pub(super) fn optional(text: Option<&String>) -> Cell {
    Cell::Text(text.cloned().unwrap_or_default())
}

/// A number.
pub(super) fn number(number: impl ToString) -> Cell {
    Cell::Number(number.to_string())
}

/// A number, where there is one.
pub(super) fn optional_number(number: Option<impl ToString>) -> Cell {
    number.map_or_else(|| text(""), |number| Cell::Number(number.to_string()))
}

/// Several numbers in one column: `30/30/20`; what is not there yet is left out.
pub(super) fn counts(counts: &[Option<i64>]) -> Cell {
    let shown = |count: &Option<i64>| count.map_or_else(|| "-".to_owned(), |count| count.to_string());
    text(counts.iter().map(shown).collect::<Vec<_>>().join("/"))
}

/// A day, where there is one.
pub(super) fn day(day: Option<NaiveDate>) -> Cell {
    text(day.map(|day| day.to_string()).unwrap_or_default())
}

/// From the first day to the last one.
pub(super) fn days(from: NaiveDate, to: NaiveDate) -> Cell {
    text(format!("{from} 至 {to}"))
}

/// From the first day to the last one.
pub(super) fn window(window: Window) -> Cell {
    days(window.from, window.to)
}

/// An instant, as clocks in Asia/Shanghai showed it; empty where there is none.
pub(super) fn time(at: Option<DateTime<Utc>>) -> Cell {
    text(written_time(at))
}

/// An instant, as clocks in Asia/Shanghai showed it.
pub(super) fn written_time(at: Option<DateTime<Utc>>) -> String {
    at.and_then(shanghai_time).map(|at| at.format("%Y-%m-%d %H:%M:%S").to_string()).unwrap_or_default()
}

/// 成绩: a mark, or that the learner was absent.
pub(super) fn score(score: Option<Score>) -> Cell {
    match score {
        None => text(""),
        Some(Score::Absent) => text("缺考"),
        Some(Score::Mark(mark)) => number(mark),
    }
}

/// 是 or 否.
pub(super) fn yes(yes: bool) -> Cell {
    text(if yes { "是" } else { "否" })
}

/// 合格 or 不合格.
pub(super) fn passed(passed: bool) -> Cell {
    text(if passed { "合格" } else { "不合格" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn export_4_what_a_spreadsheet_would_calculate_is_a_text() {
        for bad in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "－1"] {
            assert_eq!(text(bad).neutral(), format!("'{bad}"), "{bad}");
        }
        for good in ["", "驾驶员", "a=b", "1-2", "53.62%", "320102********0018", "13800000000"] {
            assert_eq!(text(good).neutral(), good);
        }
        assert_eq!(number("-3").neutral(), "-3", "a number is nobody's formula");
    }

    #[test]
    fn export_4_a_long_number_is_a_text_since_a_spreadsheet_would_round_it() {
        assert_eq!(text("12345678901").neutral(), "12345678901");
        assert_eq!(text("123456789012").neutral(), "'123456789012");
        assert_eq!(text("320102199001010018").neutral(), "'320102199001010018");
    }
}
