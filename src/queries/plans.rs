//! Training plans (O2, P6).

use std::borrow::Cow;
use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use sqlx::{FromRow, PgConnection};
use utoipa::ToSchema;
use uuid::Uuid;

use super::labels;
use super::page::{List, Page, PageRequest, QueryError, Sort, push_contains, push_equal, searched};
use super::past;
use super::scope::RegionScope;
use crate::types::{Audience, PlanId, PlanStatus, PointId, Sealed, TrainingYear, day_start};

/// A plan or class as lists show one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema, FromRow)]
pub struct Plan {
    /// The plan, which from its approval on is the class.
    pub plan: Uuid,
    /// 年度.
    pub training_year: i16,
    /// 培训班名称.
    pub name: String,
    /// 面授点.
    pub point: Uuid,
    /// That point's name.
    pub point_name: String,
    /// The office that decides (PLAN-4).
    pub office: String,
    /// That office's region by name.
    pub office_name: String,
    /// Whom the class is for.
    #[schema(value_type = Audience)]
    pub audience: String,
    /// It in Chinese.
    pub audience_label: String,
    /// 课时 that a pass gives, such as `12` or `12.5`.
    pub hours: String,
    /// 报名日期: the first day.
    pub enrolment_from: NaiveDate,
    /// 报名日期: the last day.
    pub enrolment_to: NaiveDate,
    /// 培训日期: the first day.
    pub training_from: NaiveDate,
    /// 培训日期: the last day.
    pub training_to: NaiveDate,
    /// 考试时间: the first day.
    pub exam_from: NaiveDate,
    /// 考试时间: the last day.
    pub exam_to: NaiveDate,
    /// PLAN-3: a legacy plan whose windows are out of order.
    pub irregular_windows: bool,
    /// 计划人数.
    pub planned: i32,
    /// 批准人数; absent before the approval.
    pub approved: Option<i32>,
    /// 允许上报人数; absent before the approval.
    pub allowed: Option<i32>,
    /// 已报名.
    pub enrolled: i32,
    /// 审批结果, or where the class stands (CLASS-4).
    #[schema(value_type = PlanStatus)]
    pub status: String,
    /// It in Chinese.
    pub status_label: String,
    /// Counts from 1; each revision of a rejected plan counts on (PLAN-6).
    pub revision: i32,
    /// When it was reported, at its latest revision.
    pub reported_at: DateTime<Utc>,
    /// When the office decided on the plan.
    pub decided_at: Option<DateTime<Utc>>,
    /// 意见 of that decision.
    pub opinion: Option<String>,
    /// The plan's version, for `If-Match`.
    pub version: i64,
}

/// A plan or class in detail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct PlanDetail {
    /// As lists show it.
    #[serde(flatten)]
    pub plan: Plan,
    /// 培训地点.
    pub place: Option<String>,
    /// The latest submission of hours; 0 before the first.
    pub submission: i32,
    /// When it was submitted.
    pub submitted_at: Option<DateTime<Utc>>,
    /// When the hours were confirmed.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// The adjustments of the headcount, the first one first (PLAN-7).
    pub headcounts: Vec<HeadcountAdjustment>,
    /// The teachers' names as sealed: what shows them opens it. It leaves the service in no answer.
    #[serde(skip)]
    pub sealed_teachers: Option<Sealed>,
}

/// An adjustment of the headcount (PLAN-7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema, FromRow)]
pub struct HeadcountAdjustment {
    /// 允许上报人数 before.
    pub before: i32,
    /// 允许上报人数 after.
    pub after: i32,
    /// Why.
    pub reason: String,
    /// When.
    pub adjusted_at: DateTime<Utc>,
}

/// Which plans.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanFilter {
    /// Of which offices.
    pub regions: RegionScope,
    /// 年度.
    pub training_year: Option<TrainingYear>,
    /// 培训计划名称 holds this.
    pub name: Option<String>,
    /// 面授点.
    pub point: Option<PointId>,
    /// 面授点's name holds this.
    pub point_name: Option<String>,
    /// 审批状态: any of these; empty for all.
    pub statuses: Vec<PlanStatus>,
    /// As they stood at the end of this business day; absent for the present.
    pub as_of: Option<NaiveDate>,
}

impl PlanFilter {
    /// Every plan of these offices.
    #[must_use]
    pub const fn of(regions: RegionScope) -> Self {
        Self {
            regions,
            training_year: None,
            name: None,
            point: None,
            point_name: None,
            statuses: Vec::new(),
            as_of: None,
        }
    }

    pub(super) fn push(&self, query: &mut sqlx::QueryBuilder<'static, sqlx::Postgres>) {
        self.regions.push("p.office", query);
        push_equal("p.training_year", self.training_year.map(i16::from), query);
        push_equal("p.point", self.point.map(|point| point.0), query);
        if let Some(name) = &self.name {
            push_contains("p.name", name, query);
        }
        match (&self.point_name, self.as_of) {
            (Some(name), None) => {
                query.push(" AND p.point IN (SELECT point FROM directory.points WHERE strpos(name, ");
                query.push_bind(searched(name)).push(") > 0)");
            }
            (Some(name), Some(day)) => {
                query.push(" AND strpos(").push(past::name_of("p.point", day)).push(", ");
                query.push_bind(searched(name)).push(") > 0");
            }
            (None, _) => {}
        }
        if let Some(next) = self.as_of.and_then(|day| day.succ_opt()) {
            // It follows from the day, and lets an index in the order of reports begin there.
            query.push(" AND p.reported_at < ").push_bind(day_start(next));
        }
        if let [only] = self.statuses.as_slice() {
            query.push(" AND p.status = ").push_bind(only.code());
        } else if !self.statuses.is_empty() {
            let codes: Vec<&str> = self.statuses.iter().map(|status| status.code()).collect();
            query.push(" AND p.status = ANY(").push_bind(codes).push(")");
        }
    }
}

