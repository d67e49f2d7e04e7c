//! Equivalence requests: the list of O4.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use futures::future::BoxFuture;
use serde_json::Value;
use sqlx::PgConnection;
use sqlx::types::Json;
use uuid::Uuid;

use super::rows::{among, read_table};
use super::{LogEvent, Projection, ProjectionError};
use crate::aggregates::any::AnyEvent;
use crate::aggregates::equivalence_request::{RequestContent, RequestEvent};
use crate::types::{EquivalenceKind, LearnerId, RequestId, RequestStatus};

/// Keeps the read tables of the schema `requests`.
#[derive(Debug, Default)]
pub struct Requests;

impl Projection for Requests {
    fn name(&self) -> &'static str {
        "requests"
    }

    fn version(&self) -> i32 {
        3
    }

    fn tables(&self) -> &'static str {
        include_str!("tables.sql")
    }

    fn indexes(&self) -> &'static str {
        include_str!("indexes.sql")
    }

    fn concerns(&self, event: &AnyEvent) -> bool {
        matches!(event, AnyEvent::Request(_))
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
    /// An equivalence request.
    RequestRow in "requests" by (request) {
        request: Uuid => "uuid",
        learner: Uuid => "uuid",
        training_year: i16 => "smallint",
        kind: String => "text",
        title: String => "text",
        organiser: String => "text",
        dates_from: NaiveDate => "date",
        dates_to: NaiveDate => "date",
        claimed_tenths: i32 => "int",
        description: String => "text",
        attachments: Json<Value> => "jsonb",
        status: String => "text",
        granted_tenths: Option<i32> => "int",
        opinion: Option<String> => "text",
        submitted_at: DateTime<Utc> => "timestamptz",
        decided_at: Option<DateTime<Utc>> => "timestamptz",
        decided_office: Option<String> => "text",
        version: i64 => "bigint",
        since: NaiveDate => "date",
    }
}

read_table! {
    /// What a decision changes of a request, as it stood from one business day on until another.
    PastRow in "requests_past" by (request, since) {
        request: Uuid => "uuid",
        since: NaiveDate => "date",
        until: NaiveDate => "date",
        status: String => "text",
        granted_tenths: Option<i32> => "int",
        opinion: Option<String> => "text",
        decided_at: Option<DateTime<Utc>> => "timestamptz",
        decided_office: Option<String> => "text",
        version: i64 => "bigint",
    }
}

/// The rows that a batch touches, as they stand while it is folded, and what became past meanwhile.
#[derive(Debug, Default)]
struct Fold {
    rows: BTreeMap<Uuid, RequestRow>,
    past: Vec<PastRow>,
}

async fn fold(batch: &[LogEvent], tables: &mut PgConnection) -> Result<(), ProjectionError> {
    let touched: Vec<Uuid> = batch
        .iter()
        .filter(|entry| matches!(entry.event, AnyEvent::Request(_)))
        .map(LogEvent::stream_id)
        .collect::<Result<_, _>>()?;
    if touched.is_empty() {
        return Ok(());
    }
    let rows: Vec<RequestRow> = among("requests", "request", &touched, tables).await?;
    let mut fold = Fold { rows: rows.into_iter().map(|row| (row.request, row)).collect(), past: Vec::new() };
    for entry in batch {
        if let AnyEvent::Request(event) = &entry.event {
            apply(entry, event, &mut fold)?;
        }
    }
    RequestRow::store(fold.rows.values(), tables).await?;
    Ok(PastRow::store(fold.past.iter(), tables).await?)
}

fn apply(entry: &LogEvent, event: &RequestEvent, fold: &mut Fold) -> Result<(), ProjectionError> {
    if let RequestEvent::EquivalenceSubmitted { request, learner, content } = event {
        fold.rows.insert(request.0, submitted(entry, *request, *learner, content)?);
        return Ok(());
    }
    let id = entry.stream_id()?;
    let missing = || cannot(entry, format!("no equivalence request `{id}`"));
    let row = fold.rows.get_mut(&id).ok_or_else(missing)?;
    fold.past.extend(made_past(row, entry.business_day));
    row.version = entry.sequence;
    match event {
        RequestEvent::EquivalenceSubmitted { .. } => {}
        RequestEvent::EquivalenceWithdrawn {} => stands(row, RequestStatus::Withdrawn),
        RequestEvent::EquivalenceApproved { office, granted, opinion } => {
            stands(row, RequestStatus::Approved);
            row.granted_tenths = Some(i32::from(granted.tenths()));
            decided(row, entry, Some(office.to_string()), opinion.as_ref().map(ToString::to_string));
        }
        RequestEvent::EquivalenceRejected { office, opinion } => {
            stands(row, RequestStatus::Rejected);
            decided(row, entry, Some(office.to_string()), Some(opinion.to_string()));
        }
        RequestEvent::EquivalenceDecisionUndone { reason, .. } => {
            stands(row, RequestStatus::Pending);
            row.granted_tenths = None;
            decided(row, entry, None, Some(reason.to_string()));
            row.decided_at = None;
        }
    }
    Ok(())
}

fn submitted(
    entry: &LogEvent,
    request: RequestId,
    learner: LearnerId,
    content: &RequestContent,
) -> Result<RequestRow, ProjectionError> {
    let attachments = serde_json::to_value(&content.attachments).map_err(|error| cannot(entry, error.to_string()))?;
    Ok(RequestRow {
        request: request.0,
        learner: learner.0,
        training_year: content.training_year.into(),
        kind: EquivalenceKind::code(content.kind).to_owned(),
        title: content.title.to_string(),
        organiser: content.organiser.to_string(),
        dates_from: content.dates.from,
        dates_to: content.dates.to,
        claimed_tenths: i32::from(content.claimed.tenths()),
        description: content.description.to_string(),
        attachments: Json(attachments),
        status: RequestStatus::Pending.code().to_owned(),
        granted_tenths: None,
        opinion: None,
        submitted_at: entry.at,
        decided_at: None,
        decided_office: None,
        version: entry.sequence,
        since: entry.business_day,
    })
}

/// The request as it stands, if it is about to change on a later day: of several changes on one day only the last is how the
/// day ended. What a legacy import enters for a day before that counts from the later day on.
fn made_past(row: &mut RequestRow, day: NaiveDate) -> Option<PastRow> {
    if day <= row.since {
        return None;
    }
    let since = std::mem::replace(&mut row.since, day);
    Some(PastRow {
        request: row.request,
        since,
        until: day,
        status: row.status.clone(),
        granted_tenths: row.granted_tenths,
        opinion: row.opinion.clone(),
        decided_at: row.decided_at,
        decided_office: row.decided_office.clone(),
        version: row.version,
    })
}

fn decided(row: &mut RequestRow, entry: &LogEvent, office: Option<String>, opinion: Option<String>) {
    row.opinion = opinion;
    row.decided_at = Some(entry.at);
    row.decided_office = office;
}

fn stands(row: &mut RequestRow, status: RequestStatus) {
    status.code().clone_into(&mut row.status);
}

fn cannot(entry: &LogEvent, problem: String) -> ProjectionError {
    ProjectionError::Event { position: entry.position, problem }
}
