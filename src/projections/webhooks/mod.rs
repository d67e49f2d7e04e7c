//! Webhooks: which there are, and who is told at present.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use futures::future::BoxFuture;
use sqlx::PgConnection;
use uuid::Uuid;

use super::rows::{among, read_table};
use super::{LogEvent, Projection, ProjectionError};
use crate::aggregates::any::AnyEvent;
use crate::aggregates::webhook::WebhookEvent;

/// Keeps the read table of the schema `webhooks`.
#[derive(Debug, Default)]
pub struct Webhooks;

impl Projection for Webhooks {
    fn name(&self) -> &'static str {
        "webhooks"
    }

    fn version(&self) -> i32 {
        1
    }

    fn tables(&self) -> &'static str {
        include_str!("tables.sql")
    }

    fn indexes(&self) -> &'static str {
        include_str!("indexes.sql")
    }

    fn concerns(&self, event: &AnyEvent) -> bool {
        matches!(event, AnyEvent::Webhook(_))
    }

    fn apply<'a>(
        &'a mut self,
        batch: &'a [LogEvent],
        tables: &'a mut PgConnection,
    ) -> BoxFuture<'a, Result<(), ProjectionError>> {
        Box::pin(fold(batch, tables))
    }

    fn forget(&mut self) {}
}

read_table! {
    /// A webhook.
    WebhookRow in "webhooks" by (webhook) {
        webhook: Uuid => "uuid",
        office: String => "text",
        name: String => "text",
        url: String => "text",
        paused: bool => "boolean",
        paused_reason: Option<String> => "text",
        removed: bool => "boolean",
        registered_at: DateTime<Utc> => "timestamptz",
        registered_position: i64 => "bigint",
        secret_at: DateTime<Utc> => "timestamptz",
        former_until: Option<DateTime<Utc>> => "timestamptz",
        version: i64 => "bigint",
    }
}

async fn fold(batch: &[LogEvent], tables: &mut PgConnection) -> Result<(), ProjectionError> {
    let concerned: Vec<(&LogEvent, &WebhookEvent)> = batch
        .iter()
        .filter_map(|entry| if let AnyEvent::Webhook(event) = &entry.event { Some((entry, event)) } else { None })
        .collect();
    let touched = concerned.iter().map(|(entry, _)| entry.stream_id()).collect::<Result<Vec<Uuid>, _>>()?;
    let rows: Vec<WebhookRow> = among("webhooks", "webhook", &touched, tables).await?;
    let mut rows: BTreeMap<Uuid, WebhookRow> = rows.into_iter().map(|row| (row.webhook, row)).collect();
    for (entry, event) in concerned {
        apply(entry, event, &mut rows)?;
    }
    Ok(WebhookRow::store(rows.values(), tables).await?)
}

fn apply(entry: &LogEvent, event: &WebhookEvent, rows: &mut BTreeMap<Uuid, WebhookRow>) -> Result<(), ProjectionError> {
    let id = entry.stream_id()?;
    if let WebhookEvent::WebhookRegistered { webhook, office, name, url, .. } = event {
        let row = WebhookRow {
            webhook: webhook.0,
            office: office.to_string(),
            name: name.to_string(),
            url: url.to_string(),
            paused: false,
            paused_reason: None,
            removed: false,
            registered_at: entry.at,
            registered_position: entry.position,
            secret_at: entry.at,
            former_until: None,
            version: entry.sequence,
        };
        rows.insert(id, row);
        return Ok(());
    }
    let unknown = || ProjectionError::Event { position: entry.position, problem: format!("no webhook `{id}`") };
    let row = rows.get_mut(&id).ok_or_else(unknown)?;
    row.version = entry.sequence;
    match event {
        WebhookEvent::WebhookRevised { name, url } => {
            row.name = name.to_string();
            row.url = url.to_string();
        }
        WebhookEvent::WebhookSecretRotated { former_until, .. } => {
            row.secret_at = entry.at;
            row.former_until = Some(*former_until);
        }
        WebhookEvent::WebhookPaused { reason } => {
            row.paused = true;
            row.paused_reason = Some(reason.to_string());
        }
        WebhookEvent::WebhookResumed {} => {
            row.paused = false;
            row.paused_reason = None;
        }
        WebhookEvent::WebhookRemoved {} => row.removed = true,
        WebhookEvent::WebhookRegistered { .. } | WebhookEvent::DeliveryGivenUp { .. } => {}
    }
    Ok(())
}
