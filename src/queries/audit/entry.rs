//! A row of the search, and how it is told.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use sqlx::{FromRow, PgConnection};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::aggregates::any::AnyEvent;
use crate::queries::history::{Names, role_named, sentence};
use crate::queries::page::QueryError;
use crate::types::Seat;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct AuditEntry {
    /// Its place in the log.
    pub position: i64,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// When it was recorded; later than `at` only for what was imported.
    pub recorded_at: DateTime<Utc>,
    /// The business day that it belongs to.
    pub business_day: NaiveDate,
    /// What kind of thing it happened to, as the log names it: `training_plan`.
    pub kind: String,
    /// It in Chinese.
    pub kind_label: String,
    /// The thing; with its kind it leads to its history.
    pub subject: String,
    /// The thing's present name, where it bears one.
    pub subject_name: Option<String>,
    /// The thing's version afterwards.
    pub version: i64,
    /// The region that the thing belonged to at that moment.
    pub region: String,
    /// That region's name.
    pub region_name: String,
    /// What happened, by its name in the log.
    pub event: String,
    /// The change in Chinese words.
    pub change: String,
    /// The account that gave the command; absent for the service itself and the command line.
    pub actor: Option<Uuid>,
    /// That account's login.
    pub actor_login: Option<String>,
    /// The name behind that account.
    pub actor_name: Option<String>,
    /// In which role.
    pub role: Option<String>,
    /// It in Chinese.
    pub role_label: Option<String>,
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
    /// What it belongs to: `correlation=` finds everything else that does.
    pub correlation: Option<String>,
    /// What caused it.
    pub causation: Option<String>,
}

/// The columns of an [`AuditRow`].
pub(super) const COLUMNS: &str = "t.position, t.kind, t.stream, t.event, t.region, t.business_day, t.recorded_at, t.command, \
     e.sequence, e.event_version, e.payload::text AS payload, e.metadata::text AS metadata, e.happened_at";

/// A row as it was read.
#[derive(Debug, Clone, FromRow)]
pub(crate) struct AuditRow {
    position: i64,
    kind: String,
    stream: String,
    event: String,
    region: String,
    business_day: NaiveDate,
    recorded_at: DateTime<Utc>,
    command: Uuid,
    sequence: i64,
    event_version: String,
    payload: String,
    metadata: String,
    happened_at: DateTime<Utc>,
}

impl AuditRow {
    fn read(&self) -> Result<AnyEvent, QueryError> {
        let event = AnyEvent::read(&self.kind, &self.event, &self.event_version, &self.payload);
        event.map_err(|error| sqlx::Error::Decode(Box::new(error)).into())
    }

    fn metadata(&self) -> BTreeMap<String, String> {
        serde_json::from_str(&self.metadata).unwrap_or_default()
    }
}

/// Rows in words; the names that they need are looked up at once.
pub(super) async fn told(rows: Vec<AuditRow>, tables: &mut PgConnection) -> Result<Vec<AuditEntry>, QueryError> {
    let events = rows.iter().map(AuditRow::read).collect::<Result<Vec<AnyEvent>, _>>()?;
    let covers: Vec<BTreeMap<String, String>> = rows.iter().map(AuditRow::metadata).collect();
    let actors = covers.iter().filter_map(|cover| cover.get("actor")?.parse().ok());
    let subjects = rows.iter().filter_map(|row| row.stream.parse().ok());
    let names = Names::load(events.iter(), subjects, actors, tables).await?;
    Ok(rows
        .into_iter()
        .zip(events)
        .zip(covers)
        .map(|((row, event), cover)| entry(row, &event, cover, &names))
        .collect())
}

fn entry(row: AuditRow, event: &AnyEvent, mut cover: BTreeMap<String, String>, names: &Names) -> AuditEntry {
    let actor: Option<Uuid> = cover.get("actor").and_then(|actor| actor.parse().ok());
    let known = actor.and_then(|actor| names.account(actor));
    let role = cover.remove("role");
    let region = |code: &str| code.parse().map_or_else(|_| code.to_owned(), |code| names.region(code));
    AuditEntry {
        position: row.position,
        at: row.happened_at,
        recorded_at: row.recorded_at,
        business_day: row.business_day,
        kind_label: kind_label(event).to_owned(),
        subject_name: row.stream.parse().map_or_else(
            |_| matches!(event, AnyEvent::Office(_) | AnyEvent::Administrators(_)).then(|| region(&row.stream)),
            |id| names.known(id).cloned(),
        ),
        kind: row.kind,
        subject: row.stream,
        version: row.sequence,
        region_name: region(&row.region),
        region: row.region,
        event: row.event,
        change: sentence(event, names),
        actor,
        actor_login: known.map(|(login, _)| login.clone()),
        actor_name: known.map(|(_, name)| name.clone()),
        role_label: role.as_deref().and_then(role_named).map(str::to_owned),
        role,
        seat: cover.remove("seat").and_then(|seat| Seat::of_text(&seat)),
        address: cover.remove("address"),
        reason: cover.remove("reason"),
        command: row.command,
        command_name: cover.remove("name"),
        correlation: cover.remove("correlation"),
        causation: cover.remove("causation"),
    }
}

/// What an event happened to, in Chinese.
pub(super) const fn kind_label(event: &AnyEvent) -> &'static str {
    match event {
        AnyEvent::Office(_) => "工考办",
        AnyEvent::Point(_) => "面授点",
        AnyEvent::Claim(_) => "唯一性占用",
        AnyEvent::Account(_) => "帐号",
        AnyEvent::Administrators(_) => "工考办管理员",
        AnyEvent::WorkUnit(_) => "工作单位",
        AnyEvent::Trade(_) => "技术工种",
        AnyEvent::Learner(_) => "学员",
        AnyEvent::Plan(_) => "培训计划",
        AnyEvent::Request(_) => "视同申报",
        AnyEvent::Import(_) => "导入",
        AnyEvent::Export(_) => "导出",
        AnyEvent::Calendar(_) => "日结",
        AnyEvent::Inbox(_) => "站内信",
        AnyEvent::Publication(_) => "每日发布",
        AnyEvent::Webhook(_) => "推送订阅",
    }
}
