//! The log as files: each closed day as Parquet, and a manifest.
//!
//! A file holds the positions after the former day's last one through the day's own, so that all files together hold every event
//! of the closed days once. Files come first, the manifest last: what it names is there. Making a file again gives the same bytes.

use std::fs::File;
use std::io::{BufWriter, Write};

use bytes::Bytes;
use sqlx::PgPool;
use thiserror::Error;
use tokio::sync::mpsc::{Receiver, channel};
use uuid::Uuid;

use super::VerifyError;
use super::database::{Parcel, StoredHeads, WAITING, read};
use super::manifest::{DayFile, MANIFEST, Manifest, ManifestDay, file_name};
use super::parquet_write::EventFile;
use crate::event_store::seals::{ClosedDay, Record, Signer};
use crate::gateways::archive::{Archive, ArchiveError};
use crate::gateways::files::{FileDigest, scratch};
use crate::types::{Head, Ids, RawRows};

/// Files after which the manifest is written, so that an export that is broken off need not begin anew.
const NOTED: usize = 50;

/// Why an export ends before its end. What was exported is whole all the same.
#[derive(Debug, Error)]
pub enum ExportError {
    /// The place.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    /// The events cannot be read.
    #[error(transparent)]
    Read(#[from] VerifyError),
    /// A file cannot be made.
    #[error("the export's file cannot be made: {0}")]
    File(String),
    /// There is an export already that is none of this log.
    #[error("what lies there is no export of this log: {0}")]
    Foreign(String),
}

impl From<sqlx::Error> for ExportError {
    fn from(error: sqlx::Error) -> Self {
        Self::Read(error.into())
    }
}

/// What an export did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exported {
    /// Days that it added.
    pub days: usize,
    /// Events in them.
    pub events: i64,
    /// Files that it wrote.
    pub files: usize,
    /// The first day whose events do not lead to the head that it was closed with: the log was altered.
    pub does_not_fit: Option<ClosedDay>,
    /// Whether the manifest is signed with the adopted key.
    pub signed: bool,
}

/// Exports the closed days that are not exported yet. `told` hears the position after every day, and the last one.
///
/// # Errors
/// When the place or the database fails, or the place holds an export of another log.
pub async fn export(
    pool: &PgPool,
    archive: &Archive,
    signer: &Signer,
    ids: &dyn Ids,
    told: &(dyn Fn(i64, i64) + Send + Sync),
) -> Result<Exported, ExportError> {
    let record = Record::of(pool).await?;
    let mut manifest = match archive.get(MANIFEST).await? {
        Some(content) => Manifest::parse(&content).map_err(ExportError::Foreign)?,
        None => Manifest::default(),
    };
    must_continue(&manifest, &record)?;
    let (mut after, head) = manifest.end();
    let mut head = head.ok_or_else(|| ExportError::Foreign("its last head cannot be read".to_owned()))?;
    let end = record.days.last().map_or(after, |day| day.last_position);
    let mut exported = Exported::default();
    for closed in record.days.iter().skip(manifest.days.len()) {
        let (file, computed) = match after.cmp(&closed.last_position) {
            std::cmp::Ordering::Less => {
                let made = make(pool, after, closed.last_position, head, ids.fresh()).await?;
                let (file, computed) = store(archive, closed, after + 1, made).await?;
                exported.files += 1;
                exported.events += file.events;
                (Some(file), computed)
            }
            std::cmp::Ordering::Equal | std::cmp::Ordering::Greater => (None, head),
        };
        head = closed.head().unwrap_or(computed);
        if head != computed && exported.does_not_fit.is_none() {
            exported.does_not_fit = Some(closed.clone());
        }
        after = after.max(closed.last_position);
        manifest.days.push(ManifestDay { closed: closed.clone(), head: head.to_string(), file });
        exported.days += 1;
        if exported.days.is_multiple_of(NOTED) {
            put(archive, &mut manifest, &record, signer).await?;
        }
        told(after, end);
    }
    exported.signed = put(archive, &mut manifest, &record, signer).await?;
    Ok(exported)
}

