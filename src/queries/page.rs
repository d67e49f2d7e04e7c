//! Pages of lists: size, sort, cursor, total.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sqlx::postgres::PgRow;
use sqlx::{FromRow, PgConnection, Postgres, QueryBuilder, Row};
use thiserror::Error;
use utoipa::{IntoParams, ToSchema};

/// Rows on a page at most.
pub const MAX_SIZE: u32 = 200;
/// Rows on a page when none is asked for.
pub const DEFAULT_SIZE: u32 = 20;
/// Rows that a page number may skip; past them a cursor goes on, which skips nothing.
pub const MAX_SKIPPED: u32 = 10_000;
/// A total is counted up to here; a larger one is only known where it is kept.
pub const MAX_COUNTED: i64 = 10_000;

/// Rows of a whole list that are in memory at once.
const ROWS_AT_ONCE: u32 = 500;
/// The cursor of the one list that a transaction reads whole.
const WHOLE: &str = "whole_list";

/// Which part of a list, in which order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct PageRequest {
    /// The page, from 1.
    pub page: Option<u32>,
    /// Rows on a page, 1 to 200; 20 unless told.
    pub size: Option<u32>,
    /// Fields to sort by, the first one first; a minus sorts downwards: `-reported_at,name`.
    pub sort: Option<String>,
    /// Goes on behind the page that gave this as its `next`; the sort must be the same and `page` is then left out.
    pub after: Option<String>,
}

/// A part of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Page<T> {
    /// The rows.
    pub items: Vec<T>,
    /// The page, from 1; absent where a cursor was given.
    pub page: Option<u32>,
    /// Rows on a page.
    pub size: u32,
    /// Rows in the whole list.
    pub total: i64,
    /// Whether the list has exactly `total` rows; else it has more than that.
    pub total_is_exact: bool,
    /// Where the next page begins; absent on the last one.
    pub next: Option<String>,
    /// The business day at whose end everything stood so; absent for the present.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<NaiveDate>,
}

impl<T> Page<T> {
    /// The page without its rows, and the rows.
    pub(crate) fn take(self) -> (Page<()>, Vec<T>) {
        let Self { items, page, size, total, total_is_exact, next, as_of } = self;
        (Page { items: Vec::new(), page, size, total, total_is_exact, next, as_of }, items)
    }

    /// The same page with these rows.
    pub(crate) fn with<U>(self, items: Vec<U>) -> Page<U> {
        let Self { page, size, total, total_is_exact, next, as_of, .. } = self;
        Page { items, page, size, total, total_is_exact, next, as_of }
    }

    /// The same page, said to be as of the end of that day.
    pub(crate) fn on_day(self, day: Option<NaiveDate>) -> Self {
        Self { as_of: day, ..self }
    }

    /// The same page of something else.
    #[must_use]
    pub fn map<U>(self, to: impl FnMut(T) -> U) -> Page<U> {
        let (page, items) = self.take();
        page.with(items.into_iter().map(to).collect())
    }
}

/// Why a list cannot be given.
#[derive(Debug, Error)]
pub enum QueryError {
    /// The size of a page is none or too much.
    #[error("a page has 1 to {MAX_SIZE} rows, not {given}")]
    Size {
        /// What was asked for.
        given: u32,
    },
    /// Pages count from 1.
    #[error("pages count from 1")]
    PageZero,
    /// The page lies too deep in the list.
    #[error("a page number reaches {MAX_SKIPPED} rows deep; narrow the filter, or go on with `after`")]
    TooDeep,
    /// The list does not sort by that.
    #[error("the list sorts by {allowed}, not by `{given}`")]
    Sort {
        /// What was asked for.
        given: String,
        /// What it sorts by.
        allowed: String,
    },
    /// The cursor is not one of this list in this order.
    #[error("`after` is not a cursor of this list in this order")]
    Cursor,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// A field that a list sorts by. The column must not be NULL.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sort {
    /// Its name in `sort=`.
    pub name: &'static str,
    /// Its column.
    pub column: &'static str,
    /// Its SQL type.
    pub kind: &'static str,
}

/// What a list selects.
#[derive(Debug)]
pub(crate) struct List<'a> {
    /// The columns, as the row type names them.
    pub columns: &'a str,
    /// The tables, joined; the joins neither drop nor double rows.
    pub from: &'a str,
    /// The tables that the filters and the sorts speak of: what is counted, and where a page is found.
    pub counted: &'a str,
    /// What makes the order total.
    pub id: &'a [Sort],
    /// What may be sorted by.
    pub sorts: &'a [Sort],
    /// The order where none is asked for, written as in `sort=`.
    pub order: &'a str,
}

