//! Accounts (O8), and what signing in needs to know of them.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::{FromRow, PgConnection, Postgres, QueryBuilder};
use utoipa::ToSchema;
use uuid::Uuid;

use super::page::{List, Page, PageRequest, QueryError, Sort, push_contains, push_equal, searched};
use super::scope::RegionScope;
use crate::types::{AccountId, KeyedHash, Role, Seat};

/// An account, in a list and in detail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema, FromRow)]
pub struct Account {
    /// The account.
    pub account: Uuid,
    /// 帐号.
    pub login: String,
    /// What it may do.
    #[schema(value_type = Role)]
    pub role: String,
    /// The office at which it sits, if at one.
    pub office: Option<String>,
    /// 所属工考办: that office's region by name.
    pub office_name: Option<String>,
    /// The point at which it sits, if at one.
    pub point: Option<Uuid>,
    /// That point's name.
    pub point_name: Option<String>,
    /// The learner that it belongs to, if to one.
    pub learner: Option<Uuid>,
    /// 姓名.
    pub name: String,
    /// 手机号.
    pub phone: String,
    /// 状态.
    pub enabled: bool,
    /// Whether the next sign-in must change the password.
    pub must_change: bool,
    /// LOGIN-1: until when it is locked, if it was.
    pub locked_until: Option<DateTime<Utc>>,
    /// When somebody last signed in with it.
    pub last_signed_in: Option<DateTime<Utc>>,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// The account's version, for `If-Match`.
    pub version: i64,
}

impl Account {
    /// Where it sits; `None` when what the table holds is no seat.
    #[must_use]
    pub fn seat(&self) -> Option<Seat> {
        match (&self.office, self.point, self.learner) {
            (Some(office), None, None) => office.parse().ok().map(Seat::Office),
            (None, Some(point), None) => Some(Seat::Point(point.into())),
            (None, None, Some(learner)) => Some(Seat::Learner(learner.into())),
            (None, None, None) => Some(Seat::Platform),
            (Some(_), Some(_), _) | (Some(_), _, Some(_)) | (_, Some(_), Some(_)) => None,
        }
    }

    /// What it may do; `None` when what the table holds is no role.
    #[must_use]
    pub fn role(&self) -> Option<Role> {
        serde_json::from_value(serde_json::Value::String(self.role.clone())).ok()
    }
}

/// A machine's key that was not revoked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiKey {
    /// Whose it is.
    pub account: Account,
    /// What it may be used for, as written in the log: `read_reports`, `read_records`, `read_events`, `write`.
    pub scopes: Vec<String>,
}

/// A machine's key as its account lists it; the key itself is kept nowhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema, FromRow)]
pub struct ApiKeyEntry {
    /// The keyed hash of the key, by which it is revoked.
    pub key: String,
    /// What it may be used for.
    #[sqlx(json)]
    pub scopes: Vec<String>,
    /// When it was issued.
    pub issued_at: DateTime<Utc>,
    /// When it was revoked, if it was.
    pub revoked_at: Option<DateTime<Utc>>,
}

/// Which accounts. At least one of `regions` and `point` should say whose.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AccountFilter {
    /// At which offices.
    pub regions: Option<RegionScope>,
    /// At which point.
    pub point: Option<Uuid>,
    /// 姓名 holds this.
    pub name: Option<String>,
    /// 帐号 begins with this.
    pub login: Option<String>,
    /// 状态.
    pub enabled: Option<bool>,
}

impl AccountFilter {
    fn push(&self, query: &mut QueryBuilder<'static, Postgres>) {
        if let Some(regions) = &self.regions {
            query.push(" AND a.office IS NOT NULL");
            regions.push("a.office", query);
        }
        push_equal("a.point", self.point, query);
        push_equal("a.enabled", self.enabled, query);
        if let Some(name) = &self.name {
            push_contains("a.name", name, query);
        }
        if let Some(login) = &self.login {
            query.push(" AND starts_with(a.login, ").push_bind(searched(login)).push(")");
        }
    }
}

