//! The history of anything: its events in order, each with who, when, from where, why, and the change in words. The one
//! reader of the log among the queries.

mod caused;
mod fields;
mod names;
mod portrait;
mod replaced;
mod state;
mod words;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use serde_json::Value;
use sqlx::{FromRow, PgConnection};
use utoipa::ToSchema;
use uuid::Uuid;

pub use self::caused::Caused;
use self::caused::Elsewhere;
pub use self::fields::FieldChange;
use self::fields::Tracker;
pub(super) use self::names::Names;
use self::replaced::Marks;
pub use self::state::{StateAt, StateField, StateMoment, Stood};
pub(super) use self::words::{role_named, sentence};
use super::page::{List, Page, PageRequest, QueryError, Sort, searched};
use crate::aggregates::account::AccountEvent;
use crate::aggregates::any::AnyEvent;
use crate::aggregates::learner::LearnerEvent;
use crate::aggregates::training_point::PointEvent;
use crate::types::{ExportId, Sealed, Seat};

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
    /// At which seat.
    pub seat: Option<Seat>,
    /// From which address.
    pub address: Option<String>,
    /// Why, where the command said so.
    pub reason: Option<String>,
    /// The command.
    pub command: Uuid,
    /// What it was: `training_plan.approve`.
    pub command_name: Option<String>,
    /// What it did besides, to other things.
    pub caused: Vec<Caused>,
    /// What it belongs to.
    pub correlation: Option<String>,
    /// What caused it.
    pub causation: Option<String>,
}

/// A page of a history as it was read, before its personal data is opened.
#[derive(Debug, Clone)]
pub struct History {
    /// What happened before the page, as far as the page's differences are told against it.
    before: Vec<Happened>,
    page: Page<Happened>,
    /// What the page's commands did to other things.
    elsewhere: Vec<Elsewhere>,
    names: Names,
}

/// A stored event and what it says.
type Happened = (Row, AnyEvent);

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

const COLUMNS: &str = "position, sequence, event_type, event_version, payload::text AS payload, \
     metadata::text AS metadata, recorded_at, business_day, command_id, happened_at";
const SORTS: &[Sort] = &[Sort { name: "version", column: "sequence", kind: "bigint" }];

impl History {
    /// Reads a page of the events of one aggregate, the first one first unless told otherwise, and the names that they need
    /// to be told in words.
    ///
    /// # Errors
    /// When the page or its order cannot be had, the database fails or an event cannot be read.
    pub async fn of(
        aggregate_type: &str,
        aggregate_id: &str,
        page: &PageRequest,
        tables: &mut PgConnection,
    ) -> Result<Self, QueryError> {
        let (kind, id) = (searched(aggregate_type), searched(aggregate_id));
        // Versions are dense: the last one is how many there are.
        let total: i64 = sqlx::query_scalar(
            "SELECT COALESCE(max(sequence), 0) FROM events WHERE aggregate_type = $1 AND aggregate_id = $2",
        )
        .bind(&kind)
        .bind(&id)
        .fetch_one(&mut *tables)
        .await?;
        let list =
            List { columns: COLUMNS, from: "events", counted: "events", id: &[], sorts: SORTS, order: "version" };
        let rows: Page<Row> = list
            .page(
                page,
                Some(total),
                |query| {
                    query.push(" AND aggregate_type = ").push_bind(kind.clone());
                    query.push(" AND aggregate_id = ").push_bind(id.clone());
                },
                tables,
            )
            .await?;
        let before = match rows.items.iter().map(|row| row.sequence).min() {
            Some(first) if first > 1 => read(&kind, before(&kind, &id, first, tables).await?)?,
            Some(_) | None => Vec::new(),
        };
        let (meta, rows) = rows.take();
        let happened = read(&kind, rows)?;
        let actors = happened.iter().filter_map(|(row, _)| metadata(row).get("actor")?.parse().ok());
        let commands: Vec<Uuid> = happened.iter().map(|(row, _)| row.command_id).collect();
        let elsewhere = caused::elsewhere(&commands, (&kind, &id), tables).await?;
        let events = happened.iter().map(|(_, event)| event).chain(elsewhere.iter().map(|other| &other.event));
        let names = Names::load(events, std::iter::empty(), actors, tables).await?;
        Ok(Self { before, page: meta.with(happened), elsewhere, names })
    }

    /// The personal data in it, in order: what the key vault opens before the history is [told](Self::told). Passwords
    /// are not among it.
    #[must_use]
    pub fn sealed(&self) -> Vec<Sealed> {
        self.in_order().filter_map(|(_, event)| sealed_in(event)).cloned().collect()
    }

