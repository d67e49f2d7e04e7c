//! Learners and their units: what counts by the learner's region, which is his unit's.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::super::posting::LearnerFact;
use super::super::state::{GradeRecord, Learner, Place, Source, State, Unit};
use super::super::step::{Day, StepFunction};
use super::super::store::Store;
use super::{Fold, Poster, ProjectionError, Subject};
use crate::aggregates::learner::{GradeEffect, LearnerEvent};
use crate::aggregates::work_unit::WorkUnitEvent;
use crate::types::{Quantity, RegionCode, TrainingYear};

/// Units merged into units merged into units: beyond this depth a chain is taken to be a circle.
const DEEPEST_MERGER: usize = 64;

/// A learner's region from a day on, and until when.
type Stay = (Day, Option<Day>, RegionCode);

/// What a learner adds to the figures, by quantity, training year and region.
type Figures = BTreeMap<(Quantity, TrainingYear, RegionCode), StepFunction>;

/// Records changes in a learner's training year and posts what they move, in the learner's region.
pub(super) fn year_changes(
    state: &mut State,
    poster: &mut Poster<'_>,
    day: Day,
    about: &Subject,
    year: TrainingYear,
    changes: &[(Source, i32)],
) {
    let Some(id) = about.learner else { return };
    let learner = state.learners.entry(id, Learner::default);
    let moved = || changes.iter().flat_map(|(source, _)| source.moves());
    let before: Vec<StepFunction> = moved().map(|quantity| learner.value(year, *quantity)).collect();
    for (source, by) in changes {
        learner.year_mut(year).change(day, *source, *by);
    }
    let stays = stays(&state.units, learner);
    for (quantity, before) in moved().zip(before) {
        let difference = learner.value(year, *quantity).minus(&before);
        for (from, until, region) in &stays {
            let subject = Subject { region: *region, ..*about };
            poster.post(*quantity, year, subject, &difference.during(*from, *until));
        }
    }
}

/// Where a learner was, from his first unit on.
fn stays(units: &Store<Unit>, learner: &Learner) -> Vec<Stay> {
    let mut stays = Vec::with_capacity(1);
    for (from, until, unit) in learner.units.spans() {
        unit_stays(units, *unit, (from, until), DEEPEST_MERGER, &mut stays);
    }
    stays
}

fn unit_stays(units: &Store<Unit>, unit: Uuid, within: (Day, Option<Day>), depth: usize, stays: &mut Vec<Stay>) {
    let Some(unit) = units.get(unit).filter(|_| depth > 0) else { return };
    for (from, until, place) in unit.place.spans() {
        let from = from.max(within.0);
        let until = [until, within.1].into_iter().flatten().min();
        if until.is_some_and(|until| until <= from) {
            continue;
        }
        match place {
            Place::In(region) => stays.push((from, until, *region)),
            Place::Into(other) => unit_stays(units, *other, (from, until), depth - 1, stays),
        }
    }
}

/// All that a learner adds to the figures.
fn figures(units: &Store<Unit>, learner: &Learner) -> Figures {
    let mut figures = Figures::new();
    let stays = stays(units, learner);
    let of_years = learner.years().flat_map(|year| Learner::QUANTITIES.map(|quantity| (quantity, year)));
    for (quantity, year) in [(Quantity::Roster, TrainingYear(0))].into_iter().chain(of_years) {
        let value = learner.value(year, quantity);
        for (from, until, region) in &stays {
            let figure = figures.entry((quantity, year, *region)).or_default();
            for (day, by) in value.during(*from, *until).changes() {
                figure.add(*day, *by);
            }
        }
    }
    figures
}

/// Posts what leads from the one to the other.
fn post_differences(poster: &mut Poster<'_>, learner: Uuid, before: &Figures, mut after: Figures) {
    for (key, old) in before {
        let new = after.entry(*key).or_default();
        *new = new.minus(old);
    }
    for ((quantity, year, region), difference) in &after {
        let subject = Subject { region: *region, point: None, class: None, learner: Some(learner) };
        poster.post(*quantity, *year, subject, difference);
    }
}

