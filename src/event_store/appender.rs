//! The appender: one task a process that stores what many commands decided, a group at a time.

use std::collections::{HashSet, VecDeque};
use std::io;
use std::sync::Arc;
use std::time::Duration;

use sqlx::pool::PoolConnection;
use sqlx::{PgPool, Postgres};
use tokio::sync::{mpsc, oneshot, watch};
use tokio::time::Instant;
use tracing::field::Empty;
use tracing::{Instrument, Span};
use uuid::Uuid;

use super::append::{Append, Outcome, StreamKey, append_group};
use super::work::EventStoreError;
use crate::traces::{self, TARGET};

/// Events that a group of interactive appends takes at most.
const GROUP_EVENTS: usize = 512;
/// How long a broken connection is tried again before the waiting commands are told.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long the database may take over one group. A server that has vanished without a word would else be waited for until the
/// system gives the connection up, which takes a quarter of an hour.
const ANSWER: Duration = Duration::from_secs(20);

type Answer = Result<Outcome, EventStoreError>;

/// Where commands hand in what they decided.
#[derive(Debug, Clone)]
pub struct Appender {
    interactive: mpsc::Sender<Waiting>,
    bulk: mpsc::Sender<(Vec<Append>, oneshot::Sender<Vec<Answer>>)>,
    head: Arc<watch::Sender<i64>>,
}

#[derive(Debug)]
struct Waiting {
    append: Append,
    answer: oneshot::Sender<Answer>,
    /// In traces, from being handed in to being durable.
    span: Span,
}

impl Appender {
    /// Starts the task. It ends when the last handle is dropped and everything handed in was answered.
    #[must_use]
    pub fn start(pool: PgPool) -> Self {
        let (interactive, interactive_inbox) = mpsc::channel(4096);
        let (bulk, bulk_inbox) = mpsc::channel(2);
        let head = Arc::new(watch::Sender::new(0));
        let task = Task { pool, connection: None, head: Arc::clone(&head), deferred: VecDeque::new() };
        tokio::spawn(task.run(interactive_inbox, bulk_inbox));
        Self { interactive, bulk, head }
    }

    /// Stores one append; returns when it is durable, refused, or known to be impossible.
    ///
    /// # Errors
    /// When the database stays away, or refuses the append as malformed.
    pub async fn append(&self, append: Append) -> Answer {
        let (answer, outcome) = oneshot::channel();
        let span =
            tracing::trace_span!(target: TARGET, "append", keshi.events = append.events.len(), keshi.position = Empty);
        let sent = self.interactive.send(Waiting { append, answer, span: span.clone() }).await;
        if sent.is_err() {
            return Err(stopped());
        }
        outcome.instrument(span).await.unwrap_or_else(|_| Err(stopped()))
    }

    /// Stores many appends in one statement, in order, each judged on its own. Interactive appends go between two of these.
    ///
    /// # Errors
    /// Each has its own answer.
    pub async fn append_bulk(&self, appends: Vec<Append>) -> Vec<Answer> {
        let count = appends.len();
        let (answer, outcomes) = oneshot::channel();
        let failed = || (0..count).map(|_| Err(stopped())).collect();
        if self.bulk.send((appends, answer)).await.is_err() {
            return failed();
        }
        outcomes.await.unwrap_or_else(|_| failed())
    }

    /// The last position that this process has stored; wakes whoever follows the log.
    #[must_use]
    pub fn head(&self) -> watch::Receiver<i64> {
        self.head.subscribe()
    }
}

impl Waiting {
    /// Says in its trace where it was stored, and lets readers of the log find the trace by the position.
    fn trace(&self, outcome: &Answer) {
        if let Ok(Outcome::Stored(stored)) = outcome {
            self.span.record("keshi.position", stored.position);
            traces::remember(&self.span, stored.position);
        }
    }
}

/// The one statement that stores a group, in the trace of its first append; the others are linked.
fn span_of(group: &[Waiting]) -> Span {
    let Some((first, others)) = group.split_first() else { return Span::none() };
    let span = tracing::trace_span!(target: TARGET, parent: &first.span, "append_group", keshi.appends = group.len());
    for other in others {
        span.follows_from(&other.span);
    }
    span
}

