//! What publishes closed days.

use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use super::App;
use crate::api::Places;
use crate::processes::publication::{Publisher, run};

/// How often it is looked whether the read tables are there.
const LOOK: Duration = Duration::from_secs(1);

impl App {
    /// Where files lie, outside the database.
    #[must_use]
    pub fn places(&self) -> Places {
        Places { files: self.files.clone(), publications: self.publications.clone() }
    }

    /// Whoever publishes closed days.
    #[must_use]
    pub fn publisher(&self) -> Publisher {
        let (desk, place) = (self.desk.clone(), self.publications.clone());
        Publisher::new(desk, self.pool.clone(), place, Arc::clone(&self.signer))
    }

    /// Publishes days as they are closed, until told to stop. It begins when every read table has what the log holds now: tables
    /// that are still being built would take an old day for the last closed one.
    pub async fn publish(self, stop: CancellationToken) {
        if stop.run_until_cancelled(self.read_tables_are_there()).await.is_some() {
            run(self.publisher(), stop).await;
        }
    }

    async fn read_tables_are_there(&self) {
        let mut end = None;
        loop {
            if end.is_none() {
                end = self.desk.ledger().position().await.ok();
            }
            if let Some(end) = end
                && self.read_tables_have(end).await.unwrap_or(false)
            {
                return;
            }
            tokio::time::sleep(LOOK).await;
        }
    }
}
