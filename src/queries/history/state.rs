//! The state of anything at a moment, beside its present one.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use serde_json::Value;
use sqlx::PgConnection;
use utoipa::ToSchema;

use super::names::Names;
use super::portrait::{Personal, Portrait};
use super::{COLUMNS, Happened, read, sealed_in, words};
use crate::queries::page::{QueryError, searched};
use crate::types::{Moment, Sealed};

/// The event that led to a state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct StateMoment {
    /// Its place in the log.
    pub position: i64,
    /// The version that it led to.
    pub version: i64,
    /// What happened, by its name in the log.
    pub event: String,
    /// The change in Chinese words.
    pub change: String,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// The business day that it belongs to.
    pub business_day: NaiveDate,
}

/// A field then and now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct StateField {
    /// Its name.
    pub field: String,
    /// Its Chinese label.
    pub label: String,
    /// What it was at the moment asked for, in words; absent when it was nothing.
    pub then: Option<String>,
    /// What it is now; absent when it is nothing.
    pub now: Option<String>,
    /// Whether the two differ.
    pub changed: bool,
}

/// The state of a thing at a moment, beside its present one. Names of other things and of persons are those of now; who was
/// erased stays erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct StateAt {
    /// What led to the state at the moment asked for; absent when the thing was not there yet.
    pub then: Option<StateMoment>,
    /// What led to the present state.
    pub now: StateMoment,
    /// Field by field.
    pub fields: Vec<StateField>,
}

/// The events of a thing, before its personal data is opened.
#[derive(Debug, Clone)]
pub struct Stood {
    happened: Vec<Happened>,
    /// How many of the events had happened at the moment asked for.
    then: usize,
    names: Names,
}

impl Stood {
    /// Reads the events of one aggregate and how many of them had happened at the moment; `None` where nothing ever happened.
    ///
    /// # Errors
    /// When the database fails or an event cannot be read.
    pub async fn of(
        aggregate_type: &str,
        aggregate_id: &str,
        moment: Option<Moment>,
        tables: &mut PgConnection,
    ) -> Result<Option<Self>, QueryError> {
        let kind = searched(aggregate_type);
        let sql =
            format!("SELECT {COLUMNS} FROM events WHERE aggregate_type = $1 AND aggregate_id = $2 ORDER BY sequence");
        let rows = sqlx::query_as(&sql).bind(&kind).bind(searched(aggregate_id)).fetch_all(&mut *tables).await?;
        let happened = read(&kind, rows)?;
        if happened.is_empty() {
            return Ok(None);
        }
        let names =
            Names::load(happened.iter().map(|(_, event)| event), std::iter::empty(), std::iter::empty(), tables)
                .await?;
        let by_then = |(row, _): &&Happened| match moment {
            None => true,
            Some(Moment::Position(position)) => row.position <= position,
            Some(Moment::Day(day)) => row.business_day <= day,
            // A legacy event happened when it happened, not when it was imported.
            Some(Moment::Instant(instant)) => row.happened_at <= instant,
        };
        let then = happened.iter().take_while(by_then).count();
        Ok(Some(Self { happened, then, names }))
    }

    /// The personal data in it, in order: what the key vault opens before the state is [told](Self::told).
    #[must_use]
    pub fn sealed(&self) -> Vec<Sealed> {
        self.happened.iter().filter_map(|(_, event)| sealed_in(event)).cloned().collect()
    }

    /// The state in words. `opened` holds what [`Self::sealed`] became, in the same order; `None` where the key was erased.
    #[must_use]
    pub fn told(&self, opened: &[Option<Value>]) -> Option<StateAt> {
        let mut opened = opened.iter();
        let mut portrait = Portrait::default();
        let mut then = Portrait::default();
        for (place, (_, event)) in self.happened.iter().enumerate() {
            let personal = match sealed_in(event) {
                Some(_) => Personal::of(opened.next().and_then(Option::as_ref)),
                None => Personal::Nothing,
            };
            portrait.follow(event, personal, &self.names);
            if place + 1 == self.then {
                then = portrait.clone();
            }
        }
        let led =
            |count: usize| count.checked_sub(1).and_then(|last| self.happened.get(last)).map(|one| self.moment(one));
        Some(StateAt { then: led(self.then), now: led(self.happened.len())?, fields: compared(&then, &portrait) })
    }

    fn moment(&self, (row, event): &Happened) -> StateMoment {
        StateMoment {
            position: row.position,
            version: row.sequence,
            event: row.event_type.clone(),
            change: words::sentence(event, &self.names),
            at: row.happened_at,
            business_day: row.business_day,
        }
    }
}

/// The fields of both: first those that are known now, then those that were known only then.
fn compared(then: &Portrait, now: &Portrait) -> Vec<StateField> {
    let value = |portrait: &Portrait, name: &str| {
        portrait.fields().iter().find(|field| field.name == name).map(|field| field.value.clone())
    };
    let gone = then.fields().iter().filter(|field| value(now, field.name).is_none());
    now.fields()
        .iter()
        .chain(gone)
        .map(|field| {
            let (then, now) = (value(then, field.name), value(now, field.name));
            let changed = then != now;
            StateField { field: field.name.to_owned(), label: field.label.to_owned(), then, now, changed }
        })
        .collect()
}
