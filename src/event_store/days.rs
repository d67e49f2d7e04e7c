//! Business days as the log has them: where it stands, which days it holds, and the head of the log at the end of each.

use chrono::NaiveDate;
use sqlx::{FromRow, PgPool};

use super::seals::heads_at;
use crate::types::Head;

/// Where the log stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromRow)]
pub struct LogEnd {
    /// The last position.
    pub position: i64,
    /// The calendar day in Asia/Shanghai by the database's clock, which is the one that dates events.
    pub today: NaiveDate,
    /// The business day of the last event; `None` while the log is empty.
    pub last_day: Option<NaiveDate>,
}

/// What the log holds of a business day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayDigest {
    /// Which day.
    pub day: NaiveDate,
    /// The last position that belongs to it or to a day before it; 0 when there is none.
    pub last_position: i64,
    /// The head of the log there, in hex: see [`Head`].
    pub digest: String,
}

/// Where the log stands now. What is appended later can belong to no day before `today`, a legacy import before the first
/// close apart.
///
/// # Errors
/// When the database fails.
pub async fn log_end(pool: &PgPool) -> Result<LogEnd, sqlx::Error> {
    sqlx::query_as(
        "SELECT h.position, (GREATEST(clock_timestamp(), h.recorded_at) AT TIME ZONE 'Asia/Shanghai')::date AS today,
                (SELECT e.business_day FROM events e WHERE e.position = h.position) AS last_day
         FROM log_head h",
    )
    .fetch_one(pool)
    .await
}

/// Seconds until the next midnight in Asia/Shanghai, by the database's clock.
///
/// # Errors
/// When the database fails.
pub async fn seconds_until_midnight(pool: &PgPool) -> Result<u32, sqlx::Error> {
    let seconds: i64 = sqlx::query_scalar(
        "SELECT ceil(86400 - extract(epoch FROM (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::time))::bigint",
    )
    .fetch_one(pool)
    .await?;
    Ok(u32::try_from(seconds).unwrap_or(0))
}

/// The first business day of the log; `None` while it is empty. It looks at every event: ask before the first close only.
///
/// # Errors
/// When the database fails.
pub async fn first_day(pool: &PgPool) -> Result<Option<NaiveDate>, sqlx::Error> {
    sqlx::query_scalar("SELECT min(business_day) FROM events").fetch_one(pool).await
}

/// Whether an event after `position` belongs to `day` or to a day before it.
///
/// # Errors
/// When the database fails.
pub async fn any_since(pool: &PgPool, position: i64, day: NaiveDate) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM events WHERE position > $1 AND business_day <= $2)")
        .bind(position)
        .bind(day)
        .fetch_one(pool)
        .await
}

/// What is known of the closed days before those that are to be closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClosedBefore {
    /// Their last position; 0 where there are none.
    pub last_position: i64,
    /// The head there; `None` where they were closed before there were heads, so that the log is hashed from its beginning.
    pub head: Option<Head>,
}

/// The digests of the days `from` to `through`, over the events up to the position `end`.
///
/// A day ends at the last position that belongs to it or to a day before it: a legacy import before the first close may have
/// dated events anywhere. Its digest is the head of the log there.
///
/// # Errors
/// When the database fails.
pub async fn day_digests(
    pool: &PgPool,
    before: ClosedBefore,
    (from, through): (NaiveDate, NaiveDate),
    end: i64,
) -> Result<Vec<DayDigest>, sqlx::Error> {
    let last_of: Vec<(NaiveDate, i64)> = sqlx::query_as(
        "SELECT business_day, max(position) FROM events WHERE position > $1 AND position <= $2 AND business_day <= $3
         GROUP BY business_day ORDER BY business_day",
    )
    .bind(before.last_position)
    .bind(end)
    .bind(through)
    .fetch_all(pool)
    .await?;
    let mut last_of = last_of.into_iter().peekable();
    let mut last_position = before.last_position;
    let mut days: Vec<(NaiveDate, i64)> = Vec::new();
    for day in from.iter_days().take_while(|day| *day <= through) {
        while let Some((_, position)) = last_of.next_if(|(of, _)| *of <= day) {
            last_position = last_position.max(position);
        }
        days.push((day, last_position));
    }
    let known = before.head.map_or((0, Head::START), |head| (before.last_position, head));
    let positions: Vec<i64> = days.iter().map(|(_, position)| *position).collect();
    let heads = heads_at(pool, known, &positions).await?;
    let digest = |((day, last_position), head): ((NaiveDate, i64), Head)| DayDigest {
        day,
        last_position,
        digest: head.to_string(),
    };
    Ok(days.into_iter().zip(heads).map(digest).collect())
}
