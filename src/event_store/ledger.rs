//! The ledger: streams of the log as aggregates, the hot ones kept in memory, and the way of a command into the log.

mod cqrs;
pub mod past;

use std::any::Any;
use std::collections::HashSet;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use cqrs_es::persist::{PersistedEventRepository, PersistenceError, SerializedEvent};
use cqrs_es::{Aggregate, EventEnvelope};
use moka::sync::Cache;
use postgres_es::PostgresEventRepository;
use sqlx::PgPool;
use tokio::sync::{Mutex, OwnedMutexGuard, watch};
use uuid::Uuid;

use super::ahead::ReadStream;
use super::append::{Append, Outcome, Stored, StreamKey};
use super::appender::Appender;
use super::snapshots;
use super::vault::{PersonKey, Vault, VaultError};
use super::work::{EventStoreError, Finished, Overlay, Work};
use crate::types::CommandId;

pub use cqrs::LedgerContext;

/// Aggregates kept in memory.
const HOT_AGGREGATES: u64 = 20_000;
/// How long one is kept at most: another process may have moved it on, and facts that are only peeked at are not checked by
/// the append.
const HOT_FOR: Duration = Duration::from_secs(15);

/// An aggregate's state with its version.
#[derive(Clone)]
pub(crate) struct Cached {
    pub state: Arc<dyn Any + Send + Sync>,
    pub version: u64,
}

/// What accompanies a command into the log.
#[derive(Debug, Clone)]
pub struct CommandRecord {
    /// Its id.
    pub id: CommandId,
    /// Digest of its name and content.
    pub fingerprint: Uuid,
    /// When it happened, if this is a legacy import.
    pub at: Option<DateTime<Utc>>,
    /// Who, from where, why: a flat JSON object of texts.
    pub metadata: String,
}

/// What became of a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The command.
    pub command_id: CommandId,
    /// The position of its last event; of a command that decided nothing, where the log ended.
    pub position: i64,
    /// Whether it had been carried out before, and this is the first result again.
    pub repeated: bool,
    /// The streams that it changed, with their versions after it, in the order of its events.
    pub changes: Vec<(StreamKey, u64)>,
}

/// A command that was decided but not yet appended.
pub(crate) struct Decided {
    append: Append,
    finished: Finished,
}

/// The log as commands see it. Cheap to clone.
#[derive(Clone)]
pub struct Ledger(Arc<Inner>);

struct Inner {
    pool: PgPool,
    repository: PostgresEventRepository,
    appender: Appender,
    hot: Cache<StreamKey, Cached>,
    /// Commands that lost a race for a stream queue up here instead of racing on.
    turns: Cache<StreamKey, Arc<Mutex<()>>>,
    vault: Arc<Vault>,
}

impl fmt::Debug for Ledger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ledger")
    }
}

impl Ledger {
    /// Opens the log over a pool and starts its appender.
    #[must_use]
    pub fn new(pool: PgPool, vault: Arc<Vault>) -> Self {
        Self(Arc::new(Inner {
            repository: PostgresEventRepository::new(pool.clone()),
            appender: Appender::start(pool.clone()),
            hot: Cache::builder().max_capacity(HOT_AGGREGATES).time_to_live(HOT_FOR).build(),
            turns: Cache::builder().time_to_idle(HOT_FOR).build(),
            pool,
            vault,
        }))
    }

    /// Begins a command. `if_match` is the version that the client saw of its subject.
    #[must_use]
    pub fn begin(&self, if_match: Option<u64>) -> Work {
        Work::new(self.clone(), if_match, None)
    }

    /// Stores what a command decided.
    ///
    /// # Errors
    /// [`EventStoreError::Conflict`] when somebody else was faster (decide again), or when the database fails.
    pub async fn append(&self, work: Work, record: CommandRecord) -> Result<Receipt, EventStoreError> {
        if work.is_empty() {
            return Ok(Receipt {
                command_id: record.id,
                position: self.position().await?,
                repeated: false,
                changes: vec![],
            });
        }
        let Decided { append, finished } = decided(work, record);
        let command_id = append.command_id;
        let outcome = self.0.appender.append(append).await?;
        self.conclude(command_id, finished, outcome).await
    }

    /// The first result of a command that was carried out before.
    ///
    /// # Errors
    /// [`EventStoreError::DifferentCommand`] when the id belongs to another command.
    pub async fn earlier(&self, id: CommandId, fingerprint: Uuid) -> Result<Option<Receipt>, EventStoreError> {
        let row: Option<(Uuid, i64, i32)> =
            sqlx::query_as("SELECT fingerprint, position, events FROM commands WHERE command_id = $1")
                .bind(id.0)
                .fetch_optional(&self.0.pool)
                .await?;
        match row {
            None => Ok(None),
            Some((first, _, _)) if first != fingerprint => Err(EventStoreError::DifferentCommand),
            Some((_, position, events)) => {
                let changes = self.changes_of(Stored { position, events, repeated: true }).await?;
                Ok(Some(Receipt { command_id: id, position, repeated: true, changes }))
            }
        }
    }

