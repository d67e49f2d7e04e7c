//! Loading a backup into an empty database, in one transaction: all of it, or nothing.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::Read;

use sqlx::migrate::Migrator;
use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, Connection, Executor, PgConnection};
use uuid::Uuid;

use super::error::BackupError;
use super::manifest::Table;
use super::read::Backup;
use super::snapshot::read_head;
use crate::event_store::MIGRATIONS;
use crate::gateways::files::Files;

/// Bytes that are sent at once.
const PIECE: usize = 1 << 18;

/// What came of a restore.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Restored {
    /// The last position.
    pub position: i64,
    /// Persons whose data can be read again.
    pub keys: u64,
    /// Persons whom the backup's log does not know as erased, but who were: their keys are gone, and they must be erased again.
    pub erase_again: Vec<Uuid>,
}

/// Connects to a database, makes sure that it holds no log, and gives it the tables of the backup's release.
///
/// # Errors
/// When it cannot be reached, holds a log already, or was prepared by a newer release.
pub async fn make_ready(url: &str, backup: &Backup) -> Result<PgConnection, BackupError> {
    let options: PgConnectOptions = url.parse()?;
    let mut connection = options.application_name("keshi restore").disable_statement_logging().connect().await?;
    let migrated: bool = sqlx::query_scalar("SELECT to_regclass('public._sqlx_migrations') IS NOT NULL")
        .fetch_one(&mut connection)
        .await?;
    if migrated {
        let found: Option<i64> =
            sqlx::query_scalar("SELECT max(version) FROM public._sqlx_migrations").fetch_one(&mut connection).await?;
        if let Some(found) = found.filter(|found| *found > backup.manifest.migration) {
            return Err(BackupError::PreparedByNewer { found, backup: backup.manifest.migration });
        }
    }
    migrate(&mut connection, backup.manifest.migration).await?;
    let empty: bool = sqlx::query_scalar(
        "SELECT position = 0 AND NOT EXISTS (SELECT FROM public.events) AND NOT EXISTS (SELECT FROM public.person_keys)
         FROM public.log_head",
    )
    .fetch_one(&mut connection)
    .await?;
    if empty { Ok(connection) } else { Err(BackupError::NotEmpty) }
}

/// Loads everything, reads the log back, and keeps it if it ends with the head that the backup says. `erased` are persons who must
/// not come back, whatever the backup's own log knows.
///
/// # Errors
/// When the database fails or what was loaded is not what was backed up: then it is as empty as before.
pub async fn load(
    connection: &mut PgConnection,
    backup: &Backup,
    keys: Option<&Backup>,
    erased: &BTreeSet<Uuid>,
) -> Result<Restored, BackupError> {
    let mut transaction = connection.begin().await?;
    for table in &backup.manifest.tables {
        copy_in(&mut transaction, backup, table).await?;
    }
    must_be_the_same(&mut transaction, backup).await?;
    let erase_again = bury(&mut transaction, erased).await?;
    if let Some(keys) = keys
        && let Some(table) = keys.manifest.table("person_keys")
    {
        copy_in(&mut transaction, keys, table).await?;
    }
    let left = drop_keys_of_the_erased(&mut transaction).await?;
    transaction.commit().await?;
    migrate(connection, i64::MAX).await?;
    connection.execute("ANALYZE public.events, public.commands").await?;
    Ok(Restored { position: backup.manifest.log.position, keys: left, erase_again })
}

/// Copies the files of a backup to where the service looks for them, each checked against its digest.
///
/// # Errors
/// When one is missing or altered, or cannot be stored. Those before it are there then, which does no harm.
pub async fn give_files(backup: &Backup, to: Option<&Files>) -> Result<u64, BackupError> {
    let pool = backup.pool()?;
    let mut given = 0;
    for digest in backup.files()? {
        let content = pool.get(digest).await.map_err(|problem| BackupError::PoolFile { digest, problem })?;
        if let Some(to) = to {
            to.put(content).await?;
        }
        given += 1;
    }
    Ok(given)
}

/// Applies the migrations through that one.
async fn migrate(connection: &mut PgConnection, through: i64) -> Result<(), BackupError> {
    let wanted: Vec<_> = MIGRATIONS.iter().filter(|migration| migration.version <= through).cloned().collect();
    let migrator = Migrator { migrations: Cow::Owned(wanted), ..Migrator::DEFAULT };
    migrator.run(connection).await.map_err(|error| BackupError::Interrupted(error.to_string()))
}

async fn copy_in(connection: &mut PgConnection, backup: &Backup, table: &Table) -> Result<(), BackupError> {
    let (name, columns) = (&table.name, table.columns.join(", "));
    // Some tables have their one row from the migrations. The log is empty, and nobody may delete from it.
    if !["events", "commands"].contains(&name.as_str()) {
        connection.execute(format!("DELETE FROM public.{name}").as_str()).await?;
    }
    let mut copy =
        connection.copy_in_raw(&format!("COPY public.{name} ({columns}) FROM STDIN (FORMAT binary)")).await?;
    let mut unpacked = backup.unpack(&table.part.file)?;
    let mut piece = vec![0; PIECE];
    loop {
        let read = unpacked.read(&mut piece).map_err(BackupError::file(&backup.folder.join(&table.part.file)))?;
        if read == 0 {
            break;
        }
        copy.send(&piece[..read]).await?;
    }
    copy.finish().await?;
    Ok(())
}

async fn must_be_the_same(connection: &mut PgConnection, backup: &Backup) -> Result<(), BackupError> {
    connection.execute("SET LOCAL enable_sort = off; SET LOCAL jit = off").await?;
    let found = read_head(connection).await?.mark();
    let end: i64 = sqlx::query_scalar("SELECT position FROM public.log_head").fetch_one(connection).await?;
    let wanted = &backup.manifest.log;
    if found == *wanted && end == wanted.position {
        return Ok(());
    }
    Err(BackupError::HeadDiffers { found: found.to_string(), wanted: wanted.to_string() })
}

/// Remembers who was erased; says of whom the log did not know it.
async fn bury(connection: &mut PgConnection, erased: &BTreeSet<Uuid>) -> Result<Vec<Uuid>, sqlx::Error> {
    let erased: Vec<Uuid> = erased.iter().copied().collect();
    sqlx::query_scalar(
        "INSERT INTO public.erased_subjects (subject) SELECT unnest($1::uuid[]) ON CONFLICT DO NOTHING RETURNING subject",
    )
    .bind(&erased)
    .fetch_all(connection)
    .await
}

/// Deletes the keys of everybody who was erased; says how many keys are left.
async fn drop_keys_of_the_erased(connection: &mut PgConnection) -> Result<u64, sqlx::Error> {
    connection
        .execute(
            "DELETE FROM public.person_keys p WHERE EXISTS (SELECT FROM public.erased_subjects e WHERE e.subject = p.subject);
             DELETE FROM public.person_keys p USING public.events e
             WHERE e.aggregate_type = 'learner' AND e.event_type = 'LearnerErased' AND e.aggregate_id = p.subject::text",
        )
        .await?;
    let left: i64 = sqlx::query_scalar("SELECT count(*) FROM public.person_keys").fetch_one(connection).await?;
    Ok(left.unsigned_abs())
}
