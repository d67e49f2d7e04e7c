//! Webhooks, and what they were told.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::{FromRow, PgConnection, Postgres, QueryBuilder};
use utoipa::ToSchema;
use uuid::Uuid;

use super::page::{List, Page, PageRequest, QueryError, Sort, push_equal};
use super::scope::RegionScope;
use crate::types::{DeliveryId, WebhookId};

/// A webhook, in a list and in detail. Its secret is shown nowhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema, FromRow)]
pub struct Webhook {
    /// The webhook.
    pub webhook: Uuid,
    /// The office that it belongs to.
    pub office: String,
    /// That office's region by name.
    pub office_name: String,
    /// What it is called.
    pub name: String,
    /// Where it is told.
    pub url: String,
    /// Whether it is told nothing for a while (HOOK-4).
    pub paused: bool,
    /// Why it is paused.
    pub paused_reason: Option<String>,
    /// Whether it was removed.
    pub removed: bool,
    /// When it was registered.
    pub registered_at: DateTime<Utc>,
    /// When its secret was made or last changed.
    pub secret_at: DateTime<Utc>,
    /// Until when the former secret signs along; absent where there is none.
    pub former_until: Option<DateTime<Utc>>,
    /// Deliveries that wait.
    pub waiting: i64,
    /// Since when the oldest of them waits.
    pub waiting_since: Option<DateTime<Utc>>,
    /// When it was last told something.
    pub delivered_at: Option<DateTime<Utc>>,
    /// The webhook's version, for `If-Match`.
    pub version: i64,
}

/// Which webhooks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebhookFilter {
    /// Of which offices.
    pub regions: RegionScope,
    /// Whether they are paused.
    pub paused: Option<bool>,
    /// Whether those that were removed are shown too.
    pub removed: bool,
}

impl WebhookFilter {
    fn push(&self, query: &mut QueryBuilder<'static, Postgres>) {
        self.regions.push("w.office", query);
        push_equal("w.paused", self.paused, query);
        if !self.removed {
            query.push(" AND NOT w.removed");
        }
    }
}

const COLUMNS: &str = "w.webhook, w.office, COALESCE(o.name, w.office) AS office_name, w.name, w.url, w.paused, \
     w.paused_reason, w.removed, w.registered_at, w.secret_at, w.former_until, w.version, d.waiting, d.waiting_since, \
     d.delivered_at";
const FROM: &str = "webhooks.webhooks w LEFT JOIN directory.offices o ON o.region = w.office \
     CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE d.state = 'waiting') AS waiting, \
         min(d.created_at) FILTER (WHERE d.state = 'waiting') AS waiting_since, \
         max(d.finished_at) FILTER (WHERE d.state = 'delivered') AS delivered_at \
         FROM public.webhook_deliveries d WHERE d.webhook = w.webhook) d";
const ID: &[Sort] = &[Sort { name: "webhook", column: "w.webhook", kind: "uuid" }];
const SORTS: &[Sort] = &[
    Sort { name: "name", column: "w.name", kind: "text" },
    Sort { name: "office", column: "w.office", kind: "text" },
    Sort { name: "registered_at", column: "w.registered_at", kind: "timestamptz" },
];

/// A page of webhooks.
///
/// # Errors
/// When the page or its order cannot be had, or the database fails.
pub async fn list(
    filter: &WebhookFilter,
    page: &PageRequest,
    tables: &mut PgConnection,
) -> Result<Page<Webhook>, QueryError> {
    let counted = "webhooks.webhooks w";
    let list = List { columns: COLUMNS, from: FROM, counted, id: ID, sorts: SORTS, order: "office,name" };
    list.page(page, None, |query| filter.push(query), tables).await
}

/// One webhook, also one that was removed.
///
/// # Errors
/// When the database fails.
pub async fn one(webhook: WebhookId, tables: &mut PgConnection) -> Result<Option<Webhook>, QueryError> {
    let sql = format!("SELECT {COLUMNS} FROM {FROM} WHERE w.webhook = $1");
    Ok(sqlx::query_as(&sql).bind(webhook.0).fetch_optional(tables).await?)
}

/// How a delivery stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DeliveryState {
    /// It is due, or due again later.
    Waiting,
    /// The consumer has it.
    Delivered,
    /// It is not tried any more (HOOK-7), unless it is replayed.
    GivenUp,
}

