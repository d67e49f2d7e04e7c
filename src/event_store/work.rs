//! One command's decisions, gathered until they are appended together.

mod past;

use std::any::Any;
use std::collections::{HashMap, HashSet};
use std::fmt::{self, Display};
use std::sync::Arc;

use chrono::NaiveDate;
use cqrs_es::event_sink::EventSink;
use cqrs_es::{Aggregate, DomainEvent};
use serde::Serialize;
use serde::de::DeserializeOwned;
use thiserror::Error;
use uuid::Uuid;

use super::ahead::{Missing, ReadStream};
use super::append::{PendingEvent, StreamKey};
use super::ledger::{Cached, Ledger};
use super::vault::{PersonKey, VaultError};
use crate::types::{KeyedHash, Refusal, Sealed};

/// Why a decision could not be taken or stored.
#[derive(Debug, Error)]
pub enum EventStoreError {
    /// A rule of the aggregate refused.
    #[error("{0}")]
    Refused(Refusal),
    /// The client named a version that is no longer the present one.
    #[error("the version is {actual}, not {expected}")]
    Stale {
        /// The version that the client named.
        expected: u64,
        /// The present version.
        actual: u64,
    },
    /// Somebody else was faster.
    #[error("another command changed the same thing at the same time")]
    Conflict,
    /// The command's id was used before, with another content.
    #[error("the command's id was used before, for another command")]
    DifferentCommand,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    /// A stored event, key or sealed text cannot be read.
    #[error("{0}")]
    Unreadable(String),
}

impl From<VaultError> for EventStoreError {
    fn from(error: VaultError) -> Self {
        if let VaultError::Database(error) = error {
            Self::Database(error)
        } else {
            Self::Unreadable(error.to_string())
        }
    }
}

/// An aggregate as the log has it, plus what the present command has already decided.
#[derive(Debug, Clone)]
pub struct Stream<A> {
    /// The state.
    pub state: Arc<A>,
    /// The number of its events: 0 when nothing ever happened to it.
    pub version: u64,
}

impl<A> Stream<A> {
    /// Whether anything ever happened to it.
    #[must_use]
    pub const fn exists(&self) -> bool {
        self.version > 0
    }
}

/// What a batch of commands has decided, before it is appended.
#[derive(Default)]
pub(crate) struct Overlay {
    /// Streams as they are left.
    pub streams: HashMap<StreamKey, Cached>,
    /// Keys that were made; `None` for those to be deleted.
    pub keys: HashMap<Uuid, Option<PersonKey>>,
    /// Streams that were read ahead of the commands.
    pub read: HashMap<StreamKey, ReadStream>,
    /// Persons of whom it was found ahead that they have no key.
    pub keyless: HashSet<Uuid>,
}

/// A stream that the command has looked at.
struct Opened {
    key: StreamKey,
    state: Arc<dyn Any + Send + Sync>,
    /// Before this command.
    base: u64,
    /// With what this command decided.
    version: u64,
    guarded: bool,
}

/// A key that the append stores or deletes.
enum KeyChange {
    New(PersonKey, Vec<u8>),
    Erased,
}

/// The decisions of one command. Dropped without being appended, nothing happened.
pub struct Work {
    ledger: Ledger,
    overlay: Option<Overlay>,
    opened: Vec<Opened>,
    events: Vec<PendingEvent>,
    keys: Vec<(Uuid, KeyChange)>,
    if_match: Option<u64>,
    closes: Option<NaiveDate>,
    head: Option<i64>,
    /// Where only is looked ahead: what was not in memory. It counts as if nothing had ever happened to it.
    missing: Option<Missing>,
}

impl fmt::Debug for Work {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Work").field("events", &self.events).finish_non_exhaustive()
    }
}

impl Work {
    pub(super) fn new(ledger: Ledger, if_match: Option<u64>, overlay: Option<Overlay>) -> Self {
        Self {
            ledger,
            overlay,
            opened: Vec::new(),
            events: Vec::new(),
            keys: Vec::new(),
            if_match,
            closes: None,
            head: None,
            missing: None,
        }
    }

    /// Asks the database nothing, but notes what it would have asked for. What is decided then is worth nothing.
    pub(super) fn looking_ahead(mut self) -> Self {
        self.missing = Some(Missing::default());
        self
    }

    /// What was not in memory.
    pub(super) fn take_missing(&mut self) -> Missing {
        self.missing.take().unwrap_or_default()
    }

