//! A class's way from the report of its plan to its first day.

use chrono::{DateTime, TimeDelta, Utc};

use super::chance::later;
use super::model::Stage;
use super::words;
use super::world::{ClassDue, Due, World};
use crate::types::{Actor, Grade, PlanId, day_start, shanghai_day};

/// How many learners a class asks for every place it wants to fill, before it gives up.
const MOST_ASKED: usize = 40;
/// How often an office sees the same plan again at most.
const MOST_REVISIONS: u32 = 2;

impl World {
    pub(super) fn class_due(&mut self, at: DateTime<Utc>, class: usize, due: ClassDue) {
        match due {
            ClassDue::Report => self.report_plan(at, class),
            ClassDue::WithdrawPlan => self.withdraw_plan(at, class),
            ClassDue::Decide => self.decide_plan(at, class),
            ClassDue::Revise => self.revise_plan(at, class),
            ClassDue::Adjust => self.adjust(at, class),
            ClassDue::Open => self.open_enrolment(at, class),
            ClassDue::Enrol(person) => self.enrol(at, class, person),
            ClassDue::WithdrawEnrolment(person) => self.withdraw_enrolment(at, class, person),
            ClassDue::Start => self.start_class(at, class),
            ClassDue::Cancel => self.cancel_class(at, class),
            ClassDue::Score => self.score(at, class),
            ClassDue::CorrectScore => self.correct_score(at, class),
            ClassDue::Submit => self.submit_hours(at, class),
            ClassDue::Judge => self.judge_hours(at, class),
            ClassDue::Reopen => self.reopen_hours(at, class),
        }
    }

    pub(super) fn point_of(&self, class: usize) -> Actor {
        Actor::point(self.points[self.classes[class].point].id)
    }

    pub(super) fn office_of(&self, class: usize) -> Actor {
        self.leaf_office(self.points[self.classes[class].point].leaf)
    }

    fn report_plan(&mut self, at: DateTime<Utc>, class: usize) {
        let point = self.classes[class].point;
        if !self.points[point].enabled {
            return;
        }
        self.points[point].busy += 1;
        self.classes[class].id = PlanId(self.chance.id(at));
        let command = words::report_plan(&self.classes[class], self.points[point].id);
        self.say(at, Actor::point(self.points[point].id), command);
        if self.chance.permille(25) {
            self.after_days(at, (1, 2), Due::Class(class, ClassDue::WithdrawPlan));
        } else if self.chance.permille(15) {
            // An office that decides when training has long begun.
            let day = later(self.classes[class].training.from, self.chance.between(1, 5));
            let moment = self.chance.at_work(day);
            self.agenda.put(moment, Due::Class(class, ClassDue::Decide));
        } else {
            self.after_days(at, (3, 12), Due::Class(class, ClassDue::Decide));
        }
    }

    fn withdraw_plan(&mut self, at: DateTime<Utc>, class: usize) {
        self.say(at, self.point_of(class), words::withdraw_plan(self.classes[class].id));
        self.close_class(class, Stage::Over);
    }

    fn decide_plan(&mut self, at: DateTime<Utc>, class: usize) {
        let office = self.office_of(class);
        let id = self.classes[class].id;
        if self.classes[class].revisions < MOST_REVISIONS && self.chance.permille(110) {
            let opinion =
                self.chance.pick(&["培训内容与工种不符，请调整。", "计划人数偏多，请核减。", "请补充师资说明。"]);
            self.say(at, office, words::reject_plan(id, opinion));
            self.classes[class].stage = Stage::Rejected;
            if self.chance.permille(850) {
                self.after_days(at, (2, 6), Due::Class(class, ClassDue::Revise));
            } else {
                self.close_class(class, Stage::Over);
            }
            return;
        }
        let planned = self.classes[class].planned;
        let approved =
            if self.chance.permille(400) { planned } else { self.chance.count((planned * 6 / 10).max(1), planned) };
        let opinion = self.chance.permille(200).then_some("同意，请严格考勤。");
        self.say(at, office, words::approve_plan(id, approved, opinion));
        let known = &mut self.classes[class];
        known.approved = approved;
        known.allowed = approved;
        known.stage = Stage::Enrolling;
        self.schedule_class(at, class);
    }

    /// An approved class: enrolment when its window opens, adjustments now and then, its start.
    fn schedule_class(&mut self, at: DateTime<Utc>, class: usize) {
        let (enrolment, training) = (self.classes[class].enrolment, self.classes[class].training);
        if shanghai_day(at) <= enrolment.to && !self.classes[class].unwanted {
            let opens = (day_start(enrolment.from) + TimeDelta::hours(7)).max(at + TimeDelta::minutes(30));
            self.agenda.put(opens, Due::Class(class, ClassDue::Open));
        }
        if self.chance.permille(250) {
            self.until_day(at, training.to, Due::Class(class, ClassDue::Adjust));
        }
        let starts = (day_start(training.from) + TimeDelta::minutes(510)).max(at + TimeDelta::minutes(60));
        self.agenda.put(starts, Due::Class(class, ClassDue::Start));
    }

    fn revise_plan(&mut self, at: DateTime<Utc>, class: usize) {
        let known = &mut self.classes[class];
        known.planned = (known.planned * 9 / 10).max(1);
        known.revisions += 1;
        known.stage = Stage::Pending;
        let command = words::revise_plan(&self.classes[class]);
        self.say(at, self.point_of(class), command);
        self.after_days(at, (2, 8), Due::Class(class, ClassDue::Decide));
    }

