//! What a year brings: classes that points will report, requests, and all that changes among learners and units.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::chance::{date, later};
use super::model::{Class, Request, Stage};
use super::names;
use super::world::{ClassDue, Due, PersonDue, PointDue, RequestDue, UnitDue, World};
use crate::types::{Audience, PlanId, RequestId, TrainingYear, Window, day_start, shanghai_day};

/// Learners for whom a class is planned; each attends one or two classes a year.
const PER_CLASS: usize = 18;
/// What a learner who will not train at all this year has booked, so that no class asks him.
const NO_TIME: u8 = 99;

impl World {
    pub(super) fn begin_year(&mut self, at: DateTime<Utc>, year: u16) {
        for city in 0..self.cities.len() {
            self.plan_classes(city, year);
        }
        for person in 0..self.people.len() {
            if self.people[person].on_roster {
                self.plan_changes(person, year);
            }
        }
        for unit in 0..self.units.len() {
            self.plan_unit_changes(unit, year);
        }
        self.plan_newcomers(at, year);
        self.agenda.put(at + TimeDelta::days(13), Due::AlterTrades(year));
        let others: Vec<usize> = (0..self.points.len()).filter(|point| !self.has_account(*point)).collect();
        if !others.is_empty() {
            let point = self.chance.pick(&others);
            self.agenda.put(day_start(date(year, 12, 20)) + TimeDelta::hours(9), Due::Point(point, PointDue::Disable));
        }
        self.agenda.put(day_start(date(year + 1, 2, 1)) + TimeDelta::hours(8), Due::Year(year + 1));
    }

    fn plan_classes(&mut self, city: usize, year: u16) {
        let learners = self.cities[city].people.len();
        let points: Vec<usize> =
            (0..self.points.len()).filter(|point| self.leaves[self.points[*point].leaf].city == city).collect();
        if points.is_empty() {
            return;
        }
        for _ in 0..(learners / PER_CLASS).max(points.len()) {
            let point = self.chance.pick(&points);
            let (audience, hours) = match self.chance.below(100) {
                0..55 => (Audience::Others, 12),
                55..70 => (Audience::Others, 24),
                70..80 => (Audience::Technicians, 20),
                80..88 => (Audience::Technicians, 40),
                88.. => (Audience::Everyone, 12),
            };
            let class = self.plan_class(point, year, audience, hours, learners);
            let reported = later(date(year, 2, 5), self.chance.between(0, 215));
            self.fix_dates(class, reported);
            let moment = self.chance.at_work(reported);
            self.agenda.put(moment, Due::Class(class, ClassDue::Report));
        }
    }

    pub(super) fn plan_class(
        &mut self,
        point: usize,
        year: u16,
        audience: Audience,
        hours: u8,
        learners: usize,
    ) -> usize {
        let most = u16::try_from(learners.clamp(6, 60)).unwrap_or(60);
        let number = self.next_name();
        let someday = date(year, 1, 1);
        let window = Window { from: someday, to: someday };
        self.classes.push(Class {
            id: PlanId(Uuid::nil()),
            point,
            year: TrainingYear(year),
            name: names::class(&mut self.chance, year, number),
            audience,
            hours,
            enrolment: window,
            training: window,
            exam: window,
            planned: self.chance.count(most / 2, most),
            approved: 0,
            allowed: 0,
            stage: Stage::Pending,
            unwanted: self.chance.permille(40),
            roster: Vec::new(),
            scored: 0,
            failed: Vec::new(),
            revisions: 0,
            submissions: 0,
            reported: 0,
            settled: false,
        });
        self.classes.len() - 1
    }

    /// Enrolment opens some weeks after the report, training follows it, the examination follows training.
    fn fix_dates(&mut self, class: usize, reported: chrono::NaiveDate) {
        let opens = later(reported, self.chance.between(20, 34));
        let closes = later(opens, self.chance.between(12, 25));
        let begins = later(closes, self.chance.between(2, 9));
        let ends = later(begins, i64::from(self.classes[class].hours) / 8 + self.chance.between(0, 3));
        let exam = later(ends, self.chance.between(0, 2));
        let planned = &mut self.classes[class];
        planned.enrolment = Window { from: opens, to: closes };
        planned.training = Window { from: begins, to: ends };
        planned.exam = Window { from: exam, to: later(exam, 1) };
    }

    fn plan_changes(&mut self, person: usize, year: u16) {
        if self.chance.permille(100) {
            self.people[person].book(year, NO_TIME);
        }
        if self.chance.permille(140) {
            self.plan_request(person, year);
        }
        for (times, due) in [
            (25, PersonDue::Promote),
            (3, PersonDue::CorrectGrade),
            (20, PersonDue::Transfer),
            (4, PersonDue::ChangeTrade),
            (8, PersonDue::ChangePhone),
            (18, PersonDue::Leave),
        ] {
            if self.chance.permille(times) {
                self.sometime(year, 330, Due::Person(person, due));
            }
        }
    }

    fn plan_request(&mut self, person: usize, year: u16) {
        self.requests.push(Request {
            id: RequestId(Uuid::nil()),
            person,
            year,
            claimed: self.chance.pick(&[4, 8, 12, 16, 20, 24, 40]),
            granted: 0,
            decided_by: None,
            undone: false,
        });
        let request = self.requests.len() - 1;
        self.sometime(year, 300, Due::Request(request, RequestDue::Submit));
    }

    fn plan_unit_changes(&mut self, unit: usize, year: u16) {
        for (times, due) in [(20, UnitDue::Rename), (16, UnitDue::Move), (12, UnitDue::Merge)] {
            if self.chance.permille(times) {
                self.sometime(year, 330, Due::Unit(unit, due));
            }
        }
    }

    /// Every year so many new learners come as leave, and a few more.
    fn plan_newcomers(&mut self, at: DateTime<Utc>, year: u16) {
        for _ in 0..self.options.learners * 3 / 100 {
            let unit = self.chance.below(self.units.len());
            let day = later(shanghai_day(at), self.chance.between(1, 300));
            let moment = self.chance.at_work(day);
            if day < date(year + 1, 1, 1) {
                self.plan_person(moment, unit);
            }
        }
    }

    /// Puts something on the agenda on one of so many days from 2 February on.
    fn sometime(&mut self, year: u16, days: i64, due: Due) {
        let day = later(date(year, 2, 2), self.chance.between(0, days - 1));
        let moment = self.chance.at_work(day);
        self.agenda.put(moment, due);
    }
}