    /// Waits for one's turn on a stream that many commands of this process want to change.
    pub async fn turn(&self, stream: StreamKey) -> OwnedMutexGuard<()> {
        let turn = self.0.turns.get_with(stream, Arc::default);
        turn.lock_owned().await
    }

    /// The log's last position, as the database has it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn position(&self) -> Result<i64, EventStoreError> {
        Ok(sqlx::query_scalar("SELECT position FROM log_head").fetch_one(&self.0.pool).await?)
    }

    /// Wakes whoever follows the log when this process has appended.
    #[must_use]
    pub fn head(&self) -> watch::Receiver<i64> {
        self.0.appender.head()
    }

    /// The keys of personal data.
    #[must_use]
    pub fn vault(&self) -> &Arc<Vault> {
        &self.0.vault
    }

    /// The pool under the log.
    #[must_use]
    pub fn pool(&self) -> &PgPool {
        &self.0.pool
    }

    pub(super) async fn key(&self, subject: Uuid) -> Result<Option<PersonKey>, VaultError> {
        self.0.vault.key(&self.0.pool, subject).await
    }

    /// Begins a command of a batch, on top of what the batch has decided so far.
    pub(super) fn begin_on(&self, overlay: Overlay) -> Work {
        Work::new(self.clone(), None, Some(overlay))
    }

    /// Stores a batch in one statement; each command has its own outcome.
    pub(super) async fn append_batch(&self, batch: Vec<Decided>) -> Vec<Result<Receipt, EventStoreError>> {
        let (appends, finished): (Vec<_>, Vec<_>) = batch.into_iter().map(|d| (d.append, d.finished)).unzip();
        let ids: Vec<CommandId> = appends.iter().map(|append| append.command_id).collect();
        let answers = self.0.appender.append_bulk(appends).await;
        let mut receipts = Vec::with_capacity(ids.len());
        for ((id, finished), answer) in ids.into_iter().zip(finished).zip(answers) {
            receipts.push(match answer {
                Ok(outcome) => self.conclude(id, finished, outcome).await,
                Err(error) => Err(error),
            });
        }
        receipts
    }

    /// After the append: what was stored is hot, what conflicted is forgotten.
    async fn conclude(
        &self,
        command_id: CommandId,
        finished: Finished,
        outcome: Outcome,
    ) -> Result<Receipt, EventStoreError> {
        match outcome {
            Outcome::Stored(stored) if !stored.repeated => {
                let changes = finished.changed.iter().map(|(key, cached)| (key.clone(), cached.version)).collect();
                self.settle(finished);
                Ok(Receipt { command_id, position: stored.position, repeated: false, changes })
            }
            Outcome::Stored(stored) => {
                self.forget(&finished.looked_at);
                let changes = self.changes_of(stored).await?;
                Ok(Receipt { command_id, position: stored.position, repeated: true, changes })
            }
            Outcome::Conflict => {
                self.forget(&finished.looked_at);
                Err(EventStoreError::Conflict)
            }
            Outcome::DifferentCommand => Err(EventStoreError::DifferentCommand),
        }
    }

    fn settle(&self, finished: Finished) {
        for (subject, key) in finished.made {
            self.0.vault.remember(subject, key);
        }
        for subject in finished.erased {
            self.0.vault.forget(subject);
        }
        for (key, cached) in finished.changed {
            // A slower command must not put an older state back.
            self.0.hot.entry(key).and_upsert_with(|present| match present {
                Some(present) if present.value().version > cached.version => present.into_value(),
                Some(_) | None => cached,
            });
        }
    }

    fn forget(&self, streams: &[StreamKey]) {
        for key in streams {
            self.0.hot.invalidate(key);
        }
    }

    async fn changes_of(&self, stored: Stored) -> Result<Vec<(StreamKey, u64)>, EventStoreError> {
        let rows: Vec<(String, String, i64)> = sqlx::query_as(
            "SELECT aggregate_type, aggregate_id, max(sequence) FROM events WHERE position > $1 AND position <= $2
             GROUP BY 1, 2 ORDER BY min(position)",
        )
        .bind(stored.position - i64::from(stored.events))
        .bind(stored.position)
        .fetch_all(&self.0.pool)
        .await?;
        Ok(rows
            .into_iter()
            .filter_map(|(kind, id, version)| {
                crate::aggregates::known_type(&kind).map(|kind| (StreamKey { kind, id }, version.cast_unsigned()))
            })
            .collect())
    }

    /// Loads an aggregate: from memory, else from its last snapshot and the events since, through postgres-es.
    pub(super) async fn load<A>(&self, key: &StreamKey) -> Result<Cached, EventStoreError>
    where
        A: Aggregate + Clone + 'static,
    {
        if let Some(cached) = self.0.hot.get(key) {
            return Ok(cached);
        }
        let (state, version) = snapshots::read::<A>(&self.0.pool, &key.id).await?.unwrap_or_default();
        let last = usize::try_from(version).unwrap_or(usize::MAX);
        let events = self.0.repository.get_last_events::<A>(&key.id, last).await.map_err(unreadable)?;
        self.warm(key, state, version, events)
    }

    /// A hot aggregate.
    pub(super) fn hot(&self, key: &StreamKey) -> Option<Cached> {
        self.0.hot.get(key)
    }

    /// An aggregate from what was read ahead of it; from the database when its snapshot no longer decodes.
    pub(super) async fn load_read<A>(&self, key: &StreamKey, read: &ReadStream) -> Result<Cached, EventStoreError>
    where
        A: Aggregate + Clone + 'static,
    {
        match &read.snapshot {
            None => self.warm(key, A::default(), 0, read.events.clone()),
            Some((version, payload)) => match snapshots::decoded::<A>(&key.id, payload.clone()) {
                Some(state) => self.warm(key, state, *version, read.events.clone()),
                None => self.load::<A>(key).await,
            },
        }
    }

    /// Which of these persons have no key.
    pub(super) async fn keyless(&self, subjects: &[Uuid]) -> Result<HashSet<Uuid>, EventStoreError> {
        let mut connection = self.0.pool.acquire().await?;
        let keys = self.0.vault.keys(&mut connection, subjects).await?;
        Ok(subjects.iter().copied().filter(|subject| !keys.contains_key(subject)).collect())
    }

    /// Applies events to a state, and keeps it hot.
    fn warm<A>(
        &self,
        key: &StreamKey,
        mut state: A,
        mut version: u64,
        events: Vec<SerializedEvent>,
    ) -> Result<Cached, EventStoreError>
    where
        A: Aggregate + Clone + 'static,
    {
        let since_snapshot = events.len();
        for event in crate::aggregates::upcast::lift(events) {
            let envelope = EventEnvelope::<A>::try_from(event).map_err(unreadable)?;
            version = envelope.sequence as u64;
            state.apply(envelope.payload);
        }
        let state = Arc::new(state);
        snapshots::write_if_due(&self.0.pool, &key.id, Arc::clone(&state), version, since_snapshot);
        let cached = Cached { state, version };
        self.0.hot.insert(key.clone(), cached.clone());
        Ok(cached)
    }
}

