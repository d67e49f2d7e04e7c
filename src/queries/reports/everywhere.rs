//! The reports of figures for every region at once, as the nightly publication has them. Each row equals what the report of its
//! region and year says.

use chrono::NaiveDate;
use sqlx::{FromRow, PgConnection};
use uuid::Uuid;

use super::basis::{
    Cursor, Figures, Page, RegionFigures, Regions, ReportDay, ReportError, names, region_code, region_scope,
};
use super::classes::{ClassRow, Version};
use super::continuing::{self, ContinuingRow};
use super::options::training_years;
use super::points::{self, PointRow, RegionPointsRow, points};
use super::training::{self, TrainingRow};
use crate::types::{PlanStatus, Quantity, RegionCode, TrainingYear};

/// Classes that are read at once.
const CLASSES: i64 = 2_000;

/// A region's row, and where the region lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InRegion<T> {
    /// The region above; `None` for the province.
    pub parent: Option<RegionCode>,
    /// Its row, with everything below it.
    pub row: T,
}

/// A class, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnyClass {
    /// The region of the point's office.
    pub region: RegionCode,
    /// 地区.
    pub region_name: String,
    /// The point.
    pub point: Uuid,
    /// 面授点.
    pub point_name: String,
    /// The class.
    pub row: ClassRow,
}

/// The training years of which there is any figure at the end of the day, and the day's own, the earliest first.
///
/// # Errors
/// When the database fails.
pub async fn years_with_figures(db: &mut PgConnection, day: NaiveDate) -> Result<Vec<TrainingYear>, ReportError> {
    let own = TrainingYear::current(day);
    let Some(province) = Regions::read(db, day).await?.top() else { return Ok(vec![own]) };
    let quantities: Vec<Quantity> = Quantity::ALL.iter().copied().filter(|of| *of != Quantity::Roster).collect();
    let mut years = vec![own];
    for year in training_years(db, province).await? {
        let figures = Figures::read(db, &[region_scope(province)], year, &quantities, day).await?;
        if year != own && quantities.iter().any(|of| figures.get(region_scope(province), *of) != 0) {
            years.push(year);
        }
    }
    years.sort_unstable();
    Ok(years)
}

/// 面授点培训情况统计 of every region, by code.
///
/// # Errors
/// When the database fails.
pub async fn training_everywhere(
    db: &mut PgConnection,
    year: TrainingYear,
    as_of: ReportDay,
) -> Result<Vec<InRegion<TrainingRow>>, ReportError> {
    everywhere(db, year, &training::QUANTITIES, as_of.day, training::row).await
}

/// 面授点报表 of every region, by code.
///
/// # Errors
/// When the database fails.
pub async fn points_by_region_everywhere(
    db: &mut PgConnection,
    year: TrainingYear,
    as_of: ReportDay,
) -> Result<Vec<InRegion<RegionPointsRow>>, ReportError> {
    everywhere(db, year, &points::QUANTITIES, as_of.day, points::region_row).await
}

/// 继续教育情况统计 of every region, by code.
///
/// # Errors
/// When the database fails.
pub async fn continuing_everywhere(
    db: &mut PgConnection,
    year: TrainingYear,
    as_of: ReportDay,
) -> Result<Vec<InRegion<ContinuingRow>>, ReportError> {
    everywhere(db, year, &continuing::QUANTITIES, as_of.day, continuing::row).await
}

/// A part of all points with an approved plan of the year, by region; and where the next one begins, if there is one.
///
/// # Errors
/// When the database fails.
pub async fn points_everywhere(
    db: &mut PgConnection,
    year: TrainingYear,
    as_of: ReportDay,
    page: Page,
) -> Result<(Vec<PointRow>, Option<Cursor>), ReportError> {
    let Some(province) = Regions::read(db, as_of.day).await?.top() else { return Ok((Vec::new(), None)) };
    let part = points(db, province, None, year, as_of, page).await?;
    Ok((part.rows, part.next))
}

#[derive(FromRow)]
struct Found {
    region: i32,
    point: Uuid,
    #[sqlx(flatten)]
    version: Version,
}

/// A part of all approved classes of the year that are not cancelled, by identifier; and where the next one begins, if there is
/// one.
///
/// # Errors
/// When the database fails.
pub async fn classes_everywhere(
    db: &mut PgConnection,
    year: TrainingYear,
    as_of: ReportDay,
    after: Option<Cursor>,
) -> Result<(Vec<AnyClass>, Option<Cursor>), ReportError> {
    let found: Vec<Found> = sqlx::query_as(
        "SELECT v.* FROM (
             SELECT class FROM statistics.approved_class WHERE training_year = $1 AND class > $2
         ) c CROSS JOIN LATERAL (
             SELECT class, training_year, region, point, name, enrolment_from, enrolment_to, training_from, training_to,
                    exam_from, exam_to, approved, allowed, status
             FROM statistics.class_version WHERE class = c.class AND day <= $3 ORDER BY position DESC LIMIT 1
         ) v WHERE v.approved IS NOT NULL AND v.status <> $4 ORDER BY c.class LIMIT $5",
    )
    .bind(i16::from(year))
    .bind(after.unwrap_or(Cursor::START).1)
    .bind(as_of.day)
    .bind(PlanStatus::Cancelled.code())
    .bind(CLASSES)
    .fetch_all(&mut *db)
    .await?;
    let whole = i64::try_from(found.len()).is_ok_and(|rows| rows == CLASSES);
    let next = found.last().filter(|_| whole).map(|last| Cursor(Uuid::nil(), last.version.class));
    let classes: Vec<Uuid> = found.iter().map(|found| found.version.class).collect();
    let mut places: Vec<Uuid> = found.iter().map(|found| found.point).collect();
    places.sort_unstable();
    places.dedup();
    let names = names(db, &places, as_of.day).await?;
    let regions = Regions::read(db, as_of.day).await?;
    let figures = Figures::read(db, &classes, year, &ClassRow::QUANTITIES, as_of.day).await?;
    let class = |Found { region, point, version }: Found| AnyClass {
        region: region_code(region),
        region_name: regions.name(region_code(region)),
        point,
        point_name: names.get(&point).cloned().unwrap_or_default(),
        row: version.row(&figures),
    };
    Ok((found.into_iter().map(class).collect(), next))
}

async fn everywhere<T>(
    db: &mut PgConnection,
    year: TrainingYear,
    quantities: &[Quantity],
    day: NaiveDate,
    row: fn(&RegionFigures) -> T,
) -> Result<Vec<InRegion<T>>, ReportError> {
    let regions = Regions::read(db, day).await?;
    let codes = regions.all();
    let scopes: Vec<Uuid> = codes.iter().map(|code| region_scope(*code)).collect();
    let figures = Figures::read(db, &scopes, year, quantities, day).await?;
    let of = |code: RegionCode| InRegion {
        parent: regions.parent(code),
        row: row(&RegionFigures::of(code, regions.name(code), quantities, &figures)),
    };
    Ok(codes.into_iter().map(of).collect())
}
