//! The feed: what happened, in the order of positions and without personal data, for systems that follow.

mod payload;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use serde_json::Value;
use sqlx::postgres::PgRow;
use sqlx::{FromRow, PgConnection, QueryBuilder, Row as _};
use utoipa::ToSchema;

pub use self::payload::payload;
use super::page::QueryError;
use super::scope::RegionScope;
use crate::aggregates::any::AnyEvent;

/// One thing that happened, as other systems are told of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FeedEvent {
    /// Its place in the log: dense, from 1.
    pub position: i64,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// The business day that it belongs to.
    pub business_day: NaiveDate,
    /// What kind of thing it happened to: `training_plan`.
    pub kind: String,
    /// Which one: a UUID or a region's code. Of a claim only what is claimed, such as `login`.
    pub stream: String,
    /// Its place in that thing's history, from 1.
    pub sequence: i64,
    /// What happened: `PlanApproved`.
    pub event: String,
    /// The version of its shape.
    pub version: String,
    /// What it says, without personal data and without what people wrote freely.
    #[schema(value_type = Object)]
    pub payload: Value,
    /// The region that the thing belonged to at that moment.
    pub region: String,
}

/// What happened after a position.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FeedPage {
    /// In the order of positions. Those of other regions are left out.
    pub events: Vec<FeedEvent>,
    /// Everything up to here is told: what to name as `after` the next time.
    pub next: i64,
}

/// The events after `position` of what belongs to these regions, `limit` at most. Only what the trail has is told, and `next` never
/// passes an event that it does not have yet.
///
/// # Errors
/// When the database fails or an event cannot be read.
pub async fn after(
    position: i64,
    limit: u16,
    regions: &RegionScope,
    tables: &mut PgConnection,
) -> Result<FeedPage, QueryError> {
    // The trail's end and its rows come from one statement, and so from one and the same table even while another one takes over.
    let mut query = QueryBuilder::new(
        "WITH reached AS (SELECT COALESCE(max(position), 0) AS position FROM trail.entries)
         SELECT reached.position AS reached, found.* FROM reached LEFT JOIN LATERAL (
             SELECT t.position, t.kind, t.stream, t.region, t.business_day, e.sequence, e.event_type, e.event_version,
                    e.payload::text AS payload, e.happened_at
             FROM trail.entries t JOIN public.events e ON e.position = t.position WHERE t.position > ",
    );
    query.push_bind(position);
    regions.push("t.region", &mut query);
    query.push(" ORDER BY t.position LIMIT ").push_bind(i64::from(limit));
    query.push(") found ON true ORDER BY found.position");
    let rows = query.build().fetch_all(tables).await?;
    let reached: i64 = rows.first().map(|row| row.try_get("reached")).transpose()?.unwrap_or_default();
    let mut events = Vec::with_capacity(rows.len());
    for row in &rows {
        if row.try_get::<Option<i64>, _>("position")?.is_some() {
            events.push(told(row)?);
        }
    }
    let full = events.len() >= usize::from(limit);
    let next = events.last().filter(|_| full).map_or_else(|| reached.max(position), |last| last.position);
    Ok(FeedPage { events, next })
}

fn told(row: &PgRow) -> Result<FeedEvent, QueryError> {
    let Row { position, kind, stream, region, business_day, sequence, event_type, event_version, payload, happened_at } =
        Row::from_row(row)?;
    let event = AnyEvent::read(&kind, &event_type, &event_version, &payload)
        .map_err(|error| sqlx::Error::Decode(Box::new(error)))?;
    Ok(FeedEvent {
        position,
        at: happened_at,
        business_day,
        stream,
        kind,
        sequence,
        event: event_type,
        version: event.version(),
        payload: self::payload(&event),
        region,
    })
}

#[derive(FromRow)]
struct Row {
    position: i64,
    kind: String,
    stream: String,
    region: String,
    business_day: NaiveDate,
    sequence: i64,
    event_type: String,
    event_version: String,
    payload: String,
    happened_at: DateTime<Utc>,
}
