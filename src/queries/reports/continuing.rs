//! 继续教育情况统计, and the learners behind each of its figures.

use serde::Serialize;
use sqlx::PgConnection;
use utoipa::ToSchema;
use uuid::Uuid;

use super::basis::{
    ByRegion, Cursor, Figures, Page, RegionFigures, Regions, ReportDay, ReportError, region_code, region_scope,
};
use crate::types::{Quantity, RegionCode, TrainingYear};

/// One region of the report, with everything below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ContinuingRow {
    /// The region's code.
    pub region: RegionCode,
    /// 地区.
    pub name: String,
    /// 地区总人数.
    pub roster: i64,
    /// 培训人数.
    pub persons: i64,
    /// 培训合格人数.
    pub qualified: i64,
    /// 培训人次.
    pub attendances: i64,
    /// 面授人次.
    pub face_to_face: i64,
    /// 面授通过人次.
    pub face_to_face_passes: i64,
    /// 面授通过人数.
    pub face_to_face_persons: i64,
    /// 网授人次.
    pub online: i64,
    /// 网授通过人次.
    pub online_passes: i64,
    /// 网授通过人数.
    pub online_persons: i64,
    /// 视同审批通过人次.
    pub equivalence_passes: i64,
    /// 视同审批通过人数.
    pub equivalence_persons: i64,
}

/// 继续教育情况统计.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ContinuingReport {
    /// The day that it is true for.
    pub as_of: ReportDay,
    /// 年度.
    pub training_year: TrainingYear,
    /// The region asked for.
    pub region: RegionCode,
    /// The regions below it, or itself where there are none.
    pub rows: Vec<ContinuingRow>,
    /// 合计.
    pub total: ContinuingRow,
}

/// A learner behind a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FigureLearner {
    /// The learner.
    pub learner: Uuid,
    /// The region where he counts.
    pub region: RegionCode,
    /// 地区.
    pub region_name: String,
    /// 姓名, as it is now; empty once the person was erased.
    pub name: String,
    /// 身份证号, masked (PERSON-1).
    pub id_masked: String,
    /// How much of the figure is his.
    pub amount: i64,
}

/// The learners behind a figure of 继续教育情况统计, a page of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FigureLearners {
    /// The day that it is true for.
    pub as_of: ReportDay,
    /// 年度.
    pub training_year: TrainingYear,
    /// The region asked for.
    pub region: RegionCode,
    /// What the figure counts.
    pub quantities: Vec<Quantity>,
    /// The learners, by region.
    pub rows: Vec<FigureLearner>,
    /// 合计: the figure itself, which the amounts of all pages add up to.
    pub total: i64,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}

pub(super) const QUANTITIES: [Quantity; 12] = [
    Quantity::Roster,
    Quantity::Persons,
    Quantity::Qualified,
    Quantity::FaceToFace,
    Quantity::Online,
    Quantity::Equivalence,
    Quantity::FaceToFacePasses,
    Quantity::FaceToFacePersons,
    Quantity::OnlinePasses,
    Quantity::OnlinePersons,
    Quantity::EquivalencePasses,
    Quantity::EquivalencePersons,
];

/// 继续教育情况统计 of a region.
///
/// # Errors
/// When there is no such region, or the database fails.
pub async fn continuing(
    db: &mut PgConnection,
    region: RegionCode,
    year: TrainingYear,
    as_of: ReportDay,
) -> Result<ContinuingReport, ReportError> {
    let figures = ByRegion::read(db, region, year, &QUANTITIES, as_of.day).await?;
    let rows = figures.rows.iter().map(row).collect();
    Ok(ContinuingReport { as_of, training_year: year, region, rows, total: row(&figures.total) })
}

pub(super) fn row(figures: &RegionFigures) -> ContinuingRow {
    let (face_to_face, online) = (figures.get(Quantity::FaceToFace), figures.get(Quantity::Online));
    ContinuingRow {
        region: figures.region,
        name: figures.name.clone(),
        roster: figures.get(Quantity::Roster),
        persons: figures.get(Quantity::Persons),
        qualified: figures.get(Quantity::Qualified),
        attendances: face_to_face + online + figures.get(Quantity::Equivalence),
        face_to_face,
        face_to_face_passes: figures.get(Quantity::FaceToFacePasses),
        face_to_face_persons: figures.get(Quantity::FaceToFacePersons),
        online,
        online_passes: figures.get(Quantity::OnlinePasses),
        online_persons: figures.get(Quantity::OnlinePersons),
        equivalence_passes: figures.get(Quantity::EquivalencePasses),
        equivalence_persons: figures.get(Quantity::EquivalencePersons),
    }
}

