//! `GET /api/v1/seals`.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Map, Value};
use utoipa::ToSchema;

use crate::api::prelude::*;
use crate::archive::{Finding, JOB, KeyShown, Note, Report};
use crate::event_store::seals::{ClosedDay, Record};
use crate::messages::{Language, sentence};
use crate::queries::jobs::{Job, latest};
use crate::queries::page::QueryError;
use crate::types::{JobId, Refusal, Seal};

/// Days of an answer, unless told.
const DAYS: usize = 100;
/// Days of an answer at most.
const MOST_DAYS: usize = 1_000;

/// Which days.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct SealsQuery {
    /// Days before this one; the latest unless told. An answer's `next` goes here.
    before: Option<NaiveDate>,
    /// How many, 100 unless told, 1,000 at most.
    #[param(minimum = 1, maximum = 1000)]
    size: Option<usize>,
}

/// What an auditor sees of the seals.
#[derive(Debug, Serialize, ToSchema)]
pub struct SealsView {
    /// The keys that were ever adopted; the last one seals.
    pub keys: Vec<KeyView>,
    /// Closed days, the latest first.
    pub days: Vec<SealedDay>,
    /// Where the days go on, if they do: for `before`.
    pub next: Option<NaiveDate>,
    /// The last verification that came to a result, whoever asked for it.
    pub verification: Option<Verification>,
    /// The verification that is on its way.
    pub running: Option<Running>,
}

/// A key.
#[derive(Debug, Serialize, ToSchema)]
pub struct KeyView {
    /// The public key (Ed25519), in hexadecimal.
    pub key: String,
    /// A few digits by which people speak of it.
    pub fingerprint: String,
    /// The first day that it sealed.
    pub from: Option<NaiveDate>,
    /// The last day that it sealed.
    pub through: Option<NaiveDate>,
    /// Why its predecessor did not sign it, where it did not.
    pub reason: Option<String>,
}

/// A closed day with its seal.
#[derive(Debug, Serialize, ToSchema)]
pub struct SealedDay {
    /// Which day.
    pub day: NaiveDate,
    /// The last position that belongs to it or to a day before it.
    pub last_position: i64,
    /// The position of the event that closed it.
    pub closed_at: i64,
    /// The head of the log at its last position.
    pub digest: String,
    /// Whether it was closed before there were seals: the digest is another one then.
    pub before_seals: bool,
    /// Its signature; `null` where the adopted key was not at hand.
    pub seal: Option<Seal>,
}

/// A verification that came to a result.
#[derive(Debug, Serialize, ToSchema)]
pub struct Verification {
    /// The job that it was.
    #[schema(value_type = uuid::Uuid)]
    pub job: JobId,
    /// When it was over.
    pub finished_at: Option<DateTime<Utc>>,
    /// Whether nothing was found.
    pub intact: bool,
    /// Events that were looked at.
    pub events: i64,
    /// The last position that was looked at.
    pub last_position: i64,
    /// Closed days that were looked at.
    pub days: usize,
    /// How many of them bear a seal.
    pub sealed_days: usize,
    /// The last of them.
    pub through: Option<NaiveDate>,
    /// What does not fit, the first place first.
    pub findings: Vec<Told>,
    /// How much more of that there is.
    pub further: usize,
    /// What is worth knowing besides.
    pub notes: Vec<Told>,
}

/// A finding or a note, in words.
#[derive(Debug, Serialize, ToSchema)]
pub struct Told {
    /// Which kind it is.
    pub code: String,
    /// It as a sentence for a person.
    pub detail: String,
    /// The positions, names and days involved.
    #[schema(value_type = Object)]
    pub params: Map<String, Value>,
}

/// A verification that is on its way.
#[derive(Debug, Serialize, ToSchema)]
pub struct Running {
    /// The job.
    #[schema(value_type = uuid::Uuid)]
    pub job: JobId,
    /// The position that it has come to.
    pub done: i64,
    /// The last position, once that is known.
    pub total: Option<i64>,
}

/// The closed days with their seals, the keys, and what the last verification found.
#[utoipa::path(
    get,
    path = "/api/v1/seals",
    tag = "seals",
    summary = "Read the seals",
    params(SealsQuery, ReadHeaders),
    responses((status = 200, description = "The seals.", body = SealsView), ReadProblems)
)]
pub async fn list(
    reader: Reader,
    Params(SealsQuery { before, size }): Params<SealsQuery>,
    language: Language,
) -> Result<Json<SealsView>, ApiError> {
    let record = Record::of(reader.state.pool()).await.map_err(QueryError::Database)?;
    let size = size.unwrap_or(DAYS).clamp(1, MOST_DAYS);
    let keys: Vec<KeyShown> = (&record).into();
    let earlier = record.days.into_iter().rev().filter(|day| before.is_none_or(|before| day.day < before));
    let mut days: Vec<SealedDay> = earlier.take(size + 1).map(SealedDay::from).collect();
    let more = days.len() > size;
    days.truncate(size);
    let next = days.last().map(|day| day.day).filter(|_| more);
    let mut tables = reader.tables(&[]).await?;
    let done = latest(JOB, &["done"], &mut tables).await?;
    let running = latest(JOB, &["waiting", "running"], &mut tables).await?;
    Ok(Json(SealsView {
        keys: keys.into_iter().map(KeyView::from).collect(),
        days,
        next,
        verification: done.and_then(|job| Verification::of(job, language)),
        running: running.map(|job| Running { job: job.job.into(), done: job.done, total: job.total }),
    }))
}

impl From<KeyShown> for KeyView {
    fn from(KeyShown { key, fingerprint, from, through, reason }: KeyShown) -> Self {
        Self { key, fingerprint, from, through, reason }
    }
}

impl From<ClosedDay> for SealedDay {
    fn from(ClosedDay { day, closed_at, last_position, digest, before_seals, seal }: ClosedDay) -> Self {
        Self { day, last_position, closed_at, digest, before_seals, seal }
    }
}

impl Verification {
    fn of(job: Job, language: Language) -> Option<Self> {
        let Report { intact, events, last_position, days, sealed_days, through, findings, further, notes, .. } =
            serde_json::from_value(job.result?).ok()?;
        let finding = |finding: &Finding| Told::of(&Refusal::of(finding), &finding.to_string(), language);
        let note = |note: &Note| Told::of(&Refusal::of(note), &note.to_string(), language);
        Some(Self {
            job: job.job.into(),
            finished_at: job.finished_at,
            intact,
            events,
            last_position,
            days,
            sealed_days,
            through,
            findings: findings.iter().map(finding).collect(),
            further,
            notes: notes.iter().map(note).collect(),
        })
    }
}

impl Told {
    fn of(refusal: &Refusal, plain: &str, language: Language) -> Self {
        let detail = sentence(language, &refusal.code, &refusal.params).unwrap_or_else(|| plain.to_owned());
        Self { code: refusal.code.clone(), detail, params: refusal.params.clone() }
    }
}
