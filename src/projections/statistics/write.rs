//! Writes what a batch gave, one statement a table.

use chrono::NaiveDate;
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use super::copy::copy;
use super::posting::{ClosedDay, Output, RegionRow};
use super::state::State;
use super::step::Day;
use super::store::Store;
use super::totals::{Changed, Figure};
use crate::types::{Grade, RegionCode};

/// States in memory beyond which those that a batch did not touch are forgotten.
const LEARNERS: usize = 100_000;
const CLASSES: usize = 20_000;
const REQUESTS: usize = 50_000;

/// A region's code as a column.
fn region(code: RegionCode) -> i32 {
    i32::try_from(code.number()).unwrap_or(i32::MAX)
}

/// A grade as a column: its place in [`Grade::ALL`].
fn grade(grade: Grade) -> i16 {
    let place = Grade::ALL.iter().position(|other| *other == grade);
    place.and_then(|place| i16::try_from(place).ok()).unwrap_or_default()
}

fn signed(value: u16) -> i16 {
    i16::try_from(value).unwrap_or(i16::MAX)
}

/// Everything that is only ever appended.
pub(super) async fn output(tables: &mut PgConnection, out: &Output) -> Result<(), sqlx::Error> {
    let target = "posting (position, ix, quantity, training_year, region, point, class, learner, day, amount)";
    copy(tables, target, &out.postings, |row, posting| {
        let subject = posting.subject;
        row.bigint(posting.position).int(posting.ix).smallint(posting.quantity.code()).smallint(posting.year.into());
        row.int(region(subject.region)).optional_uuid(subject.point).optional_uuid(subject.class);
        row.optional_uuid(subject.learner).day(posting.day).int(i32::try_from(posting.amount).unwrap_or(i32::MAX));
    })
    .await?;
    copy(tables, "approved_class (class, training_year, region, point)", &out.approved, |row, class| {
        row.uuid(class.class).smallint(class.year.into()).int(region(class.region)).uuid(class.point);
    })
    .await?;
    let target = "class_version (class, position, day, training_year, region, point, name, enrolment_from, enrolment_to, \
                  training_from, training_to, exam_from, exam_to, planned, approved, allowed, hours, status)";
    copy(tables, target, &out.classes, |row, class| {
        row.uuid(class.class).bigint(class.since.0).day(class.since.1).smallint(class.year.into());
        row.int(region(class.region)).uuid(class.point).text(&class.name);
        for day in class.windows {
            row.day(day);
        }
        row.int(class.planned.into()).optional_int(class.approved.map(i32::from));
        row.optional_int(class.allowed.map(i32::from)).smallint(signed(class.hours)).text(class.status.code());
    })
    .await?;
    let target = "enrolment_fact (class, learner, position, day, fact, value)";
    copy(tables, target, &out.enrolments, |row, enrolment| {
        let (fact, value) = enrolment.what.columns();
        row.uuid(enrolment.class).uuid(enrolment.learner).bigint(enrolment.since.0).day(enrolment.since.1);
        row.smallint(fact).optional_smallint(value.map(signed));
    })
    .await?;
    let target = "learner_fact (learner, position, day, unit, trade, grade, grade_from)";
    copy(tables, target, &out.learners, |row, fact| {
        row.uuid(fact.learner).bigint(fact.since.0).day(fact.since.1);
        row.optional_uuid(fact.unit).optional_uuid(fact.trade);
        row.optional_smallint(fact.grade.map(|(known, _)| grade(known)));
        row.optional_day(fact.grade.and_then(|(_, from)| from));
    })
    .await?;
    copy(tables, "naming (id, position, day, name, merged)", &out.namings, |row, naming| {
        row.uuid(naming.id).bigint(naming.since.0).day(naming.since.1);
        row.optional_text(naming.name.as_deref()).optional_uuid(naming.into);
    })
    .await?;
    copy(tables, "unit_member (unit, learner)", &out.members, |row, (unit, learner)| {
        row.uuid(*unit).uuid(*learner);
    })
    .await?;
    closed_days(tables, &out.closed).await?;
    regions(tables, &out.regions).await
}

async fn closed_days(tables: &mut PgConnection, closed: &[ClosedDay]) -> Result<(), sqlx::Error> {
    copy(tables, "closed_day (day, position, last_position, digest)", closed, |row, closed| {
        row.day(closed.day).bigint(closed.position).bigint(closed.last_position).text(&closed.digest);
    })
    .await
}

