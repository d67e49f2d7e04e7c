//! How a region or a point stands in a year: the figures of the home page, as integers for charts.

use serde::Serialize;
use sqlx::PgConnection;
use utoipa::ToSchema;

use super::basis::{ByRegion, Figures, RegionFigures, ReportDay, ReportError};
use crate::types::{PointId, Quantity, Rate, RegionCode, TrainingYear};

/// How a region stands, with everything below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct RegionStanding {
    /// The region's code.
    pub region: RegionCode,
    /// 地区.
    pub name: String,
    /// 批准办班: how many classes were planned.
    pub classes_approved: i64,
    /// 已开班: how many of them have begun.
    pub classes_held: i64,
    /// 批准人次: how many attendances were planned.
    pub headcount_approved: i64,
    /// 实际培训人次: how many there really were.
    pub trained: i64,
    /// 通过人次.
    pub passed: i64,
    /// 参训率 in hundredths of a percent: 实际培训人次 / 批准人次; absent when nothing was planned.
    pub attendance_rate: Option<i64>,
    /// 通过率 in hundredths of a percent: 通过人次 / 实际培训人次; absent when nobody was trained.
    pub pass_rate: Option<i64>,
    /// 地区总人数.
    pub roster: i64,
    /// 培训人数.
    pub persons: i64,
    /// 培训合格人数.
    pub qualified: i64,
    /// 继续教育 rate in hundredths of a percent: 培训合格人数 / 地区总人数; absent when nobody is on the roster.
    pub qualified_rate: Option<i64>,
}

/// How a region and the regions directly below it stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Standing {
    /// The day that it is true for.
    pub as_of: ReportDay,
    /// 年度.
    pub training_year: TrainingYear,
    /// The region itself.
    pub total: RegionStanding,
    /// The regions below it, or itself where there are none.
    pub rows: Vec<RegionStanding>,
}

/// How a point stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct PointStanding {
    /// The day that it is true for.
    pub as_of: ReportDay,
    /// 年度.
    pub training_year: TrainingYear,
    /// 批准办班.
    pub classes_approved: i64,
    /// 已开班.
    pub classes_held: i64,
    /// 批准人次.
    pub headcount_approved: i64,
    /// 实际培训人次.
    pub trained: i64,
    /// 通过人次.
    pub passed: i64,
    /// 参训率 in hundredths of a percent; absent when nothing was planned.
    pub attendance_rate: Option<i64>,
    /// 通过率 in hundredths of a percent; absent when nobody was trained.
    pub pass_rate: Option<i64>,
}

const OF_POINTS: [Quantity; 5] = [
    Quantity::ClassesApproved,
    Quantity::ClassesHeld,
    Quantity::HeadcountApproved,
    Quantity::Trained,
    Quantity::Passed,
];
const OF_REGIONS: [Quantity; 8] = [
    Quantity::ClassesApproved,
    Quantity::ClassesHeld,
    Quantity::HeadcountApproved,
    Quantity::Trained,
    Quantity::Passed,
    Quantity::Roster,
    Quantity::Persons,
    Quantity::Qualified,
];

/// How a region stands.
///
/// # Errors
/// When there is no such region, or the database fails.
pub async fn standing(
    db: &mut PgConnection,
    region: RegionCode,
    year: TrainingYear,
    as_of: ReportDay,
) -> Result<Standing, ReportError> {
    let ByRegion { rows, total } = ByRegion::read(db, region, year, &OF_REGIONS, as_of.day).await?;
    Ok(Standing { as_of, training_year: year, total: of_region(&total), rows: rows.iter().map(of_region).collect() })
}

/// How a point stands.
///
/// # Errors
/// When the database fails.
pub async fn point_standing(
    db: &mut PgConnection,
    PointId(point): PointId,
    year: TrainingYear,
    as_of: ReportDay,
) -> Result<PointStanding, ReportError> {
    let figures = Figures::read(db, &[point], year, &OF_POINTS, as_of.day).await?;
    let of = |quantity| figures.get(point, quantity);
    let (planned, trained, passed) = (of(Quantity::HeadcountApproved), of(Quantity::Trained), of(Quantity::Passed));
    Ok(PointStanding {
        as_of,
        training_year: year,
        classes_approved: of(Quantity::ClassesApproved),
        classes_held: of(Quantity::ClassesHeld),
        headcount_approved: planned,
        trained,
        passed,
        attendance_rate: Rate::of(trained, planned).basis_points(),
        pass_rate: Rate::of(passed, trained).basis_points(),
    })
}

fn of_region(figures: &RegionFigures) -> RegionStanding {
    let of = |quantity| figures.get(quantity);
    let (planned, trained, passed) = (of(Quantity::HeadcountApproved), of(Quantity::Trained), of(Quantity::Passed));
    let (roster, qualified) = (of(Quantity::Roster), of(Quantity::Qualified));
    RegionStanding {
        region: figures.region,
        name: figures.name.clone(),
        classes_approved: of(Quantity::ClassesApproved),
        classes_held: of(Quantity::ClassesHeld),
        headcount_approved: planned,
        trained,
        passed,
        attendance_rate: Rate::of(trained, planned).basis_points(),
        pass_rate: Rate::of(passed, trained).basis_points(),
        roster,
        persons: of(Quantity::Persons),
        qualified,
        qualified_rate: Rate::of(qualified, roster).basis_points(),
    }
}
