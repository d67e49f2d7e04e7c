//! Publishes one day: makes it, compares it with what is there, puts it to its place, records it.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDate;
use sqlx::{Connection, PgPool};
use thiserror::Error;
use uuid::Uuid;

use crate::aggregates::publication::{Publication, Trouble};
use crate::commands::publication::PublishDay;
use crate::commands::{CommandError, Desk, Envelope};
use crate::event_store::EventStoreError;
use crate::event_store::seals::Signer;
use crate::gateways::publications::{Publications, PublicationsError};
use crate::publication::{MANIFEST, Made, MakeError, Manifest, SIGNATURE, Tasks, make};
use crate::queries::operation::ClosedDay;
use crate::queries::page::QueryError;
use crate::queries::publications::closed_day;
use crate::types::{Actor, CommandId};

/// The space of the identifiers that are derived from a day.
pub(super) const SPACE: Uuid = Uuid::from_u128(0x6b65_7368_6921_4000_8000_7075_626c_6973);
/// The release of this program.
const RELEASE: &str = env!("CARGO_PKG_VERSION");

/// Publishes days.
#[derive(Clone)]
pub struct Publisher {
    desk: Desk,
    pool: PgPool,
    place: Publications,
    signer: Arc<Signer>,
    /// The last day of which an alarm was raised here.
    alarmed: Arc<Mutex<Option<NaiveDate>>>,
}

/// What was there before a day was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// Nothing.
    Nothing,
    /// The same bytes.
    Same,
}

/// A day that is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// What was at the place before.
    pub before: Before,
    /// Whether the log had said before that it was published.
    pub recorded_before: bool,
    /// SHA-256 of the manifest, in hex.
    pub manifest: String,
    /// How many files the manifest names.
    pub files: usize,
    /// How many bytes these have together.
    pub bytes: u64,
}

