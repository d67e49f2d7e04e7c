//! Equivalence requests: asked for, decided, now and then decided again.

use chrono::{DateTime, Utc};

use super::chance::later;
use super::names;
use super::words::{self, Asked};
use super::world::{Due, RequestDue, World};
use crate::types::{Actor, EquivalenceKind, Hours, RequestId, TrainingYear, Window, shanghai_day};

impl World {
    pub(super) fn request_due(&mut self, at: DateTime<Utc>, request: usize, due: RequestDue) {
        match due {
            RequestDue::Submit => self.submit_request(at, request),
            RequestDue::Withdraw => self.withdraw_request(at, request),
            RequestDue::Decide => self.decide_request(at, request),
            RequestDue::Undo => self.undo_decision(at, request),
        }
    }

    fn submit_request(&mut self, at: DateTime<Utc>, request: usize) {
        if !self.ask(at, request) {
            return;
        }
        match self.chance.below(100) {
            0..5 => self.after_days(at, (1, 3), Due::Request(request, RequestDue::Withdraw)),
            // Some wait for ever.
            5..8 => {}
            8.. => self.after_days(at, (3, 25), Due::Request(request, RequestDue::Decide)),
        }
    }

    /// The learner asks, if he is still on the roster; says whether he did.
    pub(super) fn ask(&mut self, at: DateTime<Utc>, request: usize) -> bool {
        let person = self.requests[request].person;
        if !self.people[person].on_roster {
            return false;
        }
        self.people[person].busy += 1;
        let id = RequestId(self.chance.id(at));
        let (title, organiser) = names::study(&mut self.chance);
        let from = later(shanghai_day(at), -self.chance.between(8, 28));
        let known = &mut self.requests[request];
        known.id = id;
        let (year, claimed) = (known.year, known.claimed);
        let kind = self.chance.pick(&[
            EquivalenceKind::Seminar,
            EquivalenceKind::AdvancedCourse,
            EquivalenceKind::TechnicalExchange,
            EquivalenceKind::Other,
        ]);
        let to = later(from, self.chance.between(0, 6));
        let learner = self.people[person].id;
        let asked = Asked {
            training_year: TrainingYear(year),
            kind,
            title,
            organiser,
            dates: Window { from, to },
            claimed: Hours::whole(claimed),
        };
        self.say(at, Actor::learner(learner), words::submit_request(id, learner, &asked));
        true
    }

    fn withdraw_request(&mut self, at: DateTime<Utc>, request: usize) {
        let learner = self.people[self.requests[request].person].id;
        self.say(at, Actor::learner(learner), words::withdraw_request(self.requests[request].id));
        self.close_request(request);
    }

    /// EQ-2: the office of the region decides in which the learner is by now.
    fn decide_request(&mut self, at: DateTime<Utc>, request: usize) {
        let known = &self.requests[request];
        let (id, person, year, claimed) = (known.id, known.person, known.year, known.claimed);
        let leaf = self.leaf_of(person);
        let office = self.leaf_office(leaf);
        if self.chance.permille(820) {
            let granted = if self.chance.permille(700) { claimed } else { (claimed / 2).max(1) };
            self.say(at, office, words::approve_request(id, Hours::whole(granted)));
            self.people[person].book(year, granted);
            self.requests[request].granted = granted;
        } else {
            let opinion = self.chance.pick(&["证明材料不全。", "所学内容与工种无关。", "主办单位不在认可范围内。"]);
            self.say(at, office, words::reject_request(id, opinion));
            self.requests[request].granted = 0;
        }
        self.requests[request].decided_by = Some(leaf);
        self.close_request(request);
        if !self.requests[request].undone && self.chance.permille(30) {
            self.after_days(at, (4, 40), Due::Request(request, RequestDue::Undo));
        }
    }

    fn undo_decision(&mut self, at: DateTime<Utc>, request: usize) {
        let known = &self.requests[request];
        let (id, person, year, granted) = (known.id, known.person, known.year, known.granted);
        let Some(leaf) = known.decided_by.filter(|_| self.people[person].on_roster) else { return };
        let actor = self.some_office_above(leaf);
        self.say(at, actor, words::undo_decision(id, "复核后重新审批。"));
        self.people[person].unbook(year, granted);
        self.people[person].busy += 1;
        let known = &mut self.requests[request];
        known.undone = true;
        known.decided_by = None;
        self.after_days(at, (2, 8), Due::Request(request, RequestDue::Decide));
    }

    fn close_request(&mut self, request: usize) {
        self.people[self.requests[request].person].busy -= 1;
    }
}
