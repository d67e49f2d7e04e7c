//! The trail: one row an event, by which an audit is searched, and which says to whose regions an event belongs. The feed of events
//! shows nothing that is not here yet.

mod places;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use futures::future::BoxFuture;
use sqlx::PgConnection;
use uuid::Uuid;

use super::log::{Cover, covers};
use super::rows::read_table;
use super::{LogEvent, Projection, ProjectionError};
use crate::aggregates::any::AnyEvent;
use places::{Places, Whose, of_seat};

/// Keeps the read tables of the schema `trail`.
#[derive(Debug, Default)]
pub struct Trail;

impl Projection for Trail {
    fn name(&self) -> &'static str {
        "trail"
    }

    fn version(&self) -> i32 {
        2
    }

    fn tables(&self) -> &'static str {
        include_str!("tables.sql")
    }

    fn indexes(&self) -> &'static str {
        include_str!("indexes.sql")
    }

    fn concerns(&self, _: &AnyEvent) -> bool {
        true
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
    /// An event.
    EntryRow in "entries" by (position) {
        position: i64 => "bigint",
        recorded_at: DateTime<Utc> => "timestamptz",
        business_day: NaiveDate => "date",
        actor: Option<Uuid> => "uuid",
        role: Option<String> => "text",
        address: Option<String> => "text",
        kind: String => "text",
        stream: String => "text",
        event: String => "text",
        region: String => "text",
        command: Uuid => "uuid",
        command_name: Option<String> => "text",
        correlation: Option<Uuid> => "uuid",
    }
}

async fn fold(batch: &[LogEvent], tables: &mut PgConnection) -> Result<(), ProjectionError> {
    let (Some(first), Some(last)) = (batch.first(), batch.last()) else { return Ok(()) };
    let covers = covers(first.position, last.position, tables).await?;
    let whose = batch.iter().map(Whose::of).collect::<Result<Vec<Whose>, _>>()?;
    let seats = covers.values().filter_map(|cover| cover.seat.and_then(of_seat));
    let things = whose.iter().filter_map(|whose| whose.thing());
    let mut places = Places::load(batch, things.chain(seats), tables).await?;
    let mut rows = Vec::with_capacity(batch.len());
    let mut days: BTreeMap<NaiveDate, (i64, i64)> = BTreeMap::new();
    for (entry, whose) in batch.iter().zip(whose) {
        places.follow(entry)?;
        let unknown = || ProjectionError::Event { position: entry.position, problem: "it has no metadata".to_owned() };
        let cover = covers.get(&entry.position).ok_or_else(unknown)?;
        rows.push(row(entry, cover, places.region(whose, cover.seat)));
        let day = days.entry(entry.business_day).or_insert((entry.position, entry.position));
        day.1 = entry.position;
    }
    EntryRow::store(rows.iter(), tables).await?;
    places.store(tables).await?;
    Ok(store_days(&days, tables).await?)
}

fn row(entry: &LogEvent, cover: &Cover, region: String) -> EntryRow {
    EntryRow {
        position: entry.position,
        recorded_at: cover.recorded_at,
        business_day: entry.business_day,
        actor: cover.actor,
        role: cover.role.clone(),
        address: cover.address.clone(),
        kind: cover.kind.clone(),
        stream: subject(entry).to_owned(),
        event: cover.event.clone(),
        region,
        command: entry.command.0,
        command_name: cover.command_name.clone(),
        correlation: cover.correlation,
    }
}

/// What an event is about. A claim is named by what is claimed, which may be a login: that it was one is enough here.
fn subject(entry: &LogEvent) -> &str {
    match (&entry.event, entry.stream.split_once(':')) {
        (AnyEvent::Claim(_), Some((what, _))) => what,
        (AnyEvent::Claim(_), None) => "",
        (_, _) => &entry.stream,
    }
}

/// A day that is there already only grows.
async fn store_days(days: &BTreeMap<NaiveDate, (i64, i64)>, tables: &mut PgConnection) -> Result<(), sqlx::Error> {
    let (first, last): (Vec<i64>, Vec<i64>) = days.values().copied().unzip();
    sqlx::query(
        "INSERT INTO days (day, first, last) SELECT * FROM unnest($1::date[], $2::bigint[], $3::bigint[])
         ON CONFLICT (day) DO UPDATE SET first = LEAST(days.first, EXCLUDED.first), last = GREATEST(days.last, EXCLUDED.last)",
    )
    .bind(days.keys().copied().collect::<Vec<_>>())
    .bind(first)
    .bind(last)
    .execute(tables)
    .await
    .map(drop)
}
