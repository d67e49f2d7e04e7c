//! The table of jobs.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::postgres::PgQueryResult;
use sqlx::postgres::types::PgInterval;
use sqlx::types::Json;
use sqlx::{FromRow, PgPool};
use tokio::sync::Notify;
use uuid::Uuid;

use super::{Claim, Job, NewJob};
use crate::types::{AccountId, Actor, JobId, Refusal};

/// When an announced job comes due by itself: no request takes as long.
const ANNOUNCED: Duration = Duration::from_secs(60);

/// Where jobs are added and taken. Cheap to clone; all clones wake each other.
#[derive(Debug, Clone)]
pub struct Queue {
    pool: PgPool,
    added: Arc<Notify>,
}

/// A job that a worker took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claimed {
    /// The job.
    pub job: Job,
    /// By which he says that it is still he.
    pub claim: Claim,
    /// Whether its owner no longer wants it.
    pub cancel_asked: bool,
}

/// What a worker hears when he says how far he is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beat {
    /// Go on.
    Go,
    /// Its owner no longer wants it.
    Cancel,
    /// Somebody else has taken it: he was not heard of for too long.
    Lost,
}

/// How a worker leaves a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    /// It is done.
    Done(Value),
    /// It can never be done.
    Failed(Refusal),
    /// Its owner no longer wanted it; this is what had been done.
    Cancelled(Value),
    /// Something was in the way: to be begun again after a while.
    Again(Duration),
    /// The worker had to go: it does not count as an attempt.
    HandedBack,
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    kind: String,
    actor: Json<Actor>,
    parameters: Value,
    attempts: i32,
    created_at: DateTime<Utc>,
    cancel_asked: bool,
}

impl Queue {
    /// The table in this database.
    #[must_use]
    pub fn new(pool: PgPool) -> Self {
        Self { pool, added: Arc::default() }
    }

