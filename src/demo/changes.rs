//! What changes among points, units and learners.

use chrono::{DateTime, Datelike, Utc};

use super::chance::later;
use super::names::{self, Identity};
use super::words;
use super::world::{Due, PersonDue, PointDue, UnitDue, World};
use crate::aggregates::learner::GradeEffect;
use crate::types::{Actor, Grade, LeaveReason, RegionKind, shanghai_day};

impl World {
    pub(super) fn point_due(&mut self, at: DateTime<Utc>, point: usize, due: PointDue) {
        let office = self.leaf_office(self.points[point].leaf);
        let id = self.points[point].id;
        match due {
            PointDue::Register => self.register_point(at, point),
            // A point with unfinished classes stays open: they could not be finished otherwise.
            PointDue::Disable if self.points[point].busy == 0 => {
                self.say(at, office, words::disable_point(id, "年检整改，暂停办班。"));
                self.points[point].enabled = false;
                self.after_days(at, (20, 35), Due::Point(point, PointDue::Enable));
            }
            PointDue::Disable => {}
            PointDue::Enable => {
                self.say(at, office, words::enable_point(id));
                self.points[point].enabled = true;
            }
        }
    }

    pub(super) fn unit_due(&mut self, at: DateTime<Utc>, unit: usize, due: UnitDue) {
        if let UnitDue::Register = due {
            let known = &mut self.units[unit];
            known.registered = true;
            let (id, leaf) = (known.id, known.leaf);
            let command = words::register_unit(id, &known.name, self.leaves[leaf].code);
            self.say(at, self.leaf_office(leaf), command);
        } else if self.units[unit].merged_into.is_none() {
            match due {
                UnitDue::Register => {}
                UnitDue::Rename => self.rename_unit(at, unit),
                UnitDue::Move => self.move_unit(at, unit),
                UnitDue::Merge => self.merge_unit(at, unit),
            }
        }
    }

    fn rename_unit(&mut self, at: DateTime<Utc>, unit: usize) {
        let leaf = self.units[unit].leaf;
        let number = self.next_name();
        let name = names::unit(&mut self.chance, &self.leaves[leaf].name, self.leaves[leaf].kind, number);
        self.say(at, self.leaf_office(leaf), words::rename_unit(self.units[unit].id, &name));
        self.units[unit].name = name;
    }

    /// UNIT-2: from one district to another of the same city.
    fn move_unit(&mut self, at: DateTime<Utc>, unit: usize) {
        let from = self.units[unit].leaf;
        let is_district = |leaf: usize| self.leaves[leaf].kind == RegionKind::District;
        let others: Vec<usize> = self.cities[self.leaves[from].city]
            .leaves
            .iter()
            .copied()
            .filter(|leaf| *leaf != from && is_district(*leaf))
            .collect();
        if !is_district(from) || others.is_empty() {
            return;
        }
        let to = self.chance.pick(&others);
        self.say(at, self.city_office(from), words::move_unit(self.units[unit].id, self.leaves[to].code));
        self.units[unit].leaf = to;
    }

    fn merge_unit(&mut self, at: DateTime<Utc>, unit: usize) {
        let leaf = self.units[unit].leaf;
        let Some(into) = self.other_unit(self.leaves[leaf].city, unit) else { return };
        let command = words::merge_unit(self.units[unit].id, self.units[into].id);
        self.say(at, self.city_office(leaf), command);
        self.units[unit].merged_into = Some(into);
    }

    /// A unit of that city that goes on and is another one.
    fn other_unit(&mut self, city: usize, unit: usize) -> Option<usize> {
        let others: Vec<usize> = self.cities[city]
            .units
            .iter()
            .copied()
            .filter(|other| *other != unit && self.units[*other].merged_into.is_none() && self.units[*other].registered)
            .collect();
        if others.is_empty() { None } else { Some(self.chance.pick(&others)) }
    }