/// Why a day could not be published.
#[derive(Debug, Error)]
pub enum PublishError {
    /// PUBLISH-2.
    #[error("{0} is not closed, or its events are not in the figures yet")]
    NotClosed(NaiveDate),
    /// What was published of the day, or lies at the place, has other bytes.
    #[error("{day} was published with other bytes: `{file}` differs; what is published is left as it is")]
    Different {
        /// The day.
        day: NaiveDate,
        /// The first file that differs.
        file: String,
    },
    /// The files could not be made.
    #[error(transparent)]
    Make(#[from] MakeError),
    /// The place of publications.
    #[error(transparent)]
    Place(#[from] PublicationsError),
    /// It could not be recorded.
    #[error(transparent)]
    Command(#[from] CommandError),
    /// What is due could not be read.
    #[error(transparent)]
    Query(#[from] QueryError),
    /// The database failed.
    #[error("the database failed: {0}")]
    Database(#[from] sqlx::Error),
}

impl From<EventStoreError> for PublishError {
    fn from(error: EventStoreError) -> Self {
        Self::Command(error.into())
    }
}

impl PublishError {
    /// What kind of trouble it is.
    #[must_use]
    pub const fn trouble(&self) -> Trouble {
        match self {
            Self::Different { .. } => Trouble::Different,
            Self::Place(_) | Self::Make(MakeError::File(_)) => Trouble::Storage,
            Self::NotClosed(_)
            | Self::Make(MakeError::Report(_) | MakeError::Form(_) | MakeError::Key(_))
            | Self::Command(_)
            | Self::Query(_)
            | Self::Database(_) => Trouble::Making,
        }
    }
}

impl Publisher {
    /// Publishes to that place.
    #[must_use]
    pub fn new(desk: Desk, pool: PgPool, place: Publications, signer: Arc<Signer>) -> Self {
        Self { desk, pool, place, signer, alarmed: Arc::default() }
    }

    /// Publishes a closed day and records it, or repeats it: then what is there must have the same bytes.
    ///
    /// # Errors
    /// When the day is not closed, what is published differs, the files cannot be made or stored, or the database fails.
    pub async fn publish(&self, day: NaiveDate) -> Result<Outcome, PublishError> {
        let (outcome, closed, release) = self.put(day).await?;
        if !outcome.recorded_before {
            let record = PublishDay {
                day,
                last_position: closed.last_position,
                digest: closed.digest,
                manifest: outcome.manifest.clone(),
                files: u32::try_from(outcome.files).unwrap_or(u32::MAX),
                bytes: outcome.bytes,
                release,
            };
            let id = CommandId(Uuid::new_v5(&SPACE, format!("publish {day}").as_bytes()));
            self.desk.execute(Envelope { id: Some(id), ..Envelope::of(Actor::platform()) }, record).await?;
        }
        Ok(outcome)
    }

    /// Makes a closed day at a place that is no matter of the log: nothing is recorded, but what was published must have the same
    /// bytes.
    ///
    /// # Errors
    /// As [`Publisher::publish`].
    pub async fn repeat_at(&self, day: NaiveDate, place: Publications) -> Result<Outcome, PublishError> {
        let elsewhere = Self { place, ..self.clone() };
        Ok(elsewhere.put(day).await?.0)
    }

    /// Everything but the record; gives back also the closed day and the release that its manifest names.
    async fn put(&self, day: NaiveDate) -> Result<(Outcome, ClosedDay, String), PublishError> {
        let recorded = self.desk.ledger().begin(None).peek::<Publication>(day).await?.state.published.clone();
        let there = self.place.get(day, MANIFEST).await?;
        let found: Option<Manifest> = match &there {
            Some(manifest) => Some(serde_json::from_slice(manifest).map_err(|_| different(day, MANIFEST))?),
            None => None,
        };
        let release = recorded.as_ref().map(|published| published.release.clone());
        let release = release.or_else(|| found.as_ref().map(|found| found.release.clone()));
        let release = release.unwrap_or_else(|| RELEASE.to_owned());
        let staging = self.place.staging(day, self.desk.ids().fresh())?;
        let closed = closed_day(day, &mut *self.pool.acquire().await?).await?.ok_or(PublishError::NotClosed(day))?;
        let made = self.made(&closed, &release, staging.path()).await?;
        if let Some(found) = &found {
            self.must_be(found, &made).await?;
        }
        if recorded.as_ref().is_some_and(|published| published.manifest != made.digest) {
            return Err(different(day, MANIFEST));
        }
        if found.is_none() {
            self.place.put(day, &staging, &in_order(&made.manifest)).await?;
        }
        let outcome = Outcome {
            before: if found.is_some() { Before::Same } else { Before::Nothing },
            recorded_before: recorded.is_some(),
            files: made.manifest.files.len(),
            bytes: made.manifest.bytes(),
            manifest: made.digest,
        };
        Ok((outcome, closed, release))
    }

    /// Makes the files from one state of the tables.
    async fn made(&self, closed: &ClosedDay, release: &str, folder: &std::path::Path) -> Result<Made, PublishError> {
        let mut connection = self.pool.acquire().await?;
        let mut tables = connection.begin().await?;
        sqlx::query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY").execute(&mut *tables).await?;
        let made = make(folder, closed, release, &self.signer, &mut tables).await?;
        tables.rollback().await?;
        Ok(made)
    }

    /// Refuses what is at the place when it is not what was made now, or is not what it says that it is.
    async fn must_be(&self, found: &Manifest, made: &Made) -> Result<(), PublishError> {
        let day = made.manifest.day;
        if let Some(file) = found.difference(&made.manifest) {
            return Err(different(day, &file));
        }
        for file in &found.files {
            if self.place.sha256(day, &file.name).await?.as_ref() != Some(&file.sha256) {
                return Err(different(day, &file.name));
            }
        }
        Ok(())
    }

    /// Whether no alarm was raised of that day here before.
    pub(super) fn first_alarm(&self, day: NaiveDate) -> bool {
        self.alarmed.lock().unwrap_or_else(PoisonError::into_inner).replace(day) != Some(day)
    }

    pub(super) const fn desk(&self) -> &Desk {
        &self.desk
    }

    pub(super) const fn pool(&self) -> &PgPool {
        &self.pool
    }

    /// The register of days that are to be published.
    #[must_use]
    pub fn tasks(&self) -> Tasks {
        Tasks::new(self.pool.clone())
    }
}

fn different(day: NaiveDate, file: &str) -> PublishError {
    PublishError::Different { day, file: file.to_owned() }
}

/// The files in the order in which they are stored: the manifest last.
fn in_order(manifest: &Manifest) -> Vec<String> {
    let files = manifest.files.iter().map(|file| file.name.clone());
    files.chain([SIGNATURE.to_owned(), MANIFEST.to_owned()]).collect()
}