async fn regions(tables: &mut PgConnection, regions: &[RegionRow]) -> Result<(), sqlx::Error> {
    // One at a time: a region may be named twice in a batch, and there are only a hundred of them.
    for row in regions {
        sqlx::query(
            "INSERT INTO region (code, name, parent, position, day) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (code) DO UPDATE SET name = excluded.name, parent = excluded.parent",
        )
        .bind(region(row.code))
        .bind(&row.name)
        .bind(row.parent.map(region))
        .bind(row.since.0)
        .bind(NaiveDate::from(row.since.1))
        .execute(&mut *tables)
        .await?;
    }
    Ok(())
}

/// The rows of running totals that are new or different.
pub(super) async fn totals(tables: &mut PgConnection, changed: &Changed) -> Result<(), sqlx::Error> {
    let target = "total (scope, training_year, quantity, day, total)";
    copy(tables, target, &changed.new, |row, ((scope, year, quantity), day, total)| {
        row.uuid(*scope).smallint(*year).smallint(*quantity).day(*day).bigint(*total);
    })
    .await?;
    if changed.known.is_empty() {
        return Ok(());
    }
    let column = |of: fn(&(Figure, Day, i64)) -> i16| changed.known.iter().map(of).collect::<Vec<i16>>();
    let scopes: Vec<Uuid> = changed.known.iter().map(|((scope, ..), ..)| *scope).collect();
    let days: Vec<i32> = changed.known.iter().map(|(_, day, _)| day.0).collect();
    let sums: Vec<i64> = changed.known.iter().map(|(.., total)| *total).collect();
    // Written as an upsert, so that each row is found by its key whatever the planner believes of a table that just grew.
    sqlx::query(
        "INSERT INTO total (scope, training_year, quantity, day, total)
         SELECT scope, training_year, quantity, DATE '2000-01-01' + day, total
         FROM UNNEST($1::uuid[], $2::smallint[], $3::smallint[], $4::int[], $5::bigint[])
              k(scope, training_year, quantity, day, total)
         ON CONFLICT (scope, training_year, quantity, day) DO UPDATE SET total = excluded.total",
    )
    .bind(scopes)
    .bind(column(|((_, year, _), ..)| *year))
    .bind(column(|((.., quantity), ..)| *quantity))
    .bind(days)
    .bind(sums)
    .execute(tables)
    .await
    .map(drop)
}

/// Every state that the batch changed, each once.
pub(super) async fn states(tables: &mut PgConnection, state: &mut State) -> Result<(), sqlx::Error> {
    store(tables, "unit", &mut state.units, usize::MAX).await?;
    store(tables, "point", &mut state.points, usize::MAX).await?;
    store(tables, "class", &mut state.classes, CLASSES).await?;
    store(tables, "request", &mut state.requests, REQUESTS).await?;
    store(tables, "learner", &mut state.learners, LEARNERS).await
}

async fn store<T: Serialize + Sync + Send>(
    tables: &mut PgConnection,
    table: &'static str,
    store: &mut Store<T>,
    limit: usize,
) -> Result<(), sqlx::Error> {
    let dirty = store.dirty();
    let new = texts(&dirty.new)?;
    let known = texts(&dirty.known)?;
    copy(tables, &format!("{table} (id, state)"), &new, |row, (id, state)| {
        row.uuid(*id).text(state);
    })
    .await?;
    if !known.is_empty() {
        let (ids, states): (Vec<Uuid>, Vec<String>) = known.into_iter().unzip();
        let statement = format!(
            "INSERT INTO {table} (id, state) SELECT id, state::json FROM UNNEST($1::uuid[], $2::text[]) k(id, state)
             ON CONFLICT (id) DO UPDATE SET state = excluded.state"
        );
        sqlx::query(&statement).bind(ids).bind(states).execute(tables).await?;
    }
    store.written(limit);
    Ok(())
}

fn texts<T: Serialize>(rows: &[(Uuid, &T)]) -> Result<Vec<(Uuid, String)>, sqlx::Error> {
    let text = |state| serde_json::to_string(state).map_err(|error| sqlx::Error::Encode(Box::new(error)));
    rows.iter().map(|(id, state)| Ok((*id, text(*state)?))).collect()
}