    fn adjust(&mut self, at: DateTime<Utc>, class: usize) {
        let known = &self.classes[class];
        if !matches!(known.stage, Stage::Enrolling | Stage::Training) {
            return;
        }
        let allowed = self.chance.count(known.approved * 7 / 10, known.approved);
        if allowed != known.allowed {
            self.set_allowed(at, class, allowed, "现场抽查后调整上报人数。");
        }
        if self.chance.permille(400) {
            self.after_days(at, (2, 10), Due::Class(class, ClassDue::Adjust));
        }
    }

    pub(super) fn set_allowed(&mut self, at: DateTime<Utc>, class: usize, allowed: u16, reason: &str) {
        let id = self.classes[class].id;
        self.say(at, self.office_of(class), words::adjust_headcount(id, allowed, reason));
        self.classes[class].allowed = allowed;
    }

    /// The class looks for learners of its city who still need hours, and each finds a moment to enrol.
    fn open_enrolment(&mut self, at: DateTime<Utc>, class: usize) {
        let known = &self.classes[class];
        let wanted = usize::from(known.allowed) * self.chance.below(56).saturating_add(50).min(100) / 100;
        let last = known.enrolment.to;
        let (year, hours) = (known.year.0, known.hours);
        for person in self.candidates(at, class, wanted) {
            self.people[person].book(year, hours);
            self.people[person].busy += 1;
            self.until_day(at, last, Due::Class(class, ClassDue::Enrol(person)));
        }
    }

    fn candidates(&mut self, at: DateTime<Utc>, class: usize, wanted: usize) -> Vec<usize> {
        let today = shanghai_day(at);
        let known = &self.classes[class];
        let city = self.leaves[self.points[known.point].leaf].city;
        let pool = &self.cities[city].people;
        let first = self.chance.below(pool.len());
        let mut chosen: Vec<usize> = Vec::with_capacity(wanted);
        for person in pool[first..].iter().chain(&pool[..first]).take(wanted * MOST_ASKED) {
            if chosen.len() == wanted {
                break;
            }
            let candidate = &self.people[*person];
            if candidate.on_roster
                && candidate.fits(known.audience, today)
                && candidate.booked_for(known.year.0) < required(candidate.grade)
                && !chosen.contains(person)
                && self.leaves[self.leaf_of(*person)].city == city
            {
                chosen.push(*person);
            }
        }
        chosen
    }

    fn enrol(&mut self, at: DateTime<Utc>, class: usize, person: usize) {
        let known = &self.classes[class];
        let candidate = &self.people[person];
        let joins = known.stage == Stage::Enrolling
            && known.roster.len() < usize::from(known.allowed)
            && candidate.on_roster
            && candidate.fits(known.audience, shanghai_day(at));
        if !joins {
            self.gives_up(class, person);
            return;
        }
        let (id, learner) = (known.id, candidate.id);
        let last = known.training.to;
        let actor = if self.chance.permille(600) { Actor::learner(learner) } else { self.point_of(class) };
        self.say(at, actor, words::enrol(id, learner));
        self.classes[class].roster.push(person);
        if self.chance.permille(40) {
            self.until_day(at, last, Due::Class(class, ClassDue::WithdrawEnrolment(person)));
        }
    }

    fn withdraw_enrolment(&mut self, at: DateTime<Utc>, class: usize, person: usize) {
        let (id, learner) = (self.classes[class].id, self.people[person].id);
        let actor = if self.chance.permille(700) { Actor::learner(learner) } else { self.point_of(class) };
        self.say(at, actor, words::withdraw_enrolment(id, learner));
        self.classes[class].roster.retain(|enrolled| *enrolled != person);
        self.gives_up(class, person);
    }

    fn gives_up(&mut self, class: usize, person: usize) {
        let (year, hours) = (self.classes[class].year.0, self.classes[class].hours);
        self.people[person].unbook(year, hours);
        self.people[person].busy -= 1;
    }

    fn start_class(&mut self, at: DateTime<Utc>, class: usize) {
        if !self.classes[class].roster.is_empty() {
            self.say(at, self.point_of(class), words::start_class(self.classes[class].id));
            self.classes[class].stage = Stage::Training;
            let moment = self.scoring_begins(class);
            self.agenda.put(moment, Due::Class(class, ClassDue::Score));
        } else if self.chance.permille(500) {
            self.after_days(at, (0, 3), Due::Class(class, ClassDue::Cancel));
        } else {
            // Nobody came and nobody cancelled: the class stands as approved and held.
            self.points[self.classes[class].point].busy -= 1;
        }
    }

    fn cancel_class(&mut self, at: DateTime<Utc>, class: usize) {
        self.say(at, self.point_of(class), words::cancel_class(self.classes[class].id, "报名人数不足，取消本期培训。"));
        self.close_class(class, Stage::Over);
    }

    fn close_class(&mut self, class: usize, stage: Stage) {
        self.classes[class].stage = stage;
        self.points[self.classes[class].point].busy -= 1;
    }

    /// Scores are entered when training and examination are over, so that nobody withdraws any more.
    fn scoring_begins(&mut self, class: usize) -> DateTime<Utc> {
        let day = later(self.classes[class].exam.to, self.chance.between(1, 4));
        self.chance.at_work(day)
    }
}

/// The whole hours that a grade asks of a year.
fn required(grade: Grade) -> u16 {
    grade.required_hours().tenths() / 10
}
