//! 面授点培训情况统计.

use serde::Serialize;
use sqlx::PgConnection;
use utoipa::ToSchema;

use super::basis::{ByRegion, RegionFigures, ReportDay, ReportError};
use crate::types::{Quantity, Rate, RegionCode, TrainingYear};

/// One region of the report, with everything below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct TrainingRow {
    /// The region's code.
    pub region: RegionCode,
    /// 地区.
    pub name: String,
    /// 批准面授点.
    pub points_approved: i64,
    /// 办班面授点.
    pub points_held: i64,
    /// 批准办班.
    pub classes_approved: i64,
    /// 已开班.
    pub classes_held: i64,
    /// 批准人次.
    pub headcount_approved: i64,
    /// 实际培训人次.
    pub trained: i64,
    /// 参训率: 实际培训人次 / 批准人次.
    pub attendance_rate: Rate,
    /// 通过人次.
    pub passed: i64,
    /// 通过率: 通过人次 / 实际培训人次.
    pub pass_rate: Rate,
}

/// 面授点培训情况统计.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct TrainingReport {
    /// The day that it is true for.
    pub as_of: ReportDay,
    /// 年度.
    pub training_year: TrainingYear,
    /// The region asked for.
    pub region: RegionCode,
    /// The regions below it, or itself where there are none.
    pub rows: Vec<TrainingRow>,
    /// 合计.
    pub total: TrainingRow,
}

pub(super) const QUANTITIES: [Quantity; 7] = [
    Quantity::PointsApproved,
    Quantity::PointsHeld,
    Quantity::ClassesApproved,
    Quantity::ClassesHeld,
    Quantity::HeadcountApproved,
    Quantity::Trained,
    Quantity::Passed,
];

/// 面授点培训情况统计 of a region.
///
/// # Errors
/// When there is no such region, or the database fails.
pub async fn training(
    db: &mut PgConnection,
    region: RegionCode,
    year: TrainingYear,
    as_of: ReportDay,
) -> Result<TrainingReport, ReportError> {
    let figures = ByRegion::read(db, region, year, &QUANTITIES, as_of.day).await?;
    let rows = figures.rows.iter().map(row).collect();
    Ok(TrainingReport { as_of, training_year: year, region, rows, total: row(&figures.total) })
}

pub(super) fn row(figures: &RegionFigures) -> TrainingRow {
    let approved = figures.get(Quantity::HeadcountApproved);
    let (trained, passed) = (figures.get(Quantity::Trained), figures.get(Quantity::Passed));
    TrainingRow {
        region: figures.region,
        name: figures.name.clone(),
        points_approved: figures.get(Quantity::PointsApproved),
        points_held: figures.get(Quantity::PointsHeld),
        classes_approved: figures.get(Quantity::ClassesApproved),
        classes_held: figures.get(Quantity::ClassesHeld),
        headcount_approved: approved,
        trained,
        attendance_rate: Rate::of(trained, approved),
        passed,
        pass_rate: Rate::of(passed, trained),
    }
}