    pub(super) fn person_due(&mut self, at: DateTime<Utc>, person: usize, due: PersonDue) {
        match due {
            PersonDue::Register => self.register_person(at, person),
            PersonDue::Return => self.return_person(at, person),
            PersonDue::Promote
            | PersonDue::CorrectGrade
            | PersonDue::Transfer
            | PersonDue::ChangeTrade
            | PersonDue::ChangePhone
            | PersonDue::Leave
                if !self.people[person].on_roster => {}
            PersonDue::Promote => self.promote(at, person),
            PersonDue::CorrectGrade => self.correct_grade(at, person),
            PersonDue::Transfer => self.transfer(at, person),
            PersonDue::ChangeTrade => self.change_trade(at, person),
            PersonDue::ChangePhone => {
                let phone = names::phone(self.next_name());
                let identity = Identity { phone, ..self.identity(person) };
                let office = self.leaf_office(self.leaf_of(person));
                self.say(at, office, words::replace_personal_data(self.people[person].id, &identity));
            }
            PersonDue::Leave => self.leave(at, person),
        }
    }

    /// PERSON-2: the next grade, from today, from the month's first day or from the next month on.
    fn promote(&mut self, at: DateTime<Utc>, person: usize) {
        let Some(to) = above(self.people[person].grade) else { return };
        let today = shanghai_day(at);
        let month = today.with_day(1).unwrap_or(today);
        let from = match self.chance.below(3) {
            0 => today,
            1 => month,
            2.. => later(month, 31).with_day(1).unwrap_or(today),
        };
        let office = self.leaf_office(self.leaf_of(person));
        let id = self.people[person].id;
        self.say(at, office, words::change_grade(id, to, GradeEffect::From(from), "取得上一等级职业资格证书。"));
        let known = &mut self.people[person];
        known.grade_before = Some((known.grade, from));
        known.grade = to;
    }

    fn correct_grade(&mut self, at: DateTime<Utc>, person: usize) {
        let Some(to) = above(self.people[person].grade) else { return };
        let office = self.leaf_office(self.leaf_of(person));
        let id = self.people[person].id;
        self.say(at, office, words::change_grade(id, to, GradeEffect::Correction, "原登记等级有误。"));
        let known = &mut self.people[person];
        known.grade_before = None;
        known.grade = to;
    }

    /// To another unit, mostly of the same city; between cities the provincial office decides.
    fn transfer(&mut self, at: DateTime<Utc>, person: usize) {
        let from = self.living_unit(self.people[person].unit);
        if from != self.people[person].unit {
            return;
        }
        let leaf = self.units[from].leaf;
        let home = self.leaves[leaf].city;
        let stays = self.chance.permille(850);
        let city = if stays { home } else { self.chance.below(self.cities.len()) };
        let Some(to) = self.other_unit(city, from) else { return };
        let actor = if city == home { self.city_office(leaf) } else { Actor::office(self.province) };
        self.say(at, actor, words::transfer(self.people[person].id, self.units[to].id));
        self.people[person].unit = to;
        if city != home {
            self.cities[city].people.push(person);
        }
    }

    fn change_trade(&mut self, at: DateTime<Utc>, person: usize) {
        let to = self.some_trade();
        let known = &self.people[person];
        if to == known.trade || !self.trades[known.trade].offered {
            return;
        }
        let command = words::change_trade(known.id, self.trades[to].id);
        let office = self.leaf_office(self.leaf_of(person));
        self.say(at, office, command);
        self.people[person].trade = to;
    }

    /// PERSON-3: nobody leaves in the middle of a class or while a request waits.
    fn leave(&mut self, at: DateTime<Utc>, person: usize) {
        if self.people[person].busy > 0 {
            return;
        }
        let reason = match self.chance.below(100) {
            0..65 => LeaveReason::Retired,
            65..94 => LeaveReason::TransferredOut,
            94.. => LeaveReason::Died,
        };
        let office = self.leaf_office(self.leaf_of(person));
        self.say(at, office, words::leave(self.people[person].id, reason));
        self.people[person].on_roster = false;
        if reason == LeaveReason::TransferredOut && self.chance.permille(350) {
            self.after_days(at, (20, 150), Due::Person(person, PersonDue::Return));
        }
    }

    fn return_person(&mut self, at: DateTime<Utc>, person: usize) {
        let office = self.leaf_office(self.leaf_of(person));
        self.say(at, office, words::return_to_roster(self.people[person].id));
        self.people[person].on_roster = true;
    }
}

/// The next grade.
fn above(grade: Grade) -> Option<Grade> {
    match grade {
        Grade::Ordinary => Some(Grade::Junior),
        Grade::Junior => Some(Grade::Intermediate),
        Grade::Intermediate => Some(Grade::Senior),
        Grade::Senior => Some(Grade::Technician),
        Grade::Technician => Some(Grade::SeniorTechnician),
        Grade::SeniorTechnician => None,
    }
}
