//! Where things belong: to a region, or where another thing does.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::PgConnection;
use uuid::Uuid;

use crate::aggregates::account::AccountEvent;
use crate::aggregates::any::AnyEvent;
use crate::aggregates::claim::ClaimEvent;
use crate::aggregates::equivalence_request::RequestEvent;
use crate::aggregates::learner::LearnerEvent;
use crate::aggregates::office::OfficeEvent;
use crate::aggregates::roster_import::ImportEvent;
use crate::aggregates::training_plan::PlanEvent;
use crate::aggregates::training_point::PointEvent;
use crate::aggregates::webhook::WebhookEvent;
use crate::aggregates::work_unit::WorkUnitEvent;
use crate::projections::rows::read_table;
use crate::projections::{LogEvent, ProjectionError};
use crate::types::{RegionCode, Seat};

/// Under what the province itself stands.
const PROVINCE: Uuid = Uuid::nil();
/// The region of what happened before there was a province.
const NOWHERE: &str = "000000";
/// Steps from a thing to its region: an account to its learner, his unit, the unit that it was merged into, and on.
const FARTHEST: usize = 1_000;

/// Whose region an event is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// Of this region's office.
    Office(RegionCode),
    /// Of this thing.
    Thing(Uuid),
    /// Of the seat from which the command was given.
    Giver,
}

impl Whose {
    /// Whose region this event is of.
    pub(super) fn of(entry: &LogEvent) -> Result<Self, ProjectionError> {
        Ok(match &entry.event {
            AnyEvent::Office(_) | AnyEvent::Administrators(_) => Self::Office(region(entry)?),
            AnyEvent::Point(_)
            | AnyEvent::Account(_)
            | AnyEvent::WorkUnit(_)
            | AnyEvent::Learner(_)
            | AnyEvent::Plan(_)
            | AnyEvent::Request(_)
            | AnyEvent::Import(_)
            | AnyEvent::Webhook(_)
            // An inbox bears the name of its account.
            | AnyEvent::Inbox(_) => Self::Thing(entry.stream_id()?),
            AnyEvent::Claim(ClaimEvent::Claimed { holder } | ClaimEvent::Released { holder }) => Self::Thing(*holder),
            AnyEvent::Export(_) => Self::Giver,
            AnyEvent::Trade(_) | AnyEvent::Calendar(_) | AnyEvent::Publication(_) => Self::Thing(PROVINCE),
        })
    }

    /// The thing, where it is one.
    pub(super) const fn thing(self) -> Option<Uuid> {
        match self {
            Self::Thing(id) => Some(id),
            Self::Office(_) | Self::Giver => None,
        }
    }
}

read_table! {
    /// Where a thing belongs.
    Place in "places" by (subject) {
        subject: Uuid => "uuid",
        region: Option<String> => "text",
        within: Option<Uuid> => "uuid",
    }
}

impl Place {
    const fn within(subject: Uuid, other: Uuid) -> Self {
        Self { subject, region: None, within: Some(other) }
    }

    fn in_region(subject: Uuid, region: RegionCode) -> Self {
        Self { subject, region: Some(region.to_string()), within: None }
    }

    /// Where somebody at that seat belongs.
    fn seated(subject: Uuid, seat: Seat) -> Self {
        match seat {
            Seat::Office(region) => Self::in_region(subject, region),
            Seat::Point(point) => Self::within(subject, point.0),
            Seat::Learner(learner) => Self::within(subject, learner.0),
            Seat::Platform => Self::within(subject, PROVINCE),
        }
    }