/// The export must be the beginning of this log.
fn must_continue(manifest: &Manifest, record: &Record) -> Result<(), ExportError> {
    for (index, exported) in manifest.days.iter().enumerate() {
        let same = |closed: &ClosedDay| {
            closed.day == exported.closed.day
                && closed.last_position == exported.closed.last_position
                && closed.digest == exported.closed.digest
        };
        if !record.days.get(index).is_some_and(same) {
            return Err(ExportError::Foreign(format!("{} was closed otherwise", exported.closed.day)));
        }
    }
    Ok(())
}

/// A day's file before it is stored, its events, and the head that they lead to.
struct Made {
    file: File,
    events: i64,
    head: Head,
}

/// Makes the file of some positions. One task reads, a thread of its own writes.
async fn make(pool: &PgPool, after: i64, through: i64, head: Head, id: Uuid) -> Result<Made, ExportError> {
    let file = scratch(id).map_err(ArchiveError::from)?;
    let (sender, receiver) = channel(WAITING);
    let writing = tokio::task::spawn_blocking(move || write(file, receiver, head));
    let reading = read(pool, after, through, &sender).await;
    drop(sender);
    let made = writing.await.map_err(|error| ExportError::File(error.to_string()))?;
    reading?;
    made
}

/// Writes what is read; on a thread of its own. Beside each event stands the head that was stored when it was written, where
/// one was: an event that was altered since shows.
fn write(file: File, mut parcels: Receiver<Parcel>, mut head: Head) -> Result<Made, ExportError> {
    let broken = |error: &dyn std::fmt::Display| ExportError::File(error.to_string());
    let mut out = EventFile::new(BufWriter::new(file)).map_err(|error| broken(&error))?;
    let (mut heads, mut rows, mut events) = (StoredHeads::default(), RawRows::default(), 0);
    while let Some(parcel) = parcels.blocking_recv() {
        match parcel {
            Parcel::Range(stored) => (heads, rows) = (stored, RawRows::default()),
            Parcel::Pieces(pieces) => {
                for piece in pieces {
                    let mut written = Ok(());
                    let taken = rows.take(&piece, |row| {
                        head = head.then(row.bytes());
                        events += 1;
                        if written.is_ok() {
                            written = out.add(row, heads.at(row.position()).unwrap_or(head));
                        }
                    });
                    taken.map_err(|error| broken(&error))?;
                    written.map_err(|error| broken(&error))?;
                }
            }
        }
    }
    let mut out = out.finish().map_err(|error| broken(&error))?;
    out.flush().map_err(ArchiveError::from)?;
    let file = out.into_inner().map_err(|error| ArchiveError::Scratch(error.into_error()))?;
    Ok(Made { file, events, head })
}

/// Stores a day's file.
async fn store(
    archive: &Archive,
    closed: &ClosedDay,
    first_position: i64,
    made: Made,
) -> Result<(DayFile, Head), ExportError> {
    let Made { file, events, head } = made;
    let mut file = tokio::fs::File::from_std(file);
    let (digest, bytes) = FileDigest::of_file(&mut file).await.map_err(ArchiveError::from)?;
    let name = file_name(closed.day);
    archive.put_file(&name, &mut file).await?;
    Ok((DayFile { name, first_position, events, bytes, sha256: digest.to_string() }, head))
}

/// Signs and stores the manifest; says whether the adopted key signed it. Another key signs nothing.
async fn put(
    archive: &Archive,
    manifest: &mut Manifest,
    record: &Record,
    signer: &Signer,
) -> Result<bool, ExportError> {
    manifest.keys.clone_from(&record.keys);
    manifest.seal = None;
    let adopted = record.keys.last().map(|key| key.key.as_str());
    if let Ok(key) = signer.key()
        && adopted == Some(key.public().as_str())
    {
        manifest.seal = Some(key.sign(manifest.message().as_bytes()));
    }
    let content = manifest.content().map_err(|error| ExportError::File(error.to_string()))?;
    archive.put(MANIFEST, Bytes::from(content)).await?;
    Ok(manifest.seal.is_some())
}
