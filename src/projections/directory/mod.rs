//! Who and where: regions with their offices, training points, accounts and the keys of machines.

mod accounts;
mod offices;
mod points;
mod rows;
use std::sync::Arc;

use futures::future::BoxFuture;
use sqlx::PgConnection;
use uuid::Uuid;

use super::{LogEvent, OpenSealed, Projection, ProjectionError};
use crate::aggregates::any::AnyEvent;
use crate::aggregates::learner::LearnerEvent;

/// Keeps the read tables of the schema `directory`.
pub struct Directory {
    opener: Arc<dyn OpenSealed>,
}

impl Directory {
    /// Shows the names that `opener` opens.
    #[must_use]
    pub fn new(opener: Arc<dyn OpenSealed>) -> Self {
        Self { opener }
    }
}

impl Projection for Directory {
    fn name(&self) -> &'static str {
        "directory"
    }

    fn version(&self) -> i32 {
        3
    }

    fn tables(&self) -> &'static str {
        include_str!("tables.sql")
    }

    fn indexes(&self) -> &'static str {
        include_str!("indexes.sql")
    }

    fn concerns(&self, event: &AnyEvent) -> bool {
        matches!(
            event,
            AnyEvent::Office(_)
                | AnyEvent::Point(_)
                | AnyEvent::Account(_)
                | AnyEvent::Learner(LearnerEvent::LearnerErased { .. })
        )
    }

    fn apply<'a>(
        &'a mut self,
        batch: &'a [LogEvent],
        tables: &'a mut PgConnection,
    ) -> BoxFuture<'a, Result<(), ProjectionError>> {
        Box::pin(async move {
            offices::fold(batch, tables).await?;
            points::fold(batch, self.opener.as_ref(), tables).await?;
            accounts::fold(batch, self.opener.as_ref(), tables).await?;
            accounts::fold_keys(batch, tables).await
        })
    }

    fn forget(&mut self) {}
}

/// The persons whose data these events erased: their keys are gone, and what was opened with them must go too.
fn erased(batch: &[LogEvent]) -> Result<Vec<Uuid>, ProjectionError> {
    let gone = |entry: &&LogEvent| matches!(entry.event, AnyEvent::Learner(LearnerEvent::LearnerErased { .. }));
    batch.iter().filter(gone).map(LogEvent::stream_id).collect()
}

/// An event that names something which is not there.
fn unknown(entry: &LogEvent, what: &str) -> ProjectionError {
    ProjectionError::Event { position: entry.position, problem: format!("no {what} `{}`", entry.stream) }
}
