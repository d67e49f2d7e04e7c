//! 面授学习统计: who learnt in which class, with which result.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sqlx::{PgConnection, Postgres, QueryBuilder};
use utoipa::ToSchema;
use uuid::Uuid;

use super::basis::{Cursor, Page, Regions, ReportDay, ReportError, names, successors};
use super::classes::{LearnerFilter, STANDING, score_of};
use crate::types::{Grade, Hours, PlanId, PointId, Quantity, RegionCode, Score, TrainingYear};

/// 年度 > 地区 > 面授点 > 培训班, each narrowing the one before; then 姓名, 身份证号, 是否合格.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StudyFilter {
    /// 年度.
    pub training_year: TrainingYear,
    /// 地区, with everything below it: of the point, not of the learner.
    pub region: RegionCode,
    /// 面授点.
    pub point: Option<PointId>,
    /// 培训班.
    pub class: Option<PlanId>,
    /// 姓名, 身份证号.
    pub learner: LearnerFilter,
    /// 是否合格.
    pub passed: Option<bool>,
}

/// One learner in one class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct StudyRow {
    /// The learner.
    pub learner: Uuid,
    /// 姓名, as it is now; empty once the person was erased.
    pub name: String,
    /// 身份证号, masked (PERSON-1).
    pub id_masked: String,
    /// 工作单位.
    pub unit: String,
    /// 证书技术工种.
    pub trade: String,
    /// 证书技术等级.
    pub grade: Option<Grade>,
    /// The class.
    pub class: PlanId,
    /// 培训班名称.
    pub class_name: String,
    /// 成绩, where there is one.
    pub score: Option<Score>,
    /// 是否合格: passed, and the hours are confirmed.
    pub passed: bool,
    /// 课时 credited for the class.
    pub hours: Hours,
}

/// 面授学习统计, a page of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct StudyReport {
    /// The day that it is true for.
    pub as_of: ReportDay,
    /// 年度.
    pub training_year: TrainingYear,
    /// The region asked for.
    pub region: RegionCode,
    /// The learners, class by class.
    pub rows: Vec<StudyRow>,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}

type Found = (Uuid, Uuid, Option<i16>, Option<i16>, Option<String>, Option<String>);

/// 面授学习统计.
///
/// # Errors
/// When there is no such region, or the database fails.
pub async fn study(
    db: &mut PgConnection,
    filter: &StudyFilter,
    as_of: ReportDay,
    page: Page,
) -> Result<StudyReport, ReportError> {
    let regions = Regions::read(db, as_of.day).await?;
    regions.known(filter.region)?;
    let mut found = enrolments(db, filter, regions.subtree(filter.region), as_of, page).await?;
    let next = page.cut(&mut found, |row| Cursor(row.0, row.1));
    let learners: Vec<Uuid> = found.iter().map(|row| row.1).collect();
    let standing = standings(db, &learners, as_of.day).await?;
    let classes: Vec<Uuid> = found.iter().map(|row| row.0).collect();
    let class_names = class_names(db, &classes, as_of.day).await?;
    let things: Vec<Uuid> = standing.values().flat_map(|known| [known.0, known.1]).flatten().collect();
    let successors = successors(db, &things, as_of.day).await?;
    let shown: Vec<Uuid> = successors.values().copied().collect();
    let names = names(db, &shown, as_of.day).await?;
    let name_of = |id: Option<Uuid>| {
        id.and_then(|id| successors.get(&id)).and_then(|id| names.get(id)).cloned().unwrap_or_default()
    };
    let row = |(class, learner, score, credited, name, id_masked): Found| {
        let (unit, trade, grade) = standing.get(&learner).copied().unwrap_or_default();
        let credited = credited.and_then(|tenths| u16::try_from(tenths).ok());
        StudyRow {
            learner,
            name: name.unwrap_or_default(),
            id_masked: id_masked.unwrap_or_default(),
            unit: name_of(unit),
            trade: name_of(trade),
            grade,
            class: PlanId(class),
            class_name: class_names.get(&class).cloned().unwrap_or_default(),
            score: score_of(score),
            passed: credited.is_some(),
            hours: credited.and_then(Hours::from_tenths).unwrap_or_default(),
        }
    };
    let rows = found.into_iter().map(row).collect();
    Ok(StudyReport { as_of, training_year: filter.training_year, region: filter.region, rows, next })
}

/// Class by class, and in each learner by learner, from the place where the page before ended.
async fn enrolments(
    db: &mut PgConnection,
    filter: &StudyFilter,
    regions: Vec<i32>,
    as_of: ReportDay,
    page: Page,
) -> Result<Vec<Found>, ReportError> {
    let mut query = QueryBuilder::new("SELECT c.class, e.learner, e.score, e.credited, l.name, l.id_masked FROM (");
    push_wanted(&mut query, filter, regions, as_of, page.start());
    query.push(" ORDER BY c.class, e.learner LIMIT ").push_bind(page.fetch());
    Ok(query.build_query_as().fetch_all(db).await?)
}