    /// The history in words. `opened` holds what [`Self::sealed`] became, in the same order; `None` where the key was erased.
    #[must_use]
    pub fn told(&self, opened: &[Option<Value>]) -> Page<HistoryEntry> {
        let mut opened = opened.iter();
        let (mut tracker, mut marks) = (Tracker::default(), Marks::default());
        let mut changes: BTreeMap<i64, Vec<FieldChange>> = BTreeMap::new();
        for (row, event) in self.in_order() {
            let personal = sealed_in(event).and_then(|_| opened.next()).cloned().flatten();
            let mut fields = tracker.follow(event, personal.as_ref());
            fields.extend(marks.follow(event, &self.names));
            fields.extend(replaced::replaced(event, &self.names));
            changes.insert(row.sequence, fields);
        }
        let mut caused = caused::told(&self.elsewhere, &self.names);
        let told = |(row, event): Happened| {
            let fields = changes.remove(&row.sequence).unwrap_or_default();
            // A command that did several things to this one tells once what it did to others.
            let caused = caused.remove(&row.command_id).unwrap_or_default();
            self.entry(&row, &event, fields, caused)
        };
        self.page.clone().map(told)
    }

    /// Everything that was read, the first one first.
    fn in_order(&self) -> impl Iterator<Item = &Happened> {
        let mut all: Vec<&Happened> = self.before.iter().chain(&self.page.items).collect();
        all.sort_unstable_by_key(|(row, _)| row.sequence);
        all.into_iter()
    }

    fn entry(&self, row: &Row, event: &AnyEvent, fields: Vec<FieldChange>, caused: Vec<Caused>) -> HistoryEntry {
        let mut metadata = metadata(row);
        let actor: Option<Uuid> = metadata.get("actor").and_then(|actor| actor.parse().ok());
        let known = actor.and_then(|actor| self.names.account(actor));
        HistoryEntry {
            position: row.position,
            version: row.sequence,
            event: row.event_type.clone(),
            change: sentence(event, &self.names),
            fields,
            at: row.happened_at,
            recorded_at: row.recorded_at,
            business_day: row.business_day,
            actor,
            actor_login: known.map(|(login, _)| login.clone()),
            actor_name: known.map(|(_, name)| name.clone()),
            role: metadata.remove("role"),
            seat: metadata.remove("seat").and_then(|seat| Seat::of_text(&seat)),
            address: metadata.remove("address"),
            reason: metadata.remove("reason"),
            command: row.command_id,
            command_name: metadata.remove("name"),
            caused,
            correlation: metadata.remove("correlation"),
            causation: metadata.remove("causation"),
        }
    }
}

/// The account that exported it; `None` where there is no such export.
///
/// # Errors
/// When the database fails.
pub async fn exporter(export: ExportId, tables: &mut PgConnection) -> Result<Option<Uuid>, QueryError> {
    let sql =
        "SELECT (metadata::jsonb ->> 'actor')::uuid FROM events WHERE aggregate_type = 'export' AND aggregate_id = $1";
    let found: Option<Option<Uuid>> = sqlx::query_scalar(sql).bind(export.to_string()).fetch_optional(tables).await?;
    Ok(found.flatten())
}

/// The events before version `first` against which a page's differences are told.
async fn before(kind: &str, id: &str, first: i64, tables: &mut PgConnection) -> Result<Vec<Row>, sqlx::Error> {
    let sql = format!(
        "SELECT DISTINCT ON (event_type, CASE WHEN event_type = 'ScoresEntered' THEN sequence END) {COLUMNS} FROM events \
         WHERE aggregate_type = $1 AND aggregate_id = $2 AND sequence < $3 AND event_type = ANY($4) \
         ORDER BY event_type, CASE WHEN event_type = 'ScoresEntered' THEN sequence END, sequence DESC"
    );
    sqlx::query_as(&sql).bind(kind).bind(id).bind(first).bind(fields::REPLACING.to_vec()).fetch_all(tables).await
}

fn read(kind: &str, rows: Vec<Row>) -> Result<Vec<Happened>, sqlx::Error> {
    let event = |row: &Row| AnyEvent::read(kind, &row.event_type, &row.event_version, &row.payload);
    rows.into_iter()
        .map(|row| event(&row).map(|event| (row, event)).map_err(|error| sqlx::Error::Decode(Box::new(error))))
        .collect()
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
        | AnyEvent::Import(_)
        | AnyEvent::Export(_)
        | AnyEvent::Calendar(_)
        | AnyEvent::Inbox(_)
        | AnyEvent::Publication(_)
        | AnyEvent::Webhook(_) => None,
    }
}
