//! Verifying the log in the database. One task reads, a thread of its own hashes: each may have a core.

use std::sync::Arc;

use bytes::Bytes;
use chrono::NaiveDate;
use futures::TryStreamExt;
use sqlx::PgPool;
use sqlx::postgres::PgPoolCopyExt;
use tokio::sync::mpsc::{Receiver, Sender, channel};

use super::chapters::Chapter;
use super::finding::{Finding, Note, Witness};
use super::keys::judge;
use super::report::{Report, keys_shown};
use super::walk::{Walk, Walked};
use super::{Question, Told, VerifyError};
use crate::event_store::seals::{ClosedDay, Ends, Record, ends};
use crate::types::{CopyError, Head, RawRows, copy_of_events};

/// Positions read by one statement.
const RANGE: i64 = 50_000;
/// Bytes handed over at once, and how many such parcels may wait.
const PARCEL: usize = 512 * 1024;
pub(super) const WAITING: usize = 16;

/// The heads that are stored for some positions.
#[derive(Debug, Default)]
pub(super) struct StoredHeads {
    /// Blocks in their order: first position, 32 bytes a position.
    blocks: Vec<(i64, Vec<u8>)>,
}

/// What the reader hands to whoever hashes.
pub(super) enum Parcel {
    /// Another range begins, with its stored heads.
    Range(StoredHeads),
    /// Pieces of its rows.
    Pieces(Vec<Bytes>),
}

/// What is to be walked.
pub(super) struct Stretch {
    pub chapters: Vec<Chapter>,
    /// The position after which it begins, and the head there by the seal before it.
    pub after: i64,
    pub sealed: Head,
    pub through: i64,
}

impl StoredHeads {
    /// Reads those of the positions after one through another, and of the one itself.
    async fn of(pool: &PgPool, after: i64, through: i64) -> Result<Self, sqlx::Error> {
        if !Self::are_there(pool).await? {
            return Ok(Self::default());
        }
        let blocks = sqlx::query_as(
            "SELECT first_position, heads FROM seals.blocks WHERE last_position >= $1 AND first_position <= $2
             ORDER BY first_position",
        )
        .bind(after)
        .bind(through)
        .fetch_all(pool)
        .await?;
        Ok(Self { blocks })
    }

    /// The last position for which a head is stored; 0 where there is none.
    async fn through(pool: &PgPool) -> Result<i64, sqlx::Error> {
        if !Self::are_there(pool).await? {
            return Ok(0);
        }
        let last: Option<i64> = sqlx::query_scalar(
            "SELECT first_position - 1 + octet_length(heads) / $1 FROM seals.blocks ORDER BY first_position DESC LIMIT 1",
        )
        .bind(i64::try_from(Head::BYTES).unwrap_or(i64::MAX))
        .fetch_optional(pool)
        .await?;
        Ok(last.unwrap_or_default())
    }

    async fn are_there(pool: &PgPool) -> Result<bool, sqlx::Error> {
        sqlx::query_scalar("SELECT to_regclass('seals.blocks') IS NOT NULL").fetch_one(pool).await
    }

    /// The head that is stored for a position.
    pub(super) fn at(&self, position: i64) -> Option<Head> {
        let index = self.blocks.partition_point(|(first, _)| *first <= position).checked_sub(1)?;
        let (first, heads) = self.blocks.get(index)?;
        let at = usize::try_from(position - first).ok()? * Head::BYTES;
        heads.get(at..at + Head::BYTES).and_then(|head| head.try_into().ok())
    }
}

/// Verifies the log in the database, or one of its closed days.
///
/// # Errors
/// When the database fails, there is no such day, or it is told to stop.
pub async fn verify_database(pool: &PgPool, question: &Question, told: Told) -> Result<Report, VerifyError> {
    // Before the ends: a log that grows meanwhile has the events of every head that was stored by now.
    let stored_through = StoredHeads::through(pool).await?;
    let record = Record::of(pool).await?;
    let ends = ends(pool).await?;
    let days = asked(&record, question)?;
    let judged = judge(&record, &days, &question.trusted);
    let stretch =
        stretch(&record, question.day, Chapter::of(&record.days, &judged.sealed), ends.events.max(ends.log_head))?;
    let stored = StoredHeads::of(pool, stretch.after, stretch.after).await?.at(stretch.after);
    let stored = if stretch.after == 0 { Some(Head::START) } else { stored };
    // The first close is a calendar event; what was imported before it may be of any day.
    let first_close = record.days.first().map_or(i64::MAX, |day| day.closed_at);
    let walk = Walk::new(stretch.chapters, (stretch.after, stretch.sealed, stored), first_close);

    let (sender, receiver) = channel(WAITING);
    let through = stretch.through;
    let hashing = tokio::task::spawn_blocking(move || hash(walk, receiver, through, &told));
    let reading = read(pool, stretch.after, through, &sender).await;
    drop(sender);
    let walked = hashing.await.map_err(|error| VerifyError::Broken(error.to_string()))?;
    reading?;
    let Walked { events, position, proved, mut findings } = walked?;

    let mut notes = judged.notes;
    findings.extend(judged.findings);
    if question.day.is_none() {
        findings.extend(cut_short(position, ends, stored_through));
        notes.extend(open_end(&record, position, proved));
    }
    let report = Report {
        events,
        last_position: position,
        days: days.len(),
        sealed_days: judged.sealed.len(),
        through: days.last().map(|day| day.day),
        keys: keys_shown(&record),
        ..Report::default()
    };
    Ok(report.conclude(findings, notes))
}