impl List<'_> {
    /// A page of the list. `filter` adds ` AND …` to the statement; `total` is the list's size where it is kept somewhere.
    pub(crate) async fn page<T>(
        &self,
        request: &PageRequest,
        total: Option<i64>,
        filter: impl Fn(&mut QueryBuilder<'static, Postgres>) + Send + Sync,
        tables: &mut PgConnection,
    ) -> Result<Page<T>, QueryError>
    where
        T: for<'r> FromRow<'r, PgRow> + Send + Unpin,
    {
        let size = request.size.unwrap_or(DEFAULT_SIZE);
        if size == 0 || size > MAX_SIZE {
            return Err(QueryError::Size { given: size });
        }
        let order = Order::parse(self, request.sort.as_deref().unwrap_or(self.order))?;
        let mut query = QueryBuilder::new(format!(
            "SELECT {}, {} AS page_key FROM {} WHERE ",
            self.columns,
            order.key_column(),
            self.from
        ));
        // The page is found first, and only its own rows are then joined with the rest: skipped rows cost next to nothing.
        let joined = self.from != self.counted;
        if joined {
            let keys = order.columns();
            query.push(format!("({keys}) IN (SELECT {keys} FROM {} WHERE ", self.counted));
        }
        query.push("true");
        filter(&mut query);
        let page = match &request.after {
            Some(cursor) => {
                order.push_after(cursor, &mut query)?;
                None
            }
            None => Some(request.page.unwrap_or(1)),
        };
        let skipped = skipped(page, size)?;
        query.push(order.clause());
        // One row more than the page holds tells whether there is a next page.
        query.push(" LIMIT ").push_bind(i64::from(size) + 1).push(" OFFSET ").push_bind(i64::from(skipped));
        if joined {
            query.push(")").push(order.clause());
        }
        let mut rows = query.build().fetch_all(&mut *tables).await?;
        let more = rows.len() > size as usize;
        rows.truncate(size as usize);
        let last_key: Option<String> = rows.last().map(|row| row.try_get("page_key")).transpose()?;
        let items = rows.iter().map(T::from_row).collect::<Result<Vec<T>, _>>()?;
        let seen = i64::from(skipped) + i64::try_from(items.len()).unwrap_or(i64::MAX);
        let (total, total_is_exact) = match total {
            Some(total) => (total, true),
            None if page.is_some() && !more && !items.is_empty() => (seen, true),
            None => self.count(filter, tables).await?,
        };
        let next = last_key.filter(|_| more).and_then(|key| order.cursor(&key));
        Ok(Page { items, page, size, total, total_is_exact, next, as_of: None })
    }

    /// Begins to read the list whole, in the transaction that `tables` is in, and gives back how many rows it has;
    /// [`next_rows`] then reads them.
    pub(crate) async fn open(
        &self,
        sort: Option<&str>,
        total: Option<i64>,
        filter: impl Fn(&mut QueryBuilder<'static, Postgres>) + Send + Sync,
        tables: &mut PgConnection,
    ) -> Result<i64, QueryError> {
        let order = Order::parse(self, sort.unwrap_or(self.order))?;
        let total = if let Some(total) = total {
            total
        } else {
            let mut query = QueryBuilder::new(format!("SELECT count(*) FROM {} WHERE true", self.counted));
            filter(&mut query);
            query.build_query_scalar().fetch_one(&mut *tables).await?
        };
        // All rows are wanted, not only the first ones: the plan must not be made for these.
        sqlx::query("SET LOCAL cursor_tuple_fraction = 1").execute(&mut *tables).await?;
        let mut query = QueryBuilder::new(format!(
            "DECLARE {WHOLE} NO SCROLL CURSOR FOR SELECT {} FROM {} WHERE true",
            self.columns, self.from
        ));
        filter(&mut query);
        query.push(order.clause());
        query.build().execute(tables).await?;
        Ok(total)
    }

    async fn count(
        &self,
        filter: impl Fn(&mut QueryBuilder<'static, Postgres>),
        tables: &mut PgConnection,
    ) -> Result<(i64, bool), QueryError> {
        let mut query = QueryBuilder::new(format!("SELECT count(*) FROM (SELECT 1 FROM {} WHERE true", self.counted));
        filter(&mut query);
        query.push(" LIMIT ").push_bind(MAX_COUNTED + 1).push(") counted");
        let counted: i64 = query.build_query_scalar().fetch_one(tables).await?;
        Ok((counted.min(MAX_COUNTED), counted <= MAX_COUNTED))
    }
}

/// The next rows of the list that `List::open` began to read in this transaction, some hundreds at once; none at its end.
///
/// # Errors
/// When the database fails.
pub async fn next_rows<T>(tables: &mut PgConnection) -> Result<Vec<T>, QueryError>
where
    T: for<'r> FromRow<'r, PgRow> + Send + Unpin,
{
    // Not kept prepared: the same words give other columns for every list.
    let sql = format!("FETCH {ROWS_AT_ONCE} FROM {WHOLE}");
    Ok(sqlx::query_as(&sql).persistent(false).fetch_all(tables).await?)
}

fn skipped(page: Option<u32>, size: u32) -> Result<u32, QueryError> {
    let Some(page) = page else { return Ok(0) };
    let before = page.checked_sub(1).ok_or(QueryError::PageZero)?;
    before.checked_mul(size).filter(|skipped| *skipped <= MAX_SKIPPED).ok_or(QueryError::TooDeep)
}

/// The order of a list: fields with their direction, and behind them what makes it total.
struct Order {
    /// As it was asked for; a cursor belongs to it.
    text: String,
    fields: Vec<(Sort, bool)>,
}

impl Order {
    fn parse(list: &List<'_>, text: &str) -> Result<Self, QueryError> {
        let mut fields: Vec<(Sort, bool)> = Vec::new();
        for part in text.split(',') {
            let (name, down) = part.strip_prefix('-').map_or((part, false), |name| (name, true));
            let sort = list.sorts.iter().find(|sort| sort.name == name).ok_or_else(|| QueryError::Sort {
                given: name.chars().take(40).collect(),
                allowed: list.sorts.iter().map(|sort| sort.name).collect::<Vec<_>>().join(", "),
            })?;
            if fields.iter().all(|(field, _)| field.name != name) {
                fields.push((*sort, down));
            }
        }
        let down = fields.last().is_some_and(|(_, down)| *down);
        fields.extend(list.id.iter().map(|id| (*id, down)));
        Ok(Self { text: text.to_owned(), fields })
    }

    fn clause(&self) -> String {
        let parts: Vec<String> = self
            .fields
            .iter()
            .map(|(field, down)| format!("{}{}", field.column, if *down { " DESC" } else { "" }))
            .collect();
        format!(" ORDER BY {}", parts.join(", "))
    }

    /// Together they tell one row from all others.
    fn columns(&self) -> String {
        self.fields.iter().map(|(field, _)| field.column).collect::<Vec<_>>().join(", ")
    }

    fn key_column(&self) -> String {
        let parts: Vec<String> = self.fields.iter().map(|(field, _)| format!("{}::text", field.column)).collect();
        format!("json_build_array({})::text", parts.join(", "))
    }

    /// Whether all fields run the same way, so that one comparison of rows finds what lies behind a key.
    fn one_way(&self) -> Option<bool> {
        let (_, first) = self.fields.first()?;
        self.fields.iter().all(|(_, down)| down == first).then_some(*first)
    }

    fn cursor(&self, key: &str) -> Option<String> {
        self.one_way()?;
        Some(URL_SAFE_NO_PAD.encode(format!("{}\n{key}", self.text)))
    }

    fn push_after(&self, cursor: &str, query: &mut QueryBuilder<'static, Postgres>) -> Result<(), QueryError> {
        let down = self.one_way().ok_or(QueryError::Cursor)?;
        let bytes = URL_SAFE_NO_PAD.decode(cursor).map_err(|_| QueryError::Cursor)?;
        let text = String::from_utf8(bytes).map_err(|_| QueryError::Cursor)?;
        let key = text.split_once('\n').filter(|(order, _)| *order == self.text).map(|(_, key)| key);
        let key: Vec<String> = key.and_then(|key| serde_json::from_str(key).ok()).ok_or(QueryError::Cursor)?;
        if key.len() != self.fields.len() || !key.iter().zip(&self.fields).all(|(value, (sort, _))| fits(value, sort)) {
            return Err(QueryError::Cursor);
        }
        query.push(format!(" AND ({}) {} (", self.columns(), if down { "<" } else { ">" }));
        for (index, (value, (field, _))) in key.into_iter().zip(&self.fields).enumerate() {
            if index > 0 {
                query.push(", ");
            }
            query.push_bind(value).push("::").push(field.kind);
        }
        query.push(")");
        Ok(())
    }
}

/// Whether the database will read the text as that type: a cursor that somebody made up is refused, it does not fail there.
fn fits(value: &str, sort: &Sort) -> bool {
    match sort.kind {
        "uuid" => value.parse::<uuid::Uuid>().is_ok(),
        "timestamptz" => {
            value.starts_with(|first: char| first.is_ascii_digit())
                && chrono::DateTime::parse_from_str(value, "%Y-%m-%d %H:%M:%S%.f%#z").is_ok()
        }
        "date" => value.len() == 10 && value.parse::<chrono::NaiveDate>().is_ok(),
        "int" => value.parse::<i32>().is_ok(),
        "bigint" => value.parse::<i64>().is_ok(),
        "smallint" => value.parse::<i16>().is_ok(),
        _ => !value.contains('\0'),
    }
}

/// A text as a filter compares it. No stored text holds a NUL, which the database would refuse: it finds nothing.
pub(crate) fn searched(text: &str) -> String {
    text.replace('\0', "\u{fffd}")
}

/// Adds a filter: the column holds the text somewhere. An index on the column's characters finds the rows.
pub(crate) fn push_contains(column: &str, text: &str, query: &mut QueryBuilder<'static, Postgres>) {
    query.push(format!(" AND string_to_array({column}, NULL) @> string_to_array("));
    query.push_bind(searched(text)).push(format!(", NULL) AND strpos({column}, "));
    query.push_bind(searched(text)).push(") > 0");
}

/// Adds a filter: the column equals the value, where there is one.
pub(crate) fn push_equal<V>(column: &str, value: Option<V>, query: &mut QueryBuilder<'static, Postgres>)
where
    V: sqlx::Encode<'static, Postgres> + sqlx::Type<Postgres> + Send + 'static,
{
    if let Some(value) = value {
        query.push(" AND ").push(column).push(" = ").push_bind(value);
    }
}

#[cfg(test)]
mod tests;
