//! Learners (O7).

use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use sqlx::types::Json;
use sqlx::{FromRow, PgConnection, Postgres, QueryBuilder};
use utoipa::ToSchema;
use uuid::Uuid;

use super::labels;
use super::page::{List, Page, PageRequest, QueryError, Sort, push_contains, push_equal};
use super::scope::RegionScope;
use super::units::push_found_by_name;
use crate::types::{Grade, KeyedHash, LearnerId, LeaveReason, Sealed, Sex, TradeId, WorkUnitId};

/// A learner as lists show one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema, FromRow)]
pub struct Learner {
    /// The learner.
    pub learner: Uuid,
    /// 姓名; `已删除` when the personal data was erased.
    pub name: String,
    /// 身份证号, masked (PERSON-1); empty when it was erased.
    pub id_masked: String,
    /// 性别.
    #[schema(value_type = Sex)]
    pub sex: String,
    /// 性别 in Chinese.
    pub sex_label: String,
    /// 证书技术工种.
    pub trade: Uuid,
    /// That trade's name.
    pub trade_name: String,
    /// 证书技术等级 on record.
    #[schema(value_type = Grade)]
    pub grade: String,
    /// 证书技术等级 in Chinese.
    pub grade_label: String,
    /// 工作单位.
    pub unit: Uuid,
    /// That unit's name.
    pub unit_name: String,
    /// 所在地区: the unit's.
    pub region: String,
    /// That region's name.
    pub region_name: String,
    /// 上级工考办: the region whose office stands above.
    pub office: String,
    /// That region's name.
    pub office_name: String,
    /// 是否激活: whether the learner has an account that works.
    pub active: bool,
    /// Whether the learner is on the roster (PERSON-3).
    pub on_roster: bool,
    /// Why not, if not.
    #[schema(value_type = Option<LeaveReason>)]
    pub leave_reason: Option<String>,
    /// Why not, in Chinese.
    pub leave_reason_label: Option<String>,
    /// Whether the personal data was erased.
    pub erased: bool,
    /// When the learner was registered.
    pub registered_at: DateTime<Utc>,
    /// The learner's version, for `If-Match`.
    pub version: i64,
}

/// A learner in detail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct LearnerDetail {
    /// As lists show the learner.
    #[serde(flatten)]
    pub learner: Learner,
    /// The grades that were on record, the first change first.
    pub grade_changes: Vec<GradeChange>,
    /// The personal data as sealed: what shows it in full opens it. It leaves the service in no answer.
    #[serde(skip)]
    pub sealed: Option<Sealed>,
}

/// A change of grade (PERSON-2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema, FromRow)]
pub struct GradeChange {
    /// The grade on record before.
    #[schema(value_type = Grade)]
    pub before: String,
    /// It in Chinese.
    pub before_label: String,
    /// The grade on record after.
    #[schema(value_type = Grade)]
    pub after: String,
    /// It in Chinese.
    pub after_label: String,
    /// From when it holds; absent when it corrects an error, and so holds from the beginning.
    pub holds_from: Option<NaiveDate>,
    /// Why.
    pub reason: String,
    /// When it was recorded.
    pub changed_at: DateTime<Utc>,
}

/// Which learners.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LearnerFilter {
    /// In which regions: 单位所在地区, 省直 and 工考办 all come to that.
    pub regions: RegionScope,
    /// 身份证号, by its keyed hash: the number exactly.
    pub id_hash: Option<KeyedHash>,
    /// 姓名 holds this.
    pub name: Option<String>,
    /// A name that finds the unit, former ones too, holds this.
    pub unit_name: Option<String>,
    /// 工作单位.
    pub unit: Option<WorkUnitId>,
    /// 证书技术工种.
    pub trade: Option<TradeId>,
    /// 证书技术等级.
    pub grade: Option<Grade>,
    /// 是否激活.
    pub active: Option<bool>,
    /// Whether on the roster.
    pub on_roster: Option<bool>,
}

impl LearnerFilter {
    /// Everybody of these regions.
    #[must_use]
    pub const fn of(regions: RegionScope) -> Self {
        Self {
            regions,
            id_hash: None,
            name: None,
            unit_name: None,
            unit: None,
            trade: None,
            grade: None,
            active: None,
            on_roster: None,
        }
    }

    /// Whether it names only what the counts are kept by.
    const fn is_counted(&self) -> bool {
        self.id_hash.is_none() && self.name.is_none() && self.unit_name.is_none() && self.unit.is_none()
    }

    /// What learners and their counts have in common; `t` is the table's alias.
    fn push_common(&self, t: &str, query: &mut QueryBuilder<'static, Postgres>) {
        self.regions.push(&format!("{t}.region"), query);
        push_equal(&format!("{t}.trade"), self.trade.map(|trade| trade.0), query);
        push_equal(&format!("{t}.grade"), self.grade.map(Grade::code), query);
        push_equal(&format!("{t}.active"), self.active, query);
        push_equal(&format!("{t}.on_roster"), self.on_roster, query);
    }

    fn push(&self, query: &mut QueryBuilder<'static, Postgres>) {
        self.push_common("l", query);
        push_equal("l.id_hash", self.id_hash.as_ref().map(|hash| hash.0.clone()), query);
        push_equal("l.unit", self.unit.map(|unit| unit.0), query);
        if let Some(name) = &self.name {
            push_contains("l.name", name, query);
        }
        if let Some(name) = &self.unit_name {
            push_found_by_name("l.unit", name, query);
        }
    }
}