    /// Where the event puts its subject, if it puts it anywhere.
    fn after(entry: &LogEvent) -> Result<Option<Self>, ProjectionError> {
        Ok(match &entry.event {
            AnyEvent::Office(OfficeEvent::OfficeEstablished { region, parent: None, .. }) => {
                Some(Self::in_region(PROVINCE, *region))
            }
            AnyEvent::Point(PointEvent::PointRegistered { point, office, .. }) => {
                Some(Self::in_region(point.0, *office))
            }
            AnyEvent::Account(AccountEvent::AccountOpened { account, seat, .. }) => {
                Some(Self::seated(account.0, *seat))
            }
            AnyEvent::WorkUnit(
                WorkUnitEvent::UnitRegistered { region, .. } | WorkUnitEvent::UnitMoved { to: region, .. },
            ) => Some(Self::in_region(entry.stream_id()?, *region)),
            AnyEvent::WorkUnit(WorkUnitEvent::UnitMerged { into }) => Some(Self::within(entry.stream_id()?, into.0)),
            AnyEvent::Learner(
                LearnerEvent::LearnerRegistered { unit, .. } | LearnerEvent::LearnerTransferred { to: unit, .. },
            ) => Some(Self::within(entry.stream_id()?, unit.0)),
            AnyEvent::Plan(PlanEvent::PlanReported { plan, office, .. }) => Some(Self::in_region(plan.0, *office)),
            AnyEvent::Request(RequestEvent::EquivalenceSubmitted { request, learner, .. }) => {
                Some(Self::within(request.0, learner.0))
            }
            AnyEvent::Webhook(WebhookEvent::WebhookRegistered { webhook, office, .. }) => {
                Some(Self::in_region(webhook.0, *office))
            }
            AnyEvent::Import(ImportEvent::ImportStarted { import, seat, .. }) => Some(Self::seated(import.0, *seat)),
            AnyEvent::Office(_)
            | AnyEvent::Point(_)
            | AnyEvent::Claim(_)
            | AnyEvent::Account(_)
            | AnyEvent::Administrators(_)
            | AnyEvent::WorkUnit(_)
            | AnyEvent::Trade(_)
            | AnyEvent::Learner(_)
            | AnyEvent::Plan(_)
            | AnyEvent::Request(_)
            | AnyEvent::Import(_)
            | AnyEvent::Export(_)
            | AnyEvent::Calendar(_)
            | AnyEvent::Inbox(_)
            | AnyEvent::Publication(_)
            | AnyEvent::Webhook(_) => None,
        })
    }
}

/// The places that a batch needs, as they stand after each of its events.
#[derive(Debug, Default)]
pub(super) struct Places {
    known: BTreeMap<Uuid, Place>,
    changed: BTreeSet<Uuid>,
}

impl Places {
    /// Loads the places of these things, and of everything that they are within.
    pub(super) async fn load(
        batch: &[LogEvent],
        things: impl Iterator<Item = Uuid>,
        tables: &mut PgConnection,
    ) -> Result<Self, ProjectionError> {
        let mut needed: BTreeSet<Uuid> = things.collect();
        needed.insert(PROVINCE);
        for entry in batch {
            needed.extend(Place::after(entry)?.and_then(|place| place.within));
        }
        let needed: Vec<Uuid> = needed.into_iter().collect();
        let rows: Vec<Place> = sqlx::query_as(
            "WITH RECURSIVE chain AS (
                 SELECT subject, region, within FROM places WHERE subject = ANY ($1)
                 UNION SELECT p.subject, p.region, p.within FROM chain c JOIN places p ON p.subject = c.within
             ) SELECT subject, region, within FROM chain",
        )
        .bind(needed)
        .fetch_all(tables)
        .await?;
        let known = rows.into_iter().map(|place| (place.subject, place)).collect();
        Ok(Self { known, changed: BTreeSet::new() })
    }

    /// Takes in where the event puts its subject.
    pub(super) fn follow(&mut self, entry: &LogEvent) -> Result<(), ProjectionError> {
        if let Some(place) = Place::after(entry)? {
            self.changed.insert(place.subject);
            self.known.insert(place.subject, place);
        }
        Ok(())
    }

    /// The region of what an event is of. `seat` is the one from which the command was given.
    pub(super) fn region(&self, whose: Whose, seat: Option<Seat>) -> String {
        match whose {
            Whose::Office(region) => region.to_string(),
            Whose::Thing(id) => self.of_thing(id),
            Whose::Giver => match Place::seated(PROVINCE, seat.unwrap_or(Seat::Platform)) {
                Place { region: Some(region), .. } => region,
                Place { within, .. } => self.of_thing(within.unwrap_or(PROVINCE)),
            },
        }
    }

    /// What is known of no place belongs to the province.
    fn of_thing(&self, id: Uuid) -> String {
        let within = |place: &&Place| place.within.and_then(|other| self.known.get(&other));
        let mut chain = std::iter::successors(self.known.get(&id), within).take(FARTHEST);
        let found = chain.find_map(|place| place.region.as_ref());
        let province = || self.known.get(&PROVINCE).and_then(|place| place.region.as_ref());
        found.or_else(province).cloned().unwrap_or_else(|| NOWHERE.to_owned())
    }

    /// Stores what changed.
    pub(super) async fn store(&self, tables: &mut PgConnection) -> Result<(), sqlx::Error> {
        Place::store(self.changed.iter().filter_map(|subject| self.known.get(subject)), tables).await
    }
}

/// The things that somebody's seat belongs to.
pub(super) fn of_seat(seat: Seat) -> Option<Uuid> {
    Place::seated(PROVINCE, seat).within
}

fn region(entry: &LogEvent) -> Result<RegionCode, ProjectionError> {
    entry.stream.parse().map_err(|_| ProjectionError::Event {
        position: entry.position,
        problem: format!("the stream `{}` is not named by a region", entry.stream),
    })
}
