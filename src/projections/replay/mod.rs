//! Replaying the log: every projection is rebuilt in a scratch schema and compared with its live tables, row by row, as they
//! stood at one position. Commands and readers go on meanwhile; nothing live is touched.

mod compare;

use std::sync::Arc;
use std::time::Duration;

use futures::stream::{self, StreamExt};
use sqlx::{Connection, PgConnection, PgPool};
use thiserror::Error;
use tokio_util::sync::CancellationToken;

pub use compare::{ColumnPair, DifferentRow, TableCompared};

use super::log::{erases_after, read_after};
use super::runner::Factory;
use super::slot::{self, Checkpoint, SlotState, run};
use super::{Projection, ProjectionError};

/// Projections that are replayed at the same time.
const AT_ONCE: usize = 2;
/// How often the comparison is tried when a person is being erased just then, and how far apart.
const ATTEMPTS: u32 = 50;
/// A live projection that lags is looked at again after this.
const BREATHER: Duration = Duration::from_millis(200);

/// How a replay is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    /// Keeps the scratch schemas, for whoever wants to look at them.
    pub keep: bool,
    /// Begins at the first event, even where an interrupted replay could be gone on with.
    pub anew: bool,
    /// Events folded in one transaction.
    pub batch: i64,
    /// When the live tables are so many events ahead, the rest is folded in the transaction that compares.
    pub near: i64,
}

impl Default for Wish {
    fn default() -> Self {
        Self { keep: false, anew: false, batch: 20_000, near: 5_000 }
    }
}

/// A projection that was replayed and compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replayed {
    /// Which.
    pub projection: &'static str,
    /// The position through which both are built.
    pub position: i64,
    /// Its tables, each compared.
    pub tables: Vec<TableCompared>,
}

impl Replayed {
    /// Whether every table is equal.
    #[must_use]
    pub fn is_equal(&self) -> bool {
        self.tables.iter().all(TableCompared::is_equal)
    }
}