static COLUMNS: LazyLock<String> = LazyLock::new(|| {
    format!(
        "l.learner, l.name, l.id_masked, l.sex, {} AS sex_label, l.trade, COALESCE(t.name, '') AS trade_name, l.grade, \
         {} AS grade_label, l.unit, COALESCE(u.name, '') AS unit_name, l.region, COALESCE(o.name, l.region) AS region_name, \
         COALESCE(o.parent, l.region) AS office, COALESCE(a.name, o.name, l.region) AS office_name, l.active, l.on_roster, \
         l.leave_reason, {} AS leave_reason_label, l.erased, l.registered_at, l.version",
        labels::case("l.sex", labels::SEXES),
        labels::case("l.grade", &labels::grades()),
        labels::case("l.leave_reason", labels::LEAVE_REASONS),
    )
});
const FROM: &str = "roster.learners l LEFT JOIN roster.trades t ON t.trade = l.trade \
     LEFT JOIN roster.units u ON u.unit = l.unit LEFT JOIN directory.offices o ON o.region = l.region \
     LEFT JOIN directory.offices a ON a.region = o.parent";
const ID: &[Sort] = &[Sort { name: "learner", column: "l.learner", kind: "uuid" }];
const SORTS: &[Sort] = &[
    Sort { name: "name", column: "l.name", kind: "text" },
    Sort { name: "registered_at", column: "l.registered_at", kind: "timestamptz" },
    Sort { name: "region", column: "l.region", kind: "text" },
];

/// A page of learners.
///
/// # Errors
/// When the page or its order cannot be had, or the database fails.
pub async fn list(
    filter: &LearnerFilter,
    page: &PageRequest,
    tables: &mut PgConnection,
) -> Result<Page<Learner>, QueryError> {
    let total = counted(filter, tables).await?;
    described().page(page, total, |query| filter.push(query), tables).await
}

/// Begins to read all of them, in the transaction of `tables`: [`super::page::next_rows`] goes on. Gives back how many there are.
///
/// # Errors
/// As [`list`].
pub async fn open(filter: &LearnerFilter, sort: Option<&str>, tables: &mut PgConnection) -> Result<i64, QueryError> {
    let total = counted(filter, tables).await?;
    described().open(sort, total, |query| filter.push(query), tables).await
}

fn described() -> List<'static> {
    List { columns: &COLUMNS, from: FROM, counted: "roster.learners l", id: ID, sorts: SORTS, order: "name" }
}

/// One learner.
///
/// # Errors
/// When the database fails.
pub async fn one(learner: LearnerId, tables: &mut PgConnection) -> Result<Option<LearnerDetail>, QueryError> {
    let sql = format!("SELECT {} FROM {FROM} WHERE l.learner = $1", *COLUMNS);
    let Some(row) = sqlx::query_as::<_, Learner>(&sql).bind(learner.0).fetch_optional(&mut *tables).await? else {
        return Ok(None);
    };
    let grades = labels::grades();
    let sql = format!(
        "SELECT before, {} AS before_label, after, {} AS after_label, holds_from, reason, changed_at \
         FROM roster.grade_changes WHERE learner = $1 ORDER BY version",
        labels::case("before", &grades),
        labels::case("after", &grades),
    );
    let grade_changes = sqlx::query_as(&sql).bind(learner.0).fetch_all(&mut *tables).await?;
    let sealed: Option<Option<Json<Sealed>>> =
        sqlx::query_scalar("SELECT personal FROM roster.learners WHERE learner = $1")
            .bind(learner.0)
            .fetch_optional(tables)
            .await?;
    Ok(Some(LearnerDetail { learner: row, grade_changes, sealed: sealed.flatten().map(|sealed| sealed.0) }))
}

/// The learner of that ID number, by its keyed hash; the point enrols so.
///
/// # Errors
/// When the database fails.
pub async fn by_id_number(id_hash: &KeyedHash, tables: &mut PgConnection) -> Result<Option<Learner>, QueryError> {
    let sql = format!("SELECT {} FROM {FROM} WHERE l.id_hash = $1 LIMIT 1", *COLUMNS);
    Ok(sqlx::query_as(&sql).bind(&id_hash.0).fetch_optional(tables).await?)
}

/// A learner's personal data as sealed, and where he is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedPerson {
    /// The learner.
    pub learner: Uuid,
    /// 所在地区.
    pub region: String,
    /// What was sealed.
    pub sealed: Sealed,
}

/// The sealed personal data of learners; of those who were erased nothing.
///
/// # Errors
/// When the database fails.
pub async fn sealed_of(learners: &[Uuid], tables: &mut PgConnection) -> Result<Vec<SealedPerson>, QueryError> {
    let rows: Vec<(Uuid, String, Json<Sealed>)> = sqlx::query_as(
        "SELECT learner, region, personal FROM roster.learners WHERE learner = ANY($1) AND personal IS NOT NULL",
    )
    .bind(learners)
    .fetch_all(tables)
    .await?;
    Ok(rows.into_iter().map(|(learner, region, Json(sealed))| SealedPerson { learner, region, sealed }).collect())
}

/// How many there are, where that is kept.
async fn counted(filter: &LearnerFilter, tables: &mut PgConnection) -> Result<Option<i64>, QueryError> {
    if !filter.is_counted() {
        return Ok(None);
    }
    let mut query =
        QueryBuilder::new("SELECT COALESCE(sum(c.learners), 0)::bigint FROM roster.learner_counts c WHERE true");
    filter.push_common("c", &mut query);
    Ok(Some(query.build_query_scalar().fetch_one(tables).await?))
}