fn stopped() -> EventStoreError {
    EventStoreError::Database(sqlx::Error::PoolClosed)
}

struct Task {
    pool: PgPool,
    connection: Option<PoolConnection<Postgres>>,
    head: Arc<watch::Sender<i64>>,
    /// Appends that touch what their group already touches; they go first into the next one.
    deferred: VecDeque<Waiting>,
}

impl Task {
    async fn run(
        mut self,
        mut interactive: mpsc::Receiver<Waiting>,
        mut bulk: mpsc::Receiver<(Vec<Append>, oneshot::Sender<Vec<Answer>>)>,
    ) {
        loop {
            if self.deferred.is_empty() {
                tokio::select! {
                    biased;
                    waiting = interactive.recv() => match waiting {
                        Some(waiting) => self.deferred.push_back(waiting),
                        None => return,
                    },
                    Some((appends, answer)) = bulk.recv() => {
                        let outcomes = self.store(&appends.iter().collect::<Vec<_>>()).await;
                        self.announce(&outcomes);
                        // Whoever asked may have gone; what is stored stays stored.
                        let _gone = answer.send(outcomes);
                        continue;
                    }
                }
            }
            let group = self.gather(&mut interactive);
            let appends: Vec<&Append> = group.iter().map(|waiting| &waiting.append).collect();
            let began = Instant::now();
            let outcomes = self.store(&appends).instrument(span_of(&group)).await;
            metrics::histogram!("keshi_append_seconds").record(began.elapsed().as_secs_f64());
            metrics::counter!("keshi_appends_total").increment(group.len() as u64);
            for (waiting, outcome) in group.iter().zip(&outcomes) {
                waiting.trace(outcome);
            }
            // Readers may come from here on: what they read is known to belong to a trace.
            self.announce(&outcomes);
            for (waiting, outcome) in group.into_iter().zip(outcomes) {
                let _gone = waiting.answer.send(outcome);
            }
        }
    }

    /// Takes what is waiting now. No two appends of a group touch the same place of the log, so that a group is either
    /// good as a whole or is judged one by one.
    fn gather(&mut self, inbox: &mut mpsc::Receiver<Waiting>) -> Vec<Waiting> {
        let mut group = Vec::new();
        let mut later = VecDeque::new();
        let mut touched: HashSet<(StreamKey, u64)> = HashSet::new();
        let mut commands: HashSet<Uuid> = HashSet::new();
        let mut subjects: HashSet<Uuid> = HashSet::new();
        let mut events = 0;
        while events < GROUP_EVENTS {
            let Some(waiting) = self.deferred.pop_front().or_else(|| inbox.try_recv().ok()) else { break };
            let append = &waiting.append;
            let collides = append.events.iter().any(|e| touched.contains(&(e.stream.clone(), e.sequence)))
                || append.guards.iter().any(|(stream, at)| touched.contains(&(stream.clone(), at + 1)))
                || append.keys.iter().any(|(subject, _)| subjects.contains(subject))
                || !commands.insert(append.command_id.0);
            if collides {
                later.push_back(waiting);
                continue;
            }
            touched.extend(append.events.iter().map(|e| (e.stream.clone(), e.sequence)));
            subjects.extend(append.keys.iter().map(|(subject, _)| *subject));
            events += append.events.len();
            group.push(waiting);
        }
        later.append(&mut self.deferred);
        self.deferred = later;
        group
    }

