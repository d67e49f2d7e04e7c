//! The first month: offices, accounts, trades, points, units and learners enter the log.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::Demo;
use super::agenda::Agenda;
use super::chance::{Chance, date, later};
use super::leftovers::LeftoverDue;
use super::model::{City, Leaf, Person, Point, Trade, Unit};
use super::names::{self, Identity};
use super::words::{self, License};
use super::world::{Due, PersonDue, PointDue, UnitDue, World};
use crate::types::{Actor, Grade, LearnerId, PointId, Region, RegionKind, RegionTree, TradeId, WorkUnitId, day_start};

/// Learners of an average unit.
const PER_UNIT: usize = 25;
/// Learners for whom there is a training point.
const PER_POINT: usize = 200;
const FEWEST_POINTS: usize = 2;
const MOST_POINTS: usize = 110;

impl World {
    /// An empty province with everything on the agenda that founds it. `None` when the regions hold none that could have
    /// learners.
    pub(super) fn new(options: Demo, regions: &RegionTree) -> Option<Self> {
        let mut chance = Chance::new(options.seed);
        let points = (options.learners / PER_POINT).clamp(FEWEST_POINTS, MOST_POINTS);
        let (leaves, cities) = places(&mut chance, regions, points);
        if leaves.is_empty() {
            return None;
        }
        let until = day_start(later(options.as_of, 1)) - TimeDelta::seconds(1);
        let mut world = Self {
            agenda: Agenda::new(until),
            chance,
            said: std::collections::VecDeque::new(),
            province: regions.root()?.code,
            leaves,
            cities,
            trades: Vec::new(),
            points: Vec::new(),
            units: Vec::new(),
            people: Vec::new(),
            classes: Vec::new(),
            requests: Vec::new(),
            district_point: None,
            city_point: None,
            learner: None,
            names: 0,
            regions: regions.clone(),
            options,
        };
        let opening = day_start(date(world.options.first_year(), 1, 2)) + TimeDelta::minutes(510);
        world.plan_offices(opening);
        world.plan_trades(opening + TimeDelta::days(1));
        world.plan_points(opening + TimeDelta::days(2), points);
        world.plan_units(opening + TimeDelta::days(3));
        world.plan_people(opening + TimeDelta::days(4));
        world.plan_city_point(opening + TimeDelta::days(2));
        let first = world.options.first_year();
        let settled = day_start(date(first, 2, 1));
        world.agenda.put(settled + TimeDelta::hours(7), Due::Leftover(LeftoverDue::Plan));
        world.agenda.put(settled + TimeDelta::hours(8), Due::Year(first));
        Some(world)
    }

    fn plan_offices(&mut self, at: DateTime<Utc>) {
        let mut when = at;
        for region in 0..self.regions.iter().count() {
            self.agenda.put(when, Due::Office(region));
            when += TimeDelta::seconds(30);
        }
    }

    fn plan_trades(&mut self, at: DateTime<Utc>) {
        let mut when = at;
        for trade in 0..names::TRADES.len() {
            self.trades.push(Trade { id: TradeId(self.chance.id(when)), offered: trade + 1 < names::TRADES.len() });
            self.agenda.put(when, Due::AddTrade(trade));
            when += TimeDelta::minutes(2);
        }
    }

    /// Every city gets a point before one gets a second.
    fn plan_points(&mut self, at: DateTime<Utc>, points: usize) {
        let mut when = at;
        for point in 0..points {
            let city = point % self.cities.len();
            let mut leaf = self.chance.pick(&self.cities[city].leaves);
            if let Some(district) = self
                .district_of_accounts()
                .filter(|district| self.district_point.is_none() && self.leaves[*district].city == city)
            {
                leaf = district;
                self.district_point = Some(point);
            }
            self.cities[city].points += 1;
            self.points.push(Point { id: PointId(self.chance.id(when)), leaf, enabled: true, busy: 0 });
            self.agenda.put(when, Due::Point(point, PointDue::Register));
            when += TimeDelta::minutes(4);
        }
        self.agenda.put(when + TimeDelta::minutes(10), Due::Accounts);
    }

