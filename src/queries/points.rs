//! Training points (O5).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sqlx::{FromRow, PgConnection, Postgres, QueryBuilder};
use utoipa::ToSchema;
use uuid::Uuid;

use super::page::{List, Page, PageRequest, QueryError, Sort, push_contains, push_equal};
use super::scope::RegionScope;
use crate::types::PointId;

/// A training point, in a list and in detail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema, FromRow)]
pub struct Point {
    /// The point.
    pub point: Uuid,
    /// 面授点名称.
    pub name: String,
    /// The office that it belongs to.
    pub office: String,
    /// That office's region by name.
    pub office_name: String,
    /// 成立日期.
    pub established: Option<NaiveDate>,
    /// 培训规模, in persons.
    pub capacity: Option<i64>,
    /// 培训范围.
    pub training_scope: Option<String>,
    /// 培训地点.
    pub place: Option<String>,
    /// 单位简介.
    pub introduction: Option<String>,
    /// 联系人; empty where there is none.
    pub contact_name: String,
    /// 联系手机号; empty where there is none.
    pub contact_phone: String,
    /// 状态: whether it may work (POINT-1).
    pub enabled: bool,
    /// Why it was disabled.
    pub disabled_reason: Option<String>,
    /// The point's version, for `If-Match`.
    pub version: i64,
}

/// Which points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointFilter {
    /// Of which offices.
    pub regions: RegionScope,
    /// 名称 holds this.
    pub name: Option<String>,
    /// 状态.
    pub enabled: Option<bool>,
}

impl PointFilter {
    fn push(&self, query: &mut QueryBuilder<'static, Postgres>) {
        self.regions.push("p.office", query);
        push_equal("p.enabled", self.enabled, query);
        if let Some(name) = &self.name {
            push_contains("p.name", name, query);
        }
    }
}

const COLUMNS: &str = "p.point, p.name, p.office, COALESCE(o.name, p.office) AS office_name, p.established, p.capacity, \
     p.training_scope, p.place, p.introduction, p.contact_name, p.contact_phone, p.enabled, p.disabled_reason, p.version";
const FROM: &str = "directory.points p LEFT JOIN directory.offices o ON o.region = p.office";
const ID: &[Sort] = &[Sort { name: "point", column: "p.point", kind: "uuid" }];
const SORTS: &[Sort] =
    &[Sort { name: "name", column: "p.name", kind: "text" }, Sort { name: "office", column: "p.office", kind: "text" }];

/// A page of points.
///
/// # Errors
/// When the page or its order cannot be had, or the database fails.
pub async fn list(
    filter: &PointFilter,
    page: &PageRequest,
    tables: &mut PgConnection,
) -> Result<Page<Point>, QueryError> {
    described().page(page, None, |query| filter.push(query), tables).await
}

/// Begins to read all of them, in the transaction of `tables`: [`super::page::next_rows`] goes on. Gives back how many there are.
///
/// # Errors
/// As [`list`].
pub async fn open(filter: &PointFilter, sort: Option<&str>, tables: &mut PgConnection) -> Result<i64, QueryError> {
    described().open(sort, None, |query| filter.push(query), tables).await
}

fn described() -> List<'static> {
    List { columns: COLUMNS, from: FROM, counted: "directory.points p", id: ID, sorts: SORTS, order: "name" }
}

/// One point.
///
/// # Errors
/// When the database fails.
pub async fn one(point: PointId, tables: &mut PgConnection) -> Result<Option<Point>, QueryError> {
    let sql = format!("SELECT {COLUMNS} FROM {FROM} WHERE p.point = $1");
    Ok(sqlx::query_as(&sql).bind(point.0).fetch_optional(tables).await?)
}
