//! The composition root: settings, keys, log, desk and readers are put together here and nowhere else.

mod founding;
mod freshness;
mod jobs;
mod publishing;
mod readers;
mod regions;
mod sealing;
mod vault;

use std::sync::Arc;

use sqlx::PgPool;
use thiserror::Error;

use crate::commands::calendar::CloseError;
use crate::commands::{CommandError, Desk};
use crate::config::Settings;
use crate::event_store::seals::{SealingKeyError, Signer};
use crate::event_store::{EventStoreError, Ledger, OpenError, VaultError, open};
use crate::gateways::files::{Files, FilesError};
use crate::gateways::publications::{Publications, PublicationsError};
use crate::projections::ProjectionError;
use crate::regions::RegionsError;
use crate::types::{SystemClock, SystemIds};

pub use founding::{FIRST_LOGIN, province};
pub use readers::{Readers, factories};
pub use sealing::Rotated;

/// Why the product could not be put together, or could not go on.
#[derive(Debug, Error)]
pub enum AppError {
    /// The database.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The service's key.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The sealing key.
    #[error(transparent)]
    Sealing(#[from] SealingKeyError),
    /// The key is a good key, but not the one with which this log was written.
    #[error(
        "this service key does not open the log's personal data: name the key that the log was written with (KESHI_KEY, KESHI_KEY_FILE)"
    )]
    ForeignKey,
    /// A file or folder of ours.
    #[error("{path}: {source}")]
    File {
        /// Which.
        path: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// The place for files.
    #[error(transparent)]
    Files(#[from] FilesError),
    /// The place of publications.
    #[error(transparent)]
    Publications(#[from] PublicationsError),
    /// The file of regions.
    #[error(transparent)]
    Regions(#[from] RegionsError),
    /// A command of our own was refused.
    #[error("{0}")]
    Command(#[from] CommandError),
    /// Days could not be closed.
    #[error(transparent)]
    Close(#[from] CloseError),
    /// A reader of the log.
    #[error(transparent)]
    Projection(#[from] ProjectionError),
    /// A reader of the log that does not get on.
    #[error("the projection `{name}` does not get on: {problem}")]
    Stuck {
        /// Which.
        name: String,
        /// Why, as far as is known.
        problem: String,
    },
    /// The database failed.
    #[error("the database failed: {0}")]
    Database(#[from] sqlx::Error),
}

impl From<EventStoreError> for AppError {
    fn from(error: EventStoreError) -> Self {
        Self::Command(error.into())
    }
}

/// The product over one log, without the doors to it.
#[derive(Clone)]
pub struct App {
    /// Where commands are handed in.
    pub desk: Desk,
    /// What queries read from.
    pub pool: PgPool,
    /// What people sent or will fetch.
    pub files: Files,
    /// Where the nightly publication is put.
    pub publications: Publications,
    /// Who seals days and publications.
    pub signer: Arc<Signer>,
}

impl App {
    /// Opens the log at `url`, with at most so many connections.
    ///
    /// # Errors
    /// When the database cannot be reached or was made by a newer release, or the key is missing or another's.
    pub async fn open(settings: &Settings, url: &str, connections: u32) -> Result<Self, AppError> {
        let pool = open(url, connections).await?;
        let vault = Arc::new(vault::open(settings)?);
        vault::must_fit(&vault, &pool).await?;
        let tree = regions::of_log(&pool).await?;
        let ledger = Ledger::new(pool.clone(), vault);
        let signer = Arc::new(sealing::open(&settings.sealing_key, &mut rand::rng())?);
        let desk = Desk::new(ledger, Arc::new(SystemClock), Arc::new(SystemIds), tree)
            .with_signer(Arc::clone(&signer))
            .with_webhooks(settings.webhooks.reach);
        let publications = Publications::open(&settings.publications, settings.publish_patience)?;
        Ok(Self { desk, pool, files: Files::open(&settings.files)?, publications, signer })
    }

    /// Follows what other processes do to the offices, for as long as it is polled.
    pub async fn follow_offices(&self) {
        regions::follow(&self.desk).await;
    }

    /// Lets go of the log and the database.
    pub async fn close(self) {
        drop(self.desk);
        self.pool.close().await;
    }
}
