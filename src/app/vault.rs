//! The service's key, from where the settings say.

use std::fs;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;

use sqlx::PgPool;
use uuid::Uuid;

use super::AppError;
use crate::config::{KeySource, Settings};
use crate::event_store::{Vault, VaultError};

/// Opens the vault; makes a key file of our own where there is none yet.
pub(super) fn open(settings: &Settings) -> Result<Vault, AppError> {
    match &settings.key {
        KeySource::Given(key) => Ok(Vault::from_hex(key)?),
        KeySource::File(path) => {
            let key = fs::read_to_string(path).map_err(|source| file(path, source))?;
            Ok(Vault::from_hex(&key)?)
        }
        KeySource::OwnFile(path) => {
            if let Some(folder) = path.parent() {
                fs::DirBuilder::new()
                    .recursive(true)
                    .mode(0o700)
                    .create(folder)
                    .map_err(|source| file(folder, source))?;
            }
            Ok(Vault::from_file(path)?)
        }
    }
}

/// Makes sure that the log was written with this key: else personal data would be lost from sight, and some of it written
/// with another one.
pub(super) async fn must_fit(vault: &Vault, pool: &PgPool) -> Result<(), AppError> {
    let someone: Option<Uuid> =
        sqlx::query_scalar("SELECT subject FROM person_keys LIMIT 1").fetch_optional(pool).await?;
    let Some(someone) = someone else { return Ok(()) };
    match vault.key(pool, someone).await {
        Ok(_) => Ok(()),
        Err(VaultError::Altered(_)) => Err(AppError::ForeignKey),
        Err(error) => Err(error.into()),
    }
}

fn file(path: &Path, source: std::io::Error) -> AppError {
    AppError::File { path: path.display().to_string(), source }
}
