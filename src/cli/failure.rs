//! Why a subcommand ended without doing what it was asked for.

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::app::AppError;
use crate::archive::{ExportError, VerifyError};
use crate::backup::BackupError;
use crate::commands::CommandError;
use crate::commands::calendar::CloseError;
use crate::config::SettingsError;
use crate::embedded::EmbeddedError;
use crate::event_store::{EventStoreError, VaultError};
use crate::gateways::archive::ArchiveError;
use crate::processes::publication::PublishError;
use crate::projections::ProjectionError;
use crate::projections::replay::ReplayError;
use crate::queries::page::QueryError;
use crate::queries::reports::ReportError;
use crate::recount::RecountError;

/// Why a subcommand ended without doing what it was asked for. Shown as one line on the standard error output.
#[derive(Debug, Error)]
pub enum Failure {
    /// A setting.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// The private PostgreSQL.
    #[error(transparent)]
    Embedded(#[from] EmbeddedError),
    /// Putting the product together, or keeping it going.
    #[error(transparent)]
    App(#[from] AppError),
    /// A command was refused or could not be stored.
    #[error(transparent)]
    Command(#[from] CommandError),
    /// A day cannot be closed.
    #[error(transparent)]
    Close(#[from] CloseError),
    /// A projection.
    #[error(transparent)]
    Projection(#[from] ProjectionError),
    /// A replay.
    #[error(transparent)]
    Replay(#[from] ReplayError),
    /// A day cannot be published.
    #[error(transparent)]
    Publish(#[from] PublishError),
    /// A query.
    #[error(transparent)]
    Query(#[from] QueryError),
    /// A report.
    #[error(transparent)]
    Report(#[from] ReportError),
    /// A backup or a restore.
    #[error(transparent)]
    Backup(#[from] BackupError),
    /// The recount.
    #[error(transparent)]
    Recount(#[from] RecountError),
    /// A verification came to no result.
    #[error(transparent)]
    Verify(#[from] VerifyError),
    /// The log cannot be exported.
    #[error(transparent)]
    Export(#[from] ExportError),
    /// The place of an export.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    /// The database failed.
    #[error("the database failed: {0}")]
    Database(#[from] sqlx::Error),
    /// A file.
    #[error("{}: {source}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The system: threads, sockets, standard output.
    #[error(transparent)]
    System(#[from] io::Error),
    /// What was asked for makes no sense.
    #[error("{0}")]
    Usage(String),
    /// What was asked for cannot be done.
    #[error("{0}")]
    Refused(String),
}

impl Failure {
    /// A failure with a file.
    pub(super) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        |source| Self::File { path, source }
    }

    /// The exit code that tells it.
    #[must_use]
    pub const fn exit_code(&self) -> u8 {
        match self {
            Self::Settings(_) | Self::Usage(_) => 2,
            Self::Embedded(_)
            | Self::App(_)
            | Self::Command(_)
            | Self::Close(_)
            | Self::Projection(_)
            | Self::Replay(_)
            | Self::Publish(_)
            | Self::Query(_)
            | Self::Report(_)
            | Self::Backup(_)
            | Self::Recount(_)
            | Self::Verify(_)
            | Self::Export(_)
            | Self::Archive(_)
            | Self::Database(_)
            | Self::File { .. }
            | Self::System(_)
            | Self::Refused(_) => 1,
        }
    }
}

impl From<EventStoreError> for Failure {
    fn from(error: EventStoreError) -> Self {
        Self::Command(error.into())
    }
}

impl From<VaultError> for Failure {
    fn from(error: VaultError) -> Self {
        Self::App(error.into())
    }
}
