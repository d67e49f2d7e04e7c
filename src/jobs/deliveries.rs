//! The table of deliveries: what webhooks are told, when each is due, and what came of every attempt.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde_json::{Value, json};
use sqlx::{FromRow, PgConnection, PgPool};
use tokio::sync::Notify;
use uuid::Uuid;

use crate::types::{DeliveryId, WebhookId};

/// What is told of a publication.
pub const PUBLICATION_MADE: &str = "publication.made";
/// What is told when somebody only wants to see whether it arrives.
pub const TEST: &str = "webhook.test";

/// Publications of which deliveries are made in one transaction.
const AT_ONCE: i64 = 100;

/// Where deliveries are made and taken. Cheap to clone; all clones wake each other.
#[derive(Debug, Clone)]
pub struct Deliveries {
    pool: PgPool,
    added: Arc<Notify>,
}

/// A delivery that somebody has taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// It.
    pub delivery: DeliveryId,
    /// To whom.
    pub webhook: WebhookId,
    /// What happened, as a header names it.
    pub kind: String,
    /// What is sent.
    pub body: String,
    /// Attempts since it was made or last replayed.
    pub tries: u32,
    /// Attempts in all.
    pub attempts: u32,
    /// By which he who took it says that it is still he.
    pub claim: Uuid,
}

/// What came of an attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// When it began.
    pub at: DateTime<Utc>,
    /// How long it took.
    pub took: Duration,
    /// What the consumer answered.
    pub status: Option<u16>,
    /// The beginning of the answer.
    pub answer: Option<String>,
    /// Why there was none.
    pub problem: Option<String>,
}

/// How a delivery stands after an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The consumer has it.
    Delivered,
    /// It is due again then.
    Again(DateTime<Utc>),
    /// It is not tried any more.
    GivenUp,
}

/// How many deliveries wait, and for how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromRow)]
pub struct Waiting {
    /// So many.
    pub waiting: i64,
    /// When the oldest of them was made.
    pub oldest: Option<DateTime<Utc>>,
}

#[derive(FromRow)]
struct Publication {
    day: NaiveDate,
    position: i64,
    published_at: DateTime<Utc>,
    last_position: i64,
    digest: String,
    manifest: String,
    files: i32,
    bytes: i64,
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    webhook: Uuid,
    kind: String,
    body: String,
    tries: i32,
    attempts: i32,
}

/// The identifier of what a webhook is told of one event of the log.
#[must_use]
pub fn delivery_of(webhook: WebhookId, position: i64) -> DeliveryId {
    DeliveryId(Uuid::new_v5(&webhook.0, &position.to_be_bytes()))
}

impl Deliveries {
    /// The table in this database.
    #[must_use]
    pub fn new(pool: PgPool) -> Self {
        Self { pool, added: Arc::default() }
    }

    /// Wakes when something was added that is due at once.
    pub async fn added(&self) {
        self.added.notified().await;
    }

