//! The runner: keeps live projections up to date, one process at a time, exactly once.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::{Duration, Instant};

use sqlx::{PgConnection, PgPool};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::log::{Next, Tail, read_after};
use super::rebuild;
use super::slot::{self, Checkpoint, SlotState};
use super::{LogEvent, Projection, ProjectionError};
use crate::traces;

/// Events read at once by a projection that is behind.
const CATCH_UP: i64 = 10_000;
/// How often a process that stands by tries to take over, and looks how far the other one is.
const STAND_BY: Duration = Duration::from_millis(250);
/// Events that do not concern a projection move its stored checkpoint no oftener than this: other processes read it there.
const NOTED: Duration = Duration::from_millis(200);
/// How often an idle projection makes sure that its slot is still its own.
const SURE: Duration = Duration::from_secs(1);
/// After a failure of the database.
const BREATHER: Duration = Duration::from_millis(500);

/// Makes a fresh instance of a projection, with nothing remembered.
pub type Factory = Arc<dyn Fn() -> Box<dyn Projection> + Send + Sync>;

/// Why a read could not wait for a projection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the projection `{name}` has not reached position {position}")]
pub struct TooFarBehind {
    /// Which projection.
    pub name: &'static str,
    /// The position waited for.
    pub position: i64,
}

/// How far the live projections are, as this process knows.
#[derive(Clone)]
pub struct Progress(Arc<BTreeMap<&'static str, watch::Sender<i64>>>);

impl Progress {
    /// Waits until a projection has applied `position`.
    ///
    /// # Errors
    /// When it has not within `patience`.
    pub async fn reached(&self, name: &'static str, position: i64, patience: Duration) -> Result<(), TooFarBehind> {
        let behind = TooFarBehind { name, position };
        let mut progress = self.0.get(name).ok_or(behind)?.subscribe();
        let waited = tokio::time::timeout(patience, progress.wait_for(|at| *at >= position)).await;
        match waited {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(_)) | Err(_) => Err(behind),
        }
    }

    /// Waits until every projection has applied `position`.
    ///
    /// # Errors
    /// When one has not within `patience`.
    pub async fn all_reached(&self, position: i64, patience: Duration) -> Result<(), TooFarBehind> {
        for name in self.0.keys() {
            self.reached(name, position, patience).await?;
        }
        Ok(())
    }

    /// The last position applied, by projection.
    pub fn positions(&self) -> impl Iterator<Item = (&'static str, i64)> + '_ {
        self.0.iter().map(|(name, at)| (*name, *at.borrow()))
    }

    fn moved(&self, name: &str, position: i64) {
        if let Some(sender) = self.0.get(name) {
            sender.send_replace(position);
            metrics::gauge!("keshi_projection_position", "projection" => name.to_owned()).set(as_gauge(position));
        }
    }
}

/// A gauge takes a float; positions stay far below what one holds exactly.
fn as_gauge(position: i64) -> f64 {
    u32::try_from(position).map_or(f64::from(u32::MAX), f64::from)
}

/// Starts a runner a projection. They stop when told to, after the batch in hand.
///
/// # Errors
/// When the slots cannot be made or the log cannot be read.
pub async fn start(
    pool: &PgPool,
    factories: &[Factory],
    appended: watch::Receiver<i64>,
    tasks: &TaskTracker,
    stop: &CancellationToken,
) -> Result<Progress, ProjectionError> {
    let mut connection = pool.acquire().await?;
    let mut names = BTreeMap::new();
    for factory in factories {
        let projection = factory();
        slot::create(&mut connection, &*projection, SlotState::Live).await?;
        names.insert(projection.name(), watch::Sender::new(-1));
    }
    drop(connection);
    let progress = Progress(Arc::new(names));
    let tail = Tail::follow(pool.clone(), appended, stop.clone()).await?;
    for factory in factories {
        let runner = Runner {
            pool: pool.clone(),
            factory: Arc::clone(factory),
            projection: factory(),
            tail: tail.clone(),
            progress: progress.clone(),
            stop: stop.clone(),
        };
        tasks.spawn(runner.run());
    }
    Ok(progress)
}

struct Runner {
    pool: PgPool,
    factory: Factory,
    projection: Box<dyn Projection>,
    tail: Tail,
    progress: Progress,
    stop: CancellationToken,
}

/// How far the running process is.
struct Reached {
    /// The last event looked at.
    position: i64,
    /// As the database knows it: never ahead of `position`.
    stored: Checkpoint,
    /// When it was stored.
    noted: Instant,
}

/// Why a turn as the running process ended.
enum Ended {
    Stopped,
    /// Another process took the projection over, or a build did; look again.
    Displaced,
    /// An event cannot be applied. Nothing more is done until somebody starts or rebuilds it.
    Failed,
}

impl Runner {
    async fn run(mut self) {
        let stop = self.stop.clone();
        while !stop.is_cancelled() {
            match self.turn().await {
                Ok(Ended::Stopped) => return,
                Ok(Ended::Failed) => {
                    // It holds up no other; a rebuild or a new release sets it going again.
                    stop.run_until_cancelled(tokio::time::sleep(Duration::from_secs(10))).await;
                }
                Ok(Ended::Displaced) => self.projection.forget(),
                Err(error) => {
                    tracing::warn!(projection = self.projection.name(), %error, "the projection is interrupted");
                    self.projection.forget();
                    stop.run_until_cancelled(tokio::time::sleep(BREATHER)).await;
                }
            }
        }
    }

    /// Stands by until the projection is ours, then keeps it up to date.
    async fn turn(&mut self) -> Result<Ended, ProjectionError> {
        let name = self.projection.name();
        let mut connection = self.pool.acquire().await?.detach();
        while !self.take_lock(&mut connection).await? {
            if let Some(at) = slot::checkpoint(&mut connection, name, SlotState::Live).await? {
                self.progress.moved(name, at.position);
            }
            if self.stop.run_until_cancelled(tokio::time::sleep(STAND_BY)).await.is_none() {
                return Ok(Ended::Stopped);
            }
        }
        if let Some(live) = slot::checkpoint(&mut connection, name, SlotState::Live).await?
            && live.version < self.projection.version()
        {
            tracing::info!(
                projection = name,
                from = live.version,
                to = self.projection.version(),
                "building a new version"
            );
            rebuild::rebuild(&self.pool, &self.factory, |_| ()).await?;
        }
        slot::enter(&mut connection, name, SlotState::Live).await?;
        let Some(stored) = slot::checkpoint(&mut connection, name, SlotState::Live).await? else {
            return Ok(Ended::Displaced);
        };
        self.progress.moved(name, stored.position);
        let mut reached = Reached { position: stored.position, stored, noted: Instant::now() };
        loop {
            let before = reached.position;
            match self.step(&mut connection, &mut reached).await {
                Ok(false) => return Ok(Ended::Displaced),
                Ok(true) if reached.position > before => {
                    self.progress.moved(name, reached.position);
                    self.let_gather(reached.position).await;
                }
                Ok(true) => {
                    if self.wait(&mut connection, &mut reached).await?.is_break() {
                        return Ok(if self.stop.is_cancelled() { Ended::Stopped } else { Ended::Displaced });
                    }
                }
                Err(ProjectionError::Event { position, problem }) => {
                    tracing::error!(
                        projection = name,
                        position,
                        problem,
                        "the projection stops: it cannot apply an event"
                    );
                    metrics::gauge!("keshi_projection_failed", "projection" => name).set(1.0);
                    self.projection.forget();
                    report_failure(&mut connection, name, &format!("event {position}: {problem}")).await?;
                    return Ok(Ended::Failed);
                }
                Err(error) => return Err(error),
            }
            if self.stop.is_cancelled() {
                return Ok(Ended::Stopped);
            }
        }
    }

    /// Lets events gather for a projection that may lag, unless it is far behind anyway.
    async fn let_gather(&self, position: i64) {
        let pace = self.projection.pace();
        if !pace.is_zero() && !matches!(self.tail.after(position), Next::Behind) {
            self.stop.run_until_cancelled(tokio::time::sleep(pace)).await;
        }
    }

    /// Takes in what is new, if anything is; says whether the slot is still ours.
    async fn step(&mut self, connection: &mut PgConnection, reached: &mut Reached) -> Result<bool, ProjectionError> {
        match self.tail.after(reached.position) {
            Next::Nothing => Ok(true),
            Next::Segments(segments) => {
                let segments: Vec<&[LogEvent]> = segments.iter().map(AsRef::as_ref).collect();
                self.take_in(connection, reached, &segments).await
            }
            Next::Behind => {
                let batch = read_after(&self.pool, reached.position, CATCH_UP).await?;
                self.take_in(connection, reached, &[&batch]).await
            }
        }
    }

    /// Applies segments that hold something for this projection; others only move it in memory. Should that be forgotten, it
    /// looks at them again and finds again that they are none of its business.
    async fn take_in(
        &mut self,
        connection: &mut PgConnection,
        reached: &mut Reached,
        segments: &[&[LogEvent]],
    ) -> Result<bool, ProjectionError> {
        let Some(last) = segments.iter().rev().find_map(|segment| segment.last()) else { return Ok(true) };
        let projection = &mut *self.projection;
        if !segments.iter().copied().flatten().any(|entry| projection.concerns(&entry.event)) {
            reached.position = last.position;
            return if reached.noted.elapsed() < NOTED { Ok(true) } else { self.note(connection, reached).await };
        }
        // They end with the batch.
        let _spans = traces::batch(projection.name(), reached.position, last.position);
        let Some(moved) = slot::apply(connection, projection, SlotState::Live, &reached.stored, segments).await? else {
            return Ok(false);
        };
        *reached = Reached { position: moved.position, stored: moved, noted: Instant::now() };
        Ok(true)
    }

    /// Stores how far it is, if that is news; says whether the slot is still ours.
    async fn note(&self, connection: &mut PgConnection, reached: &mut Reached) -> Result<bool, ProjectionError> {
        let name = self.projection.name();
        if reached.position == reached.stored.position {
            let present = slot::checkpoint(connection, name, SlotState::Live).await?;
            let stored = &reached.stored;
            return Ok(present.is_some_and(|p| p.position == stored.position && p.generation == stored.generation));
        }
        let Some(moved) = slot::move_to(connection, name, SlotState::Live, &reached.stored, reached.position).await?
        else {
            return Ok(false);
        };
        reached.stored = moved;
        reached.noted = Instant::now();
        Ok(true)
    }

    /// Waits for new events; now and then makes sure that the slot is still ours.
    async fn wait(
        &self,
        connection: &mut PgConnection,
        reached: &mut Reached,
    ) -> Result<ControlFlow<()>, ProjectionError> {
        let mut seen = self.tail.seen();
        let news = async { seen.wait_for(|seen| *seen > reached.position).await.is_ok() };
        let patience = if reached.position > reached.stored.position { NOTED } else { SURE };
        let news = tokio::time::timeout(patience, news);
        let ours = match self.stop.run_until_cancelled(news).await {
            None => {
                self.note(connection, reached).await?;
                false
            }
            Some(Ok(true)) => true,
            Some(Ok(false) | Err(_)) => self.note(connection, reached).await?,
        };
        Ok(if ours { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
    }

    async fn take_lock(&self, connection: &mut PgConnection) -> Result<bool, sqlx::Error> {
        slot::take_alone(connection, "keshi projection", self.projection.name()).await
    }
}

async fn report_failure(connection: &mut PgConnection, name: &str, failure: &str) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE public.projections SET failure = $1 WHERE name = $2 AND state = 'live'")
        .bind(failure)
        .bind(name)
        .execute(connection)
        .await
        .map(drop)
}