/// Region, learner, amount, name, masked ID number.
type Found = (i32, Uuid, i64, Option<String>, Option<String>);

/// The learners behind a figure that belongs to learners: those whose postings up to the day add up to more than nothing.
///
/// # Errors
/// When there is no such region, or the database fails.
pub async fn figure_learners(
    db: &mut PgConnection,
    region: RegionCode,
    year: TrainingYear,
    quantities: &[Quantity],
    as_of: ReportDay,
    page: Page,
) -> Result<FigureLearners, ReportError> {
    let regions = Regions::read(db, as_of.day).await?;
    regions.known(region)?;
    let Cursor(after_region, after_learner) = page.start();
    let codes: Vec<i16> = quantities.iter().map(|quantity| quantity.code()).collect();
    // One region after the other, each from its index: the limit ends it as soon as the page is full. A region without a
    // figure on the day is passed over.
    let mut found: Vec<Found> = sqlx::query_as(
        "SELECT p.region, p.learner, p.amount, l.name, l.id_masked FROM (
             SELECT r.region, f.learner, f.amount
             FROM (SELECT region FROM UNNEST($1::int[]) k(region) WHERE region >= $2 ORDER BY region) r
             CROSS JOIN LATERAL (
                 SELECT learner, sum(amount) AS amount FROM statistics.posting
                 WHERE quantity = ANY($3) AND training_year = $4 AND region = r.region AND day <= $5
                   AND (SELECT true FROM statistics.total WHERE scope = lpad(to_hex(r.region), 32, '0')::uuid
                        AND training_year = $4 AND quantity = ANY($3) AND day <= $5 LIMIT 1)
                   AND learner > CASE WHEN r.region = $2 THEN $6 ELSE '00000000-0000-0000-0000-000000000000'::uuid END
                 GROUP BY learner HAVING sum(amount) > 0 ORDER BY learner LIMIT $7
             ) f LIMIT $7
         ) p LEFT JOIN roster.learners l USING (learner) ORDER BY p.region, p.learner",
    )
    .bind(regions.subtree(region))
    .bind(i32::try_from(after_region.as_u128()).map_err(|_| ReportError::BadCursor)?)
    .bind(codes)
    .bind(year_column(quantities, year))
    .bind(as_of.day)
    .bind(after_learner)
    .bind(page.fetch())
    .fetch_all(&mut *db)
    .await?;
    let next = page.cut(&mut found, |row| Cursor(region_scope(region_code(row.0)), row.1));
    let row = |(code, learner, amount, name, id_masked): Found| FigureLearner {
        learner,
        region: region_code(code),
        region_name: regions.name(region_code(code)),
        name: name.unwrap_or_default(),
        id_masked: id_masked.unwrap_or_default(),
        amount,
    };
    let rows = found.into_iter().map(row).collect();
    let scope = region_scope(region);
    let figures = Figures::read(db, &[scope], year, quantities, as_of.day).await?;
    let total = quantities.iter().map(|quantity| figures.get(scope, *quantity)).sum();
    Ok(FigureLearners { as_of, training_year: year, region, quantities: quantities.to_vec(), rows, total, next })
}

/// How many learners stand behind a figure.
///
/// # Errors
/// As [`figure_learners`].
pub async fn figure_learners_size(
    db: &mut PgConnection,
    region: RegionCode,
    year: TrainingYear,
    quantities: &[Quantity],
    as_of: ReportDay,
) -> Result<i64, ReportError> {
    let regions = Regions::read(db, as_of.day).await?;
    regions.known(region)?;
    let codes: Vec<i16> = quantities.iter().map(|quantity| quantity.code()).collect();
    Ok(sqlx::query_scalar(
        "SELECT count(*) FROM (
             SELECT FROM statistics.posting
             WHERE quantity = ANY($1) AND training_year = $2 AND region = ANY($3) AND day <= $4 AND learner IS NOT NULL
             GROUP BY region, learner HAVING sum(amount) > 0
         ) counted",
    )
    .bind(codes)
    .bind(year_column(quantities, year))
    .bind(regions.subtree(region))
    .bind(as_of.day)
    .fetch_one(db)
    .await?)
}

/// The roster belongs to no training year.
fn year_column(quantities: &[Quantity], year: TrainingYear) -> i16 {
    if quantities == [Quantity::Roster] { 0 } else { i16::from(year) }
}
