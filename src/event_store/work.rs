//! One command's decisions, gathered until they are appended together.

use std::fmt::Display;
use std::sync::Arc;

use cqrs_es::Aggregate;
use serde::Serialize;
use serde::de::DeserializeOwned;
use thiserror::Error;
use uuid::Uuid;

use crate::types::{KeyedHash, Refusal, Sealed};

/// Why a decision could not be taken.
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

/// The decisions of one command. Dropped without being appended, nothing happened.
#[derive(Debug)]
pub struct Work {}

impl Work {
    /// An aggregate that the decision relies on but does not change. If it changes before the append, the append conflicts
    /// and the command decides again: a fact is never stale when it matters.
    ///
    /// # Errors
    /// When the database fails or the stream cannot be read.
    pub async fn fact<A>(&mut self, id: impl Display + Send) -> Result<Stream<A>, EventStoreError>
    where
        A: Aggregate + Clone + 'static,
    {
        let _ = id;
        std::future::ready(()).await;
        unimplemented!()
    }

    /// As [`Work::fact`], but later changes of it do not matter to this decision.
    ///
    /// # Errors
    /// When the database fails or the stream cannot be read.
    pub async fn peek<A>(&mut self, id: impl Display + Send) -> Result<Stream<A>, EventStoreError>
    where
        A: Aggregate + Clone + 'static,
    {
        let _ = id;
        std::future::ready(()).await;
        unimplemented!()
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
        let _ = (id, command);
        std::future::ready(()).await;
        unimplemented!()
    }

    /// Encrypts personal data under the key of `subject`; a key that does not exist yet is stored with the append.
    ///
    /// # Errors
    /// When the database fails, or the subject's key was erased.
    pub async fn seal<T: Serialize + Sync>(&mut self, subject: Uuid, data: &T) -> Result<Sealed, EventStoreError> {
        let _ = (subject, data);
        std::future::ready(()).await;
        unimplemented!()
    }

    /// Decrypts; `None` when the subject's key was erased.
    ///
    /// # Errors
    /// When the database fails or the ciphertext was altered.
    pub async fn open<T: DeserializeOwned>(&mut self, sealed: &Sealed) -> Result<Option<T>, EventStoreError> {
        let _ = sealed;
        std::future::ready(()).await;
        unimplemented!()
    }

    /// The keyed hash of a text within a domain such as `id_number`; equal texts of one domain give equal hashes.
    #[must_use]
    pub fn keyed_hash(&self, domain: &str, text: &str) -> KeyedHash {
        let _ = (domain, text);
        unimplemented!()
    }

    /// Marks the subject's key for deletion together with the append: whatever is sealed with it can never be opened again.
    pub fn erase_key(&mut self, subject: Uuid) {
        let _ = subject;
        unimplemented!()
    }
}
