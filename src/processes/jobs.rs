//! Carries out the jobs that wait in the table: a few at a time, each in the name of whoever asked for it.
//!
//! To add a kind of work:
//! 1. Implement [`Kind`]. Its parameters are a struct that serialises; [`Job::read`] gives them back. It says how far it is by
//!    [`Progress::expect`] and [`Progress::advance`], and asks [`Progress::go_on`] between two pieces: the owner may have
//!    cancelled the job, the service may be stopping. What it returns is shown to the owner as the job's result; a file goes
//!    to `gateways::files` and the result names its digest.
//! 2. List it in `App::jobs` (`src/app/jobs.rs`).
//! 3. Add a job where it is asked for: `state.jobs().add(&NewJob { … })`, and answer 202 with its identifier. The owner
//!    follows it at `GET /api/v1/jobs/{job}`.
//!
//! A job may be begun several times, after a crash for instance: every command that it gives has an identifier derived from
//! the job's content, so that doing it twice does it once.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU8, Ordering};
use std::time::Duration;

use futures::future::BoxFuture;
use serde_json::{Map, Value, json};
use thiserror::Error;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::commands::CommandError;
use crate::event_store::EventStoreError;
use crate::jobs::{Beat, Claimed, Ending, Job, Queue};
use crate::types::Refusal;

/// Jobs that a process works on at once: one long import does not keep an export waiting.
const AT_ONCE: usize = 2;
/// A job that was begun so often without coming to an end is given up.
const ATTEMPTS: u32 = 5;
/// How long the result of a job can be asked for.
const KEPT: Duration = Duration::from_secs(30 * 24 * 3600);
/// How often old jobs are looked for.
const SWEEP: Duration = Duration::from_secs(3600);

/// A kind of work.
pub trait Kind: Send + Sync + 'static {
    /// Under which name jobs of this kind are added.
    fn name(&self) -> &'static str;

    /// Does the work. It may have been begun before.
    fn run<'a>(&'a self, job: &'a Job, progress: &'a Progress) -> BoxFuture<'a, Result<Value, Interruption>>;

    /// The work will not be done (any further): its owner cancelled it before it was begun, or it was begun too often.
    /// Whatever must be told to the log is told here.
    fn abandoned<'a>(&'a self, _job: &'a Job, _why: Abandonment) -> BoxFuture<'a, Result<(), Interruption>> {
        Box::pin(async { Ok(()) })
    }
}

/// Why a job is left undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Abandonment {
    /// Its owner did not want it any more.
    Cancelled,
    /// It was begun too often.
    GivenUp,
}

/// Why work ends before its end.
#[derive(Debug, Clone, Error)]
pub enum Interruption {
    /// It can never be done: trying again is of no use.
    #[error("{0}")]
    Refused(Refusal),
    /// The owner cancelled it; this is what had been done, shown as the result.
    #[error("cancelled")]
    Cancelled(Value),
    /// The service stops, or somebody else has taken the job over.
    #[error("stopped")]
    Stopped,
    /// Something was in the way, such as the database: worth another try.
    #[error("{0}")]
    Trouble(String),
}

impl From<Refusal> for Interruption {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<sqlx::Error> for Interruption {
    fn from(error: sqlx::Error) -> Self {
        Self::Trouble(error.to_string())
    }
}

impl From<CommandError> for Interruption {
    fn from(error: CommandError) -> Self {
        let refused = |code: &str, params: Map<String, Value>| Self::Refused(Refusal { code: code.to_owned(), params });
        match error {
            CommandError::Forbidden(code) => refused(code, Map::new()),
            CommandError::NotFound { kind, id } => {
                refused("not-found", Map::from_iter([("kind".into(), json!(kind)), ("id".into(), json!(id))]))
            }
            CommandError::Store(EventStoreError::Refused(refusal)) => Self::Refused(refusal),
            CommandError::Store(EventStoreError::DifferentCommand) => refused("other-command", Map::new()),
            CommandError::Store(
                error @ (EventStoreError::Stale { .. }
                | EventStoreError::Conflict
                | EventStoreError::Database(_)
                | EventStoreError::Unreadable(_)),
            ) => Self::Trouble(error.to_string()),
        }
    }
}

/// How far a job is, and whether it is to go on.
#[derive(Debug, Default)]
pub struct Progress {
    /// Below zero: not known.
    total: AtomicI64,
    done: AtomicI64,
    failed: AtomicI64,
    order: AtomicU8,
}

/// Go on; leave it, the owner does not want it; leave it, somebody else goes on.
const GO: u8 = 0;
const CANCEL: u8 = 1;
const STOP: u8 = 2;

impl Progress {
    fn new() -> Self {
        Self { total: AtomicI64::new(-1), ..Self::default() }
    }

