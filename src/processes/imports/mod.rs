//! Imports in the background: a file is looked at before anything happens ([`Check`]), imported row by row ([`Run`]), and undone as a
//! whole ([`Undo`]).
//!
//! The rows are read by a thread of their own and come in batches; each batch is looked up in a few queries, its rows become
//! commands, and those are carried out as a group. Nothing grows with the file but a number a row.

mod check;
mod classes;
mod learners;
mod outcome;
mod plan;
mod run;
mod source;
mod tally;
mod undo;

use std::time::Duration;

use bytes::Bytes;

pub use check::Check;
pub use run::Run;
pub use undo::Undo;

use crate::commands::account::standing;
use crate::commands::{CommandError, Desk, Envelope};
use crate::event_store::EventStoreError;
use crate::gateways::attachments::AttachmentsError;
use crate::gateways::files::FilesError;
use crate::gateways::import_files::ImportFiles;
use crate::jobs::Job;
use crate::processes::jobs::{Interruption, Progress};
use crate::queries::import_facts::{Holder, ImportFacts, have_reached, of_job};
use crate::queries::page::QueryError;
use crate::types::{Actor, CommandId, ContentDigest, Refusal};

/// How often it is looked whether the read tables have come far enough.
const LOOK: Duration = Duration::from_millis(20);
/// How often that is looked before it is given up for now.
const LOOKS: u32 = 3_000;
/// The read tables in which an import looks things up.
const TABLES: [&str; 3] = ["roster", "directory", "imports"];

/// What all jobs of imports work with. Cheap to clone.
#[derive(Clone)]
pub struct Bench {
    desk: Desk,
    files: ImportFiles,
}

impl Bench {
    /// Over this log and these files.
    #[must_use]
    pub const fn new(desk: Desk, files: ImportFiles) -> Self {
        Self { desk, files }
    }

    async fn tables(&self) -> Result<sqlx::pool::PoolConnection<sqlx::Postgres>, Interruption> {
        Ok(self.desk.ledger().pool().acquire().await?)
    }

    /// Refuses to work in the name of somebody who may not work himself any more.
    async fn still_stands(&self, actor: &Actor) -> Result<(), Interruption> {
        let Some(account) = actor.account else { return Ok(()) };
        let standing = standing(&self.desk, account).await?;
        if standing.is_some_and(|standing| standing.seat == actor.seat) {
            Ok(())
        } else {
            Err(refusal("IMPORT.account").into())
        }
    }

    /// Waits until the read tables have everything that is in the log now.
    async fn catch_up(&self, more: &[&str], progress: &Progress) -> Result<(), Interruption> {
        let position = self.desk.ledger().position().await.map_err(CommandError::from)?;
        let names: Vec<&str> = TABLES.iter().chain(more).copied().collect();
        for _ in 0..LOOKS {
            if have_reached(&names, position, &mut *self.tables().await?).await? {
                return Ok(());
            }
            progress.go_on()?;
            tokio::time::sleep(LOOK).await;
        }
        Err(Interruption::Trouble(format!("the read tables do not reach position {position}")))
    }

    async fn file(&self, digest: &ContentDigest) -> Result<Bytes, Interruption> {
        match self.files.read(digest).await {
            Ok(Some(content)) => Ok(content),
            Ok(None) | Err(AttachmentsError::File(FilesError::Altered(_))) => Err(refusal("IMPORT.file").into()),
            Err(error) => Err(Interruption::Trouble(error.to_string())),
        }
    }

    /// Notes that a file names these learners.
    async fn note_named(&self, file: &ContentDigest, named: impl Iterator<Item = &Holder>) -> Result<(), Interruption> {
        let learners: Vec<uuid::Uuid> = named.map(|holder| holder.learner).collect();
        self.files.note_named(file, &learners).await.map_err(|error| Interruption::Trouble(error.to_string()))
    }

    /// Keeps a workbook; `None` where there is none to keep.
    async fn keep(&self, book: Option<Vec<u8>>) -> Result<Option<ContentDigest>, Interruption> {
        let Some(book) = book else { return Ok(None) };
        let kept = self.files.keep(Bytes::from(book), self.desk.now()).await;
        kept.map(Some).map_err(|error| Interruption::Trouble(error.to_string()))
    }

    /// The import on which a job works, once the read tables know of it: the job bears the identifier of the command that began it.
    async fn import_of(&self, job: &Job, more: &[&str], progress: &Progress) -> Result<ImportFacts, Interruption> {
        let command = CommandId(job.id.0);
        let begun = self.desk.ledger().positions_of(&[command]).await?;
        // The command was refused, or the service stopped before it.
        if begun.is_empty() {
            return Err(refusal("IMPORT.missing").into());
        }
        self.catch_up(more, progress).await?;
        self.known_import(job).await?.ok_or_else(|| refusal("IMPORT.missing").into())
    }

    /// The same, as far as the read tables know it now.
    async fn known_import(&self, job: &Job) -> Result<Option<ImportFacts>, Interruption> {
        Ok(of_job(job.id, &mut *self.tables().await?).await?)
    }
}

/// The cover of a command that a job gives in the name of whoever asked for it.
fn envelope(actor: &Actor, id: CommandId, correlation: uuid::Uuid) -> Envelope {
    Envelope { id: Some(id), correlation: Some(correlation), ..Envelope::of(actor.clone()) }
}

fn refusal(code: &str) -> Refusal {
    Refusal { code: code.to_owned(), params: serde_json::Map::new() }
}

fn book_trouble(error: rust_xlsxwriter::XlsxError) -> Interruption {
    Interruption::Trouble(format!("a workbook cannot be written: {error}"))
}

impl From<QueryError> for Interruption {
    fn from(error: QueryError) -> Self {
        Self::Trouble(error.to_string())
    }
}

impl From<EventStoreError> for Interruption {
    fn from(error: EventStoreError) -> Self {
        CommandError::from(error).into()
    }
}