impl Fold<'_> {
    pub(super) fn learner(&mut self, event: &LearnerEvent) -> Result<(), ProjectionError> {
        let (id, since) = (self.event.stream_id()?, self.since());
        let mut fact = LearnerFact { learner: id, since, unit: None, trade: None, grade: None };
        match event {
            LearnerEvent::LearnerRegistered { trade, grade, unit, .. } => {
                fact = LearnerFact { unit: Some(unit.0), trade: Some(trade.0), grade: Some((*grade, None)), ..fact };
                self.joins(unit.0, id);
                self.learner_changes(id, |learner, day| {
                    learner.units.set_from(day, unit.0);
                    learner.roster.set_from(day, 1);
                    learner.grades.push(GradeRecord(day, None, *grade));
                });
            }
            LearnerEvent::LearnerTransferred { to, .. } => {
                fact.unit = Some(to.0);
                self.joins(to.0, id);
                self.learner_changes(id, |learner, day| learner.units.set_from(day, to.0));
            }
            LearnerEvent::TradeChanged { to, .. } => fact.trade = Some(to.0),
            LearnerEvent::GradeChanged { to, effect, .. } => {
                let from = match effect {
                    GradeEffect::From(from) => Some(Day::from(*from)),
                    GradeEffect::Correction => None,
                };
                fact.grade = Some((*to, from));
                self.learner_changes(id, |learner, day| learner.grades.push(GradeRecord(day, from, *to)));
            }
            LearnerEvent::LearnerLeft { .. } | LearnerEvent::RegistrationUndone { .. } => {
                self.learner_changes(id, |learner, day| learner.roster.set_from(day, 0));
            }
            LearnerEvent::LearnerReturned {} => {
                self.learner_changes(id, |learner, day| learner.roster.set_from(day, 1));
            }
            // The statistics hold no personal data.
            LearnerEvent::PersonalDataReplaced { .. }
            | LearnerEvent::IdNumberRevealed { .. }
            | LearnerEvent::LearnerErased { .. } => {}
        }
        if fact.unit.is_some() || fact.trade.is_some() || fact.grade.is_some() {
            self.out.learners.push(fact);
        }
        Ok(())
    }

    /// Changes a learner and posts everything that moves with it, in every training year.
    fn learner_changes(&mut self, id: Uuid, change: impl FnOnce(&mut Learner, Day)) {
        let (position, day) = self.since();
        let units = &self.state.units;
        let learner = self.state.learners.entry(id, Learner::default);
        let before = figures(units, learner);
        change(learner, day);
        let after = figures(units, learner);
        post_differences(&mut Poster::new(&mut self.out.postings, position), id, &before, after);
    }

    /// Notes that a learner belongs to a unit now, so that the unit's moves find him.
    fn joins(&mut self, unit: Uuid, learner: Uuid) {
        self.out.members.push((unit, learner));
        if let Some(members) = self.state.members.get_mut(&unit)
            && let Err(place) = members.binary_search(&learner)
        {
            members.insert(place, learner);
        }
    }

    pub(super) fn unit(&mut self, event: &WorkUnitEvent) -> Result<(), ProjectionError> {
        let id = self.event.stream_id()?;
        match event {
            WorkUnitEvent::UnitRegistered { name, region, .. } => {
                self.state.members.entry(id).or_default();
                self.unit_changes(id, Place::In(*region));
                self.named(name.as_str())
            }
            WorkUnitEvent::UnitRenamed { to, .. } => self.named(to.as_str()),
            WorkUnitEvent::UnitMoved { to, .. } => {
                self.unit_changes(id, Place::In(*to));
                Ok(())
            }
            WorkUnitEvent::UnitMerged { into } => {
                self.unit_changes(id, Place::Into(into.0));
                self.merged(into.0)
            }
        }
    }

    /// Puts a unit in another place, and posts for everybody who is, was or will be in it or in a unit merged into it.
    fn unit_changes(&mut self, id: Uuid, place: Place) {
        let (position, day) = self.since();
        let mut learners: Vec<Uuid> = with_merged(&self.state.mergers, &[id])
            .iter()
            .filter_map(|unit| self.state.members.get(unit))
            .flatten()
            .copied()
            .collect();
        learners.sort_unstable();
        learners.dedup();
        let before = figures_of(self.state, &learners);
        self.state.units.entry(id, Unit::default).place.set_from(day, place);
        if let Place::Into(into) = place {
            self.state.mergers.push((id, into));
        }
        let after = figures_of(self.state, &learners);
        let mut poster = Poster::new(&mut self.out.postings, position);
        for ((id, before), after) in learners.into_iter().zip(&before).zip(after) {
            post_differences(&mut poster, id, before, after);
        }
    }
}

fn figures_of(state: &State, learners: &[Uuid]) -> Vec<Figures> {
    let of = |id: &Uuid| state.learners.get(*id).map(|learner| figures(&state.units, learner)).unwrap_or_default();
    learners.iter().map(of).collect()
}

/// `units` and every unit that was ever merged into one of them, directly or not. Sorted.
pub(in crate::projections::statistics) fn with_merged(mergers: &[(Uuid, Uuid)], units: &[Uuid]) -> Vec<Uuid> {
    let mut found = units.to_vec();
    let mut next = 0;
    while let Some(unit) = found.get(next).copied() {
        next += 1;
        for (from, into) in mergers {
            if *into == unit && !found.contains(from) {
                found.push(*from);
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}
