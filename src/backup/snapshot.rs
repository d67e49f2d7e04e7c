//! Making a backup: every table in one snapshot, and the files that the registers of that moment name.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use bytes::{Bytes, BytesMut};
use chrono::{DateTime, Utc};
use futures::TryStreamExt;
use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, Connection, Executor, PgConnection};
use tokio::sync::mpsc;
use uuid::Uuid;

use super::contents::TABLES;
use super::error::BackupError;
use super::folder::{Packing, Place};
use super::manifest::{FORMAT, FileList, Kind, Manifest, Part, Table};
use super::read::{POOL, known_migration};
use super::walk::Walk;
use crate::gateways::files::{FileDigest, Files, FilesError, FilesPlace};
use crate::types::{CopyRows, RawRows, copy_of_events};

/// Bytes that are packed at once.
const PIECE: usize = 1 << 18;
/// Pieces between the database and the packer.
const PIECES: usize = 8;

/// What is to be backed up, and where to.
#[derive(Debug)]
pub struct Wanted {
    /// The database, as its owner.
    pub url: String,
    /// The files that people sent.
    pub files: Files,
    /// The place for backups.
    pub to: PathBuf,
    /// The place for the keys, apart.
    pub keys: Option<PathBuf>,
    /// The new backup's identifier.
    pub id: Uuid,
    /// When it is made.
    pub now: DateTime<Utc>,
}

/// A backup that was made.
#[derive(Debug)]
pub struct Made {
    /// Its folder.
    pub folder: PathBuf,
    /// The folder of its keys.
    pub keys: Option<PathBuf>,
    /// What it says of itself.
    pub manifest: Manifest,
    /// How many files were not in the place yet.
    pub copied: u64,
    /// Files that were swept while the backup was made: nobody needs them.
    pub gone: u64,
}

/// Makes a backup. The service may work meanwhile: what it does from now on is not in it. `told` hears how many events are written.
///
/// # Errors
/// When the database or a file fails, or the place cannot be used: then there is no backup, and nothing half.
pub async fn back_up(wanted: Wanted, mut told: impl FnMut(u64)) -> Result<Made, BackupError> {
    let place = Place::take(&wanted.to)?;
    let keys_place = wanted.keys.as_deref().map(Place::take).transpose()?;
    if let Some(keys) = &keys_place {
        apart(keys.path(), place.path())?;
    }
    let name = format!("{}-{}", wanted.now.format("%Y%m%dT%H%M%S%3fZ"), &wanted.id.simple().to_string()[24..]);
    let options: PgConnectOptions = wanted.url.parse()?;
    let mut connection = options.application_name("keshi backup").disable_statement_logging().connect().await?;
    let migration = migration_of(&mut connection).await?;

    let folder = place.begin(&name)?;
    let keys_folder = keys_place.as_ref().map(|keys| keys.begin(&name)).transpose()?;
    let mut snapshot = connection.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
    // The log is read along its index: sorting ten million events would take as much disk again.
    snapshot.execute("SET LOCAL enable_sort = off; SET LOCAL jit = off").await?;
    let (mut head, mut tables, mut keys) = (Walk::begin(), Vec::new(), Vec::new());
    for (table, fate) in TABLES {
        if let Some(rows) = fate.in_backup() {
            tables.push(dump(&mut snapshot, folder.path(), (table, rows), &mut head, &mut told).await?);
        }
        if let (Some(rows), Some(apart)) = (fate.with_keys(), &keys_folder) {
            keys.push(dump(&mut snapshot, apart.path(), (table, rows), &mut head, &mut told).await?);
        }
    }
    let named = files_named(&mut snapshot).await?;
    let log = head.mark();
    must_end_where_it_says(&mut snapshot, log.position).await?;
    snapshot.commit().await?;

    let pool = Files::open(&FilesPlace::Folder(place.path().join(POOL)))?;
    let kept = copy_files(&named, &wanted.files, &pool, &mut connection).await?;
    let files = list_files(folder.path(), &kept.files)?;
    let manifest = Manifest {
        kind: Kind::Backup,
        format: FORMAT,
        backup: wanted.id,
        made_at: wanted.now,
        release: env!("CARGO_PKG_VERSION").to_owned(),
        migration,
        log,
        tables,
        files: Some(files),
    };
    // The keys first: should the last step fail, there are keys without a backup rather than a backup that counts on its keys.
    let keys = match keys_folder {
        Some(apart) => {
            Manifest { kind: Kind::Keys, tables: keys, files: None, ..manifest.clone() }.write(apart.path())?;
            Some(apart.finish()?)
        }
        None => None,
    };
    manifest.write(folder.path())?;
    Ok(Made { folder: folder.finish()?, keys, manifest, copied: kept.copied, gone: kept.gone })
}

