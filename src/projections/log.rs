//! Reading the log in the order of positions: from the database in batches, or from the tail that this process keeps in memory.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use futures::TryStreamExt;
use sqlx::{FromRow, PgConnection, PgExecutor, PgPool};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::{LogEvent, ProjectionError};
use crate::aggregates::any::AnyEvent;
use crate::types::{CommandId, Head, RawRows, Seat, copy_of_events};

/// Events that the tail keeps for projections that follow closely.
const TAIL_EVENTS: usize = 20_000;
/// Events read at once for the tail.
const TAIL_READ: i64 = 2_000;
/// How often the log is looked at when this process has not appended itself.
const POLL: Duration = Duration::from_millis(200);
/// Under load the tail reads this much apart, so that events come in groups: every projection makes a transaction of each
/// group, whose cost hardly depends on its size.
const PACE: Duration = Duration::from_millis(20);

#[derive(FromRow)]
struct Row {
    position: i64,
    command_id: Uuid,
    aggregate_type: String,
    aggregate_id: String,
    sequence: i64,
    event_type: String,
    event_version: String,
    payload: String,
    happened_at: DateTime<Utc>,
    business_day: NaiveDate,
}

/// Reads at most `limit` events after a position.
///
/// # Errors
/// When the database fails, or an event is of no known shape.
pub async fn read_after(
    database: impl PgExecutor<'_>,
    position: i64,
    limit: i64,
) -> Result<Vec<LogEvent>, ProjectionError> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT position, command_id, aggregate_type, aggregate_id, sequence, event_type, event_version, payload::text AS payload,
                happened_at, business_day
         FROM public.events WHERE position > $1 ORDER BY position LIMIT $2",
    )
    .bind(position)
    .bind(limit)
    .fetch_all(database)
    .await?;
    rows.into_iter().map(LogEvent::try_from).collect()
}

/// Whether a person was erased after that position. His key is gone as soon as that is in the log.
pub(super) async fn erases_after(position: i64, connection: &mut PgConnection) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar("SELECT EXISTS (SELECT FROM public.events WHERE position > $1 AND event_type = 'LearnerErased')")
        .bind(position)
        .fetch_one(connection)
        .await
}

impl TryFrom<Row> for LogEvent {
    type Error = ProjectionError;

    fn try_from(row: Row) -> Result<Self, Self::Error> {
        let event = AnyEvent::read(&row.aggregate_type, &row.event_type, &row.event_version, &row.payload)
            .map_err(|error| ProjectionError::Event { position: row.position, problem: error.to_string() })?;
        Ok(Self {
            position: row.position,
            command: CommandId(row.command_id),
            stream: row.aggregate_id,
            sequence: row.sequence,
            business_day: row.business_day,
            at: row.happened_at,
            event,
        })
    }
}

/// The newest events, read once for all projections of this process.
#[derive(Clone)]
pub struct Tail {
    kept: Arc<Mutex<Kept>>,
    seen: watch::Receiver<i64>,
}

#[derive(Default)]
struct Kept {
    segments: VecDeque<Arc<[LogEvent]>>,
    events: usize,
}

/// What a projection at some position reads next.
pub enum Next {
    /// The events right after its position.
    Segments(Vec<Arc<[LogEvent]>>),
    /// Nothing new.
    Nothing,
    /// It is too far behind for the tail: it reads the database.
    Behind,
}

impl Tail {
    /// Follows the log from its present end until told to stop. `appended` wakes it when this process has appended.
    ///
    /// # Errors
    /// When the log's end cannot be read.
    pub async fn follow(
        pool: PgPool,
        appended: watch::Receiver<i64>,
        stop: CancellationToken,
    ) -> Result<Self, sqlx::Error> {
        let end: i64 = sqlx::query_scalar("SELECT position FROM public.log_head").fetch_one(&pool).await?;
        let (moved, seen) = watch::channel(end);
        let tail = Self { kept: Arc::default(), seen };
        let follower = tail.clone();
        tokio::spawn(async move {
            stop.run_until_cancelled(follower.run(pool, appended, moved)).await;
        });
        Ok(tail)
    }

    /// The last position read; changes when there is something new.
    #[must_use]
    pub fn seen(&self) -> watch::Receiver<i64> {
        self.seen.clone()
    }

    /// The segments after `position`.
    #[must_use]
    pub fn after(&self, position: i64) -> Next {
        if *self.seen.borrow() <= position {
            return Next::Nothing;
        }
        let kept = self.kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let first_of = |segment: &Arc<[LogEvent]>| segment.first().map(|event| event.position);
        let start = kept.segments.iter().rposition(|segment| first_of(segment) == Some(position + 1));
        start.map_or(Next::Behind, |start| Next::Segments(kept.segments.iter().skip(start).cloned().collect()))
    }