    /// Adds a job; one that is there already stays as it is.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add(&self, job: &NewJob) -> Result<(), sqlx::Error> {
        self.insert(job, Duration::ZERO).await?;
        self.added.notify_one();
        Ok(())
    }

    /// Adds a job that is to follow something which is about to happen: it comes due when it is [released](Self::release), or by
    /// itself after a minute, if whoever announced it stopped before he could. Says whether it was not there already.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn announce(&self, job: &NewJob) -> Result<bool, sqlx::Error> {
        Ok(self.insert(job, ANNOUNCED).await?.rows_affected() > 0)
    }

    /// What an announced job was to follow has happened: it is due now.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn release(&self, id: JobId) -> Result<(), sqlx::Error> {
        sqlx::query("UPDATE jobs SET due_at = LEAST(due_at, clock_timestamp()) WHERE id = $1 AND attempts = 0")
            .bind(id.0)
            .execute(&self.pool)
            .await?;
        self.added.notify_one();
        Ok(())
    }

    /// What an announced job was to follow will not happen.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn take_back(&self, id: JobId) -> Result<(), sqlx::Error> {
        let taken = sqlx::query("DELETE FROM jobs WHERE id = $1 AND attempts = 0").bind(id.0);
        taken.execute(&self.pool).await.map(drop)
    }

    async fn insert(&self, job: &NewJob, after: Duration) -> Result<PgQueryResult, sqlx::Error> {
        sqlx::query(
            "INSERT INTO jobs (id, kind, account, actor, parameters, due_at)
             VALUES ($1, $2, $3, $4, $5, clock_timestamp() + $6) ON CONFLICT DO NOTHING",
        )
        .bind(job.id.0)
        .bind(job.kind)
        .bind(job.actor.account.map(|account| account.0))
        .bind(Json(&job.actor))
        .bind(&job.parameters)
        .bind(interval(after))
        .execute(&self.pool)
        .await
    }

    /// Asks that a job of that account be left alone. One that is being worked on ends as soon as its worker hears of it;
    /// what it has done stays done. Says whether there is such a job that is not over.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn cancel(&self, id: JobId, account: AccountId) -> Result<bool, sqlx::Error> {
        let asked = sqlx::query(
            "UPDATE jobs SET cancel_asked = true, due_at = LEAST(due_at, clock_timestamp())
             WHERE id = $1 AND account = $2 AND state IN ('waiting', 'running')",
        )
        .bind(id.0)
        .bind(account.0)
        .execute(&self.pool)
        .await?;
        self.added.notify_one();
        Ok(asked.rows_affected() > 0)
    }

    /// Takes the job of these kinds that has been due for longest: one that waits, or one whose worker was not heard of any
    /// more. Nobody else gets it until `lease` has run out.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn claim(&self, kinds: &[&str], lease: Duration) -> Result<Option<Claimed>, sqlx::Error> {
        if kinds.is_empty() {
            return Ok(None);
        }
        let claim: Uuid = sqlx::query_scalar("SELECT gen_random_uuid()").fetch_one(&self.pool).await?;
        let row: Option<Row> = sqlx::query_as(
            "UPDATE jobs SET state = 'running', attempts = attempts + 1, claim = $2,
                    claimed_until = clock_timestamp() + $3, started_at = COALESCE(started_at, clock_timestamp())
             WHERE id = (SELECT id FROM jobs
                         WHERE kind = ANY ($1) AND due_at <= clock_timestamp()
                           AND (state = 'waiting' OR (state = 'running' AND claimed_until < clock_timestamp()))
                         ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
             RETURNING id, kind, actor, parameters, attempts, created_at, cancel_asked",
        )
        .bind(kinds)
        .bind(claim)
        .bind(interval(lease))
        .fetch_optional(&self.pool)
        .await?;
        Ok(row.map(|row| Claimed {
            cancel_asked: row.cancel_asked,
            claim: Claim(claim),
            job: Job {
                id: JobId(row.id),
                kind: row.kind,
                actor: row.actor.0,
                parameters: row.parameters,
                attempt: row.attempts.unsigned_abs(),
                created_at: row.created_at,
            },
        }))
    }

    /// Says that the worker is still at it and how far he is, which prolongs his lease.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn beat(
        &self,
        id: JobId,
        claim: Claim,
        lease: Duration,
        (total, done, failed): (Option<i64>, i64, i64),
    ) -> Result<Beat, sqlx::Error> {
        let cancel: Option<bool> = sqlx::query_scalar(
            "UPDATE jobs SET claimed_until = clock_timestamp() + $3, total = $4, done = $5, failed = $6
             WHERE id = $1 AND claim = $2 AND state = 'running' RETURNING cancel_asked",
        )
        .bind(id.0)
        .bind(claim.0)
        .bind(interval(lease))
        .bind(total)
        .bind(done)
        .bind(failed)
        .fetch_optional(&self.pool)
        .await?;
        Ok(match cancel {
            None => Beat::Lost,
            Some(true) => Beat::Cancel,
            Some(false) => Beat::Go,
        })
    }

    /// Leaves a job, if it is still the worker's.
    ///
    /// # Errors
    /// When the database fails: the lease then runs out, and the job is begun again.
    pub async fn leave(&self, id: JobId, claim: Claim, ending: &Ending) -> Result<(), sqlx::Error> {
        let (state, result, error, pause) = match ending {
            Ending::Done(result) => ("done", Some(result), None, None),
            Ending::Failed(refusal) => ("failed", None, Some(Json(refusal)), None),
            Ending::Cancelled(result) => ("cancelled", Some(result), None, None),
            Ending::Again(pause) => ("waiting", None, None, Some(*pause)),
            Ending::HandedBack => ("waiting", None, None, Some(Duration::ZERO)),
        };
        sqlx::query(
            "UPDATE jobs SET state = $3, result = $4, error = $5, claim = NULL, claimed_until = NULL,
                    finished_at = CASE WHEN $6::interval IS NULL THEN clock_timestamp() END,
                    due_at = COALESCE(clock_timestamp() + $6, due_at), attempts = attempts - $7
             WHERE id = $1 AND claim = $2 AND state = 'running'",
        )
        .bind(id.0)
        .bind(claim.0)
        .bind(state)
        .bind(result)
        .bind(error)
        .bind(pause.map(interval))
        .bind(i32::from(*ending == Ending::HandedBack))
        .execute(&self.pool)
        .await?;
        self.added.notify_one();
        Ok(())
    }

    /// Forgets jobs that have been over for so long.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn forget(&self, over_for: Duration) -> Result<u64, sqlx::Error> {
        let forgotten = sqlx::query("DELETE FROM jobs WHERE finished_at < clock_timestamp() - $1")
            .bind(interval(over_for))
            .execute(&self.pool)
            .await?;
        Ok(forgotten.rows_affected())
    }

    /// Returns when a job may have been added by this process.
    pub async fn added(&self) {
        self.added.notified().await;
    }
}

fn interval(duration: Duration) -> PgInterval {
    PgInterval { months: 0, days: 0, microseconds: i64::try_from(duration.as_micros()).unwrap_or(i64::MAX) }
}
