//! Makes exports in the background (EXPORT-1), and sweeps their files.
//!
//! An order comes from the API, which has looked whether its owner may read what he wants; the account is looked at again here,
//! before the file is made and before it goes on record (EXPORT-5). The rows go through a temporary file into the store of files,
//! so that memory stays the same for any number of them. An attempt that finds the file of an earlier one goes on from there, and
//! the export's identifier is the job's: however often the job is begun, there is one file and one entry in the log.

use std::fs::File;
use std::io::{self, BufWriter};
use std::ops::ControlFlow;

use chrono::{DateTime, Utc};
use futures::future::BoxFuture;
use serde_json::{Value, json};
use sqlx::{Connection, PgPool};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::jobs::{Abandonment, Interruption, Kind, Progress};
use super::sweeping::now_and_then;
use crate::commands::account::standing;
use crate::commands::export::{ExportError, rules};
use crate::commands::{CommandError, Desk, Envelope};
use crate::exports::{ExportFailure, JOB, Limit, Made, Order, Stamp, make};
use crate::gateways::exports::{ExportFile, ExportFiles, ExportFilesError, KeptFile};
use crate::gateways::files::scratch;
use crate::jobs::Job;
use crate::queries::reports::ReportError;
use crate::types::{AccountId, CommandId, ExportId, Refusal};

/// Makes the files that were ordered.
pub struct Exports {
    desk: Desk,
    pool: PgPool,
    files: ExportFiles,
}

/// What goes through a buffer into a temporary file.
type Scratch = BufWriter<File>;

impl Exports {
    /// Reads from `pool` and keeps what it makes in `files`.
    #[must_use]
    pub const fn new(desk: Desk, pool: PgPool, files: ExportFiles) -> Self {
        Self { desk, pool, files }
    }

    async fn carry_out(&self, job: &Job, progress: &Progress) -> Result<Value, Interruption> {
        let order: Order = job.read()?;
        let account = job.actor.account.ok_or_else(|| refused(&ExportError::OrdererFell))?;
        self.orderer_stands(job, account).await?;
        let kept = match self.files.find(job.id, account).await.map_err(trouble)? {
            Some(kept) => kept,
            None => self.file(job, account, &order, progress).await?,
        };
        progress.go_on()?;
        self.orderer_stands(job, account).await?;
        let position = self.put_on_record(job, &order, kept.file.rows).await?;
        Ok(json!({
            "name": kept.file.name,
            "format": kept.file.format,
            "rows": kept.file.rows,
            "bytes": kept.bytes,
            "sha256": kept.digest.to_string(),
            "kept_until": kept.file.made_at + rules::KEPT,
            "position": position,
        }))
    }

    /// EXPORT-5: whether the account still stands as it did when it ordered the file.
    async fn orderer_stands(&self, job: &Job, account: AccountId) -> Result<(), Interruption> {
        let stands = standing(&self.desk, account).await?.map(|stands| (stands.role, stands.seat));
        rules::orderer_stands((job.actor.role, job.actor.seat), stands).map_err(|error| refused(&error))
    }

    /// Makes the file and keeps it.
    async fn file(
        &self,
        job: &Job,
        account: AccountId,
        order: &Order,
        progress: &Progress,
    ) -> Result<KeptFile, Interruption> {
        let made_at = self.desk.now();
        let made = self.make(account, made_at, order, progress).await?;
        let rows = made.rows();
        let finished = tokio::task::spawn_blocking(move || finish(made)).await.map_err(trouble)?;
        let content = finished.map_err(|failure| interruption(failure, progress))?;
        progress.go_on()?;
        let name = order.file_name(made_at);
        let file = ExportFile { job: job.id, account, name, format: order.format, rows, made_at };
        self.files.store(file, content).await.map_err(trouble)
    }

