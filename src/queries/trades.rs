//! Trades (O10).

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sqlx::{FromRow, PgConnection, Postgres, QueryBuilder};
use utoipa::ToSchema;
use uuid::Uuid;

use super::page::{List, Page, PageRequest, QueryError, Sort, searched};
use crate::types::TradeId;

/// A trade, in a list and in detail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema, FromRow)]
pub struct Trade {
    /// The trade.
    pub trade: Uuid,
    /// 技术工种名称.
    pub name: String,
    /// 变更日期.
    pub changed_on: NaiveDate,
    /// 当前工种人数: its learners on the roster.
    pub learners: i64,
    /// Whether no learner is given it any more.
    pub retired: bool,
    /// The trade that it became part of, if it did.
    pub merged_into: Option<Uuid>,
    /// The trade's version, for `If-Match`.
    pub version: i64,
}

/// Which trades.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TradeFilter {
    /// 技术工种名称 holds this.
    pub name: Option<String>,
    /// Whether retired and merged trades are shown too.
    pub retired: bool,
}

impl TradeFilter {
    fn push(&self, query: &mut QueryBuilder<'static, Postgres>) {
        if !self.retired {
            query.push(" AND NOT t.retired AND t.merged_into IS NULL");
        }
        if let Some(name) = &self.name {
            query.push(" AND strpos(t.name, ").push_bind(searched(name)).push(") > 0");
        }
    }
}

/// 当前工种人数.
const LEARNERS: &str = "(SELECT COALESCE(sum(c.learners), 0)::bigint FROM roster.learner_counts c \
     WHERE c.trade = t.trade AND c.on_roster)";
static COLUMNS: LazyLock<String> = LazyLock::new(|| {
    format!("t.trade, t.name, t.changed_on, {LEARNERS} AS learners, t.retired, t.merged_into, t.version")
});
const ID: &[Sort] = &[Sort { name: "trade", column: "t.trade", kind: "uuid" }];
const SORTS: &[Sort] = &[
    Sort { name: "name", column: "t.name", kind: "text" },
    Sort { name: "changed_on", column: "t.changed_on", kind: "date" },
    Sort { name: "learners", column: LEARNERS, kind: "bigint" },
];

/// A page of trades.
///
/// # Errors
/// When the page or its order cannot be had, or the database fails.
pub async fn list(
    filter: &TradeFilter,
    page: &PageRequest,
    tables: &mut PgConnection,
) -> Result<Page<Trade>, QueryError> {
    described().page(page, None, |query| filter.push(query), tables).await
}

/// Begins to read all of them, in the transaction of `tables`: [`super::page::next_rows`] goes on. Gives back how many there are.
///
/// # Errors
/// As [`list`].
pub async fn open(filter: &TradeFilter, sort: Option<&str>, tables: &mut PgConnection) -> Result<i64, QueryError> {
    described().open(sort, None, |query| filter.push(query), tables).await
}

fn described() -> List<'static> {
    let table = "roster.trades t";
    List { columns: &COLUMNS, from: table, counted: table, id: ID, sorts: SORTS, order: "name" }
}

/// One trade.
///
/// # Errors
/// When the database fails.
pub async fn one(trade: TradeId, tables: &mut PgConnection) -> Result<Option<Trade>, QueryError> {
    let sql = format!("SELECT {} FROM roster.trades t WHERE t.trade = $1", *COLUMNS);
    Ok(sqlx::query_as(&sql).bind(trade.0).fetch_optional(tables).await?)
}