    /// The city with an account has a point of its own besides those of its districts. Nobody works directly for the city, so
    /// it is no place for units.
    fn plan_city_point(&mut self, at: DateTime<Utc>) {
        let found = self.cities.iter().position(|city| city.code.number() == super::accounts::CITY);
        let Some((city, region)) = found.and_then(|city| Some((city, self.regions.get(self.cities[city].code)?)))
        else {
            return;
        };
        let leaf = Leaf { code: region.code, name: region.name.clone(), kind: region.kind, city };
        self.leaves.push(leaf);
        let point = self.points.len();
        self.points.push(Point {
            id: PointId(self.chance.id(at)),
            leaf: self.leaves.len() - 1,
            enabled: true,
            busy: 0,
        });
        self.agenda.put(at, Due::Point(point, PointDue::Register));
        self.city_point = Some(point);
    }

    fn plan_units(&mut self, at: DateTime<Utc>) {
        let units = (self.options.learners / PER_UNIT).max(self.cities.len() * 3);
        let mut when = at;
        let pause = TimeDelta::milliseconds(25_000_000 / i64::try_from(units).unwrap_or(i64::MAX).max(1));
        for unit in 0..units {
            // Three units for every city, so that there is somewhere to move to; the others wherever chance puts them.
            let leaf = if unit < self.cities.len() * 3 {
                let city = unit % self.cities.len();
                // The first of its city is in the district with an account, so that somebody lives there.
                let home = self
                    .district_of_accounts()
                    .filter(|home| unit < self.cities.len() && self.leaves[*home].city == city);
                home.unwrap_or_else(|| self.chance.pick(&self.cities[city].leaves))
            } else if self.chance.permille(60) {
                0
            } else {
                self.chance.below(self.leaves.len())
            };
            self.new_unit(when, leaf);
            self.agenda.put(when, Due::Unit(unit, UnitDue::Register));
            when += pause;
        }
    }

    fn new_unit(&mut self, at: DateTime<Utc>, leaf: usize) {
        let number = self.next_name();
        let Leaf { name, kind, city, .. } = &self.leaves[leaf];
        let name = names::unit(&mut self.chance, name, *kind, number);
        let city = *city;
        self.cities[city].units.push(self.units.len());
        let id = WorkUnitId(self.chance.id(at));
        self.units.push(Unit { id, name, leaf, registered: false, merged_into: None });
    }

    fn plan_people(&mut self, at: DateTime<Utc>) {
        let learners = self.options.learners;
        let span = TimeDelta::days(22).num_milliseconds();
        let pause = TimeDelta::milliseconds(span / i64::try_from(learners).unwrap_or(i64::MAX).max(1));
        let mut when = at;
        for _ in 0..learners {
            let unit = self.chance.below(self.units.len());
            self.plan_person(when, unit);
            when += pause;
        }
    }

    /// A learner enters the roster at that time.
    pub(super) fn plan_person(&mut self, at: DateTime<Utc>, unit: usize) {
        let grade = match self.chance.below(100) {
            0..10 => Grade::Ordinary,
            10..22 => Grade::Junior,
            22..45 => Grade::Intermediate,
            45..82 => Grade::Senior,
            82..97 => Grade::Technician,
            97.. => Grade::SeniorTechnician,
        };
        let person = self.people.len();
        self.people.push(Person {
            id: LearnerId(Uuid::nil()),
            unit,
            trade: 0,
            grade,
            grade_before: None,
            registered: false,
            on_roster: false,
            busy: 0,
            booked: (0, 0),
        });
        self.agenda.put(at, Due::Person(person, PersonDue::Register));
    }

    pub(super) fn establish_office(&mut self, at: DateTime<Utc>, region: usize) {
        let region = by_level(&self.regions).into_iter().nth(region).cloned();
        if let Some(region) = region {
            self.say(at, Actor::platform(), words::establish_office(&region));
        }
    }

    pub(super) fn add_trade(&mut self, at: DateTime<Utc>, trade: usize) {
        let command = words::add_trade(self.trades[trade].id, names::TRADES[trade]);
        self.say(at, Actor::office(self.province), command);
    }

