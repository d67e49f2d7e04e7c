//! The classes behind a point's row, and the learners behind a class.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sqlx::{FromRow, PgConnection, Postgres, QueryBuilder};
use utoipa::ToSchema;
use uuid::Uuid;

use super::basis::{Cursor, Figures, Page, ReportDay, ReportError};
use crate::types::{Mark, PlanId, PlanStatus, PointId, Quantity, Score, TrainingYear, Window};

/// Which classes of a point are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClassFilter {
    /// 培训班名称 contains this.
    pub name: Option<String>,
    /// 状态; without one, every class that is not cancelled.
    pub status: Option<PlanStatus>,
}

/// One class, as it stood on the report's day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ClassRow {
    /// The class.
    pub class: PlanId,
    /// 年度.
    pub training_year: TrainingYear,
    /// 培训班名称.
    pub name: String,
    /// 报名日期.
    pub enrolment: Window,
    /// 培训日期.
    pub training: Window,
    /// 考试时间.
    pub exam: Window,
    /// 批准人数.
    pub approved: i64,
    /// 允许上报人数.
    pub allowed: i64,
    /// 已报名.
    pub enrolled: i64,
    /// 实际培训人次: those enrolled, once the training has begun. The point's row is the sum of these.
    pub trained: i64,
    /// 通过人次. The point's row is the sum of these.
    pub passed: i64,
    /// 状态.
    pub status: PlanStatus,
}

/// The approved classes of a point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ClassesReport {
    /// The day that it is true for.
    pub as_of: ReportDay,
    /// 年度.
    pub training_year: TrainingYear,
    /// The point.
    pub point: PointId,
    /// The classes.
    pub rows: Vec<ClassRow>,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}

/// Which learners are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LearnerFilter {
    /// 姓名 contains this.
    pub name: Option<String>,
    /// The keyed hash of the 身份证号.
    pub id_hash: Option<String>,
}

impl LearnerFilter {
    /// Whether it lets everybody through.
    pub(super) fn is_open(&self) -> bool {
        self.name.is_none() && self.id_hash.is_none()
    }

    /// Adds the conditions on `roster.learners`, each led by `AND`.
    pub(super) fn conditions(&self, query: &mut QueryBuilder<'_, Postgres>) {
        if let Some(name) = &self.name {
            query.push(" AND string_to_array(l.name, NULL) @> string_to_array(").push_bind(name.clone());
            query.push(", NULL) AND strpos(l.name, ").push_bind(name.clone()).push(") > 0");
        }
        if let Some(hash) = &self.id_hash {
            query.push(" AND l.id_hash = ").push_bind(hash.clone());
        }
    }
}

/// One learner of a class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ClassLearner {
    /// The learner.
    pub learner: Uuid,
    /// 年度.
    pub training_year: TrainingYear,
    /// 姓名, as it is now; empty once the person was erased.
    pub name: String,
    /// 身份证号, masked (PERSON-1).
    pub id_masked: String,
    /// 报名时间: the business day of the enrolment.
    pub enrolled_on: NaiveDate,
    /// 成绩, where there is one.
    pub score: Option<Score>,
    /// Whether the learner passed and the hours are confirmed.
    pub passed: bool,
}

/// The learners of a class on the report's day, a page of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ClassLearnersReport {
    /// The day that it is true for.
    pub as_of: ReportDay,
    /// The class.
    pub class: PlanId,
    /// 年度.
    pub training_year: TrainingYear,
    /// 培训班名称.
    pub class_name: String,
    /// The learners.
    pub rows: Vec<ClassLearner>,
    /// 已报名: all learners of the class, not only this page's or those of the filter.
    pub enrolled: i64,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}

/// A class as its last event up to a day left it.
#[derive(FromRow)]
pub(super) struct Version {
    pub(super) class: Uuid,
    training_year: i16,
    name: String,
    enrolment_from: NaiveDate,
    enrolment_to: NaiveDate,
    training_from: NaiveDate,
    training_to: NaiveDate,
    exam_from: NaiveDate,
    exam_to: NaiveDate,
    approved: Option<i32>,
    allowed: Option<i32>,
    status: String,
}

impl ClassRow {
    /// What is counted of a class.
    pub(super) const QUANTITIES: [Quantity; 3] = [Quantity::Enrolled, Quantity::Trained, Quantity::Passed];
}

impl Version {
    /// The class with its figures.
    pub(super) fn row(self, figures: &Figures) -> ClassRow {
        ClassRow {
            class: PlanId(self.class),
            training_year: year_of(self.training_year),
            name: self.name,
            enrolment: Window { from: self.enrolment_from, to: self.enrolment_to },
            training: Window { from: self.training_from, to: self.training_to },
            exam: Window { from: self.exam_from, to: self.exam_to },
            approved: self.approved.map_or(0, i64::from),
            allowed: self.allowed.map_or(0, i64::from),
            enrolled: figures.get(self.class, Quantity::Enrolled),
            trained: figures.get(self.class, Quantity::Trained),
            passed: figures.get(self.class, Quantity::Passed),
            status: self.status.parse().unwrap_or(PlanStatus::Enrolling),
        }
    }
}

/// A training year from its column.
pub(super) fn year_of(column: i16) -> TrainingYear {
    TrainingYear(u16::try_from(column).unwrap_or_default())
}