    /// There are so many pieces.
    pub fn expect(&self, pieces: usize) {
        self.total.store(i64::try_from(pieces).unwrap_or(i64::MAX), Ordering::Relaxed);
    }

    /// So many more pieces are done, and so many more failed.
    pub fn advance(&self, done: usize, failed: usize) {
        self.done.fetch_add(i64::try_from(done).unwrap_or(i64::MAX), Ordering::Relaxed);
        self.failed.fetch_add(i64::try_from(failed).unwrap_or(i64::MAX), Ordering::Relaxed);
    }

    /// Whether the owner has cancelled the job.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.order.load(Ordering::Relaxed) == CANCEL
    }

    /// Asked between two pieces.
    ///
    /// # Errors
    /// [`Interruption::Cancelled`] without a result, or [`Interruption::Stopped`].
    pub fn go_on(&self) -> Result<(), Interruption> {
        match self.order.load(Ordering::Relaxed) {
            GO => Ok(()),
            CANCEL => Err(Interruption::Cancelled(Value::Null)),
            _ => Err(Interruption::Stopped),
        }
    }

    fn order(&self, order: u8) {
        self.order.fetch_max(order, Ordering::Relaxed);
    }

    fn counts(&self) -> (Option<i64>, i64, i64) {
        let total = self.total.load(Ordering::Relaxed);
        let (done, failed) = (self.done.load(Ordering::Relaxed), self.failed.load(Ordering::Relaxed));
        (Some(total).filter(|total| *total >= 0), done, failed)
    }
}

/// How often a worker looks and is heard of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// How long a worker that is not heard of is believed to work.
    pub lease: Duration,
    /// How often he is heard of.
    pub beat: Duration,
    /// How often he looks for jobs that other processes added.
    pub look: Duration,
    /// How long he waits before a job that met with trouble is begun again; longer each time.
    pub pause: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            lease: Duration::from_secs(30),
            beat: Duration::from_secs(1),
            look: Duration::from_secs(2),
            pause: Duration::from_secs(5),
        }
    }
}

/// Whoever carries out jobs. Cheap to clone.
#[derive(Clone)]
pub struct Worker {
    queue: Queue,
    kinds: Arc<BTreeMap<&'static str, Box<dyn Kind>>>,
    pace: Pace,
}

impl Worker {
    /// Knows these kinds of work, and leaves all others to whoever knows them.
    #[must_use]
    pub fn new(queue: Queue, kinds: Vec<Box<dyn Kind>>) -> Self {
        let kinds = kinds.into_iter().map(|kind| (kind.name(), kind)).collect();
        Self { queue, kinds: Arc::new(kinds), pace: Pace::default() }
    }

    /// The same one at another pace.
    #[must_use]
    pub const fn at_pace(mut self, pace: Pace) -> Self {
        self.pace = pace;
        self
    }

    /// Works until told to stop; what is in hand then is handed back.
    pub async fn run(self, stop: CancellationToken) {
        let hands = TaskTracker::new();
        for _ in 0..AT_ONCE {
            hands.spawn(self.clone().work(stop.clone()));
        }
        hands.spawn(self.sweep(stop));
        hands.close();
        hands.wait().await;
    }

