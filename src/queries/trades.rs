//! Trades (O10).

use chrono::NaiveDate;
use serde::Serialize;
use sqlx::{FromRow, PgConnection};
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
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TradeFilter {
    /// 技术工种名称 holds this.
    pub name: Option<String>,
    /// Whether retired and merged trades are shown too.
    pub retired: bool,
}

const COLUMNS: &str = "t.trade, t.name, t.changed_on, (SELECT COALESCE(sum(c.learners), 0)::bigint \
     FROM roster.learner_counts c WHERE c.trade = t.trade AND c.on_roster) AS learners, t.retired, t.merged_into, t.version";
const ID: &[Sort] = &[Sort { name: "trade", column: "t.trade", kind: "uuid" }];
const SORTS: &[Sort] = &[
    Sort { name: "name", column: "t.name", kind: "text" },
    Sort { name: "changed_on", column: "t.changed_on", kind: "date" },
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
    let list = List {
        columns: COLUMNS,
        from: "roster.trades t",
        counted: "roster.trades t",
        id: ID,
        sorts: SORTS,
        order: "name",
    };
    list.page(
        page,
        None,
        |query| {
            if !filter.retired {
                query.push(" AND NOT t.retired AND t.merged_into IS NULL");
            }
            if let Some(name) = &filter.name {
                query.push(" AND strpos(t.name, ").push_bind(searched(name)).push(") > 0");
            }
        },
        tables,
    )
    .await
}

/// One trade.
///
/// # Errors
/// When the database fails.
pub async fn one(trade: TradeId, tables: &mut PgConnection) -> Result<Option<Trade>, QueryError> {
    let sql = format!("SELECT {COLUMNS} FROM roster.trades t WHERE t.trade = $1");
    Ok(sqlx::query_as(&sql).bind(trade.0).fetch_optional(tables).await?)
}