const COLUMNS: &str = "a.account, a.login, a.role, a.office, o.name AS office_name, a.point, p.name AS point_name, \
     a.learner, a.name, a.phone, a.enabled, a.must_change, a.locked_until, a.last_signed_in, a.opened_at, a.version";
const FROM: &str = "directory.accounts a LEFT JOIN directory.offices o ON o.region = a.office \
     LEFT JOIN directory.points p ON p.point = a.point";
const ID: &[Sort] = &[Sort { name: "account", column: "a.account", kind: "uuid" }];
const SORTS: &[Sort] = &[
    Sort { name: "login", column: "a.login", kind: "text" },
    Sort { name: "name", column: "a.name", kind: "text" },
    Sort { name: "opened_at", column: "a.opened_at", kind: "timestamptz" },
];

/// A page of accounts.
///
/// # Errors
/// When the page or its order cannot be had, or the database fails.
pub async fn list(
    filter: &AccountFilter,
    page: &PageRequest,
    tables: &mut PgConnection,
) -> Result<Page<Account>, QueryError> {
    described().page(page, None, |query| filter.push(query), tables).await
}

/// Begins to read all of them, in the transaction of `tables`: [`super::page::next_rows`] goes on. Gives back how many there are.
///
/// # Errors
/// As [`list`].
pub async fn open(filter: &AccountFilter, sort: Option<&str>, tables: &mut PgConnection) -> Result<i64, QueryError> {
    described().open(sort, None, |query| filter.push(query), tables).await
}

fn described() -> List<'static> {
    List { columns: COLUMNS, from: FROM, counted: "directory.accounts a", id: ID, sorts: SORTS, order: "login" }
}

/// One account.
///
/// # Errors
/// When the database fails.
pub async fn one(account: AccountId, tables: &mut PgConnection) -> Result<Option<Account>, QueryError> {
    let sql = format!("SELECT {COLUMNS} FROM {FROM} WHERE a.account = $1");
    Ok(sqlx::query_as(&sql).bind(account.0).fetch_optional(tables).await?)
}

/// The account of that login, for signing in.
///
/// # Errors
/// When the database fails.
pub async fn by_login(login: &str, tables: &mut PgConnection) -> Result<Option<Account>, QueryError> {
    let sql = format!("SELECT {COLUMNS} FROM {FROM} WHERE a.login = $1 ORDER BY a.opened_at, a.account LIMIT 1");
    Ok(sqlx::query_as(&sql).bind(searched(login)).fetch_optional(tables).await?)
}

/// The enabled account behind a key that was not revoked, for a machine's request.
///
/// # Errors
/// When the database fails.
pub async fn by_api_key(key: &KeyedHash, tables: &mut PgConnection) -> Result<Option<ApiKey>, QueryError> {
    let found: Option<(Uuid, sqlx::types::Json<Vec<String>>)> =
        sqlx::query_as("SELECT account, scopes FROM directory.api_keys WHERE key = $1 AND revoked_at IS NULL")
            .bind(&key.0)
            .fetch_optional(&mut *tables)
            .await?;
    let Some((account, scopes)) = found else { return Ok(None) };
    let account = one(account.into(), tables).await?.filter(|account| account.enabled);
    Ok(account.map(|account| ApiKey { account, scopes: scopes.0 }))
}

/// The keys of a machine's account, the latest first.
///
/// # Errors
/// When the database fails.
pub async fn api_keys(account: AccountId, tables: &mut PgConnection) -> Result<Vec<ApiKeyEntry>, QueryError> {
    Ok(sqlx::query_as(
        "SELECT key, scopes, issued_at, revoked_at FROM directory.api_keys WHERE account = $1 ORDER BY issued_at DESC, key",
    )
    .bind(account.0)
    .fetch_all(tables)
    .await?)
}
