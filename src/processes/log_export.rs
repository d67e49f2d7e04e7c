//! Exports the log continuously: each closed day, soon after it was closed.

use std::sync::Arc;
use std::time::Duration;

use chrono::NaiveDate;
use sqlx::PgPool;
use tokio_util::sync::CancellationToken;

use crate::archive::{ExportError, Exported, export};
use crate::event_store::seals::Signer;
use crate::gateways::archive::Archive;
use crate::types::Ids;

/// How often it is looked whether another day was closed.
const LOOK: Duration = Duration::from_secs(30);

/// What an export needs.
pub struct LogExport {
    /// Where the log is.
    pub pool: PgPool,
    /// Where it goes.
    pub archive: Archive,
    /// Who signs the manifest.
    pub signer: Arc<Signer>,
    /// Names of temporary files.
    pub ids: Arc<dyn Ids>,
}

impl LogExport {
    /// Exports days as they are closed, until told to stop. It keeps nobody waiting: what fails is tried again. Several processes
    /// write the same bytes.
    pub async fn run(self, stop: CancellationToken) {
        let mut exported = None;
        loop {
            if let Err(error) = self.look(&mut exported).await {
                tracing::error!(%error, "the log cannot be exported; trying again");
                metrics::counter!("keshi_log_export_failures_total").increment(1);
            }
            if stop.run_until_cancelled(tokio::time::sleep(LOOK)).await.is_none() {
                return;
            }
        }
    }

    /// Exports what is new, if a day was closed since the last time.
    async fn look(&self, done: &mut Option<NaiveDate>) -> Result<(), ExportError> {
        let closed: Option<NaiveDate> =
            sqlx::query_scalar("SELECT closed_through FROM log_head").fetch_one(&self.pool).await?;
        if closed == *done {
            return Ok(());
        }
        let Exported { days, events, does_not_fit, signed, .. } =
            export(&self.pool, &self.archive, &self.signer, &*self.ids, &|_, _| ()).await?;
        if let Some(day) = does_not_fit {
            metrics::counter!("keshi_log_export_misfits_total").increment(1);
            tracing::error!(day = %day.day, "the events of a day do not lead to the digest that it was closed with");
        }
        tracing::info!(days, events, signed, "the log was exported");
        *done = closed;
        Ok(())
    }
}
