//! Imports: the history list of O6.

use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use sqlx::{FromRow, PgConnection, Postgres, QueryBuilder};
use utoipa::ToSchema;
use uuid::Uuid;

use super::labels;
use super::page::{List, Page, PageRequest, QueryError, Sort, push_equal, searched};
use super::scope::RegionScope;
use crate::types::{ImportId, PlanId, PointId, day_start};

/// What may stand in 状态.
const STATUSES: &[(&str, &str)] = &[
    ("running", "导入中"),
    ("completed", "已完成"),
    ("cancelled", "已取消"),
    ("broken", "已中断"),
    ("undoing", "撤销中"),
    ("undone", "已撤销"),
];
/// What the rows may be.
const KINDS: &[(&str, &str)] = &[("learners", "学员"), ("class_roster", "培训班名单"), ("scores", "成绩")];

/// 状态 of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ImportStatus {
    /// 导入中.
    Running,
    /// 已完成: every row was looked at.
    Completed,
    /// 已取消: whoever began it did not want the rest.
    Cancelled,
    /// 已中断: it could not be carried on.
    Broken,
    /// 撤销中.
    Undoing,
    /// 已撤销.
    Undone,
}

impl ImportStatus {
    /// As the read table writes it.
    const fn code(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Completed => "completed",
            Self::Cancelled => "cancelled",
            Self::Broken => "broken",
            Self::Undoing => "undoing",
            Self::Undone => "undone",
        }
    }
}

/// An import, in the list and in detail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema, FromRow)]
pub struct Import {
    /// The import.
    pub import: Uuid,
    /// The job that carries it out; once its undoing was begun, the one that undoes it.
    pub job: Uuid,
    /// `learners`, `class_roster` or `scores`.
    pub kind: String,
    /// It in Chinese.
    pub kind_label: String,
    /// The class, of its roster and scores.
    pub plan: Option<Uuid>,
    /// That class's name.
    pub plan_name: Option<String>,
    /// For which office; absent for a point's and the platform's.
    pub region: Option<String>,
    /// That region's name.
    pub region_name: Option<String>,
    /// For which point.
    pub point: Option<Uuid>,
    /// That point's name.
    pub point_name: Option<String>,
    /// 导入人: the account.
    pub account: Option<Uuid>,
    /// 导入人: the account's login.
    pub account_login: Option<String>,
    /// 导入人: the name behind the account.
    pub account_name: Option<String>,
    /// 导入人IP.
    pub address: Option<String>,
    /// 导入文件: its name.
    pub name: String,
    /// 导入文件: its size in bytes.
    pub bytes: i64,
    /// 导入文件: its SHA-256.
    pub file: String,
    /// 导入总记录数.
    pub rows: i32,
    /// 成功: rows that were not refused.
    pub succeeded: i32,
    /// 失败: rows that were refused.
    pub failed: i32,
    /// Of those that succeeded: newly entered.
    pub entered: i32,
    /// Of those that succeeded: learners whose record was changed.
    pub updated: i32,
    /// Of those that succeeded: as it was on record already.
    pub unchanged: i32,
    /// Of those that succeeded: carried out by an earlier import of the same file (IMPORT-4).
    pub repeated: i32,
    /// Rows that went in, but are worth a look.
    pub warned: i32,
    /// 更新已有人员.
    pub update_existing: bool,
    /// 导入时间.
    pub started_at: DateTime<Utc>,
    /// When it was over.
    pub finished_at: Option<DateTime<Utc>>,
    /// 状态: `running`, `completed`, `cancelled`, `broken`, `undoing` or `undone`.
    pub status: String,
    /// 状态 in Chinese.
    pub status_label: String,
    /// Whether there is a file of the refused rows.
    pub has_errors: bool,
    /// Why it was undone.
    pub undo_reason: Option<String>,
    /// Rows that were taken back.
    pub undone: Option<i32>,
    /// Rows that stand, since something else has touched them.
    pub kept: Option<i32>,
    /// Whether there is a file of those rows.
    pub has_kept: bool,
    /// When it was undone.
    pub undone_at: Option<DateTime<Utc>>,
    /// While it is carried out or undone: rows that were looked at so far.
    pub progress: Option<i64>,
    /// The import's version, for `If-Match`.
    pub version: i64,
    /// SHA-256 of the refused rows; fetched at its own address.
    #[serde(skip)]
    pub errors: Option<String>,
    /// SHA-256 of the rows that stand; fetched at its own address.
    #[serde(skip)]
    pub kept_rows: Option<String>,
}