/// The approved classes of a point in a training year.
///
/// # Errors
/// When the database fails.
pub async fn classes(
    db: &mut PgConnection,
    point: PointId,
    year: TrainingYear,
    filter: &ClassFilter,
    as_of: ReportDay,
    page: Page,
) -> Result<ClassesReport, ReportError> {
    let mut versions: Vec<Version> = sqlx::query_as(
        "SELECT v.* FROM statistics.approved_class c CROSS JOIN LATERAL (
             SELECT class, training_year, name, enrolment_from, enrolment_to, training_from, training_to, exam_from,
                    exam_to, approved, allowed, status
             FROM statistics.class_version WHERE class = c.class AND day <= $3 ORDER BY position DESC LIMIT 1
         ) v
         WHERE c.point = $1 AND c.training_year = $2 AND c.class > $4 AND v.approved IS NOT NULL
           AND CASE WHEN $5::text IS NULL THEN v.status <> $6 ELSE v.status = $5 END
           AND ($7::text IS NULL OR strpos(v.name, $7) > 0)
         ORDER BY c.class LIMIT $8",
    )
    .bind(point.0)
    .bind(i16::from(year))
    .bind(as_of.day)
    .bind(page.start().1)
    .bind(filter.status.map(PlanStatus::code))
    .bind(PlanStatus::Cancelled.code())
    .bind(&filter.name)
    .bind(page.fetch())
    .fetch_all(&mut *db)
    .await?;
    let next = page.cut(&mut versions, |version| Cursor(Uuid::nil(), version.class));
    let ids: Vec<Uuid> = versions.iter().map(|version| version.class).collect();
    let figures = Figures::read(db, &ids, year, &ClassRow::QUANTITIES, as_of.day).await?;
    let rows = versions.into_iter().map(|version| version.row(&figures)).collect();
    Ok(ClassesReport { as_of, training_year: year, point, rows, next })
}

/// What the facts of an enrolment say as of a day, newest word first: for `GROUP BY learner` over `statistics.enrolment_fact`.
pub(super) const STANDING: &str = "
    (array_agg(fact ORDER BY position DESC) FILTER (WHERE fact IN (1, 2)))[1] = 1 AS enrolled,
    (array_agg(day ORDER BY position DESC) FILTER (WHERE fact = 1))[1] AS enrolled_on,
    (array_agg(coalesce(value, (-1)::smallint) ORDER BY position DESC) FILTER (WHERE fact = 3))[1] AS score,
    (array_agg(coalesce(value, (-1)::smallint) ORDER BY position DESC) FILTER (WHERE fact IN (4, 5)))[1] AS credited";

/// A score from its column: tenths, or -1 for 缺考.
pub(super) fn score_of(column: Option<i16>) -> Option<Score> {
    column.map(|tenths| u16::try_from(tenths).ok().and_then(Mark::from_tenths).map_or(Score::Absent, Score::Mark))
}

/// Learner, name, masked ID number, day of the enrolment, score, credit.
type Member = (Uuid, Option<String>, Option<String>, NaiveDate, Option<i16>, Option<i16>);

/// The learners of a class.
///
/// # Errors
/// When there was no such class on that day, or the database fails.
pub async fn class_learners(
    db: &mut PgConnection,
    class: PlanId,
    filter: &LearnerFilter,
    as_of: ReportDay,
    page: Page,
) -> Result<ClassLearnersReport, ReportError> {
    let found: Option<(i16, String)> = sqlx::query_as(
        "SELECT training_year, name FROM statistics.class_version WHERE class = $1 AND day <= $2
         ORDER BY position DESC LIMIT 1",
    )
    .bind(class.0)
    .bind(as_of.day)
    .fetch_optional(&mut *db)
    .await?;
    let (year, class_name) = found.ok_or(ReportError::Nothing { kind: "class", id: class.0 })?;
    let training_year = year_of(year);
    let mut query =
        QueryBuilder::new("SELECT e.learner, l.name, l.id_masked, e.enrolled_on, e.score, e.credited FROM (");
    query.push("SELECT learner, ").push(STANDING).push(" FROM statistics.enrolment_fact WHERE class = ");
    query.push_bind(class.0).push(" AND day <= ").push_bind(as_of.day);
    query.push(" AND learner > ").push_bind(page.start().1);
    query.push(" GROUP BY learner ORDER BY learner) e LEFT JOIN roster.learners l USING (learner) WHERE e.enrolled");
    filter.conditions(&mut query);
    query.push(" ORDER BY e.learner LIMIT ").push_bind(page.fetch());
    let mut rows: Vec<Member> = query.build_query_as().fetch_all(&mut *db).await?;
    let next = page.cut(&mut rows, |row| Cursor(Uuid::nil(), row.0));
    let enrolled = Figures::read(db, &[class.0], training_year, &[Quantity::Enrolled], as_of.day).await?;
    let row = |(learner, name, id_masked, enrolled_on, score, credited): Member| ClassLearner {
        learner,
        training_year,
        name: name.unwrap_or_default(),
        id_masked: id_masked.unwrap_or_default(),
        enrolled_on,
        score: score_of(score),
        passed: credited.is_some_and(|tenths| tenths >= 0),
    };
    Ok(ClassLearnersReport {
        as_of,
        class,
        training_year,
        class_name,
        rows: rows.into_iter().map(row).collect(),
        enrolled: enrolled.get(class.0, Quantity::Enrolled),
        next,
    })
}