/// Keys that lie with what they open protect nothing.
fn apart(keys: &Path, place: &Path) -> Result<(), BackupError> {
    if keys.starts_with(place) || place.starts_with(keys) {
        return Err(BackupError::KeysNotApart { keys: keys.to_owned(), place: place.to_owned() });
    }
    Ok(())
}

/// The last migration of the database, which must be this program's own.
async fn migration_of(connection: &mut PgConnection) -> Result<i64, BackupError> {
    let there: bool = sqlx::query_scalar("SELECT to_regclass('public._sqlx_migrations') IS NOT NULL")
        .fetch_one(&mut *connection)
        .await?;
    if !there {
        return Err(BackupError::NoLog);
    }
    let found: Option<i64> = sqlx::query_scalar("SELECT max(version) FROM public._sqlx_migrations WHERE success")
        .fetch_one(&mut *connection)
        .await?;
    match (found, known_migration()) {
        (None, _) => Err(BackupError::NoLog),
        (Some(found), known) if found == known => Ok(found),
        (Some(found), known) => Err(BackupError::OtherRelease { found, known }),
    }
}

/// Copies the rows of a table into a packed file. Over the events the head of the log is built meanwhile.
async fn dump(
    snapshot: &mut PgConnection,
    folder: &Path,
    (table, which): (&str, &str),
    head: &mut Walk,
    told: &mut impl FnMut(u64),
) -> Result<Table, BackupError> {
    let columns: Vec<String> = sqlx::query_scalar(
        "SELECT attname::text FROM pg_attribute
         WHERE attrelid = ('public.' || $1)::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum",
    )
    .bind(table)
    .fetch_all(&mut *snapshot)
    .await?;
    let statement =
        format!("COPY (SELECT {} FROM public.{table} {which}) TO STDOUT (FORMAT binary)", columns.join(", "));
    let is_log = table == "events";
    let (send, pieces) = mpsc::channel(PIECES);
    let path = folder.join(format!("{table}.copy.gz"));
    let packing = tokio::task::spawn_blocking(move || pack(&path, pieces));
    let copied = copy_out(snapshot, &statement, &send, table, |columns, row| {
        if is_log {
            head.pass(columns);
            if row % 1_000 == 0 {
                told(row);
            }
        }
    })
    .await;
    drop(send);
    // What the packer says comes first: when the disk is full, the copy only knows that nobody takes it any more.
    let part = packing.await.map_err(|error| BackupError::Interrupted(error.to_string()))??;
    Ok(Table { name: table.to_owned(), columns, rows: copied?, part })
}

/// Sends a copy on in pieces; `row` hears the columns of every row and which it is. Says how many rows there were.
async fn copy_out(
    connection: &mut PgConnection,
    statement: &str,
    send: &mpsc::Sender<Bytes>,
    table: &str,
    mut row: impl FnMut(&[u8], u64),
) -> Result<u64, BackupError> {
    let no_copy = || BackupError::Copy(table.to_owned());
    let mut rows = CopyRows::default();
    let mut number = 0;
    let mut held = BytesMut::with_capacity(2 * PIECE);
    let mut copy = connection.copy_out_raw(statement).await?;
    while let Some(piece) = copy.try_next().await? {
        let taken = rows.take(&piece, |_, columns| {
            number += 1;
            row(columns, number);
            Ok(())
        });
        taken.map_err(|_| no_copy())?;
        held.extend_from_slice(&piece);
        if held.len() >= PIECE && send.send(held.split().freeze()).await.is_err() {
            return Err(BackupError::Interrupted("nobody takes the copy".to_owned()));
        }
    }
    if !rows.ended() {
        return Err(no_copy());
    }
    if send.send(held.freeze()).await.is_err() {
        return Err(BackupError::Interrupted("nobody takes the copy".to_owned()));
    }
    Ok(number)
}