pub(super) fn unreadable(error: PersistenceError) -> EventStoreError {
    match error {
        PersistenceError::ConnectionError(error) | PersistenceError::UnknownError(error) => {
            match error.downcast::<sqlx::Error>() {
                Ok(error) => EventStoreError::Database(*error),
                Err(error) => EventStoreError::Unreadable(error.to_string()),
            }
        }
        PersistenceError::OptimisticLockError => EventStoreError::Conflict,
        PersistenceError::DeserializationError(error) => EventStoreError::Unreadable(error.to_string()),
    }
}

/// Joins a command's decisions with its record.
pub(super) fn decided(work: Work, record: CommandRecord) -> Decided {
    let mut finished = work.finish();
    let append = Append {
        command_id: record.id,
        fingerprint: record.fingerprint,
        at: record.at,
        head: finished.head,
        closes: finished.closes,
        metadata: record.metadata,
        events: std::mem::take(&mut finished.events),
        guards: std::mem::take(&mut finished.guards),
        keys: std::mem::take(&mut finished.keys),
    };
    Decided { append, finished }
}

impl Decided {
    /// The streams as they stand after this command, for the rest of the batch.
    pub(super) fn changed(&self) -> &[(StreamKey, Cached)] {
        &self.finished.changed
    }

    /// The keys that it made; `None` for those that it deletes.
    pub(super) fn keys(&self) -> impl Iterator<Item = (Uuid, Option<PersonKey>)> + '_ {
        let made = self.finished.made.iter().map(|(subject, key)| (*subject, Some(key.clone())));
        made.chain(self.finished.erased.iter().map(|subject| (*subject, None)))
    }

    /// The number of its events.
    pub(super) fn events(&self) -> usize {
        self.append.events.len()
    }
}
