//! Notices (站内信): each reads those of his seat and his own, and nobody else's.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use sqlx::{FromRow, PgConnection};

use super::page::{List, Page, PageRequest, QueryError, Sort};
use crate::types::{AccountId, Addressee, Seat};

/// Who reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recipient {
    /// The account, which remembers how far it has read.
    pub account: AccountId,
    /// Where it sits.
    pub seat: Seat,
}

/// A notice, before it is put into words.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Notice {
    /// The position of the event that it tells of.
    pub position: i64,
    /// What kind of notice: its sentence in the message catalogue is `notice-` and this.
    pub kind: String,
    /// What it is about, as the log names it.
    pub subject_kind: String,
    /// Which one.
    pub subject: String,
    /// The name of the training point that acted, where one did.
    pub point_name: Option<String>,
    /// The names, numbers and reasons involved.
    pub params: Value,
    /// The day before which something is to be done about it.
    pub due: Option<NaiveDate>,
    /// When it happened.
    pub at: DateTime<Utc>,
}

/// What somebody has not read yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromRow)]
pub struct Unread {
    /// How many notices.
    pub count: i64,
    /// The position of the newest of them.
    pub newest: Option<i64>,
}

impl Recipient {
    fn addresses(self) -> Vec<String> {
        Addressee::of(self.account, self.seat).iter().map(ToString::to_string).collect()
    }
}

const COLUMNS: &str = "n.position, n.kind, n.subject_kind, n.subject, p.name AS point_name, n.params, n.due, n.at";
const FROM: &str = "notices.notices n LEFT JOIN directory.points p ON p.point = n.point";
const ID: &[Sort] = &[Sort { name: "address", column: "n.address", kind: "text" }];
const SORTS: &[Sort] = &[Sort { name: "position", column: "n.position", kind: "bigint" }];

/// How far an account has read: the position of the last notice; what happened before it was opened counts as read.
///
/// # Errors
/// When the database fails.
pub async fn read_through(account: AccountId, tables: &mut PgConnection) -> Result<i64, QueryError> {
    let found: Option<i64> = sqlx::query_scalar("SELECT read_through FROM notices.inboxes WHERE account = $1")
        .bind(account.0)
        .fetch_optional(tables)
        .await?;
    Ok(found.unwrap_or_default())
}

/// A page of the notices after a position, the latest first unless told otherwise.
///
/// # Errors
/// When the page or its order cannot be had, or the database fails.
pub async fn list(
    of: Recipient,
    after: Option<i64>,
    page: &PageRequest,
    tables: &mut PgConnection,
) -> Result<Page<Notice>, QueryError> {
    let counted = "notices.notices n";
    let list = List { columns: COLUMNS, from: FROM, counted, id: ID, sorts: SORTS, order: "-position" };
    list.page(
        page,
        None,
        |query| {
            query.push(" AND n.address = ANY(").push_bind(of.addresses()).push(")");
            if let Some(after) = after {
                query.push(" AND n.position > ").push_bind(after);
            }
        },
        tables,
    )
    .await
}

/// What somebody has not read yet.
///
/// # Errors
/// When the database fails.
pub async fn unread(of: Recipient, tables: &mut PgConnection) -> Result<Unread, QueryError> {
    Ok(sqlx::query_as(
        "SELECT count(*) AS count, max(position) AS newest FROM notices.notices WHERE address = ANY($1) AND position > \
         COALESCE((SELECT read_through FROM notices.inboxes WHERE account = $2), 0)",
    )
    .bind(of.addresses())
    .bind(of.account.0)
    .fetch_one(tables)
    .await?)
}
