//! Work units (O9).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sqlx::{FromRow, PgConnection, Postgres, QueryBuilder};
use utoipa::ToSchema;
use uuid::Uuid;

use super::page::{List, Page, PageRequest, QueryError, Sort, push_contains};
use super::scope::RegionScope;
use crate::types::WorkUnitId;

/// A work unit, in a list and in detail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema, FromRow)]
pub struct WorkUnit {
    /// The unit.
    pub unit: Uuid,
    /// 工作单位.
    pub name: String,
    /// The other names that find it: its former ones, and those of units that became part of it.
    pub former_names: Vec<String>,
    /// 所在地区.
    pub region: String,
    /// That region's name.
    pub region_name: String,
    /// The unit that it became part of, if it did.
    pub merged_into: Option<Uuid>,
    /// That unit's name.
    pub merged_into_name: Option<String>,
    /// Its learners on the roster.
    pub learners: i64,
    /// The business day of its last change.
    pub changed_on: NaiveDate,
    /// The unit's version, for `If-Match`.
    pub version: i64,
}

/// Which units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitFilter {
    /// In which regions.
    pub regions: RegionScope,
    /// A name that finds it holds this.
    pub name: Option<String>,
    /// Whether units that became part of others are shown too.
    pub merged: bool,
}

impl UnitFilter {
    fn push(&self, query: &mut QueryBuilder<'static, Postgres>) {
        self.regions.push("u.region", query);
        if !self.merged {
            query.push(" AND u.merged_into IS NULL");
        }
        if let Some(name) = &self.name {
            push_found_by_name("u.unit", name, query);
        }
    }
}

const COLUMNS: &str = "u.unit, u.name, \
     ARRAY(SELECT n.name FROM roster.unit_names n WHERE n.unit = u.unit AND n.name <> u.name ORDER BY n.name) \
     AS former_names, u.region, COALESCE(o.name, u.region) AS region_name, u.merged_into, m.name AS merged_into_name, \
     (SELECT count(*) FROM roster.learners l WHERE l.unit = u.unit AND l.on_roster) AS learners, u.changed_on, u.version";
const FROM: &str = "roster.units u LEFT JOIN directory.offices o ON o.region = u.region \
     LEFT JOIN roster.units m ON m.unit = u.merged_into";
const ID: &[Sort] = &[Sort { name: "unit", column: "u.unit", kind: "uuid" }];
const SORTS: &[Sort] = &[
    Sort { name: "name", column: "u.name", kind: "text" },
    Sort { name: "region", column: "u.region", kind: "text" },
    Sort { name: "changed_on", column: "u.changed_on", kind: "date" },
];

/// A page of units.
///
/// # Errors
/// When the page or its order cannot be had, or the database fails.
pub async fn list(
    filter: &UnitFilter,
    page: &PageRequest,
    tables: &mut PgConnection,
) -> Result<Page<WorkUnit>, QueryError> {
    described().page(page, None, |query| filter.push(query), tables).await
}

/// Begins to read all of them, in the transaction of `tables`: [`super::page::next_rows`] goes on. Gives back how many there are.
///
/// # Errors
/// As [`list`].
pub async fn open(filter: &UnitFilter, sort: Option<&str>, tables: &mut PgConnection) -> Result<i64, QueryError> {
    described().open(sort, None, |query| filter.push(query), tables).await
}

fn described() -> List<'static> {
    List { columns: COLUMNS, from: FROM, counted: "roster.units u", id: ID, sorts: SORTS, order: "name" }
}

/// UNIT-1: a former name still finds the unit. Adds a filter: `column` is a unit in one of whose names the text is.
pub(super) fn push_found_by_name(column: &str, text: &str, query: &mut QueryBuilder<'static, Postgres>) {
    query.push(format!(" AND {column} = ANY(ARRAY(SELECT n.unit FROM roster.unit_names n WHERE true"));
    push_contains("n.name", text, query);
    query.push("))");
}

/// One unit.
///
/// # Errors
/// When the database fails.
pub async fn one(unit: WorkUnitId, tables: &mut PgConnection) -> Result<Option<WorkUnit>, QueryError> {
    let sql = format!("SELECT {COLUMNS} FROM {FROM} WHERE u.unit = $1");
    Ok(sqlx::query_as(&sql).bind(unit.0).fetch_optional(tables).await?)
}