    /// Stores a group; where the statement itself fails, halves it until the poisonous append is alone.
    async fn store(&mut self, group: &[&Append]) -> Vec<Answer> {
        let mut parts = VecDeque::from([group]);
        let mut answers: Vec<Answer> = Vec::with_capacity(group.len());
        // What was decided on top of something that was not stored is not stored either.
        let mut broken: HashSet<&StreamKey> = HashSet::new();
        while let Some(part) = parts.pop_front() {
            let halves = part.split_at(part.len() / 2);
            if part.iter().any(|append| append.touches(&broken)) {
                if part.len() > 1 {
                    parts.push_front(halves.1);
                    parts.push_front(halves.0);
                } else {
                    answers.push(Ok(Outcome::Conflict));
                }
                continue;
            }
            match self.store_part(part).await {
                Ok(outcomes) => answers.extend(outcomes.into_iter().map(Ok)),
                Err(error) if part.len() > 1 && error.as_database_error().is_some() => {
                    parts.push_front(halves.1);
                    parts.push_front(halves.0);
                    continue;
                }
                Err(error) => {
                    let message = error.to_string();
                    answers.push(Err(EventStoreError::Database(error)));
                    for _ in 1..part.len() {
                        answers.push(Err(EventStoreError::Database(sqlx::Error::Protocol(message.clone()))));
                    }
                }
            }
            let answered = &answers[answers.len() - part.len()..];
            for (append, answer) in part.iter().zip(answered) {
                if !matches!(answer, Ok(Outcome::Stored(stored)) if !stored.repeated) {
                    broken.extend(append.events.iter().map(|event| &event.stream));
                }
            }
        }
        answers
    }

    /// Tells whoever follows the log how far it is.
    fn announce(&self, answers: &[Answer]) {
        let last = answers.iter().rev().find_map(|answer| match answer {
            Ok(Outcome::Stored(stored)) => Some(stored.position),
            Ok(Outcome::Conflict | Outcome::DifferentCommand) | Err(_) => None,
        });
        if let Some(position) = last {
            self.head.send_if_modified(|head| std::mem::replace(head, position.max(*head)) < position);
        }
    }

    /// One statement. When the connection breaks nobody knows what became of it: it is sent again over a new one, and what
    /// had been stored answers as a repetition of its own command.
    async fn store_part(&mut self, part: &[&Append]) -> Result<Vec<Outcome>, sqlx::Error> {
        let deadline = Instant::now() + PATIENCE;
        let mut uncertain = false;
        loop {
            let error = match self.connect().await {
                Ok(connection) => match tokio::time::timeout(ANSWER, append_group(connection, part)).await {
                    Ok(Ok(outcomes)) if uncertain => return Ok(outcomes.into_iter().map(as_first_time).collect()),
                    Ok(Ok(outcomes)) => return Ok(outcomes),
                    Ok(Err(error)) => error,
                    Err(_) => sqlx::Error::Io(io::ErrorKind::TimedOut.into()),
                },
                Err(error) => error,
            };
            if !lost_connection(&error) {
                return Err(error);
            }
            if let Some(connection) = self.connection.take() {
                // Nobody says goodbye over a broken connection, nor borrows it again.
                drop(connection.detach());
            }
            if Instant::now() > deadline {
                return Err(error);
            }
            tracing::warn!(%error, "the connection broke during an append; looking up what became of it");
            uncertain = true;
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    async fn connect(&mut self) -> Result<&mut sqlx::PgConnection, sqlx::Error> {
        let connection = match self.connection.take() {
            Some(connection) => connection,
            None => self.pool.acquire().await?,
        };
        Ok(self.connection.insert(connection))
    }
}

/// After a broken connection a repetition is our own: to the command it is the first time.
fn as_first_time(outcome: Outcome) -> Outcome {
    match outcome {
        Outcome::Stored(stored) => Outcome::Stored(super::append::Stored { repeated: false, ..stored }),
        Outcome::Conflict | Outcome::DifferentCommand => outcome,
    }
}

/// Whether the error says nothing about the statement, only about the way to the database.
pub(crate) fn lost_connection(error: &sqlx::Error) -> bool {
    // 57P: the server is being stopped or started. 08: connection exceptions.
    let code = error.as_database_error().and_then(sqlx::error::DatabaseError::code);
    code.is_some_and(|code| code.starts_with("57P") || code.starts_with("08"))
        || matches!(
            error,
            sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::Protocol(_) | sqlx::Error::WorkerCrashed
        )
}