/// Whose imports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportScope {
    /// Of these regions' offices and points; of the platform's own too, for whoever sees everything.
    Regions(RegionScope),
    /// Of this point.
    Point(PointId),
}

/// Which imports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportFilter {
    /// Whose.
    pub scope: ImportScope,
    /// `learners`, `class_roster` or `scores`.
    pub kind: Option<String>,
    /// Of this class.
    pub plan: Option<PlanId>,
    /// That stand so.
    pub status: Option<ImportStatus>,
    /// 导入文件: its name holds this.
    pub name: Option<String>,
    /// 导入时间: not before this day.
    pub from: Option<NaiveDate>,
    /// 导入时间: not after this day.
    pub to: Option<NaiveDate>,
}

impl ImportFilter {
    /// All of them.
    #[must_use]
    pub const fn of(scope: ImportScope) -> Self {
        Self { scope, kind: None, plan: None, status: None, name: None, from: None, to: None }
    }

    fn push(&self, query: &mut QueryBuilder<'static, Postgres>) {
        match &self.scope {
            ImportScope::Regions(RegionScope::All) => {}
            ImportScope::Regions(regions) => regions.push("COALESCE(i.region, p.office)", query),
            ImportScope::Point(point) => push_equal("i.point", Some(point.0), query),
        }
        push_equal("i.kind", self.kind.clone(), query);
        push_equal("i.plan", self.plan.map(|plan| plan.0), query);
        push_equal("i.status", self.status.map(ImportStatus::code), query);
        if let Some(name) = &self.name {
            query.push(" AND strpos(i.name, ").push_bind(searched(name)).push(") > 0");
        }
        if let Some(day) = self.from {
            query.push(" AND i.started_at >= ").push_bind(day_start(day));
        }
        if let Some(next) = self.to.and_then(|day| day.succ_opt()) {
            query.push(" AND i.started_at < ").push_bind(day_start(next));
        }
    }
}

static COLUMNS: LazyLock<String> = LazyLock::new(|| {
    format!(
        "i.import, i.kind, {} AS kind_label, i.plan, c.name AS plan_name, i.region, o.name AS region_name, i.point, \
         p.name AS point_name, i.account, a.login AS account_login, a.name AS account_name, i.address, i.name, i.bytes, i.file, \
         i.rows, i.entered + i.updated + i.unchanged + i.repeated AS succeeded, i.failed, i.entered, i.updated, i.unchanged, \
         i.repeated, i.warned, i.update_existing, i.started_at, i.finished_at, i.status, {} AS status_label, \
         i.errors IS NOT NULL AS has_errors, i.undo_reason, i.undone, i.kept, i.kept_rows IS NOT NULL AS has_kept, i.undone_at, \
         i.job, (SELECT j.done + j.failed FROM jobs j WHERE j.id = i.job AND j.state = 'running') AS progress, \
         i.version, i.errors, i.kept_rows",
        labels::case("i.kind", KINDS),
        labels::case("i.status", STATUSES),
    )
});
const COUNTED: &str = "imports.imports i LEFT JOIN directory.points p ON p.point = i.point";
const JOINS: &str = "LEFT JOIN directory.offices o ON o.region = i.region LEFT JOIN directory.accounts a ON a.account = i.account \
     LEFT JOIN plans.plans c ON c.plan = i.plan";
const ID: &[Sort] = &[Sort { name: "import", column: "i.import", kind: "uuid" }];
const SORTS: &[Sort] = &[
    Sort { name: "started_at", column: "i.started_at", kind: "timestamptz" },
    Sort { name: "name", column: "i.name", kind: "text" },
];

/// A page of imports, the latest first unless told otherwise.
///
/// # Errors
/// When the page or its order cannot be had, or the database fails.
pub async fn list(
    filter: &ImportFilter,
    page: &PageRequest,
    tables: &mut PgConnection,
) -> Result<Page<Import>, QueryError> {
    let from = format!("{COUNTED} {JOINS}");
    let list = List { columns: &COLUMNS, from: &from, counted: COUNTED, id: ID, sorts: SORTS, order: "-started_at" };
    list.page(page, None, |query| filter.push(query), tables).await
}

/// One import, if it is among those.
///
/// # Errors
/// When the database fails.
pub async fn one(
    import: ImportId,
    scope: ImportScope,
    tables: &mut PgConnection,
) -> Result<Option<Import>, QueryError> {
    let mut query = QueryBuilder::new(format!("SELECT {} FROM {COUNTED} {JOINS} WHERE i.import = ", *COLUMNS));
    query.push_bind(import.0);
    ImportFilter::of(scope).push(&mut query);
    Ok(query.build_query_as().fetch_optional(tables).await?)
}