    /// In the second year a trade is renamed and another merged, in the third one is retired.
    pub(super) fn alter_trades(&mut self, at: DateTime<Utc>, year: u16) {
        let actor = Actor::office(self.province);
        let last = self.trades.len() - 1;
        match year - self.options.first_year() {
            1 => {
                self.say(at, actor.clone(), words::rename_trade(self.trades[14].id, "机动车维修工"));
                self.trades[15].offered = false;
                self.say(at, actor, words::merge_trade(self.trades[15].id, self.trades[14].id));
            }
            2 => self.say(at, actor, words::retire_trade(self.trades[last].id)),
            0 | 3.. => {}
        }
    }

    pub(super) fn register_point(&mut self, at: DateTime<Utc>, point: usize) {
        let leaf = self.points[point].leaf;
        let Leaf { code, name: region, .. } = &self.leaves[leaf];
        let license = License {
            point: self.points[point].id,
            office: *code,
            name: names::point(&mut self.chance, region, point + 1),
            contact: names::identity(&mut self.chance, point, self.options.first_year()),
            capacity: u32::from(self.chance.count(3, 20)) * 20,
            place: format!("{region}培训路{}号", self.chance.between(1, 200)),
        };
        self.say(at, self.leaf_office(leaf), words::register_point(&license));
    }

    pub(super) fn register_person(&mut self, at: DateTime<Utc>, person: usize) {
        let unit = self.living_unit(self.people[person].unit);
        let identity = self.identity(person);
        let trade = self.some_trade();
        let id = LearnerId(self.chance.id(at));
        let leaf = self.units[unit].leaf;
        let known = &mut self.people[person];
        known.id = id;
        known.unit = unit;
        known.trade = trade;
        known.registered = true;
        known.on_roster = true;
        let grade = known.grade;
        self.cities[self.leaves[leaf].city].people.push(person);
        let certificate = (self.trades[trade].id, grade);
        let command = words::register_learner(id, &identity, certificate, self.units[unit].id);
        let actor = self.leaf_office(leaf);
        self.say(at, actor, command);
    }

    /// Who a learner is. It is drawn anew from the seed each time instead of being kept.
    pub(super) fn identity(&self, person: usize) -> Identity {
        let number = u64::try_from(person).unwrap_or_default();
        let mut chance = Chance::new(self.options.seed ^ number.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        names::identity(&mut chance, person, self.options.first_year())
    }

    /// A trade that learners are given; half of them are drivers and cooks.
    pub(super) fn some_trade(&mut self) -> usize {
        loop {
            let trade =
                if self.chance.permille(500) { self.chance.below(3) } else { self.chance.below(self.trades.len()) };
            if self.trades[trade].offered {
                return trade;
            }
        }
    }
}

/// Every region after the one above it.
fn by_level(regions: &RegionTree) -> Vec<&Region> {
    let mut list: Vec<&Region> = regions.iter().collect();
    list.sort_by_key(|region| (regions.upwards(region.code).count(), region.code));
    list
}

/// The regions that get learners: 省直 first, then a few cities or all of them, as many as there are points for.
fn places(chance: &mut Chance, regions: &RegionTree, points: usize) -> (Vec<Leaf>, Vec<City>) {
    let Some(province) = regions.root() else { return (Vec::new(), Vec::new()) };
    let mut tops: Vec<&Region> = regions.children(province.code).collect();
    chance.shuffle(&mut tops);
    // 省直 and 苏州 have accounts to look at them with, so they are there however small the province is.
    tops.sort_by_key(|region| match region.kind {
        RegionKind::ProvinceDirect => 0,
        RegionKind::City if region.code.number() == super::accounts::CITY => 1,
        RegionKind::Province | RegionKind::City | RegionKind::CityDirect | RegionKind::District | RegionKind::Zone => 2,
    });
    tops.truncate(points);
    let (mut leaves, mut cities) = (Vec::new(), Vec::new());
    for top in tops {
        let city = cities.len();
        let mut below: Vec<&Region> = regions.children(top.code).collect();
        if below.is_empty() {
            below.push(top);
        }
        let first = leaves.len();
        leaves.extend(below.into_iter().map(|region| Leaf {
            code: region.code,
            name: region.name.clone(),
            kind: region.kind,
            city,
        }));
        cities.push(City {
            code: top.code,
            leaves: (first..leaves.len()).collect(),
            units: Vec::new(),
            people: Vec::new(),
            points: 0,
        });
    }
    (leaves, cities)
}
