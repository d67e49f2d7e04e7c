//! All days that are due are closed, one by one and in order.

use std::sync::Arc;
use std::time::Duration;

use chrono::NaiveDate;
use thiserror::Error;
use uuid::Uuid;

use super::CloseDay;
use crate::aggregates::calendar::{Calendar, PROVINCE};
use crate::commands::{CommandError, Desk, Envelope};
use crate::event_store::seals::{SealingKey, day_message};
use crate::event_store::{
    Batch, ClosedBefore, DayDigest, EventStoreError, LogEnd, any_since, day_digests, first_day, log_end,
};
use crate::types::{Actor, CommandId};

/// Days closed in one statement.
const GROUP: usize = 500;
/// How often a close is tried again when events come in between.
const ATTEMPTS: u32 = 200;
/// The space of the identifiers that are derived from a day.
const SPACE: Uuid = Uuid::from_u128(0x6b65_7368_6921_4000_8000_636c_6f73_6564);

/// What was closed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Closed {
    /// How many days this call closed.
    pub days: usize,
    /// The last day that is closed now; `None` when none ever was.
    pub through: Option<NaiveDate>,
}

/// Why days could not be closed.
#[derive(Debug, Error)]
pub enum CloseError {
    /// CLOSE-2.
    #[error("{day} has not ended: today is {today}")]
    NotEnded {
        /// The day that was to be closed.
        day: NaiveDate,
        /// The present day by the database's clock.
        today: NaiveDate,
    },
    /// Events kept coming that belong to the days to be closed, as during a legacy import.
    #[error("events keep being imported into the days that are to be closed; close them when the import is done")]
    Busy,
    /// The command was refused or could not be stored.
    #[error(transparent)]
    Command(#[from] CommandError),
}

impl From<EventStoreError> for CloseError {
    fn from(error: EventStoreError) -> Self {
        Self::Command(error.into())
    }
}

impl From<sqlx::Error> for CloseError {
    fn from(error: sqlx::Error) -> Self {
        Self::Command(EventStoreError::Database(error).into())
    }
}

/// Closes the days from the first open one through `through`, or through yesterday where none is named.
///
/// Several processes may do so at once, and any of them may be interrupted: the command of a day has an id derived from the
/// day, so that it is carried out once, and a day's events are complete when it is closed. After the first close that follows
/// from the database's clock, read inside the log's lock; before it a legacy import may still date events back, and then, as
/// well as while nothing of a later day proves that the clock has passed midnight for good, the log must end where it was read.
///
/// Each day is sealed with the adopted key. Where that is not at hand the days are closed all the same, unsealed, and an alarm
/// is raised.
///
/// # Errors
/// When the day has not ended, an import gets in the way, or the database fails.
pub async fn close_through(desk: &Desk, through: Option<NaiveDate>) -> Result<Closed, CloseError> {
    let mut closed = Closed::default();
    let pool = desk.ledger().pool();
    for _ in 0..ATTEMPTS {
        let end = log_end(pool).await?;
        if let Some(day) = through.filter(|day| *day >= end.today) {
            return Err(CloseError::NotEnded { day, today: end.today });
        }
        let Some(through) = through.or_else(|| end.today.pred_opt()) else { return Ok(closed) };
        let calendar = desk.ledger().begin(None).peek::<Calendar>(PROVINCE).await?.state;
        closed.through = calendar.closed_through;
        let from = match calendar.closed_through {
            Some(day) => day.succ_opt(),
            None => first_day(pool).await?,
        };
        let Some(from) = from.filter(|from| *from <= through) else { return Ok(closed) };
        let days = day_digests(pool, before(&calendar), (from, through), end.position).await?;
        let key = key_of(desk, &calendar);
        let done = append(desk, &calendar, &days, end, key.as_ref().ok()).await?;
        if let (Err(problem), Some(last)) = (&key, done.checked_sub(1).and_then(|last| days.get(last))) {
            alarm(desk, problem, last.day, done);
        }
        closed.days += done;
    }
    Err(CloseError::Busy)
}

/// Where the days go on from. Digests are heads from the first adopted key on.
fn before(calendar: &Calendar) -> ClosedBefore {
    let head = calendar.adopted().and_then(|_| calendar.digest.parse().ok());
    ClosedBefore { last_position: calendar.last_position, head }
}

/// The adopted key, or the first one; else why the days are closed without a seal.
fn key_of(desk: &Desk, calendar: &Calendar) -> Result<SealingKey, String> {
    let key = desk.signer().key().map_err(|error| error.to_string())?;
    match calendar.adopted() {
        Some(adopted) if adopted != key.public() => {
            Err(format!("the sealing key at hand is {}, but the adopted one is {adopted}", key.public()))
        }
        Some(_) | None => Ok(key),
    }
}

/// Tells whoever watches that days were closed without a seal. (Tests work without any key at all.)
fn alarm(desk: &Desk, problem: &str, through: NaiveDate, days: usize) {
    if desk.signer().is_none() {
        return;
    }
    metrics::counter!("keshi_unsigned_days_total").increment(days as u64);
    tracing::error!(problem, days, %through, "business days were closed without a seal");
}

/// Appends the closes of these days; says how many it could.
async fn append(
    desk: &Desk,
    calendar: &Arc<Calendar>,
    days: &[DayDigest],
    mut end: LogEnd,
    key: Option<&SealingKey>,
) -> Result<usize, CloseError> {
    let Some(last) = days.last().map(|day| day.day) else { return Ok(0) };
    let mut first = calendar.closed_through.is_none();
    let mut done = 0;
    let mut attempts = 0;
    while let Some(group) = days.get(done..days.len().min(done + GROUP)).filter(|group| !group.is_empty()) {
        let open_ended = first || end.last_day.is_none_or(|day| day <= last);
        let stored = append_group(desk, group, key, (end.today, open_ended.then_some(end.position))).await?;
        done += stored;
        first &= stored == 0;
        if stored < group.len() {
            attempts += 1;
            // Something was appended meanwhile. If it belongs to later days only, all that has changed is where the log ends.
            let now = log_end(desk.ledger().pool()).await?;
            let elsewhere = desk.ledger().begin(None).peek::<Calendar>(PROVINCE).await?.state;
            let ours =
                days.get(..done).and_then(<[DayDigest]>::last).map_or(calendar.closed_through, |day| Some(day.day));
            let moved_on = elsewhere.closed_through != ours;
            if moved_on || attempts > ATTEMPTS || any_since(desk.ledger().pool(), end.position, last).await? {
                return Ok(done);
            }
            end = now;
            tokio::time::sleep(Duration::from_millis(1)).await;
        } else if done < days.len() {
            // Our own events have moved the log.
            end = log_end(desk.ledger().pool()).await?;
        }
    }
    Ok(done)
}

/// Appends the closes of a few days in one statement; says how many from the first on are stored now.
async fn append_group(
    desk: &Desk,
    days: &[DayDigest],
    key: Option<&SealingKey>,
    (today, mut head): (NaiveDate, Option<i64>),
) -> Result<usize, CloseError> {
    let mut batch = Batch::new(desk.ledger().clone());
    for DayDigest { day, last_position, digest } in days {
        let seal = key.map(|key| key.sign(day_message(*day, *last_position, digest).as_bytes()));
        let (last_position, digest) = (*last_position, digest.clone());
        let close = CloseDay { day: *day, last_position, digest, seal, today, head: head.take() };
        let id = Uuid::new_v5(&SPACE, format!("close {day}").as_bytes());
        let envelope = Envelope { id: Some(CommandId(id)), ..Envelope::of(Actor::platform()) };
        desk.decide_in(&mut batch, &envelope, &close).await?;
    }
    let mut stored = 0;
    for outcome in batch.store().await {
        match outcome {
            Ok(_) => stored += 1,
            // Another process closes the same days, or the log does not end where it did.
            Err(EventStoreError::Conflict | EventStoreError::DifferentCommand) => return Ok(stored),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(stored)
}
