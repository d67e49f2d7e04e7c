//! Reads what a batch needs to know, one statement a table.

use std::collections::HashMap;

use serde::de::DeserializeOwned;
use sqlx::PgConnection;
use uuid::Uuid;

use super::fold::with_merged;
use super::state::{Place, State};
use super::step::Day;
use super::store::Store;
use super::totals::{Figure, Scope, Tail};
use crate::aggregates::any::AnyEvent;
use crate::aggregates::equivalence_request::RequestEvent;
use crate::aggregates::training_plan::PlanEvent;
use crate::aggregates::work_unit::WorkUnitEvent;
use crate::projections::{LogEvent, ProjectionError};
use crate::types::RegionCode;

/// Regions, units and points: few enough to be kept whole.
pub(super) async fn residents(tables: &mut PgConnection) -> Result<State, sqlx::Error> {
    let mut state = State::default();
    let regions: Vec<(i32, String, Option<i32>)> =
        sqlx::query_as("SELECT code, name, parent FROM region").fetch_all(&mut *tables).await?;
    let code = |number: i32| u32::try_from(number).ok().and_then(RegionCode::from_number);
    for (region, name, parent) in regions {
        if let Some(region) = code(region) {
            state.regions.insert(region, (name, parent.and_then(code)));
        }
    }
    all(tables, "unit", &mut state.units).await?;
    all(tables, "point", &mut state.points).await?;
    for id in state.units.ids() {
        let places = state.units.get(id).into_iter().flat_map(|unit| unit.place.spans());
        state.mergers.extend(places.filter_map(|(_, _, place)| match place {
            Place::Into(into) => Some((id, *into)),
            Place::In(_) => None,
        }));
    }
    Ok(state)
}

/// The classes, requests, learners and members of units that a batch is about.
pub(super) async fn batch(
    tables: &mut PgConnection,
    state: &mut State,
    batch: &[LogEvent],
) -> Result<(), ProjectionError> {
    let mut wanted = Wanted::default();
    for event in batch {
        wanted.note(event)?;
    }
    some(tables, "class", &mut state.classes, wanted.classes.iter().copied()).await?;
    some(tables, "request", &mut state.requests, wanted.requests.iter().copied()).await?;
    let asking = wanted.requests.iter().filter_map(|id| state.requests.get(*id)).map(|request| request.learner);
    wanted.learners.extend(asking);
    state.members = members(tables, state, &wanted).await?;
    wanted.learners.extend(state.members.values().flatten());
    some(tables, "learner", &mut state.learners, wanted.learners.iter().copied()).await?;
    Ok(())
}

/// What a batch is about.
#[derive(Debug, Default)]
struct Wanted {
    classes: Vec<Uuid>,
    requests: Vec<Uuid>,
    learners: Vec<Uuid>,
    /// Units that change place.
    units: Vec<Uuid>,
    mergers: Vec<(Uuid, Uuid)>,
}

impl Wanted {
    fn note(&mut self, event: &LogEvent) -> Result<(), ProjectionError> {
        match &event.event {
            AnyEvent::Plan(plan) => {
                self.classes.push(event.stream_id()?);
                match plan {
                    PlanEvent::LearnerEnrolled { learner } | PlanEvent::EnrolmentWithdrawn { learner } => {
                        self.learners.push(learner.0);
                    }
                    PlanEvent::HoursConfirmed { passed: learners, .. }
                    | PlanEvent::HoursReopened { taken_back: learners, .. } => {
                        self.learners.extend(learners.iter().map(|learner| learner.0));
                    }
                    PlanEvent::PlanReported { .. }
                    | PlanEvent::PlanRevised { .. }
                    | PlanEvent::PlanWithdrawn {}
                    | PlanEvent::PlanApproved { .. }
                    | PlanEvent::PlanRejected { .. }
                    | PlanEvent::HeadcountAdjusted { .. }
                    | PlanEvent::PlanCancelled { .. }
                    | PlanEvent::ClassStarted {}
                    | PlanEvent::ScoresEntered { .. }
                    | PlanEvent::HoursSubmitted { .. }
                    | PlanEvent::HoursReturned { .. } => {}
                }
            }
            AnyEvent::Learner(_) => self.learners.push(event.stream_id()?),
            AnyEvent::Request(request) => {
                self.requests.push(event.stream_id()?);
                if let RequestEvent::EquivalenceSubmitted { learner, .. } = request {
                    self.learners.push(learner.0);
                }
            }
            AnyEvent::WorkUnit(unit) => match unit {
                WorkUnitEvent::UnitRegistered { .. } | WorkUnitEvent::UnitMoved { .. } => {
                    self.units.push(event.stream_id()?);
                }
                WorkUnitEvent::UnitMerged { into } => {
                    self.units.push(event.stream_id()?);
                    self.mergers.push((event.stream_id()?, into.0));
                }
                WorkUnitEvent::UnitRenamed { .. } => {}
            },
            AnyEvent::Office(_)
            | AnyEvent::Point(_)
            | AnyEvent::Claim(_)
            | AnyEvent::Account(_)
            | AnyEvent::Administrators(_)
            | AnyEvent::Trade(_)
            | AnyEvent::Import(_)
            | AnyEvent::Export(_)
            | AnyEvent::Calendar(_)
            | AnyEvent::Inbox(_)
            | AnyEvent::Publication(_)
            | AnyEvent::Webhook(_) => {}
        }
        Ok(())
    }
}

