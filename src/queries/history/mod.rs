//! The history of anything: its events in order, each with who, when, from where, why, and the change in words. The one
//! reader of the log among the queries.

mod fields;
mod names;
mod words;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use serde_json::Value;
use sqlx::{FromRow, PgConnection};
use utoipa::ToSchema;
use uuid::Uuid;

pub use self::fields::FieldChange;
use self::fields::Tracker;
use self::names::Names;
use super::page::QueryError;
use crate::aggregates::account::AccountEvent;
use crate::aggregates::any::AnyEvent;
use crate::aggregates::learner::LearnerEvent;
use crate::aggregates::training_point::PointEvent;
use crate::types::Sealed;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct HistoryEntry {
    /// Its place in the log.
    pub position: i64,
    /// The version that it led to.
    pub version: i64,
    /// What happened, by its name in the log.
    pub event: String,
    /// The change in Chinese words.
    pub change: String,
    /// Field by field, where fields were replaced.
    pub fields: Vec<FieldChange>,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// When it was recorded; later than `at` only for what was imported.
    pub recorded_at: DateTime<Utc>,
    /// The business day that it belongs to.
    pub business_day: NaiveDate,
    /// The account that gave the command; absent for the service itself and the command line.
    pub actor: Option<Uuid>,
    /// That account's login.
    pub actor_login: Option<String>,
    /// The name behind that account.
    pub actor_name: Option<String>,
    /// In which role.
    pub role: Option<String>,
    /// At which seat: `platform`, or a JSON object such as `{"office":"320100"}`.
    pub seat: Option<String>,
    /// From which address.
    pub address: Option<String>,
    /// Why, where the command said so.
    pub reason: Option<String>,
    /// The command.
    pub command: Uuid,
    /// What it belongs to.
    pub correlation: Option<String>,
    /// What caused it.
    pub causation: Option<String>,
}

/// A history as it was read, before its personal data is opened.
#[derive(Debug, Clone)]
pub struct History {
    rows: Vec<(Row, AnyEvent)>,
    names: Names,
}

#[derive(Debug, Clone, FromRow)]
struct Row {
    position: i64,
    sequence: i64,
    event_type: String,
    event_version: String,
    payload: String,
    metadata: String,
    recorded_at: DateTime<Utc>,
    business_day: NaiveDate,
    command_id: Uuid,
    happened_at: DateTime<Utc>,
}

impl History {
    /// Reads the events of one aggregate, and the names that they need to be told in words.
    ///
    /// # Errors
    /// When the database fails or an event cannot be read.
    pub async fn of(aggregate_type: &str, aggregate_id: &str, tables: &mut PgConnection) -> Result<Self, QueryError> {
        let rows: Vec<Row> = sqlx::query_as(
            "SELECT position, sequence, event_type, event_version, payload::text AS payload, metadata::text AS metadata, \
             recorded_at, business_day, command_id, happened_at \
             FROM events WHERE aggregate_type = $1 AND aggregate_id = $2 ORDER BY sequence",
        )
        .bind(aggregate_type)
        .bind(aggregate_id)
        .fetch_all(&mut *tables)
        .await?;
        let rows = rows
            .into_iter()
            .map(|row| {
                let event = AnyEvent::read(aggregate_type, &row.event_type, &row.event_version, &row.payload)
                    .map_err(|error| sqlx::Error::Decode(Box::new(error)))?;
                Ok((row, event))
            })
            .collect::<Result<Vec<_>, sqlx::Error>>()?;
        let actors = rows.iter().filter_map(|(row, _)| metadata(row).get("actor")?.parse().ok());
        let names = Names::load(rows.iter().map(|(_, event)| event), actors, tables).await?;
        Ok(Self { rows, names })
    }

    /// The personal data in it, in order: what the key vault opens before the history is [told](Self::told). Passwords
    /// are not among it.
    #[must_use]
    pub fn sealed(&self) -> Vec<Sealed> {
        self.rows.iter().filter_map(|(_, event)| sealed_in(event)).cloned().collect()
    }

    /// The history in words. `opened` holds what [`Self::sealed`] became, in the same order; `None` where the key was erased.
    #[must_use]
    pub fn told(&self, opened: &[Option<Value>]) -> Vec<HistoryEntry> {
        let mut opened = opened.iter();
        let mut tracker = Tracker::default();
        self.rows
            .iter()
            .map(|(row, event)| {
                let personal = sealed_in(event).and_then(|_| opened.next()).cloned().flatten();
                self.entry(row, event, tracker.follow(event, personal.as_ref()))
            })
            .collect()
    }

    fn entry(&self, row: &Row, event: &AnyEvent, fields: Vec<FieldChange>) -> HistoryEntry {
        let mut metadata = metadata(row);
        let actor: Option<Uuid> = metadata.get("actor").and_then(|actor| actor.parse().ok());
        let known = actor.and_then(|actor| self.names.account(actor));
        HistoryEntry {
            position: row.position,
            version: row.sequence,
            event: row.event_type.clone(),
            change: words::sentence(event, &self.names),
            fields,
            at: row.happened_at,
            recorded_at: row.recorded_at,
            business_day: row.business_day,
            actor,
            actor_login: known.map(|(login, _)| login.clone()),
            actor_name: known.map(|(_, name)| name.clone()),
            role: metadata.remove("role"),
            seat: metadata.remove("seat"),
            address: metadata.remove("address"),
            reason: metadata.remove("reason"),
            command: row.command_id,
            correlation: metadata.remove("correlation"),
            causation: metadata.remove("causation"),
        }
    }
}

fn metadata(row: &Row) -> BTreeMap<String, String> {
    serde_json::from_str(&row.metadata).unwrap_or_default()
}

/// The personal data that an event sealed.
fn sealed_in(event: &AnyEvent) -> Option<&Sealed> {
    match event {
        AnyEvent::Learner(
            LearnerEvent::LearnerRegistered { personal, .. } | LearnerEvent::PersonalDataReplaced { personal, .. },
        ) => Some(personal),
        AnyEvent::Account(
            AccountEvent::AccountOpened { profile, .. } | AccountEvent::AccountProfileReplaced { profile },
        ) => Some(profile),
        AnyEvent::Point(PointEvent::PointRegistered { contact, .. }) => contact.as_ref(),
        AnyEvent::Point(PointEvent::PointContactReplaced { contact }) => Some(contact),
        AnyEvent::Learner(_)
        | AnyEvent::Account(_)
        | AnyEvent::Point(_)
        | AnyEvent::Administrators(_)
        | AnyEvent::Office(_)
        | AnyEvent::Claim(_)
        | AnyEvent::WorkUnit(_)
        | AnyEvent::Trade(_)
        | AnyEvent::Plan(_)
        | AnyEvent::Request(_)
        | AnyEvent::Calendar(_) => None,
    }
}