/// The columns of a [`Plan`].
pub(super) static COLUMNS: LazyLock<String> = LazyLock::new(|| {
    format!(
        "p.plan, p.training_year, p.name, p.point, COALESCE(pt.name, '') AS point_name, p.office, \
         COALESCE(o.name, p.office) AS office_name, p.audience, {} AS audience_label, {} AS hours, p.enrolment_from, \
         p.enrolment_to, p.training_from, p.training_to, p.exam_from, p.exam_to, p.irregular_windows, p.planned, p.approved, \
         p.allowed, p.enrolled, p.status, {} AS status_label, p.revision, p.reported_at, p.decided_at, p.opinion, p.version",
        labels::case("p.audience", labels::AUDIENCES),
        labels::tenths("p.hours_tenths"),
        labels::case("p.status", &labels::plan_statuses()),
    )
});
/// The joins behind `plans.plans p` that the columns of a [`Plan`] need.
pub(super) const JOINS: &str =
    "LEFT JOIN directory.points pt ON pt.point = p.point LEFT JOIN directory.offices o ON o.region = p.office";
static FROM: LazyLock<String> = LazyLock::new(|| format!("plans.plans p {JOINS}"));
const ID: &[Sort] = &[Sort { name: "plan", column: "p.plan", kind: "uuid" }];
const SORTS: &[Sort] = &[
    Sort { name: "reported_at", column: "p.reported_at", kind: "timestamptz" },
    Sort { name: "training_year", column: "p.training_year", kind: "smallint" },
    Sort { name: "name", column: "p.name", kind: "text" },
    Sort { name: "enrolment_from", column: "p.enrolment_from", kind: "date" },
    Sort { name: "training_from", column: "p.training_from", kind: "date" },
    Sort { name: "exam_from", column: "p.exam_from", kind: "date" },
    Sort { name: "planned", column: "p.planned", kind: "int" },
    Sort { name: "status", column: "p.status", kind: "text" },
];

/// A page of plans, the latest reported first unless told otherwise.
///
/// # Errors
/// When the page or its order cannot be had, or the database fails.
pub async fn list(
    filter: &PlanFilter,
    page: &PageRequest,
    tables: &mut PgConnection,
) -> Result<Page<Plan>, QueryError> {
    let (counted, from) = sources(filter.as_of);
    let found = described(&counted, &from).page(page, None, |query| filter.push(query), tables).await?;
    Ok(found.on_day(filter.as_of))
}

/// Begins to read all of them, in the transaction of `tables`: [`super::page::next_rows`] goes on. Gives back how many there are.
///
/// # Errors
/// As [`list`].
pub async fn open(filter: &PlanFilter, sort: Option<&str>, tables: &mut PgConnection) -> Result<i64, QueryError> {
    let (counted, from) = sources(filter.as_of);
    described(&counted, &from).open(sort, None, |query| filter.push(query), tables).await
}

fn described<'a>(counted: &'a str, from: &'a str) -> List<'a> {
    List { columns: &COLUMNS, from, counted, id: ID, sorts: SORTS, order: "-reported_at" }
}

/// Where plans are read, and with what they are joined.
fn sources(as_of: Option<NaiveDate>) -> (Cow<'static, str>, Cow<'static, str>) {
    match as_of {
        None => ("plans.plans p".into(), FROM.as_str().into()),
        Some(day) => {
            let counted = past::plans(day);
            let from = format!("{counted} {}", past::plan_joins(day));
            (counted.into(), from.into())
        }
    }
}

#[derive(FromRow)]
struct Rest {
    #[sqlx(flatten)]
    plan: Plan,
    place: Option<String>,
    submission: i32,
    submitted_at: Option<DateTime<Utc>>,
    confirmed_at: Option<DateTime<Utc>>,
    teachers: Option<sqlx::types::Json<Sealed>>,
}

/// One plan.
///
/// # Errors
/// When the database fails.
pub async fn one(plan: PlanId, tables: &mut PgConnection) -> Result<Option<PlanDetail>, QueryError> {
    let sql = format!(
        "SELECT {}, p.place, p.submission, p.submitted_at, p.confirmed_at, p.teachers FROM plans.plans p {JOINS} \
         WHERE p.plan = $1",
        *COLUMNS
    );
    let Some(row) = sqlx::query_as::<_, Rest>(&sql).bind(plan.0).fetch_optional(&mut *tables).await? else {
        return Ok(None);
    };
    let headcounts = sqlx::query_as(
        "SELECT before, after, reason, adjusted_at FROM plans.headcounts WHERE plan = $1 ORDER BY version",
    )
    .bind(plan.0)
    .fetch_all(tables)
    .await?;
    Ok(Some(PlanDetail {
        plan: row.plan,
        place: row.place,
        submission: row.submission,
        submitted_at: row.submitted_at,
        confirmed_at: row.confirmed_at,
        headcounts,
        sealed_teachers: row.teachers.map(|sealed| sealed.0),
    }))
}