    /// An aggregate that the decision relies on but does not change. If it changes before the append, the append conflicts
    /// and the command decides again: a fact is never stale when it matters.
    ///
    /// # Errors
    /// When the database fails or the stream cannot be read.
    pub async fn fact<A>(&mut self, id: impl Display + Send) -> Result<Stream<A>, EventStoreError>
    where
        A: Aggregate + Clone + 'static,
    {
        let index = self.open_stream::<A>(id.to_string()).await?;
        self.opened[index].guarded = true;
        self.stream_at(index)
    }

    /// As [`Work::fact`], but later changes of it do not matter to this decision.
    ///
    /// # Errors
    /// When the database fails or the stream cannot be read.
    pub async fn peek<A>(&mut self, id: impl Display + Send) -> Result<Stream<A>, EventStoreError>
    where
        A: Aggregate + Clone + 'static,
    {
        let index = self.open_stream::<A>(id.to_string()).await?;
        self.stream_at(index)
    }

    /// Lets an aggregate decide a command; its events join this work. The first stream that a command decides on is its
    /// subject: `If-Match` is compared with its version.
    ///
    /// # Errors
    /// When a rule refuses, the client's version is stale, the database fails or the stream cannot be read.
    pub async fn decide<A>(&mut self, id: impl Display + Send, command: A::Command) -> Result<(), EventStoreError>
    where
        A: Aggregate + Clone + 'static,
        A::Error: Serialize,
        A::Services: Default,
        A::Command: Send,
    {
        let index = self.open_stream::<A>(id.to_string()).await?;
        let Stream { state, version } = self.stream_at::<A>(index)?;
        if let Some(expected) = self.if_match.take()
            && expected != version
        {
            return Err(EventStoreError::Stale { expected, actual: version });
        }
        let mut state = A::clone(&state);
        let sink = EventSink::<A>::default();
        let decided = state.handle(command, &A::Services::default(), &sink).await;
        decided.map_err(|error| EventStoreError::Refused(Refusal::of(&error)))?;
        let opened = &mut self.opened[index];
        for event in sink.collect().await {
            opened.version += 1;
            self.events.push(PendingEvent {
                stream: opened.key.clone(),
                sequence: opened.version,
                event_type: event.event_type(),
                event_version: event.event_version(),
                payload: serde_json::to_string(&event).map_err(|e| EventStoreError::Unreadable(e.to_string()))?,
            });
        }
        opened.state = Arc::new(state);
        Ok(())
    }

    /// Encrypts personal data under the key of `subject`; a key that does not exist yet is stored with the append.
    ///
    /// # Errors
    /// When the database fails, or the subject's key was erased.
    pub async fn seal<T: Serialize + Sync>(&mut self, subject: Uuid, data: &T) -> Result<Sealed, EventStoreError> {
        if let Some(key) = self.key(subject).await? {
            return Ok(key.seal(subject, data)?);
        }
        let (key, wrapped) = self.ledger.vault().make_key(subject)?;
        let sealed = key.seal(subject, data)?;
        self.keys.push((subject, KeyChange::New(key, wrapped)));
        Ok(sealed)
    }

    /// Decrypts; `None` when the subject's key was erased.
    ///
    /// # Errors
    /// When the database fails or the ciphertext was altered.
    pub async fn open<T: DeserializeOwned>(&mut self, sealed: &Sealed) -> Result<Option<T>, EventStoreError> {
        Ok(self.key(sealed.subject).await?.map(|key| key.open(sealed)).transpose()?)
    }

    /// The keyed hash of a text within a domain such as `id_number`; equal texts of one domain give equal hashes.
    #[must_use]
    pub fn keyed_hash(&self, domain: &str, text: &str) -> KeyedHash {
        self.ledger.vault().keyed_hash(domain, text)
    }

    /// Marks the subject's key for deletion together with the append: whatever is sealed with it can never be opened again.
    pub fn erase_key(&mut self, subject: Uuid) {
        self.keys.push((subject, KeyChange::Erased));
    }

    /// Says that this work closes a business day. `head`, where given, is the position at which the log must still end.
    pub const fn close_day(&mut self, day: NaiveDate, head: Option<i64>) {
        self.closes = Some(day);
        self.head = head;
    }

    /// Whether nothing was decided.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// The first stream that the command changes.
    #[must_use]
    pub fn subject(&self) -> Option<StreamKey> {
        self.events.first().map(|event| event.stream.clone())
    }

