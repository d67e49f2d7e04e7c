//! A table of the hours that a training year asks of each grade: the rule in force, or another that is tried out.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::written::written_as_text;
use super::{Grade, Hours};

/// Hours that a table may ask at most, in tenths: more than any learner is ever credited in a year.
const MOST: u16 = 10_000;

/// A text that is no table of hours.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum HoursByGradeError {
    /// It is not written as `技师=60,普通工=24`.
    #[error("`{0}` is not of the form GRADE=HOURS")]
    Shape(String),
    /// There is no such grade.
    #[error("`{0}` is no grade")]
    Grade(String),
    /// A grade is there twice.
    #[error("{0} is named twice")]
    Twice(&'static str),
    /// The hours are none, too many, or no halves.
    #[error("`{0}` is no number of hours between 0.5 and 1000, in steps of a half")]
    Hours(String),
}

/// Hours by grade; a grade that is not named is asked what ORDER-3 asks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct HoursByGrade(BTreeMap<Grade, u16>);

impl HoursByGrade {
    /// What it asks of a grade, in tenths of an hour.
    #[must_use]
    pub fn tenths(&self, grade: Grade) -> u16 {
        self.0.get(&grade).copied().unwrap_or_else(|| grade.required_hours().tenths())
    }
}

impl fmt::Display for HoursByGrade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts: Vec<String> =
            self.0.iter().map(|(grade, tenths)| format!("{}={}", grade.code(), written(*tenths))).collect();
        f.write_str(&parts.join(","))
    }
}

/// Tenths of an hour as `12.5` or `12`.
fn written(tenths: u16) -> String {
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}.{rest}", tenths / 10),
    }
}

impl FromStr for HoursByGrade {
    type Err = HoursByGradeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut table = BTreeMap::new();
        for part in text.split([',', '，']) {
            let (name, hours) = part.split_once('=').ok_or_else(|| HoursByGradeError::Shape(short(part)))?;
            let named = |grade: &Grade| grade.label() == name.trim() || grade.code() == name.trim();
            let grade = Grade::ALL.into_iter().find(named).ok_or_else(|| HoursByGradeError::Grade(short(name)))?;
            let tenths = tenths_of(hours.trim()).ok_or_else(|| HoursByGradeError::Hours(short(hours)))?;
            if table.insert(grade, tenths).is_some() {
                return Err(HoursByGradeError::Twice(grade.label()));
            }
        }
        Ok(Self(table))
    }
}

/// `60` or `37.5`, in tenths.
fn tenths_of(text: &str) -> Option<u16> {
    let (whole, half) = text.split_once('.').unwrap_or((text, "0"));
    let half = match half {
        "0" => 0,
        "5" => 5,
        _ => return None,
    };
    let digits = !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit());
    let whole: u16 = digits.then_some(whole)?.parse().ok()?;
    whole.checked_mul(10)?.checked_add(half).filter(|tenths| (1..=MOST).contains(tenths))
}

fn short(text: &str) -> String {
    text.chars().take(40).collect()
}

written_as_text!(HoursByGrade);

/// The hours of a table as they are shown.
#[must_use]
pub fn hours_shown(tenths: u16) -> String {
    Hours::from_tenths(tenths).map_or_else(|| written(tenths), |hours| hours.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grades_are_named_by_their_labels_or_their_codes() {
        let table: HoursByGrade = "普通工=24,技师=60，senior_technician=37.5".parse().unwrap();
        assert_eq!((table.tenths(Grade::Technician), table.tenths(Grade::SeniorTechnician)), (600, 375));
        assert_eq!(table.to_string(), "ordinary=24,technician=60,senior_technician=37.5");
        assert_eq!(table.to_string().parse(), Ok(table));
    }

    #[test]
    fn order_3_a_grade_that_is_not_named_is_asked_what_the_rule_asks() {
        let table: HoursByGrade = "junior=10".parse().unwrap();
        assert_eq!((table.tenths(Grade::Senior), table.tenths(Grade::Technician)), (240, 400));
    }

    #[test]
    fn a_table_of_another_shape_is_refused() {
        for bad in
            ["", "技师", "技师=", "技师=0", "技师=1000.5", "技师=12.3", "技师=-1", "学徒=3", "技师=1,technician=2"]
        {
            assert!(bad.parse::<HoursByGrade>().is_err(), "{bad}");
        }
        assert!("技师=0.5".parse::<HoursByGrade>().is_ok() && "技师=1000".parse::<HoursByGrade>().is_ok());
    }
}