fn pack(path: &Path, mut pieces: mpsc::Receiver<Bytes>) -> Result<Part, BackupError> {
    let mut file = Packing::begin(path)?;
    while let Some(piece) = pieces.blocking_recv() {
        file.add(&piece)?;
    }
    file.finish()
}

/// Reads the head of the log from the database.
pub(super) async fn read_head(connection: &mut PgConnection) -> Result<Walk, BackupError> {
    let damaged = || BackupError::Copy("events".to_owned());
    let mut head = Walk::begin();
    let mut rows = RawRows::default();
    let mut copy = connection.copy_out_raw(&copy_of_events(0, i64::MAX)).await?;
    while let Some(piece) = copy.try_next().await? {
        rows.take(&piece, |row| head.pass(row.bytes())).map_err(|_| damaged())?;
    }
    if !rows.ended() {
        return Err(damaged());
    }
    Ok(head)
}

/// The events that were read must be all that there are, up to where the log says that it ends.
async fn must_end_where_it_says(snapshot: &mut PgConnection, events: i64) -> Result<(), BackupError> {
    let (last, end): (i64, i64) = sqlx::query_as(
        "SELECT (SELECT COALESCE(max(position), 0) FROM public.events), (SELECT position FROM public.log_head)",
    )
    .fetch_one(snapshot)
    .await?;
    if last == events && end == events { Ok(()) } else { Err(BackupError::Gap { events, last, end }) }
}

/// The files that the registers name, in order.
async fn files_named(snapshot: &mut PgConnection) -> Result<Vec<FileDigest>, BackupError> {
    let named: Vec<String> = sqlx::query_scalar(
        "SELECT DISTINCT digest FROM (SELECT digest FROM public.attachments UNION SELECT digest FROM public.import_files) x",
    )
    .fetch_all(snapshot)
    .await?;
    // The registers hold nothing but digests: their tables say so.
    Ok(named.iter().filter_map(|digest| digest.parse().ok()).collect())
}

/// What became of the files.
#[derive(Default)]
struct Kept {
    files: BTreeMap<FileDigest, u64>,
    copied: u64,
    gone: u64,
}

/// Copies the files that the place does not have yet, each checked against its digest on the way.
async fn copy_files(
    named: &[FileDigest],
    from: &Files,
    pool: &Files,
    connection: &mut PgConnection,
) -> Result<Kept, BackupError> {
    let mut kept = Kept::default();
    for digest in named.iter().copied() {
        if let Some(bytes) = pool.size(digest).await? {
            kept.files.insert(digest, bytes);
            continue;
        }
        match from.get(digest).await {
            Ok(content) => {
                kept.files.insert(digest, content.len() as u64);
                pool.put(content).await?;
                kept.copied += 1;
            }
            Err(FilesError::Missing(_)) if !still_named(digest, connection).await? => kept.gone += 1,
            Err(error) => return Err(error.into()),
        }
    }
    Ok(kept)
}

/// Whether a register names the file now: it may have been swept since the snapshot.
async fn still_named(digest: FileDigest, connection: &mut PgConnection) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar(
        "SELECT EXISTS (SELECT FROM public.attachments WHERE digest = $1) OR EXISTS (SELECT FROM public.import_files WHERE digest = $1)",
    )
    .bind(digest.to_string())
    .fetch_one(connection)
    .await
}

fn list_files(folder: &Path, files: &BTreeMap<FileDigest, u64>) -> Result<FileList, BackupError> {
    let mut list = Packing::begin(&folder.join("files.list.gz"))?;
    for (digest, bytes) in files {
        list.add(format!("{digest} {bytes}\n").as_bytes())?;
    }
    Ok(FileList { count: files.len() as u64, total: files.values().sum(), part: list.finish()? })
}