    /// Carries out one job, if one is due; says whether there was one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn carry_out_one(&self, stop: &CancellationToken) -> Result<bool, sqlx::Error> {
        let kinds: Vec<&str> = self.kinds.keys().copied().collect();
        let Some(claimed) = self.queue.claim(&kinds, self.pace.lease).await? else { return Ok(false) };
        let Claimed { job, claim, .. } = claimed.clone();
        let (id, kind, attempt) = (job.id, job.kind.clone(), job.attempt);
        tracing::info!(job = %id, kind, attempt, "a job begins");
        // In a task of its own: what panics there ends there.
        let (worker, stopping) = (self.clone(), stop.clone());
        let ending = tokio::spawn(async move { worker.ending_of(&claimed, &stopping).await })
            .await
            .unwrap_or_else(|panicked| self.after_trouble(attempt, &panicked.to_string()));
        let outcome = outcome(&ending);
        tracing::info!(job = %id, kind, attempt, outcome, "a job ends");
        metrics::counter!("keshi_jobs_total", "kind" => kind, "outcome" => outcome).increment(1);
        self.queue.leave(id, claim, &ending).await?;
        Ok(true)
    }

    async fn work(self, stop: CancellationToken) {
        while !stop.is_cancelled() {
            let worked = match self.carry_out_one(&stop).await {
                Ok(worked) => worked,
                Err(error) => {
                    tracing::warn!(%error, "jobs cannot be taken or left at the moment");
                    false
                }
            };
            if !worked {
                tokio::select! {
                    () = stop.cancelled() => {}
                    () = self.queue.added() => {}
                    () = tokio::time::sleep(self.pace.look) => {}
                }
            }
        }
    }

    async fn sweep(self, stop: CancellationToken) {
        while !stop.is_cancelled() {
            if let Err(error) = self.queue.forget(KEPT).await {
                tracing::warn!(%error, "old jobs cannot be forgotten at the moment");
            }
            stop.run_until_cancelled(tokio::time::sleep(SWEEP)).await;
        }
    }

    async fn ending_of(&self, claimed: &Claimed, stop: &CancellationToken) -> Ending {
        let Claimed { job, cancel_asked, .. } = claimed;
        let Some(kind) = self.kinds.get(job.kind.as_str()) else { return Ending::HandedBack };
        let progress = Progress::new();
        let ended = if *cancel_asked && job.attempt == 1 {
            kind.abandoned(job, Abandonment::Cancelled).await.and(Err(Interruption::Cancelled(Value::Null)))
        } else if job.attempt > ATTEMPTS {
            kind.abandoned(job, Abandonment::GivenUp).await.and(Err(Interruption::Refused(given_up())))
        } else {
            if *cancel_asked {
                progress.order(CANCEL);
            }
            tokio::select! {
                ended = kind.run(job, &progress) => ended,
                () = self.be_heard_of(claimed, &progress, stop) => Err(Interruption::Stopped),
            }
        };
        // The last word on how far it came; whether the job is still ours shows when it is left.
        let _heard = self.queue.beat(job.id, claimed.claim, self.pace.lease, progress.counts()).await;
        match ended {
            Ok(result) => Ending::Done(result),
            Err(Interruption::Refused(refusal)) => Ending::Failed(refusal),
            Err(Interruption::Cancelled(result)) => Ending::Cancelled(result),
            Err(Interruption::Stopped) => Ending::HandedBack,
            Err(Interruption::Trouble(trouble)) => self.after_trouble(job.attempt, &trouble),
        }
    }

    /// Tells now and then how far the job is; returns when it now belongs to somebody else.
    async fn be_heard_of(&self, claimed: &Claimed, progress: &Progress, stop: &CancellationToken) {
        loop {
            tokio::select! {
                () = stop.cancelled(), if !stop.is_cancelled() => {}
                () = tokio::time::sleep(self.pace.beat) => {}
            }
            // Looked at here, since it may be told to stop while it says how far it is.
            if stop.is_cancelled() {
                progress.order(STOP);
            }
            match self.queue.beat(claimed.job.id, claimed.claim, self.pace.lease, progress.counts()).await {
                Ok(Beat::Go) => {}
                Ok(Beat::Cancel) => progress.order(CANCEL),
                Ok(Beat::Lost) => return,
                Err(error) => tracing::warn!(job = %claimed.job.id, %error, "a job cannot say how far it is"),
            }
        }
    }

    fn after_trouble(&self, attempt: u32, trouble: &str) -> Ending {
        tracing::warn!(attempt, trouble, "a job met with trouble and is begun again");
        Ending::Again(self.pace.pause * attempt)
    }
}

fn given_up() -> Refusal {
    Refusal { code: "JOB.given_up".to_owned(), params: Map::from_iter([("attempts".to_owned(), json!(ATTEMPTS))]) }
}

const fn outcome(ending: &Ending) -> &'static str {
    match ending {
        Ending::Done(_) => "done",
        Ending::Failed(_) => "failed",
        Ending::Cancelled(_) => "cancelled",
        Ending::Again(_) => "again",
        Ending::HandedBack => "handed_back",
    }
}