    /// Makes the deliveries of what was published since the last time, for every webhook that was there before and is not
    /// paused; says how many. Where another process is at it, none.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn follow(&self, now: DateTime<Utc>) -> Result<u64, sqlx::Error> {
        let mut transaction = self.pool.begin().await?;
        let progress: Option<i64> = sqlx::query_scalar("SELECT position FROM webhook_progress FOR UPDATE SKIP LOCKED")
            .fetch_optional(&mut *transaction)
            .await?;
        let Some(progress) = progress else { return Ok(0) };
        // Who is told is known only as far as the webhooks' own table has come.
        let published: Vec<Publication> = sqlx::query_as(
            "SELECT day, position, published_at, last_position, digest, manifest, files, bytes
             FROM publications.publications WHERE position > $1
               AND position <= (SELECT position FROM public.projections WHERE name = 'webhooks' AND state = 'live')
             ORDER BY position LIMIT $2",
        )
        .bind(progress)
        .bind(AT_ONCE)
        .fetch_all(&mut *transaction)
        .await?;
        let Some(last) = published.last().map(|published| published.position) else { return Ok(0) };
        let mut made = 0;
        for published in &published {
            made += published.deliver(now, &mut transaction).await?;
        }
        sqlx::query("UPDATE webhook_progress SET position = $1").bind(last).execute(&mut *transaction).await?;
        transaction.commit().await?;
        Ok(made)
    }

    /// Adds a delivery that only shows whether it arrives; added twice, it is added once.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_test(
        &self,
        delivery: DeliveryId,
        webhook: WebhookId,
        now: DateTime<Utc>,
    ) -> Result<(), sqlx::Error> {
        let body = json!({ "event": TEST, "delivery": delivery, "webhook": webhook });
        let mut connection = self.pool.acquire().await?;
        insert(delivery, webhook, None, TEST, &body, now, &mut connection).await?;
        self.added.notify_one();
        Ok(())
    }

    /// Makes a delivery due at once, and begins to count its attempts anew; says whether the webhook has it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn replay(
        &self,
        delivery: DeliveryId,
        webhook: WebhookId,
        now: DateTime<Utc>,
    ) -> Result<bool, sqlx::Error> {
        let replayed = sqlx::query(
            "UPDATE webhook_deliveries
             SET state = 'waiting', tries = 0, replays = replays + 1, due_at = $3, finished_at = NULL
             WHERE id = $1 AND webhook = $2",
        )
        .bind(delivery.0)
        .bind(webhook.0)
        .bind(now)
        .execute(&self.pool)
        .await?;
        self.added.notify_one();
        Ok(replayed.rows_affected() > 0)
    }

    /// Takes deliveries that are due, for so long, and of each webhook one at a time: a consumer that is slow keeps waiting
    /// what is its own, and nothing else.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn take(
        &self,
        at_most: usize,
        claim: Uuid,
        lease: TimeDelta,
        now: DateTime<Utc>,
    ) -> Result<Vec<Taken>, sqlx::Error> {
        let rows: Vec<Row> = sqlx::query_as(
            "UPDATE webhook_deliveries SET claim = $3, claimed_until = $4 WHERE id IN (
                SELECT d.id FROM webhook_deliveries d JOIN webhooks.webhooks w USING (webhook)
                WHERE d.state = 'waiting' AND d.due_at <= $1 AND (d.claimed_until IS NULL OR d.claimed_until <= $1)
                  AND NOT w.paused AND NOT w.removed
                  AND NOT EXISTS (SELECT FROM webhook_deliveries o
                    WHERE o.webhook = d.webhook AND o.state = 'waiting' AND o.id <> d.id
                      AND (o.claimed_until > $1 OR (o.due_at <= $1 AND (o.due_at, o.id) < (d.due_at, d.id))))
                ORDER BY d.due_at LIMIT $2 FOR UPDATE OF d SKIP LOCKED)
             RETURNING id, webhook, kind, body, tries, attempts",
        )
        .bind(now)
        .bind(i64::try_from(at_most).unwrap_or(i64::MAX))
        .bind(claim)
        .bind(now + lease)
        .fetch_all(&self.pool)
        .await?;
        let taken = |row: Row| Taken {
            delivery: DeliveryId(row.id),
            webhook: WebhookId(row.webhook),
            kind: row.kind,
            body: row.body,
            tries: row.tries.unsigned_abs(),
            attempts: row.attempts.unsigned_abs(),
            claim,
        };
        Ok(rows.into_iter().map(taken).collect())
    }

    /// Puts an attempt on record, and how the delivery stands after it. Whoever was relieved meanwhile changes nothing.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn leave(
        &self,
        taken: &Taken,
        attempt: &Attempt,
        standing: Standing,
        now: DateTime<Utc>,
    ) -> Result<bool, sqlx::Error> {
        let (state, due, finished) = match standing {
            Standing::Delivered => ("delivered", now, Some(now)),
            Standing::Again(due) => ("waiting", due, None),
            Standing::GivenUp => ("given_up", now, Some(now)),
        };
        let mut transaction = self.pool.begin().await?;
        let left: Option<i32> = sqlx::query_scalar(
            "UPDATE webhook_deliveries SET state = $3, due_at = $4, finished_at = $5, tries = tries + 1,
                attempts = attempts + 1, claim = NULL, claimed_until = NULL
             WHERE id = $1 AND claim = $2 RETURNING attempts",
        )
        .bind(taken.delivery.0)
        .bind(taken.claim)
        .bind(state)
        .bind(due)
        .bind(finished)
        .fetch_optional(&mut *transaction)
        .await?;
        let Some(number) = left else { return Ok(false) };
        sqlx::query(
            "INSERT INTO webhook_attempts (delivery, number, at, micros, status, answer, problem)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(taken.delivery.0)
        .bind(number)
        .bind(attempt.at)
        .bind(i64::try_from(attempt.took.as_micros()).unwrap_or(i64::MAX))
        .bind(attempt.status.map(i32::from))
        .bind(&attempt.answer)
        .bind(&attempt.problem)
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(true)
    }

    /// Gives a delivery back untried: its webhook is paused or was removed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn give_back(&self, taken: &Taken) -> Result<(), sqlx::Error> {
        sqlx::query("UPDATE webhook_deliveries SET claim = NULL, claimed_until = NULL WHERE id = $1 AND claim = $2")
            .bind(taken.delivery.0)
            .bind(taken.claim)
            .execute(&self.pool)
            .await
            .map(drop)
    }

    /// How many deliveries wait that are to be made.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn waiting(&self) -> Result<Waiting, sqlx::Error> {
        sqlx::query_as(
            "SELECT count(*) AS waiting, min(d.created_at) AS oldest FROM webhook_deliveries d
             JOIN webhooks.webhooks w USING (webhook) WHERE d.state = 'waiting' AND NOT w.paused AND NOT w.removed",
        )
        .fetch_one(&self.pool)
        .await
    }

    /// Forgets deliveries that were over before then, and those that wait since before then for a webhook that was removed;
    /// says how many.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn forget(&self, before: DateTime<Utc>) -> Result<u64, sqlx::Error> {
        let forgotten = sqlx::query(
            "DELETE FROM webhook_deliveries d WHERE d.finished_at < $1 OR (d.created_at < $1 AND d.state = 'waiting'
                AND EXISTS (SELECT FROM webhooks.webhooks w WHERE w.webhook = d.webhook AND w.removed))",
        )
        .bind(before)
        .execute(&self.pool)
        .await?;
        Ok(forgotten.rows_affected())
    }
}

