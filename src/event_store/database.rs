//! Opening the database: migrations first, then a pool whose connections may add to the log but not alter it.

use std::time::Duration;

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{ConnectOptions, Executor, PgConnection, PgPool};
use thiserror::Error;

/// The migrations, as they were when the program was built.
pub static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// Why the database could not be opened.
#[derive(Debug, Error)]
pub enum OpenError {
    /// A later release has already changed this database.
    #[error("the database was made by a newer keshi (migration {0}); start that release, or restore a backup")]
    NewerSchema(i64),
    /// A migration that was applied is not the one that this program knows.
    #[error("the database cannot be brought up to date: {0}")]
    Migration(MigrateError),
    /// The database cannot be reached.
    #[error("the database cannot be reached: {0}")]
    Database(#[from] sqlx::Error),
}

impl From<MigrateError> for OpenError {
    fn from(error: MigrateError) -> Self {
        if let MigrateError::VersionMissing(version) = error {
            Self::NewerSchema(version)
        } else {
            Self::Migration(error)
        }
    }
}

/// Brings the database up to date and opens a pool of at most `connections`.
///
/// # Errors
/// When the database cannot be reached or was made by a newer release.
pub async fn open(url: &str, connections: u32) -> Result<PgPool, OpenError> {
    let options: PgConnectOptions = url.parse().map_err(OpenError::Database)?;
    let options = options.application_name("keshi").disable_statement_logging();
    let mut owner = options.connect().await?;
    MIGRATIONS.run(&mut owner).await?;
    let restricted = grant_database(&mut owner).await?;
    let pool = PgPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(Duration::from_secs(10))
        .after_connect(move |connection, _| {
            Box::pin(async move {
                if restricted {
                    connection.execute("SET ROLE keshi_service").await?;
                }
                connection.execute("SET jit = off").await?;
                Ok(())
            })
        })
        .connect_with(options)
        .await?;
    Ok(pool)
}

/// Lets the service's role make schemas for projections. Says whether that role can be assumed.
async fn grant_database(owner: &mut PgConnection) -> Result<bool, sqlx::Error> {
    // Being a member is not enough since PostgreSQL 16: who made a role may still not be allowed to assume it. So it is tried.
    let usable = match owner.execute("SET ROLE keshi_service").await {
        Ok(_) => true,
        Err(sqlx::Error::Database(_)) => false,
        Err(error) => return Err(error),
    };
    owner.execute("RESET ROLE").await?;
    if usable {
        // Two services that start at once may meet here; one of them is enough.
        let granted = owner
            .execute(
                "DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO keshi_service', current_database());
                 EXCEPTION WHEN internal_error THEN NULL; END $$",
            )
            .await;
        if let Err(error) = granted {
            tracing::debug!(%error, "the grant on the database was left to the other service");
        }
    }
    Ok(usable)
}
