//! 面授点报表, and the points behind a row of 面授点培训情况统计.

use serde::Serialize;
use sqlx::PgConnection;
use utoipa::ToSchema;
use uuid::Uuid;

use super::basis::{
    ByRegion, Cursor, Figures, Page, RegionFigures, Regions, ReportDay, ReportError, names, region_code, region_scope,
};
use crate::types::{Quantity, Rate, RegionCode, TrainingYear};

/// One region of 面授点报表.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct RegionPointsRow {
    /// The region's code.
    pub region: RegionCode,
    /// 地区.
    pub name: String,
    /// 开班数.
    pub classes_held: i64,
    /// 培训人次.
    pub trained: i64,
    /// 通过人次.
    pub passed: i64,
    /// 通过率.
    pub pass_rate: Rate,
}

/// 面授点报表.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct RegionPointsReport {
    /// The day that it is true for.
    pub as_of: ReportDay,
    /// 年度.
    pub training_year: TrainingYear,
    /// The region asked for.
    pub region: RegionCode,
    /// The regions below it, or itself where there are none.
    pub rows: Vec<RegionPointsRow>,
    /// 合计.
    pub total: RegionPointsRow,
}

/// One point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct PointRow {
    /// 年度.
    pub training_year: TrainingYear,
    /// The region's code.
    pub region: RegionCode,
    /// 地区.
    pub region_name: String,
    /// The point.
    pub point: Uuid,
    /// 面授点.
    pub name: String,
    /// 办班级次数.
    pub classes_held: i64,
    /// 培训总人次.
    pub trained: i64,
    /// 通过人次.
    pub passed: i64,
    /// 通过率.
    pub pass_rate: Rate,
}

/// The points of a region that have an approved plan in the year, a page of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct PointsReport {
    /// The day that it is true for.
    pub as_of: ReportDay,
    /// 年度.
    pub training_year: TrainingYear,
    /// The region asked for.
    pub region: RegionCode,
    /// The points, by region.
    pub rows: Vec<PointRow>,
    /// 总计 over all points of the region, not only this page's.
    pub total: RegionPointsRow,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}

pub(super) const QUANTITIES: [Quantity; 3] = [Quantity::ClassesHeld, Quantity::Trained, Quantity::Passed];

/// 面授点报表 of a region.
///
/// # Errors
/// When there is no such region, or the database fails.
pub async fn points_by_region(
    db: &mut PgConnection,
    region: RegionCode,
    year: TrainingYear,
    as_of: ReportDay,
) -> Result<RegionPointsReport, ReportError> {
    let figures = ByRegion::read(db, region, year, &QUANTITIES, as_of.day).await?;
    let rows = figures.rows.iter().map(region_row).collect();
    Ok(RegionPointsReport { as_of, training_year: year, region, rows, total: region_row(&figures.total) })
}

pub(super) fn region_row(figures: &RegionFigures) -> RegionPointsRow {
    let (trained, passed) = (figures.get(Quantity::Trained), figures.get(Quantity::Passed));
    RegionPointsRow {
        region: figures.region,
        name: figures.name.clone(),
        classes_held: figures.get(Quantity::ClassesHeld),
        trained,
        passed,
        pass_rate: Rate::of(passed, trained),
    }
}

/// The points of a region with everything below it, or one of them: those with an approved plan of the year.
///
/// # Errors
/// When there is no such region, or the database fails.
pub async fn points(
    db: &mut PgConnection,
    region: RegionCode,
    point: Option<Uuid>,
    year: TrainingYear,
    as_of: ReportDay,
    page: Page,
) -> Result<PointsReport, ReportError> {
    let regions = Regions::read(db, as_of.day).await?;
    regions.known(region)?;
    let Cursor(after_region, after_point) = page.start();
    let mut found: Vec<(i32, Uuid)> = sqlx::query_as(
        "SELECT p.region, p.point FROM (
             SELECT DISTINCT region, point FROM statistics.approved_class
             WHERE training_year = $1 AND region = ANY($2) AND ($3::uuid IS NULL OR point = $3)
               AND (region, point) > ($4, $5)
         ) p CROSS JOIN LATERAL (
             SELECT total FROM statistics.total
             WHERE scope = p.point AND training_year = $1 AND quantity = $6 AND day <= $7 ORDER BY day DESC LIMIT 1
         ) t WHERE t.total > 0 ORDER BY p.region, p.point LIMIT $8",
    )
    .bind(i16::from(year))
    .bind(regions.subtree(region))
    .bind(point)
    .bind(i32::try_from(after_region.as_u128()).map_err(|_| ReportError::BadCursor)?)
    .bind(after_point)
    .bind(Quantity::ClassesApproved.code())
    .bind(as_of.day)
    .bind(page.fetch())
    .fetch_all(&mut *db)
    .await?;
    let next = page.cut(&mut found, |(region, point)| Cursor(region_scope(region_code(*region)), *point));
    let ids: Vec<Uuid> = found.iter().map(|(_, point)| *point).collect();
    let names = names(db, &ids, as_of.day).await?;
    let total_scope = point.unwrap_or_else(|| region_scope(region));
    let scopes: Vec<Uuid> = ids.iter().copied().chain([total_scope]).collect();
    let figures = Figures::read(db, &scopes, year, &QUANTITIES, as_of.day).await?;
    let row = |(code, point): &(i32, Uuid)| {
        let (trained, passed) = (figures.get(*point, Quantity::Trained), figures.get(*point, Quantity::Passed));
        PointRow {
            training_year: year,
            region: region_code(*code),
            region_name: regions.name(region_code(*code)),
            point: *point,
            name: names.get(point).cloned().unwrap_or_default(),
            classes_held: figures.get(*point, Quantity::ClassesHeld),
            trained,
            passed,
            pass_rate: Rate::of(passed, trained),
        }
    };
    let (trained, passed) = (figures.get(total_scope, Quantity::Trained), figures.get(total_scope, Quantity::Passed));
    let total = RegionPointsRow {
        region,
        name: "总计".to_owned(),
        classes_held: figures.get(total_scope, Quantity::ClassesHeld),
        trained,
        passed,
        pass_rate: Rate::of(passed, trained),
    };
    Ok(PointsReport { as_of, training_year: year, region, rows: found.iter().map(row).collect(), total, next })
}