/// Everybody who was ever assigned to the units that change place, or to a unit merged into one of them.
async fn members(
    tables: &mut PgConnection,
    state: &State,
    wanted: &Wanted,
) -> Result<HashMap<Uuid, Vec<Uuid>>, sqlx::Error> {
    if wanted.units.is_empty() {
        return Ok(HashMap::new());
    }
    let mergers: Vec<(Uuid, Uuid)> = state.mergers.iter().chain(&wanted.mergers).copied().collect();
    let units = with_merged(&mergers, &wanted.units);
    let rows: Vec<(Uuid, Uuid)> = sqlx::query_as(
        "SELECT DISTINCT m.unit, m.learner
         FROM UNNEST($1::uuid[]) k(unit) CROSS JOIN LATERAL
              (SELECT unit, learner FROM unit_member WHERE unit = k.unit OFFSET 0) m
         ORDER BY 1, 2",
    )
    .bind(&units)
    .fetch_all(tables)
    .await?;
    let mut members: HashMap<Uuid, Vec<Uuid>> = units.into_iter().map(|unit| (unit, Vec::new())).collect();
    for (unit, learner) in rows {
        members.entry(unit).or_default().push(learner);
    }
    Ok(members)
}

/// The later rows of figures: the last one up to the day given, and all after it.
pub(super) async fn tails(
    tables: &mut PgConnection,
    wanted: Vec<(Figure, Day)>,
) -> Result<Vec<(Figure, Tail)>, sqlx::Error> {
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let scopes: Vec<Scope> = wanted.iter().map(|((scope, ..), _)| *scope).collect();
    let years: Vec<i16> = wanted.iter().map(|((_, year, _), _)| *year).collect();
    let quantities: Vec<i16> = wanted.iter().map(|((.., quantity), _)| *quantity).collect();
    let days: Vec<i32> = wanted.iter().map(|(_, day)| day.0).collect();
    let rows: Vec<(i64, i32, i64)> = sqlx::query_as(
        "SELECT k.number, t.day - DATE '2000-01-01', t.total
         FROM UNNEST($1::uuid[], $2::smallint[], $3::smallint[], $4::int[])
              WITH ORDINALITY k(scope, training_year, quantity, day, number)
         CROSS JOIN LATERAL (
             (SELECT day, total FROM total
              WHERE scope = k.scope AND training_year = k.training_year AND quantity = k.quantity
                AND day <= DATE '2000-01-01' + k.day ORDER BY day DESC LIMIT 1)
             UNION ALL
             (SELECT day, total FROM total
              WHERE scope = k.scope AND training_year = k.training_year AND quantity = k.quantity
                AND day > DATE '2000-01-01' + k.day ORDER BY day OFFSET 0)
         ) t
         ORDER BY k.number, t.day",
    )
    .bind(scopes)
    .bind(years)
    .bind(quantities)
    .bind(days)
    .fetch_all(tables)
    .await?;
    let mut found: Vec<Vec<(Day, i64)>> = vec![Vec::new(); wanted.len()];
    for (number, day, total) in rows {
        let place = usize::try_from(number - 1).unwrap_or_default();
        if let Some(tail) = found.get_mut(place) {
            tail.push((Day(day), total));
        }
    }
    Ok(wanted.into_iter().zip(found).map(|((figure, day), rows)| (figure, Tail::loaded(rows, day))).collect())
}

async fn all<T: DeserializeOwned>(
    tables: &mut PgConnection,
    table: &'static str,
    store: &mut Store<T>,
) -> Result<(), sqlx::Error> {
    let rows: Vec<(Uuid, String)> =
        sqlx::query_as(&format!("SELECT id, state::text FROM {table}")).fetch_all(tables).await?;
    take_in(rows, store)
}

async fn some<T: DeserializeOwned>(
    tables: &mut PgConnection,
    table: &'static str,
    store: &mut Store<T>,
    ids: impl Iterator<Item = Uuid>,
) -> Result<(), sqlx::Error> {
    let missing = store.missing(ids);
    if missing.is_empty() {
        return Ok(());
    }
    // The limit makes the planner probe the primary key for each, whatever it believes of a table that just grew.
    let statement = format!(
        "SELECT k.id, s.state::text FROM UNNEST($1::uuid[]) k(id)
         CROSS JOIN LATERAL (SELECT state FROM {table} WHERE id = k.id LIMIT 1) s"
    );
    let rows: Vec<(Uuid, String)> = sqlx::query_as(&statement).bind(missing).fetch_all(tables).await?;
    take_in(rows, store)
}

fn take_in<T: DeserializeOwned>(rows: Vec<(Uuid, String)>, store: &mut Store<T>) -> Result<(), sqlx::Error> {
    for (id, state) in rows {
        let state = serde_json::from_str(&state).map_err(|error| sqlx::Error::Decode(Box::new(error)))?;
        store.loaded(id, state);
    }
    Ok(())
}