    async fn run(self, pool: PgPool, mut appended: watch::Receiver<i64>, moved: watch::Sender<i64>) {
        let mut seen = *moved.borrow();
        loop {
            match read_after(&pool, seen, TAIL_READ).await {
                Ok(events) if events.is_empty() => {
                    let news = async { appended.wait_for(|head| *head > seen).await.is_ok() };
                    if tokio::time::timeout(POLL, news).await == Ok(false) {
                        // Nobody in this process appends any more; others may.
                        tokio::time::sleep(POLL).await;
                    }
                }
                Ok(events) => {
                    seen = events.last().map_or(seen, |event| event.position);
                    self.keep(events.into());
                    moved.send_replace(seen);
                    tokio::time::sleep(PACE).await;
                }
                // An event that no code here can read: projections find it themselves when they read the database.
                Err(ProjectionError::Event { position, problem }) => {
                    tracing::error!(position, problem, "the log holds an event that cannot be read");
                    self.forget();
                    seen = position;
                    moved.send_replace(seen);
                }
                Err(error) => {
                    tracing::warn!(%error, "the log cannot be read at the moment");
                    tokio::time::sleep(POLL).await;
                }
            }
        }
    }

    fn keep(&self, segment: Arc<[LogEvent]>) {
        let mut kept = self.kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        kept.events += segment.len();
        kept.segments.push_back(segment);
        while kept.events > TAIL_EVENTS
            && let Some(oldest) = kept.segments.pop_front()
        {
            kept.events -= oldest.len();
        }
    }

    fn forget(&self) {
        *self.kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Kept::default();
    }
}

/// Who gave the command behind an event, and from where.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub(super) struct Given {
    position: i64,
    /// The account; `None` for the service itself and the command line.
    pub(super) account: Option<Uuid>,
    /// The client's address.
    pub(super) address: Option<String>,
}

/// Who gave the commands behind the events at these positions: few projections show it, so that it is not read with every
/// event.
pub(super) async fn given_by(positions: &[i64], tables: &mut PgConnection) -> Result<HashMap<i64, Given>, sqlx::Error> {
    if positions.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<Given> = sqlx::query_as(
        "SELECT position, (metadata ->> 'actor')::uuid AS account, metadata ->> 'address' AS address
         FROM public.events WHERE position = ANY ($1)",
    )
    .bind(positions)
    .fetch_all(tables)
    .await?;
    Ok(rows.into_iter().map(|given| (given.position, given)).collect())
}

/// What the log says around an event: its names there, and who gave its command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cover {
    /// When it was recorded.
    pub(super) recorded_at: DateTime<Utc>,
    /// The type of its aggregate.
    pub(super) kind: String,
    /// Its name.
    pub(super) event: String,
    /// The account; `None` for the service itself and the command line.
    pub(super) actor: Option<Uuid>,
    /// In which role.
    pub(super) role: Option<String>,
    /// At which seat.
    pub(super) seat: Option<Seat>,
    /// The client's address.
    pub(super) address: Option<String>,
    /// What the command was.
    pub(super) command_name: Option<String>,
    /// What the command belonged to.
    pub(super) correlation: Option<Uuid>,
}

/// What the log says around the events from position `first` through `last`.
pub(super) async fn covers(
    first: i64,
    last: i64,
    tables: &mut PgConnection,
) -> Result<HashMap<i64, Cover>, sqlx::Error> {
    #[derive(FromRow)]
    struct Row {
        position: i64,
        recorded_at: DateTime<Utc>,
        aggregate_type: String,
        event_type: String,
        #[sqlx(json)]
        metadata: HashMap<String, String>,
    }
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT position, recorded_at, aggregate_type, event_type, metadata
         FROM public.events WHERE position BETWEEN $1 AND $2",
    )
    .bind(first)
    .bind(last)
    .fetch_all(tables)
    .await?;
    let cover = |mut row: Row| {
        let uuid = |text: Option<String>| text.and_then(|text| text.parse().ok());
        let cover = Cover {
            recorded_at: row.recorded_at,
            kind: row.aggregate_type,
            event: row.event_type,
            actor: uuid(row.metadata.remove("actor")),
            role: row.metadata.remove("role"),
            seat: row.metadata.remove("seat").and_then(|seat| Seat::of_text(&seat)),
            address: row.metadata.remove("address"),
            command_name: row.metadata.remove("name"),
            correlation: uuid(row.metadata.remove("correlation")),
        };
        (row.position, cover)
    };
    Ok(rows.into_iter().map(cover).collect())
}

/// The heads of the log after a position, whose own is known, through another: hashed over the events as they are stored.
///
/// # Errors
/// When the database fails, or an event is missing.
pub(super) async fn heads_after(
    (after, mut head): (i64, Head),
    through: i64,
    tables: &mut PgConnection,
) -> Result<Vec<Head>, ProjectionError> {
    let (mut rows, mut heads, mut expected, mut missing) = (RawRows::default(), Vec::new(), after, None);
    let mut pieces = tables.copy_out_raw(&copy_of_events(after, through)).await?;
    while let Some(piece) = pieces.try_next().await? {
        let taken = rows.take(&piece, |row| {
            expected += 1;
            if row.position() != expected && missing.is_none() {
                missing = Some(expected);
            }
            head = head.then(row.bytes());
            heads.push(head);
        });
        taken.map_err(|error| sqlx::Error::Decode(error.into()))?;
    }
    if expected < through && missing.is_none() {
        missing = Some(expected + 1);
    }
    match missing {
        Some(position) => Err(ProjectionError::Event { position, problem: "it is missing in the log".to_owned() }),
        None => Ok(heads),
    }
}