impl Publication {
    /// One delivery for each webhook that is to be told.
    async fn deliver(&self, now: DateTime<Utc>, connection: &mut PgConnection) -> Result<u64, sqlx::Error> {
        let told: Vec<Uuid> = sqlx::query_scalar(
            "SELECT webhook FROM webhooks.webhooks WHERE NOT paused AND NOT removed AND registered_position < $1",
        )
        .bind(self.position)
        .fetch_all(&mut *connection)
        .await?;
        let mut made = 0;
        for webhook in told.into_iter().map(WebhookId) {
            let delivery = delivery_of(webhook, self.position);
            let body = self.body(delivery, webhook);
            made +=
                insert(delivery, webhook, Some(self.position), PUBLICATION_MADE, &body, now, &mut *connection).await?;
        }
        Ok(made)
    }

    fn body(&self, delivery: DeliveryId, webhook: WebhookId) -> Value {
        json!({
            "event": PUBLICATION_MADE,
            "delivery": delivery,
            "webhook": webhook,
            "position": self.position,
            "day": self.day,
            "published_at": self.published_at,
            "last_position": self.last_position,
            "digest": self.digest,
            "manifest": self.manifest,
            "files": self.files,
            "bytes": self.bytes,
            "href": format!("/api/v1/publications/{}", self.day),
        })
    }
}

async fn insert(
    delivery: DeliveryId,
    webhook: WebhookId,
    position: Option<i64>,
    kind: &str,
    body: &Value,
    now: DateTime<Utc>,
    connection: &mut PgConnection,
) -> Result<u64, sqlx::Error> {
    let inserted = sqlx::query(
        "INSERT INTO webhook_deliveries (id, webhook, position, kind, body, created_at, due_at)
         VALUES ($1, $2, $3, $4, $5, $6, $6) ON CONFLICT DO NOTHING",
    )
    .bind(delivery.0)
    .bind(webhook.0)
    .bind(position)
    .bind(kind)
    .bind(body.to_string())
    .bind(now)
    .execute(connection)
    .await?;
    Ok(inserted.rows_affected())
}