/// How many rows the whole report has.
///
/// # Errors
/// As [`study`].
pub async fn study_size(db: &mut PgConnection, filter: &StudyFilter, as_of: ReportDay) -> Result<i64, ReportError> {
    let regions = Regions::read(db, as_of.day).await?;
    regions.known(filter.region)?;
    let mut query = QueryBuilder::new("SELECT count(*) FROM (");
    push_wanted(&mut query, filter, regions.subtree(filter.region), as_of, Cursor::START);
    Ok(query.build_query_scalar().fetch_one(db).await?)
}

/// The classes `c` and in each its learners `e`, with what the roster knows of them, `l`: behind `FROM (`.
fn push_wanted(
    query: &mut QueryBuilder<'_, Postgres>,
    filter: &StudyFilter,
    regions: Vec<i32>,
    as_of: ReportDay,
    Cursor(after_class, after_learner): Cursor,
) {
    query.push("SELECT class FROM statistics.approved_class WHERE training_year = ");
    query.push_bind(i16::from(filter.training_year)).push(" AND region = ANY(").push_bind(regions);
    query.push(") AND class >= ").push_bind(after_class);
    if let Some(point) = filter.point {
        query.push(" AND point = ").push_bind(point.0);
    }
    if let Some(class) = filter.class {
        query.push(" AND class = ").push_bind(class.0);
    }
    if !filter.learner.is_open() {
        query.push(
            " AND class IN (SELECT f.class FROM roster.learners l JOIN statistics.enrolment_fact f USING (learner)",
        );
        query.push(" WHERE true");
        filter.learner.conditions(query);
        query.push(")");
    }
    query.push(" ORDER BY class) c CROSS JOIN LATERAL (SELECT learner, ").push(STANDING);
    query.push(" FROM statistics.enrolment_fact WHERE class = c.class AND day <= ").push_bind(as_of.day);
    // Of a class without a figure on the day nothing else is read: early in a year that is every class of a province.
    let shown = if filter.passed == Some(true) { Quantity::Passed } else { Quantity::Enrolled };
    query.push(" AND (SELECT true FROM statistics.total t WHERE t.scope = c.class AND t.training_year = ");
    query.push_bind(i16::from(filter.training_year)).push(" AND t.quantity = ").push_bind(shown.code());
    query.push(" AND t.day <= ").push_bind(as_of.day).push(" LIMIT 1)");
    query.push(" AND (c.class > ").push_bind(after_class).push(" OR learner > ").push_bind(after_learner);
    query.push(") GROUP BY learner ORDER BY learner) e LEFT JOIN roster.learners l ON l.learner = e.learner");
    query.push(" WHERE e.enrolled");
    filter.learner.conditions(query);
    if let Some(passed) = filter.passed {
        query.push(" AND (coalesce(e.credited, -1) >= 0) = ").push_bind(passed);
    }
}

/// Learner, unit, trade, grade.
type Standing = (Uuid, Option<Uuid>, Option<Uuid>, Option<i16>);

/// Unit, trade and grade of learners as of a day.
async fn standings(
    db: &mut PgConnection,
    learners: &[Uuid],
    day: NaiveDate,
) -> Result<HashMap<Uuid, (Option<Uuid>, Option<Uuid>, Option<Grade>)>, ReportError> {
    let rows: Vec<Standing> = sqlx::query_as(
        "SELECT DISTINCT k.learner,
             (SELECT unit FROM statistics.learner_fact WHERE learner = k.learner AND day <= $2 AND unit IS NOT NULL
              ORDER BY position DESC LIMIT 1),
             (SELECT trade FROM statistics.learner_fact WHERE learner = k.learner AND day <= $2 AND trade IS NOT NULL
              ORDER BY position DESC LIMIT 1),
             (SELECT grade FROM statistics.learner_fact WHERE learner = k.learner AND day <= $2 AND grade IS NOT NULL
              AND (grade_from IS NULL OR grade_from <= $2) ORDER BY position DESC LIMIT 1)
         FROM UNNEST($1::uuid[]) k(learner)",
    )
    .bind(learners)
    .bind(day)
    .fetch_all(db)
    .await?;
    let grade = |place: i16| usize::try_from(place).ok().and_then(|place| Grade::ALL.get(place).copied());
    Ok(rows.into_iter().map(|(id, unit, trade, known)| (id, (unit, trade, known.and_then(grade)))).collect())
}

/// Names of classes as of a day.
async fn class_names(
    db: &mut PgConnection,
    classes: &[Uuid],
    day: NaiveDate,
) -> Result<HashMap<Uuid, String>, ReportError> {
    let rows: Vec<(Uuid, String)> = sqlx::query_as(
        "SELECT DISTINCT ON (class) class, name FROM statistics.class_version WHERE class = ANY($1) AND day <= $2
         ORDER BY class, position DESC",
    )
    .bind(classes)
    .bind(day)
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().collect())
}
