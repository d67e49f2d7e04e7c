//! What a reader of reports chooses from: 年度 > 地区 > 面授点 > 培训班, each narrowing the next.

use chrono::NaiveDate;
use serde::Serialize;
use sqlx::PgConnection;
use utoipa::ToSchema;
use uuid::Uuid;

use super::basis::{Regions, ReportError, names, region_scope};
use super::classes::year_of;
use crate::types::{PlanId, PlanStatus, PointId, RegionCode, TrainingYear};

/// A training point to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct PointOption {
    /// The point.
    pub point: PointId,
    /// 面授点.
    pub name: String,
}

/// A class to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ClassOption {
    /// The class.
    pub class: PlanId,
    /// 培训班名称.
    pub name: String,
    /// 状态.
    pub status: PlanStatus,
}

/// The training years in which a region has any figure, the latest first.
///
/// # Errors
/// When the database fails.
pub async fn training_years(db: &mut PgConnection, region: RegionCode) -> Result<Vec<TrainingYear>, ReportError> {
    // From one year to the next along the key, instead of over every day of every year.
    let years: Vec<i16> = sqlx::query_scalar(
        "WITH RECURSIVE years(year) AS (
             (SELECT training_year FROM statistics.total WHERE scope = $1 AND training_year > 0
              ORDER BY training_year LIMIT 1)
             UNION ALL
             SELECT (SELECT training_year FROM statistics.total WHERE scope = $1 AND training_year > year
                     ORDER BY training_year LIMIT 1)
             FROM years WHERE year IS NOT NULL
         )
         SELECT year FROM years WHERE year IS NOT NULL ORDER BY year DESC",
    )
    .bind(region_scope(region))
    .fetch_all(db)
    .await?;
    Ok(years.into_iter().map(year_of).collect())
}

/// The points of a region with everything below it that had a plan approved in a year, by name as of that day.
///
/// # Errors
/// When there is no such region, or the database fails.
pub async fn point_options(
    db: &mut PgConnection,
    region: RegionCode,
    point: Option<PointId>,
    year: TrainingYear,
    day: NaiveDate,
) -> Result<Vec<PointOption>, ReportError> {
    let regions = Regions::read(db, day).await?;
    regions.known(region)?;
    let points: Vec<Uuid> = sqlx::query_scalar(
        "SELECT DISTINCT point FROM statistics.approved_class
         WHERE training_year = $1 AND region = ANY($2) AND ($3::uuid IS NULL OR point = $3)",
    )
    .bind(i16::from(year))
    .bind(regions.subtree(region))
    .bind(point.map(|point| point.0))
    .fetch_all(&mut *db)
    .await?;
    let names = names(db, &points, day).await?;
    let option =
        |point: Uuid| PointOption { point: PointId(point), name: names.get(&point).cloned().unwrap_or_default() };
    let mut options: Vec<PointOption> = points.into_iter().map(option).collect();
    options.sort_by(|one, other| (&one.name, one.point).cmp(&(&other.name, other.point)));
    Ok(options)
}

/// The classes of a point in a year that were ever approved, by name.
///
/// # Errors
/// When the database fails.
pub async fn class_options(
    db: &mut PgConnection,
    point: PointId,
    year: TrainingYear,
) -> Result<Vec<ClassOption>, ReportError> {
    let rows: Vec<(Uuid, String, String)> = sqlx::query_as(
        "SELECT v.class, v.name, v.status FROM (
             SELECT DISTINCT class FROM statistics.approved_class WHERE point = $1 AND training_year = $2
         ) c CROSS JOIN LATERAL (
             SELECT class, name, status FROM statistics.class_version WHERE class = c.class
             ORDER BY position DESC LIMIT 1
         ) v ORDER BY v.name COLLATE \"C\", v.class",
    )
    .bind(point.0)
    .bind(i16::from(year))
    .fetch_all(db)
    .await?;
    let option = |(class, name, status): (Uuid, String, String)| {
        let status = status.parse().unwrap_or(PlanStatus::Enrolling);
        ClassOption { class: PlanId(class), name, status }
    };
    Ok(rows.into_iter().map(option).collect())
}