/// The days that are asked about.
pub(super) fn asked(record: &Record, question: &Question) -> Result<Vec<ClosedDay>, VerifyError> {
    let Some(asked) = question.day else { return Ok(record.days.clone()) };
    let days: Vec<ClosedDay> = record.days.iter().filter(|day| day.day == asked).cloned().collect();
    if days.is_empty() { Err(VerifyError::NoSuchDay(asked)) } else { Ok(days) }
}

/// The positions that are to be walked: all, or those of a day, from the head of the last day before it that has one.
pub(super) fn stretch(
    record: &Record,
    day: Option<NaiveDate>,
    mut chapters: Vec<Chapter>,
    end: i64,
) -> Result<Stretch, VerifyError> {
    let Some(day) = day else { return Ok(Stretch { chapters, after: 0, sealed: Head::START, through: end }) };
    let at = chapters.iter().position(|chapter| chapter.day == day).ok_or(VerifyError::NoSuchDay(day))?;
    chapters.truncate(at + 1);
    let known = record.days.iter().take(at).rev().find_map(|day| Some((day.last_position, day.head()?)));
    let (after, sealed) = known.unwrap_or((0, Head::START));
    let through = chapters.last().map_or(after, |chapter| chapter.last);
    let first = chapters.iter().rposition(|chapter| chapter.last <= after).map_or(0, |before| before + 1);
    let chapters = chapters.split_off(first.min(at));
    Ok(Stretch { chapters, after, sealed, through })
}

/// Reads the events after a position through another, and hands them on.
pub(super) async fn read(
    pool: &PgPool,
    mut after: i64,
    through: i64,
    parcels: &Sender<Parcel>,
) -> Result<(), VerifyError> {
    while after < through {
        let end = through.min(after.saturating_add(RANGE));
        let heads = StoredHeads::of(pool, after, end).await?;
        if parcels.send(Parcel::Range(heads)).await.is_err() {
            return Ok(());
        }
        let statement = copy_of_events(after, end);
        let mut pieces = pool.copy_out_raw(&statement).await?;
        let (mut parcel, mut bytes) = (Vec::new(), 0);
        while let Some(piece) = pieces.try_next().await? {
            bytes += piece.len();
            parcel.push(piece);
            if bytes >= PARCEL {
                bytes = 0;
                if parcels.send(Parcel::Pieces(std::mem::take(&mut parcel))).await.is_err() {
                    return Ok(());
                }
            }
        }
        if parcels.send(Parcel::Pieces(parcel)).await.is_err() {
            return Ok(());
        }
        after = end;
    }
    Ok(())
}

/// Walks over what is read; on a thread of its own.
fn hash(mut walk: Walk, mut parcels: Receiver<Parcel>, through: i64, told: &Told) -> Result<Walked, VerifyError> {
    let (mut heads, mut rows) = (StoredHeads::default(), RawRows::default());
    while let Some(parcel) = parcels.blocking_recv() {
        match parcel {
            Parcel::Range(stored) => (heads, rows) = (stored, RawRows::default()),
            Parcel::Pieces(pieces) => {
                for piece in pieces {
                    rows.take(&piece, |row| walk.row(row, |position| heads.at(position))).map_err(shape)?;
                }
            }
        }
        if !told(walk.position(), through) {
            return Err(VerifyError::Stopped);
        }
    }
    Ok(walk.end())
}

pub(super) fn shape(error: CopyError) -> VerifyError {
    VerifyError::Read(error.into())
}

/// Whether anybody says that the log went on further than it does.
fn cut_short(position: i64, ends: Ends, stored_through: i64) -> Option<Finding> {
    let says = [(ends.log_head, Witness::LogHead), (stored_through, Witness::StoredHeads)];
    let furthest = says.into_iter().filter(|(last, _)| *last > position).max_by_key(|(last, _)| *last);
    furthest.map(|(last, by)| Finding::Truncated { position, last, by, day: None })
}

/// How much of the end is not sealed yet.
pub(super) fn open_end(record: &Record, position: i64, proved: i64) -> Vec<Note> {
    let sealed = record.days.last().map_or(0, |day| day.last_position);
    let mut notes = Vec::new();
    if position > sealed {
        notes.push(Note::Open { events: position - sealed });
    }
    if position > proved {
        notes.push(Note::NotStored { events: position - proved });
    }
    notes
}

/// Nobody listens.
#[must_use]
pub fn unheard() -> Told {
    Arc::new(|_, _| true)
}
