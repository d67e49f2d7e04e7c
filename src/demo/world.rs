//! The made province as it goes on: what is due next, and who says what.

use std::collections::VecDeque;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::agenda::Agenda;
use super::chance::{Chance, later};
use super::leftovers::LeftoverDue;
use super::model::{City, Class, Leaf, Person, Point, Request, Trade, Unit};
use super::{Demo, Given};
use crate::commands::any::AnyCommand;
use crate::types::{Actor, CommandId, RegionCode, RegionTree, day_start, shanghai_day};

/// Something that is due. The numbers are indexes into the lists of [`World`].
#[derive(Debug, Clone, Copy)]
pub(super) enum Due {
    Office(usize),
    Accounts,
    AddTrade(usize),
    AlterTrades(u16),
    Point(usize, PointDue),
    Unit(usize, UnitDue),
    Person(usize, PersonDue),
    /// The year's training is planned, and its changes.
    Year(u16),
    Class(usize, ClassDue),
    Request(usize, RequestDue),
    Leftover(LeftoverDue),
}

#[derive(Debug, Clone, Copy)]
pub(super) enum PointDue {
    Register,
    Disable,
    Enable,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum UnitDue {
    Register,
    Rename,
    Move,
    Merge,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum PersonDue {
    Register,
    Promote,
    CorrectGrade,
    Transfer,
    ChangeTrade,
    ChangePhone,
    Leave,
    Return,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum ClassDue {
    Report,
    WithdrawPlan,
    Decide,
    Revise,
    Adjust,
    Open,
    Enrol(usize),
    WithdrawEnrolment(usize),
    Start,
    Cancel,
    Score,
    CorrectScore,
    Submit,
    Judge,
    Reopen,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum RequestDue {
    Submit,
    Withdraw,
    Decide,
    Undo,
}

/// Everything the generator knows.
#[derive(Debug)]
pub(super) struct World {
    pub(super) options: Demo,
    pub(super) chance: Chance,
    pub(super) agenda: Agenda<Due>,
    pub(super) said: VecDeque<Given>,
    pub(super) regions: RegionTree,
    pub(super) province: RegionCode,
    pub(super) leaves: Vec<Leaf>,
    pub(super) cities: Vec<City>,
    pub(super) trades: Vec<Trade>,
    pub(super) points: Vec<Point>,
    pub(super) units: Vec<Unit>,
    pub(super) people: Vec<Person>,
    pub(super) classes: Vec<Class>,
    pub(super) requests: Vec<Request>,
    /// A point of the district that has an account, and one of the city itself, where the province has them.
    pub(super) district_point: Option<usize>,
    pub(super) city_point: Option<usize>,
    /// The learner who has an account, once he has it.
    pub(super) learner: Option<usize>,
    /// Numbers given to names that must be the only ones.
    pub(super) names: usize,
}

impl World {
    /// Does what is due next; says whether there was anything.
    pub(super) fn go_on(&mut self) -> bool {
        let Some((at, due)) = self.agenda.take() else { return false };
        match due {
            Due::Office(region) => self.establish_office(at, region),
            Due::Accounts => self.open_accounts(at),
            Due::AddTrade(trade) => self.add_trade(at, trade),
            Due::AlterTrades(year) => self.alter_trades(at, year),
            Due::Point(point, due) => self.point_due(at, point, due),
            Due::Unit(unit, due) => self.unit_due(at, unit, due),
            Due::Person(person, due) => self.person_due(at, person, due),
            Due::Year(year) => self.begin_year(at, year),
            Due::Class(class, due) => self.class_due(at, class, due),
            Due::Request(request, due) => self.request_due(at, request, due),
            Due::Leftover(due) => self.leftover_due(at, due),
        }
        true
    }

    /// A command is given.
    pub(super) fn say(&mut self, at: DateTime<Utc>, actor: Actor, command: AnyCommand) {
        let id = CommandId(self.chance.id(at));
        self.said.push_back(Given { id, at, actor, command });
    }

    /// Puts something on the agenda, at working hours so many days after `at`.
    pub(super) fn after_days(&mut self, at: DateTime<Utc>, (least, most): (i64, i64), due: Due) {
        let day = later(shanghai_day(at), self.chance.between(least, most));
        let moment = self.chance.at_work(day).max(at + TimeDelta::minutes(10));
        self.agenda.put(moment, due);
    }

    /// Puts something on the agenda, at a moment from `at` to the end of `last`.
    pub(super) fn until_day(&mut self, at: DateTime<Utc>, last: NaiveDate, due: Due) {
        let today = shanghai_day(at);
        let day = later(today, self.chance.between(0, (last - today).num_days()));
        let end = day_start(later(day, 1)) - TimeDelta::seconds(1);
        let moment = self.chance.awake(day).max(at + TimeDelta::minutes(5)).min(end);
        self.agenda.put(moment.max(at), due);
    }

    /// A number for a name that must be the only one.
    pub(super) const fn next_name(&mut self) -> usize {
        self.names += 1;
        self.names
    }

    /// The unit that a unit is now part of.
    pub(super) fn living_unit(&self, mut unit: usize) -> usize {
        while let Some(into) = self.units[unit].merged_into {
            unit = into;
        }
        unit
    }

    /// The leaf region in which a learner works.
    pub(super) fn leaf_of(&self, person: usize) -> usize {
        self.units[self.living_unit(self.people[person].unit)].leaf
    }

    /// The office of a leaf region.
    pub(super) fn leaf_office(&self, leaf: usize) -> Actor {
        Actor::office(self.leaves[leaf].code)
    }

    /// The office of a leaf region's city.
    pub(super) fn city_office(&self, leaf: usize) -> Actor {
        Actor::office(self.cities[self.leaves[leaf].city].code)
    }

    /// The office of a leaf region, or one of those above it.
    pub(super) fn some_office_above(&mut self, leaf: usize) -> Actor {
        match self.chance.below(10) {
            0 => Actor::office(self.province),
            1..=3 => self.city_office(leaf),
            4.. => self.leaf_office(leaf),
        }
    }
}