impl DeliveryState {
    /// As the table writes it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Delivered => "delivered",
            Self::GivenUp => "given_up",
        }
    }
}

/// What a webhook is told once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema, FromRow)]
pub struct Delivery {
    /// The delivery, as the header `Keshi-Delivery` names it.
    pub delivery: Uuid,
    /// What happened, as the header `Keshi-Event` names it: `publication.made`, `webhook.test`.
    pub event: String,
    /// The event of the log that it tells of; absent of a test.
    pub position: Option<i64>,
    /// How it stands.
    #[schema(value_type = DeliveryState)]
    pub state: String,
    /// How often it was tried.
    pub attempts: i32,
    /// How often it was replayed.
    pub replays: i32,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it is due; of one that is over, when it was last.
    pub due_at: DateTime<Utc>,
    /// When it was over.
    pub finished_at: Option<DateTime<Utc>>,
    /// The HTTP status of the last answer; absent where there was none.
    pub last_status: Option<i32>,
    /// Why there was no answer the last time.
    pub last_problem: Option<String>,
}

/// An attempt at a delivery.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema, FromRow)]
pub struct DeliveryAttempt {
    /// Which, from 1.
    pub number: i32,
    /// When it began.
    pub at: DateTime<Utc>,
    /// How long it took, in microseconds.
    pub micros: i64,
    /// The HTTP status of the answer; absent where there was none.
    pub status: Option<i32>,
    /// The beginning of the answer.
    pub answer: Option<String>,
    /// Why there was no answer.
    pub problem: Option<String>,
}

/// Which deliveries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliveryFilter {
    /// Of this webhook.
    pub webhook: WebhookId,
    /// That stand so.
    pub state: Option<DeliveryState>,
}

const DELIVERY: &str = "d.id AS delivery, d.kind AS event, d.position, d.state, d.attempts, d.replays, d.created_at, d.due_at, \
     d.finished_at, a.status AS last_status, a.problem AS last_problem";
const DELIVERIES: &str = "public.webhook_deliveries d \
     LEFT JOIN public.webhook_attempts a ON a.delivery = d.id AND a.number = d.attempts";
const DELIVERY_ID: &[Sort] = &[Sort { name: "delivery", column: "d.id", kind: "uuid" }];
const DELIVERY_SORTS: &[Sort] = &[Sort { name: "created_at", column: "d.created_at", kind: "timestamptz" }];

/// A page of a webhook's deliveries, the latest first.
///
/// # Errors
/// When the page or its order cannot be had, or the database fails.
pub async fn deliveries(
    filter: &DeliveryFilter,
    page: &PageRequest,
    tables: &mut PgConnection,
) -> Result<Page<Delivery>, QueryError> {
    let list = List {
        columns: DELIVERY,
        from: DELIVERIES,
        counted: "public.webhook_deliveries d",
        id: DELIVERY_ID,
        sorts: DELIVERY_SORTS,
        order: "-created_at",
    };
    list.page(
        page,
        None,
        |query| {
            push_equal("d.webhook", Some(filter.webhook.0), query);
            push_equal("d.state", filter.state.map(DeliveryState::code), query);
        },
        tables,
    )
    .await
}

/// A delivery of that webhook, what is sent, and every attempt.
///
/// # Errors
/// When the database fails.
pub async fn delivery(
    delivery: DeliveryId,
    webhook: WebhookId,
    tables: &mut PgConnection,
) -> Result<Option<(Delivery, String, Vec<DeliveryAttempt>)>, QueryError> {
    let sql = format!("SELECT {DELIVERY} FROM {DELIVERIES} WHERE d.id = $1 AND d.webhook = $2");
    let found: Option<Delivery> =
        sqlx::query_as(&sql).bind(delivery.0).bind(webhook.0).fetch_optional(&mut *tables).await?;
    let Some(found) = found else { return Ok(None) };
    let body: String = sqlx::query_scalar("SELECT body FROM public.webhook_deliveries WHERE id = $1")
        .bind(delivery.0)
        .fetch_one(&mut *tables)
        .await?;
    let attempts = sqlx::query_as(
        "SELECT number, at, micros, status, answer, problem FROM public.webhook_attempts WHERE delivery = $1 ORDER BY number",
    )
    .bind(delivery.0)
    .fetch_all(tables)
    .await?;
    Ok(Some((found, body, attempts)))
}
