//! The fold: one event and the state before it give the postings and the state after it. Pure; the tables are elsewhere.
//!
//! The figures as of a day are what a fold over all events of that day and earlier days, in the order of the log, says, with
//! what falls due by the calendar judged on that day. An event of business day `d` therefore posts, for days from `d` on, by
//! how much each figure is now another function of the day. Counts over several streams (a point's classes, a learner's
//! enrolments) are kept as functions of the day, so that this also holds in a legacy log whose streams were recorded one after
//! the other. Within one stream the days must not decrease: a withdrawal cannot precede its enrolment.

mod people;
mod plan;
mod request;

pub(super) use people::with_merged;

use uuid::Uuid;

use super::posting::{ClosedDay, Naming, Output, Poster, RegionRow, Subject};
use super::state::State;
use super::step::Day;
use super::totals::region_scope;
use crate::aggregates::any::AnyEvent;
use crate::aggregates::calendar::CalendarEvent;
use crate::aggregates::office::OfficeEvent;
use crate::aggregates::trade::TradeEvent;
use crate::aggregates::training_point::PointEvent;
use crate::projections::{LogEvent, ProjectionError};
use crate::types::RegionCode;

/// One event on its way through the fold.
struct Fold<'a> {
    state: &'a mut State,
    out: &'a mut Output,
    event: &'a LogEvent,
    day: Day,
}

/// Folds events in the order of the log.
///
/// # Errors
/// When an event does not fit what happened before, e.g. it is about a class that was never reported.
pub fn fold(state: &mut State, out: &mut Output, events: &[LogEvent]) -> Result<(), ProjectionError> {
    events.iter().try_for_each(|event| {
        let day = Day::from(event.business_day);
        let first = out.postings.len();
        Fold { state: &mut *state, out: &mut *out, event, day }.dispatch()?;
        let posted = out.postings.get(first..).unwrap_or_default();
        match posted.iter().find(|posting| !state.regions.contains_key(&posting.subject.region)) {
            Some(posting) => Err(problem(event, format!("the region {} has no office", posting.subject.region))),
            None => Ok(()),
        }
    })
}

fn problem(event: &LogEvent, problem: String) -> ProjectionError {
    ProjectionError::Event { position: event.position, problem }
}

impl Fold<'_> {
    fn dispatch(&mut self) -> Result<(), ProjectionError> {
        match &self.event.event {
            AnyEvent::Plan(event) => self.plan(event),
            AnyEvent::Learner(event) => self.learner(event),
            AnyEvent::Request(event) => self.request(event),
            AnyEvent::WorkUnit(event) => self.unit(event),
            AnyEvent::Office(event) => self.office(event),
            AnyEvent::Point(event) => self.point(event),
            AnyEvent::Trade(event) => self.trade(event),
            AnyEvent::Calendar(event) => {
                self.calendar(event);
                Ok(())
            }
            AnyEvent::Claim(_)
            | AnyEvent::Account(_)
            | AnyEvent::Administrators(_)
            | AnyEvent::Export(_)
            | AnyEvent::Inbox(_)
            | AnyEvent::Publication(_)
            | AnyEvent::Webhook(_)
            | AnyEvent::Import(_) => Ok(()),
        }
    }

    const fn since(&self) -> (i64, Day) {
        (self.event.position, self.day)
    }

    fn problem(&self, text: impl Into<String>) -> ProjectionError {
        problem(self.event, text.into())
    }

    fn office(&mut self, event: &OfficeEvent) -> Result<(), ProjectionError> {
        let (code, name, parent) = match event {
            OfficeEvent::OfficeEstablished { region, name, parent, .. } => (*region, name, *parent),
            OfficeEvent::OfficeRenamed { to, .. } => {
                let code: RegionCode =
                    self.event.stream.parse().map_err(|_| self.problem("the stream is not named by a region"))?;
                let parent = self.state.regions.get(&code).and_then(|(_, parent)| *parent);
                (code, to, parent)
            }
        };
        let name = name.as_str().to_owned();
        self.state.regions.insert(code, (name.clone(), parent));
        let (id, since) = (region_scope(code), self.since());
        self.out.namings.push(Naming { id, since, name: Some(name.clone()), into: None });
        self.out.regions.push(RegionRow { code, name, parent, since });
        Ok(())
    }

    fn point(&mut self, event: &PointEvent) -> Result<(), ProjectionError> {
        match event {
            PointEvent::PointRegistered { name, .. } | PointEvent::PointRenamed { to: name, .. } => {
                self.named(name.as_str())
            }
            PointEvent::PointProfileRevised { .. }
            | PointEvent::PointContactReplaced { .. }
            | PointEvent::PointDisabled { .. }
            | PointEvent::PointEnabled {} => Ok(()),
        }
    }

    fn trade(&mut self, event: &TradeEvent) -> Result<(), ProjectionError> {
        match event {
            TradeEvent::TradeAdded { name, .. } | TradeEvent::TradeRenamed { to: name, .. } => {
                self.named(name.as_str())
            }
            TradeEvent::TradeMerged { into } => self.merged(into.0),
            TradeEvent::TradeRetired {} => Ok(()),
        }
    }

    fn calendar(&mut self, event: &CalendarEvent) {
        let CalendarEvent::DayClosed { day, last_position, digest, .. } = event else { return };
        self.out.closed.push(ClosedDay {
            day: Day::from(*day),
            position: self.event.position,
            last_position: *last_position,
            digest: digest.clone(),
        });
    }

    fn named(&mut self, name: &str) -> Result<(), ProjectionError> {
        let (id, since) = (self.event.stream_id()?, self.since());
        self.out.namings.push(Naming { id, since, name: Some(name.to_owned()), into: None });
        Ok(())
    }

    fn merged(&mut self, into: Uuid) -> Result<(), ProjectionError> {
        let (id, since) = (self.event.stream_id()?, self.since());
        self.out.namings.push(Naming { id, since, name: None, into: Some(into) });
        Ok(())
    }
}

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;