/// Why a replay came to no result.
#[derive(Debug, Error)]
pub enum ReplayError {
    /// It was asked to stop; the next one goes on from there.
    #[error("the replay was interrupted; the next one goes on from there")]
    Interrupted,
    /// There are no live tables of this version to compare with.
    #[error("`{name}` has no live tables of version {version}: let the readers of the log catch up first")]
    NoLiveTables {
        /// Which projection.
        name: &'static str,
        /// The version that this program writes.
        version: i32,
    },
    /// The live tables were exchanged or stand still.
    #[error("`{0}`: its live tables were exchanged meanwhile; replay it again")]
    Exchanged(&'static str),
    /// Somebody else replays it.
    #[error("`{0}` is being replayed by somebody else")]
    Busy(&'static str),
    /// Persons are being erased faster than the readers follow.
    #[error("`{0}`: its readers do not get on, so that it cannot be compared")]
    Behind(&'static str),
    /// An event cannot be applied, or the database failed.
    #[error(transparent)]
    Projection(#[from] ProjectionError),
}

impl From<sqlx::Error> for ReplayError {
    fn from(error: sqlx::Error) -> Self {
        Self::Projection(error.into())
    }
}

/// Hears how many events more were folded.
pub type Told = Arc<dyn Fn(i64) + Send + Sync>;

/// Replays these projections, some at once, and gives back what the comparison says, in their order.
///
/// # Errors
/// When one comes to no result; what was rebuilt is kept then, and the next replay goes on from there.
pub async fn replay(
    pool: &PgPool,
    factories: &[Factory],
    wish: Wish,
    told: &Told,
    stop: &CancellationToken,
) -> Result<Vec<Replayed>, ReplayError> {
    let stop = stop.child_token();
    let each = factories.iter().map(|factory| {
        let (pool, projection, told, stop) = (pool.clone(), factory(), Arc::clone(told), stop.clone());
        async move {
            // A task of its own for each, so that each may have a core.
            let others = stop.clone();
            let replaying = tokio::spawn(async move { one(&pool, projection, wish, &told, &stop).await });
            let replayed = replaying.await.map_err(|error| sqlx::Error::Io(std::io::Error::other(error)))?;
            if replayed.is_err() {
                // Without one of them there is no result: the others need not go on.
                others.cancel();
            }
            replayed
        }
    });
    let replayed: Vec<Result<Replayed, ReplayError>> = stream::iter(each).buffered(AT_ONCE).collect().await;
    replayed.into_iter().collect()
}

async fn one(
    pool: &PgPool,
    projection: Box<dyn Projection>,
    wish: Wish,
    told: &Told,
    stop: &CancellationToken,
) -> Result<Replayed, ReplayError> {
    let name = projection.name();
    let mut connection = pool.acquire().await?.detach();
    if !slot::take_alone(&mut connection, "keshi projection replay", name).await? {
        return Err(ReplayError::Busy(name));
    }
    let mut scratch = Scratch { pool, connection, projection, wish, told };
    let at = scratch.begin().await?;
    let replayed = scratch.through_live(at, stop).await?;
    if !wish.keep {
        slot::discard(&mut scratch.connection, name, SlotState::Replay).await?;
    }
    // The lock goes with the connection.
    scratch.connection.close().await?;
    Ok(replayed)
}

/// A projection's scratch schema and what works on it.
struct Scratch<'a> {
    pool: &'a PgPool,
    connection: PgConnection,
    projection: Box<dyn Projection>,
    wish: Wish,
    told: &'a Told,
}

impl Scratch<'_> {
    /// The scratch schema of an interrupted replay, if it can be gone on with, else an empty one.
    async fn begin(&mut self) -> Result<Checkpoint, ReplayError> {
        let (name, version) = (self.projection.name(), self.projection.version());
        let (live, anew) = (self.live().await?, self.wish.anew);
        let there = slot::checkpoint(&mut self.connection, name, SlotState::Replay).await?;
        let usable = |there: &Checkpoint| !anew && there.version == version && there.position <= live.position;
        if there.as_ref().is_some_and(|there| !usable(there)) {
            slot::discard(&mut self.connection, name, SlotState::Replay).await?;
        }
        slot::create(&mut self.connection, &*self.projection, SlotState::Replay).await?;
        slot::enter(&mut self.connection, name, SlotState::Replay).await?;
        let at = slot::checkpoint(&mut self.connection, name, SlotState::Replay).await?;
        let at = at.ok_or(sqlx::Error::RowNotFound)?;
        (self.told)(at.position);
        Ok(at)
    }

    /// The live tables' checkpoint.
    async fn live(&mut self) -> Result<Checkpoint, ReplayError> {
        let (name, version) = (self.projection.name(), self.projection.version());
        let live = slot::checkpoint(&mut self.connection, name, SlotState::Live).await?;
        live.filter(|live| live.version == version).ok_or(ReplayError::NoLiveTables { name, version })
    }

    /// Folds the log until the live tables are near, then compares.
    async fn through_live(&mut self, mut at: Checkpoint, stop: &CancellationToken) -> Result<Replayed, ReplayError> {
        let name = self.projection.name();
        for _ in 0..ATTEMPTS {
            let live = self.live().await?;
            self.fold(&mut at, live.position - self.wish.near, stop).await?;
            self.analyze().await?;
            if let Some(replayed) = self.compared(&at, &live).await? {
                return Ok(replayed);
            }
            self.projection.forget();
            tokio::time::sleep(BREATHER).await;
        }
        Err(ReplayError::Behind(name))
    }

    /// Folds events in transactions of their own, up to a position.
    async fn fold(&mut self, at: &mut Checkpoint, through: i64, stop: &CancellationToken) -> Result<(), ReplayError> {
        let (name, batch) = (self.projection.name(), self.wish.batch);
        let mut next = read_after(self.pool, at.position, (through - at.position).clamp(0, batch)).await?;
        while let Some(last) = next.last().map(|last| last.position) {
            if stop.is_cancelled() {
                return Err(ReplayError::Interrupted);
            }
            // The next batch is read and parsed while this one is folded.
            let (pool, limit) = (self.pool.clone(), (through - last).clamp(0, batch));
            let reading = tokio::spawn(async move { read_after(&pool, last, limit).await });
            let segments = [next.as_slice()];
            let applied =
                slot::apply(&mut self.connection, &mut *self.projection, SlotState::Replay, at, &segments).await;
            let read = reading.await;
            let moved = applied?.ok_or(ReplayError::Busy(name))?;
            (self.told)(moved.position - at.position);
            *at = moved;
            next = read.map_err(|error| sqlx::Error::Io(std::io::Error::other(error)))??;
        }
        Ok(())
    }

    /// In one transaction that sees one state of the database: folds what the live tables have and the scratch has not, and
    /// compares all of them. `None` when a person was erased whose erasure the live tables do not show yet.
    async fn compared(&mut self, at: &Checkpoint, expected: &Checkpoint) -> Result<Option<Replayed>, ReplayError> {
        let name = self.projection.name();
        let mut transaction = self.connection.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ").await?;
        let live = slot::checkpoint(&mut transaction, name, SlotState::Live).await?;
        let live = live.filter(|live| live.generation == expected.generation && live.position >= at.position);
        let live = live.ok_or(ReplayError::Exchanged(name))?;
        // A key that is deleted already hides what the live tables still show until they come to its erasure.
        if erases_after(live.position, &mut transaction).await? {
            return Ok(None);
        }
        let mut position = at.position;
        while position < live.position {
            let rest = read_after(&mut *transaction, position, (live.position - position).min(self.wish.batch)).await?;
            let Some(last) = rest.last() else { break };
            self.projection.apply(&rest, &mut transaction).await?;
            (self.told)(last.position - position);
            position = last.position;
        }
        run(&mut transaction, "SET LOCAL work_mem = '64MB'; SET LOCAL jit = off".to_owned()).await?;
        let (live_schema, scratch) = (SlotState::Live.schema(name), SlotState::Replay.schema(name));
        let tables = compare::schemas(&live_schema, &scratch, &mut transaction).await?;
        slot::move_to(&mut transaction, name, SlotState::Replay, at, position).await?;
        transaction.commit().await?;
        // Outside that transaction: the schemas may have changed places while they were read.
        if self.live().await?.generation != expected.generation {
            return Err(ReplayError::Exchanged(name));
        }
        Ok(Some(Replayed { projection: name, position, tables }))
    }

    /// Tells the planner what the scratch tables hold.
    async fn analyze(&mut self) -> Result<(), sqlx::Error> {
        super::rebuild::analyze(&mut self.connection).await
    }
}