    /// Takes the work apart for the append.
    pub(super) fn finish(self) -> Finished {
        let mut finished = Finished {
            events: self.events,
            guards: Vec::new(),
            keys: Vec::new(),
            made: Vec::new(),
            erased: Vec::new(),
            changed: Vec::new(),
            looked_at: Vec::new(),
            closes: self.closes,
            head: self.head,
        };
        for opened in self.opened {
            finished.looked_at.push(opened.key.clone());
            if opened.version > opened.base {
                finished.changed.push((opened.key, Cached { state: opened.state, version: opened.version }));
            } else if opened.guarded {
                finished.guards.push((opened.key, opened.base));
            }
        }
        for (subject, change) in self.keys {
            match change {
                KeyChange::New(key, wrapped) => {
                    finished.keys.push((subject, wrapped));
                    finished.made.push((subject, key));
                }
                KeyChange::Erased => {
                    finished.keys.push((subject, Vec::new()));
                    finished.erased.push(subject);
                }
            }
        }
        finished
    }

    /// Gives the overlay back to the batch, whether the command decided anything or not.
    pub(super) fn take_overlay(&mut self) -> Option<Overlay> {
        self.overlay.take()
    }

    async fn key(&mut self, subject: Uuid) -> Result<Option<PersonKey>, EventStoreError> {
        let pending = self.keys.iter().rev().find(|(of, _)| *of == subject);
        match pending {
            Some((_, KeyChange::New(key, _))) => Ok(Some(key.clone())),
            Some((_, KeyChange::Erased)) => Ok(None),
            None => match self.overlay.as_ref().and_then(|overlay| overlay.keys.get(&subject)) {
                Some(key) => Ok(key.clone()),
                None => self.stored_key(subject).await,
            },
        }
    }

    async fn stored_key(&mut self, subject: Uuid) -> Result<Option<PersonKey>, EventStoreError> {
        if let Some(key) = self.ledger.vault().remembered(subject) {
            return Ok(Some(key));
        }
        if self.overlay.as_ref().is_some_and(|overlay| overlay.keyless.contains(&subject)) {
            return Ok(None);
        }
        if let Some(missing) = &mut self.missing {
            missing.keys.insert(subject);
            return Ok(None);
        }
        Ok(self.ledger.key(subject).await?)
    }

    /// From memory, from what was read ahead, or from the database.
    async fn state_of<A>(&mut self, key: &StreamKey) -> Result<Cached, EventStoreError>
    where
        A: Aggregate + Clone + 'static,
    {
        let overlay = self.overlay.as_ref();
        if let Some(cached) = overlay.and_then(|overlay| overlay.streams.get(key)) {
            return Ok(cached.clone());
        }
        if let Some(cached) = self.ledger.hot(key) {
            return Ok(cached);
        }
        if let Some(read) = overlay.and_then(|overlay| overlay.read.get(key)) {
            return self.ledger.load_read::<A>(key, read).await;
        }
        if let Some(missing) = &mut self.missing {
            missing.streams.insert(key.clone());
            return Ok(Cached { state: Arc::new(A::default()), version: 0 });
        }
        self.ledger.load::<A>(key).await
    }

    async fn open_stream<A>(&mut self, id: String) -> Result<usize, EventStoreError>
    where
        A: Aggregate + Clone + 'static,
    {
        if let Some(index) = self.opened.iter().position(|o| o.key.kind == A::TYPE && o.key.id == id) {
            return Ok(index);
        }
        let key = StreamKey { kind: A::TYPE, id };
        let cached = self.state_of::<A>(&key).await?;
        let Cached { state, version } = cached;
        self.opened.push(Opened { key, state, base: version, version, guarded: false });
        Ok(self.opened.len() - 1)
    }

    fn stream_at<A: 'static + Send + Sync>(&self, index: usize) -> Result<Stream<A>, EventStoreError> {
        let opened = &self.opened[index];
        let state = Arc::clone(&opened.state)
            .downcast::<A>()
            .map_err(|_| EventStoreError::Unreadable(format!("{} is not what it was opened as", opened.key.id)))?;
        Ok(Stream { state, version: opened.version })
    }
}

/// A work that is ready for the append.
pub(super) struct Finished {
    pub events: Vec<PendingEvent>,
    pub guards: Vec<(StreamKey, u64)>,
    pub keys: Vec<(Uuid, Vec<u8>)>,
    pub made: Vec<(Uuid, PersonKey)>,
    pub erased: Vec<Uuid>,
    pub changed: Vec<(StreamKey, Cached)>,
    pub looked_at: Vec<StreamKey>,
    pub closes: Option<NaiveDate>,
    pub head: Option<i64>,
}
