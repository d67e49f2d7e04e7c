//! Two days of a report of figures, side by side: each figure on the one, on the other, and by how much it differs.

use std::collections::BTreeMap;

use serde::Serialize;
use sqlx::PgConnection;
use utoipa::ToSchema;
use uuid::Uuid;

use super::basis::{Page, ReportDay, ReportError};
use super::continuing::{ContinuingRow, continuing};
use super::points::{PointRow, RegionPointsRow, points, points_by_region};
use super::training::{TrainingRow, training};
use crate::types::{Rate, RegionCode, TrainingYear};

/// The reports that can be compared: those of figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FigureReport {
    /// 面授点培训情况统计.
    Training,
    /// 面授点报表 by region.
    PointsByRegion,
    /// 面授点报表, a row a point.
    Points,
    /// 继续教育情况统计.
    Continuing,
}

/// A figure on two days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ComparedFigure {
    /// Which, as the report names it.
    pub column: String,
    /// Its Chinese label.
    pub label: String,
    /// On the first day.
    pub from: i64,
    /// On the second day.
    pub to: i64,
    /// By how much it rose.
    pub difference: i64,
}

/// A rate on two days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ComparedRate {
    /// Which, as the report names it.
    pub column: String,
    /// Its Chinese label.
    pub label: String,
    /// On the first day.
    pub from: Rate,
    /// On the second day.
    pub to: Rate,
    /// By how many percentage points it rose, such as `+1.25`; absent where it has no value on one of the days.
    pub difference: Option<String>,
}

/// A row of the report on two days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ComparedRow {
    /// The region's code.
    pub region: RegionCode,
    /// The point, where the report has a row a point.
    pub point: Option<Uuid>,
    /// 地区 or 面授点.
    pub name: String,
    /// The figures.
    pub figures: Vec<ComparedFigure>,
    /// The rates.
    pub rates: Vec<ComparedRate>,
}

/// A report of figures on two days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Comparison {
    /// Which report.
    pub report: FigureReport,
    /// The first day.
    pub from: ReportDay,
    /// The second day.
    pub to: ReportDay,
    /// 年度.
    pub training_year: TrainingYear,
    /// The region asked for.
    pub region: RegionCode,
    /// The rows of both days.
    pub rows: Vec<ComparedRow>,
    /// 合计.
    pub total: ComparedRow,
}

/// A row of a report as the comparison sees it.
#[derive(Debug, Clone, Default)]
struct Row {
    region: RegionCode,
    point: Option<Uuid>,
    name: String,
    /// Column, label, value.
    figures: Vec<(&'static str, &'static str, i64)>,
    rates: Vec<(&'static str, &'static str, Rate)>,
}

/// Compares two days of a report.
///
/// # Errors
/// When there is no such region, or the database fails.
pub async fn comparison(
    db: &mut PgConnection,
    report: FigureReport,
    region: RegionCode,
    year: TrainingYear,
    (from, to): (ReportDay, ReportDay),
) -> Result<Comparison, ReportError> {
    let (before, before_total) = rows(db, report, region, year, from).await?;
    let (after, after_total) = rows(db, report, region, year, to).await?;
    let key = |row: &Row| (row.region, row.point);
    let mut paired: BTreeMap<(RegionCode, Option<Uuid>), [Option<&Row>; 2]> = BTreeMap::new();
    for row in &before {
        paired.entry(key(row)).or_default()[0] = Some(row);
    }
    for row in &after {
        paired.entry(key(row)).or_default()[1] = Some(row);
    }
    let rows = paired.into_values().filter_map(|[before, after]| compared(before, after)).collect();
    let total = compared(Some(&before_total), Some(&after_total)).ok_or(ReportError::NoRegion(region))?;
    Ok(Comparison { report, from, to, training_year: year, region, rows, total })
}

async fn rows(
    db: &mut PgConnection,
    report: FigureReport,
    region: RegionCode,
    year: TrainingYear,
    day: ReportDay,
) -> Result<(Vec<Row>, Row), ReportError> {
    match report {
        FigureReport::Training => {
            let report = training(db, region, year, day).await?;
            Ok((report.rows.iter().map(of_training).collect(), of_training(&report.total)))
        }
        FigureReport::PointsByRegion => {
            let report = points_by_region(db, region, year, day).await?;
            Ok((report.rows.iter().map(of_region).collect(), of_region(&report.total)))
        }
        FigureReport::Points => {
            let mut page = Page { after: None, size: 500 };
            let mut whole = points(db, region, None, year, day, page).await?;
            while let Some(next) = whole.next.take() {
                page.after = Some(next);
                let more = points(db, region, None, year, day, page).await?;
                whole.rows.extend(more.rows);
                whole.next = more.next;
            }
            Ok((whole.rows.iter().map(of_point).collect(), of_region(&whole.total)))
        }
        FigureReport::Continuing => {
            let report = continuing(db, region, year, day).await?;
            Ok((report.rows.iter().map(of_continuing).collect(), of_continuing(&report.total)))
        }
    }
}