    async fn make(
        &self,
        account: AccountId,
        made_at: DateTime<Utc>,
        order: &Order,
        progress: &Progress,
    ) -> Result<Made<Scratch>, Interruption> {
        let out = BufWriter::new(scratch(self.desk.ids().fresh()).map_err(trouble)?);
        let mut tables = self.pool.acquire().await?;
        let stamp = Stamp::of(account, made_at, &mut tables).await.map_err(trouble)?;
        let mut moment = tables.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
        let limit = Limit::InBackground(rules::ROWS_IN_BACKGROUND);
        let mut told = 0;
        let tell = |rows: u64, of: u64| {
            progress.expect(usize::try_from(of).unwrap_or(usize::MAX));
            progress.advance(usize::try_from(rows - told).unwrap_or(usize::MAX), 0);
            told = rows;
            if progress.go_on().is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        };
        let made = make(order, &stamp, limit, &self.desk, &mut moment, out, tell).await;
        made.map_err(|failure| interruption(failure, progress))
    }

    /// EXPORT-2: that a list of persons left the house, before it does. Gives back the log's position then.
    async fn put_on_record(&self, job: &Job, order: &Order, rows: u64) -> Result<Option<i64>, Interruption> {
        let Some(record) = order.record(ExportId(job.id.0), rows).map_err(trouble)? else { return Ok(None) };
        let id = CommandId(Uuid::new_v5(&job.id.0, b"record"));
        let envelope = Envelope { id: Some(id), ..Envelope::of(job.actor.clone()) };
        let receipt = self.desk.execute(envelope, record).await?;
        Ok(Some(receipt.position))
    }
}

impl Kind for Exports {
    fn name(&self) -> &'static str {
        JOB
    }

    fn run<'a>(&'a self, job: &'a Job, progress: &'a Progress) -> BoxFuture<'a, Result<Value, Interruption>> {
        Box::pin(async move {
            let ended = self.carry_out(job, progress).await;
            if let Err(Interruption::Refused(_) | Interruption::Cancelled(_)) = ended {
                // Nobody will fetch it.
                self.files.remove(job.id).await.map_err(trouble)?;
            }
            ended
        })
    }

    fn abandoned<'a>(&'a self, job: &'a Job, _: Abandonment) -> BoxFuture<'a, Result<(), Interruption>> {
        Box::pin(async move { self.files.remove(job.id).await.map(drop).map_err(trouble) })
    }
}

/// Completes the file, and gives back what it was written into.
fn finish(made: Made<Scratch>) -> Result<File, ExportFailure> {
    Ok(made.finish()?.into_inner().map_err(io::Error::from)?)
}

fn refused(error: &ExportError) -> Interruption {
    CommandError::refused(error).into()
}

fn trouble(error: impl std::fmt::Display) -> Interruption {
    Interruption::Trouble(error.to_string())
}

fn interruption(failure: ExportFailure, progress: &Progress) -> Interruption {
    match failure {
        ExportFailure::Refused(error) => refused(&error),
        ExportFailure::Command(error) => error.into(),
        ExportFailure::Report(ReportError::Nothing { kind, id }) => {
            let params = [("kind".to_owned(), json!(kind)), ("id".to_owned(), json!(id))];
            Interruption::Refused(Refusal { code: "not-found".to_owned(), params: params.into_iter().collect() })
        }
        ExportFailure::Unwanted => progress.go_on().err().unwrap_or(Interruption::Stopped),
        ExportFailure::Query(_) | ExportFailure::Report(_) | ExportFailure::Workbook(_) | ExportFailure::File(_) => {
            trouble(failure)
        }
    }
}

/// Sweeps now and then, until told to stop. What fails is tried again the next time.
pub async fn sweep_files(desk: Desk, files: ExportFiles, stop: CancellationToken) {
    now_and_then("files of exports", stop, || sweep(desk.now(), &files)).await;
}

/// EXPORT-5: removes the files that were kept long enough; says how many.
///
/// # Errors
/// When the database or the files cannot be reached; what was removed before stays removed.
pub async fn sweep(now: DateTime<Utc>, files: &ExportFiles) -> Result<usize, ExportFilesError> {
    files.sweep(now - rules::KEPT).await
}
