//! The runner: keeps live projections up to date, one process at a time, exactly once.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use sqlx::{PgConnection, PgPool};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::log::{Next, Tail, read_after};
use super::rebuild;
use super::slot::{self, Checkpoint, SlotState};
use super::{LogEvent, Projection, ProjectionError};

/// Events read at once by a projection that is behind.
const CATCH_UP: i64 = 10_000;
/// How often a process that stands by tries to take over, and looks how far the other one is.
const STAND_BY: Duration = Duration::from_millis(250);
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
        let Some(mut at) = slot::checkpoint(&mut connection, name, SlotState::Live).await? else {
            return Ok(Ended::Displaced);
        };
        self.progress.moved(name, at.position);
        loop {
            match self.step(&mut connection, &at).await {
                Ok(Some(moved)) if moved.position == at.position => {
                    if self.wait(&mut connection, &at).await?.is_break() {
                        return Ok(if self.stop.is_cancelled() { Ended::Stopped } else { Ended::Displaced });
                    }
                }
                Ok(Some(moved)) => {
                    self.progress.moved(name, moved.position);
                    at = moved;
                }
                Ok(None) => return Ok(Ended::Displaced),
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

    /// Applies what is new; gives back the same checkpoint when nothing is.
    async fn step(
        &mut self,
        connection: &mut PgConnection,
        at: &Checkpoint,
    ) -> Result<Option<Checkpoint>, ProjectionError> {
        let projection = &mut *self.projection;
        match self.tail.after(at.position) {
            Next::Nothing => Ok(Some(at.clone())),
            Next::Segments(segments) => {
                let segments: Vec<&[LogEvent]> = segments.iter().map(AsRef::as_ref).collect();
                slot::apply(connection, projection, SlotState::Live, at, &segments).await
            }
            Next::Behind => {
                let batch = read_after(&self.pool, at.position, CATCH_UP).await?;
                slot::apply(connection, projection, SlotState::Live, at, &[&batch]).await
            }
        }
    }

    /// Waits for new events; now and then makes sure that the slot is still ours.
    async fn wait(
        &self,
        connection: &mut PgConnection,
        at: &Checkpoint,
    ) -> Result<std::ops::ControlFlow<()>, ProjectionError> {
        let mut seen = self.tail.seen();
        let news = async { seen.wait_for(|seen| *seen > at.position).await.is_ok() };
        let news = tokio::time::timeout(Duration::from_secs(1), news);
        match self.stop.run_until_cancelled(news).await {
            None => Ok(std::ops::ControlFlow::Break(())),
            Some(Ok(true)) => Ok(std::ops::ControlFlow::Continue(())),
            Some(Ok(false) | Err(_)) => {
                let present = slot::checkpoint(connection, self.projection.name(), SlotState::Live).await?;
                let ours = present.is_some_and(|p| p.position == at.position && p.generation == at.generation);
                Ok(if ours { std::ops::ControlFlow::Continue(()) } else { std::ops::ControlFlow::Break(()) })
            }
        }
    }

    async fn take_lock(&self, connection: &mut PgConnection) -> Result<bool, sqlx::Error> {
        sqlx::query_scalar("SELECT pg_try_advisory_lock(hashtext('keshi projection'), hashtext($1))")
            .bind(self.projection.name())
            .fetch_one(connection)
            .await
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
