//! Business days as the log has them: where it stands, which days it holds, and the digest over the events of each.

use chrono::NaiveDate;
use futures::TryStreamExt;
use sha2::{Digest, Sha256};
use sqlx::{FromRow, PgPool};

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
    /// SHA-256 over the digest of the day before and the day's events, in hex: see [`day_digests`].
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

#[derive(FromRow)]
struct Row {
    position: i64,
    aggregate_type: String,
    aggregate_id: String,
    sequence: i64,
    event_type: String,
    event_version: String,
    payload: String,
    metadata: String,
    business_day: NaiveDate,
}

/// The digests of the days `from` to `through`, over the events up to the position `end`. `before` is what is known of the day
/// before `from`: its last position and digest, 0 and empty where `from` is the first.
///
/// A digest is the SHA-256 of the digest of the day before (32 bytes; none for the first day), then, for each event of the day
/// in the order of positions: its position, aggregate type, aggregate id, sequence, event type, event version, payload and
/// metadata, as the database stores them, numbers in decimal. Each of the eight has its length in bytes before it, as 8
/// bytes, the highest first.
///
/// # Errors
/// When the database fails, or `before` is no digest.
pub async fn day_digests(
    pool: &PgPool,
    before: (i64, &str),
    (from, through): (NaiveDate, NaiveDate),
    end: i64,
) -> Result<Vec<DayDigest>, sqlx::Error> {
    let (mut last_position, digest) = before;
    let mut open = Sha256::new();
    open.update(hex::decode(digest).map_err(|error| sqlx::Error::Decode(error.into()))?);
    let mut day = from;
    let mut days = Vec::new();
    let since = positions_before(pool, last_position).await?;
    let mut rows = sqlx::query_as::<_, Row>(
        "SELECT position, aggregate_type, aggregate_id, sequence, event_type, event_version, payload::text AS payload,
                metadata::text AS metadata, business_day
         FROM events WHERE position > $1 AND position <= $2 AND business_day BETWEEN $3 AND $4
         ORDER BY business_day, position",
    )
    .bind(since)
    .bind(end)
    .bind(from)
    .bind(through)
    .fetch(pool);
    while let Some(row) = rows.try_next().await? {
        while day < row.business_day {
            day = close(&mut open, day, last_position, &mut days);
        }
        last_position = last_position.max(row.position);
        absorb(&mut open, &row);
    }
    while day <= through {
        day = close(&mut open, day, last_position, &mut days);
    }
    Ok(days)
}

/// The position after which all events of the days after a closed one are found, whose last position is given. What came after
/// the first close is in the order of days; before it a legacy import may have dated events anywhere.
async fn positions_before(pool: &PgPool, last_position: i64) -> Result<i64, sqlx::Error> {
    let first_close: Option<i64> = sqlx::query_scalar(
        "SELECT position FROM events WHERE aggregate_type = 'calendar' AND aggregate_id = 'province' AND sequence = 1",
    )
    .fetch_optional(pool)
    .await?;
    Ok(first_close.filter(|first| *first < last_position).map_or(0, |_| last_position))
}

/// Finishes a day, begins the next one with its digest, and says which that is.
fn close(open: &mut Sha256, day: NaiveDate, last_position: i64, days: &mut Vec<DayDigest>) -> NaiveDate {
    let digest = open.finalize_reset();
    open.update(digest);
    days.push(DayDigest { day, last_position, digest: hex::encode(digest) });
    day.succ_opt().unwrap_or(NaiveDate::MAX)
}

fn absorb(open: &mut Sha256, row: &Row) {
    let (position, sequence) = (row.position.to_string(), row.sequence.to_string());
    let fields = [
        &position,
        &row.aggregate_type,
        &row.aggregate_id,
        &sequence,
        &row.event_type,
        &row.event_version,
        &row.payload,
        &row.metadata,
    ];
    for field in fields {
        open.update((field.len() as u64).to_be_bytes());
        open.update(field);
    }
}
