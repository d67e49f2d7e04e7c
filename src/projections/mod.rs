//! From events to read tables. Every projection owns a schema of its own and can be dropped and rebuilt from the log.

pub mod log;
pub mod rebuild;
pub mod replay;
pub mod runner;
pub mod slot;

use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use futures::future::BoxFuture;
use sqlx::PgConnection;
use thiserror::Error;
use uuid::Uuid;

use crate::aggregates::any::AnyEvent;
use crate::types::{CommandId, Sealed};

pub mod directory;
#[cfg(test)]
pub(crate) mod fixtures;
pub mod imports;
#[cfg(test)]
mod lists_tests;
pub mod notices;
pub mod plans;
pub mod publications;
pub mod requests;
pub mod roster;
mod rows;
pub mod seals;
pub mod statistics;
pub mod trail;
mod unsealed;
pub mod webhooks;

pub use unsealed::ERASED_NAME;

/// An event as projections see it.
#[derive(Debug, Clone)]
pub struct LogEvent {
    /// Its place in the log: dense, from 1.
    pub position: i64,
    /// The command that it belongs to.
    pub command: CommandId,
    /// The identifier of its stream: a UUID, a region's code, or what is claimed.
    pub stream: String,
    /// Its place in its stream, from 1: the aggregate's version after it.
    pub sequence: i64,
    /// The business day that it belongs to.
    pub business_day: NaiveDate,
    /// When it was recorded; of a legacy event before the first close, when it happened.
    pub at: DateTime<Utc>,
    /// What happened.
    pub event: AnyEvent,
}

impl LogEvent {
    /// The stream's identifier as a UUID.
    ///
    /// # Errors
    /// When the stream is not named by one.
    pub fn stream_id(&self) -> Result<Uuid, ProjectionError> {
        self.stream.parse().map_err(|_| ProjectionError::Event {
            position: self.position,
            problem: format!("the stream `{}` is not named by a UUID", self.stream),
        })
    }
}

/// Opens sealed personal data, many at once.
pub trait OpenSealed: Send + Sync {
    /// The contents in their order; `None` where the subject's key was erased.
    fn open_many<'a>(
        &'a self,
        sealed: &'a [Sealed],
        connection: &'a mut PgConnection,
    ) -> BoxFuture<'a, Result<Vec<Option<serde_json::Value>>, sqlx::Error>>;
}

/// Why a projection stops.
#[derive(Debug, Error)]
pub enum ProjectionError {
    /// An event that it cannot apply.
    #[error("event {position} cannot be applied: {problem}")]
    Event {
        /// Which.
        position: i64,
        /// Why not.
        problem: String,
    },
    /// Somebody else is building it.
    #[error("`{0}` is being built by somebody else")]
    Busy(&'static str),
    /// There are no retired tables that could be put back.
    #[error("`{0}` has no retired tables")]
    NothingRetired(String),
    /// The database failed; tried again.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// A reader of the log that keeps tables. One runner serves live work, catching up and rebuilding.
pub trait Projection: Send + Sync + 'static {
    /// Its name, which is also the schema that queries read.
    fn name(&self) -> &'static str;

    /// Rises when its tables or what it writes into them change; a higher version is built beside the live one.
    fn version(&self) -> i32;

    /// `CREATE TABLE` and primary keys. Names are unqualified: the runner sets `search_path` to the schema being built.
    fn tables(&self) -> &'static str;

    /// `CREATE INDEX` of everything that `apply` itself does not need; made when a build has caught up.
    fn indexes(&self) -> &'static str;

    /// Whether the event may change its tables. A batch without any such event costs it nothing.
    fn concerns(&self, event: &AnyEvent) -> bool;

    /// Folds a batch, in the order of positions, into the tables. The checkpoint moves in the same transaction.
    /// Rows are folded in memory and written set-wise (`UNNEST`), not one statement an event. What the tables hold afterwards
    /// must not depend on how the log was cut into batches.
    fn apply<'a>(
        &'a mut self,
        batch: &'a [LogEvent],
        tables: &'a mut PgConnection,
    ) -> BoxFuture<'a, Result<(), ProjectionError>>;

    /// How long it lets events gather before it takes them in. Where nobody waits for its tables, a second saves work.
    fn pace(&self) -> Duration {
        Duration::ZERO
    }

    /// Drops what is remembered between batches, because a transaction was rolled back or another process had its turn.
    fn forget(&mut self);
}