/// A row that one day has and the other has not counts as nothing there. `None` for no row at all.
fn compared(before: Option<&Row>, after: Option<&Row>) -> Option<ComparedRow> {
    let shown = after.or(before)?;
    let count = |row: Option<&Row>, place: usize| row.map_or(0, |row| row.figures.get(place).map_or(0, |(.., n)| *n));
    let rate = |row: Option<&Row>, place: usize| {
        row.and_then(|row| row.rates.get(place)).map_or(Rate::of(0, 0), |(.., rate)| *rate)
    };
    let figures = shown.figures.iter().enumerate().map(|(place, (column, label, _))| {
        let (from, to) = (count(before, place), count(after, place));
        ComparedFigure { column: (*column).to_owned(), label: (*label).to_owned(), from, to, difference: to - from }
    });
    let rates = shown.rates.iter().enumerate().map(|(place, (column, label, _))| {
        let (from, to) = (rate(before, place), rate(after, place));
        let difference = from.basis_points().zip(to.basis_points()).map(|(from, to)| points_of(to - from));
        ComparedRate { column: (*column).to_owned(), label: (*label).to_owned(), from, to, difference }
    });
    Some(ComparedRow {
        region: shown.region,
        point: shown.point,
        name: shown.name.clone(),
        figures: figures.collect(),
        rates: rates.collect(),
    })
}

/// Hundredths of a percent as percentage points.
fn points_of(hundredths: i64) -> String {
    let sign = if hundredths < 0 { '-' } else { '+' };
    let whole = hundredths.unsigned_abs();
    format!("{sign}{}.{:02}", whole / 100, whole % 100)
}

fn of_training(row: &TrainingRow) -> Row {
    Row {
        region: row.region,
        point: None,
        name: row.name.clone(),
        figures: vec![
            ("points_approved", "批准面授点", row.points_approved),
            ("points_held", "办班面授点", row.points_held),
            ("classes_approved", "批准办班", row.classes_approved),
            ("classes_held", "已开班", row.classes_held),
            ("headcount_approved", "批准人次", row.headcount_approved),
            ("trained", "实际培训人次", row.trained),
            ("passed", "通过人次", row.passed),
        ],
        rates: vec![("attendance_rate", "参训率", row.attendance_rate), ("pass_rate", "通过率", row.pass_rate)],
    }
}

fn of_region(row: &RegionPointsRow) -> Row {
    Row {
        region: row.region,
        point: None,
        name: row.name.clone(),
        figures: vec![
            ("classes_held", "开班数", row.classes_held),
            ("trained", "培训人次", row.trained),
            ("passed", "通过人次", row.passed),
        ],
        rates: vec![("pass_rate", "通过率", row.pass_rate)],
    }
}

fn of_point(row: &PointRow) -> Row {
    Row {
        region: row.region,
        point: Some(row.point),
        name: row.name.clone(),
        figures: vec![
            ("classes_held", "办班级次数", row.classes_held),
            ("trained", "培训总人次", row.trained),
            ("passed", "通过人次", row.passed),
        ],
        rates: vec![("pass_rate", "通过率", row.pass_rate)],
    }
}

fn of_continuing(row: &ContinuingRow) -> Row {
    Row {
        region: row.region,
        point: None,
        name: row.name.clone(),
        figures: vec![
            ("roster", "地区总人数", row.roster),
            ("persons", "培训人数", row.persons),
            ("qualified", "培训合格人数", row.qualified),
            ("attendances", "培训人次", row.attendances),
            ("face_to_face", "面授人次", row.face_to_face),
            ("face_to_face_passes", "面授通过人次", row.face_to_face_passes),
            ("face_to_face_persons", "面授通过人数", row.face_to_face_persons),
            ("online", "网授人次", row.online),
            ("online_passes", "网授通过人次", row.online_passes),
            ("online_persons", "网授通过人数", row.online_persons),
            ("equivalence_passes", "视同审批通过人次", row.equivalence_passes),
            ("equivalence_persons", "视同审批通过人数", row.equivalence_persons),
        ],
        rates: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_differs_by_percentage_points() {
        for (hundredths, shown) in [(0, "+0.00"), (125, "+1.25"), (-5, "-0.05"), (-10_000, "-100.00")] {
            assert_eq!(points_of(hundredths), shown);
        }
    }

    #[test]
    fn a_row_of_one_day_only_counts_as_nothing_on_the_other() {
        let row = Row {
            figures: vec![("trained", "培训人次", 3)],
            rates: vec![("pass_rate", "通过率", Rate::of(1, 3))],
            ..Row::default()
        };
        let gone = compared(Some(&row), None).unwrap();
        assert_eq!((gone.figures[0].from, gone.figures[0].to, gone.figures[0].difference), (3, 0, -3));
        assert_eq!((gone.rates[0].to.to_string().as_str(), &gone.rates[0].difference), ("—", &None));
        assert_eq!(compared(None, None), None);
    }
}
