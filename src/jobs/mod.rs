//! Work that takes longer than a request, in a table: whoever wants something done adds a [`NewJob`] to the [`Queue`], and the
//! worker of any process (`processes::jobs`) carries it out. What a job does to the business is in the log, as commands of
//! whoever asked for it; the table holds its progress and its result only.

pub mod deliveries;
mod queue;

use chrono::{DateTime, Utc};
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

pub use queue::{Beat, Claimed, Ending, Queue};

use crate::types::{Actor, JobId, Refusal};

/// Something that is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewJob {
    /// Its identifier: adding it twice adds it once.
    pub id: JobId,
    /// What kind of work it is, by the name under which the worker knows it.
    pub kind: &'static str,
    /// In whose name it works, and whose it is.
    pub actor: Actor,
    /// What exactly is to be done; its shape is the kind's own.
    pub parameters: Value,
}

/// A job that is being worked on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Its identifier.
    pub id: JobId,
    /// What kind of work it is.
    pub kind: String,
    /// In whose name it works.
    pub actor: Actor,
    /// What exactly is to be done.
    pub parameters: Value,
    /// How often it has been begun, this time included: past the first time, some of it may be done already.
    pub attempt: u32,
    /// When it was added.
    pub created_at: DateTime<Utc>,
}

impl Job {
    /// What exactly is to be done, as its kind reads it.
    ///
    /// # Errors
    /// When it was added in another shape, by a newer or older release.
    pub fn read<P: DeserializeOwned>(&self) -> Result<P, Refusal> {
        serde_json::from_value(self.parameters.clone())
            .map_err(|_| Refusal { code: "JOB.shape".to_owned(), params: serde_json::Map::new() })
    }
}

/// Who works on a job: after his lease has run out it belongs to somebody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claim(pub Uuid);
