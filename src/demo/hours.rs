//! A class's way from its scores to the confirmation of its hours, and now and then back.

use chrono::{DateTime, TimeDelta, Utc};

use super::model::Stage;
use super::words;
use super::world::{ClassDue, Due, World};
use crate::aggregates::training_plan::LearnerScore;
use crate::types::{LearnerId, Mark, Score};

impl World {
    /// Most classes enter one score after the other by hand, every fourth all at once from a list.
    pub(super) fn score(&mut self, at: DateTime<Utc>, class: usize) {
        let known = &self.classes[class];
        let enrolled = known.roster.len();
        if enrolled == 0 {
            self.points[known.point].busy -= 1;
            return;
        }
        let next = if class.is_multiple_of(4) { enrolled } else { known.scored + 1 };
        let people: Vec<usize> = known.roster[known.scored..next].to_vec();
        let mut scores = Vec::with_capacity(people.len());
        for person in people {
            let score = self.some_score();
            if !passes(score) {
                self.classes[class].failed.push(person);
            }
            scores.push(LearnerScore { learner: self.people[person].id, score });
        }
        self.say(at, self.point_of(class), words::enter_scores(self.classes[class].id, scores));
        self.classes[class].scored = next;
        if next < enrolled {
            let pause = TimeDelta::seconds(self.chance.between(15, 90));
            self.agenda.put(at + pause, Due::Class(class, ClassDue::Score));
        } else {
            self.after_days(at, (1, 5), Due::Class(class, ClassDue::Submit));
        }
    }

    fn some_score(&mut self) -> Score {
        let halves = match self.chance.below(100) {
            0..3 => return Score::Absent,
            3..9 => self.chance.count(60, 119),
            9.. => self.chance.count(120, 197),
        };
        Mark::from_tenths(halves * 5).map_or(Score::Absent, Score::Mark)
    }

    /// One learner's score is looked at again.
    pub(super) fn correct_score(&mut self, at: DateTime<Utc>, class: usize) {
        let roster = &self.classes[class].roster;
        let person = roster[self.chance.below(roster.len())];
        let score = self.some_score();
        let known = &mut self.classes[class];
        known.failed.retain(|failed| *failed != person);
        if !passes(score) {
            known.failed.push(person);
        }
        let scores = vec![LearnerScore { learner: self.people[person].id, score }];
        self.say(at, self.point_of(class), words::enter_scores(self.classes[class].id, scores));
        self.after_days(at, (1, 4), Due::Class(class, ClassDue::Submit));
    }

    /// Where fewer are allowed than enrolled, the office raises the number, or the point deselects some.
    pub(super) fn submit_hours(&mut self, at: DateTime<Utc>, class: usize) {
        let known = &self.classes[class];
        let enrolled = u16::try_from(known.roster.len()).unwrap_or(u16::MAX);
        if known.allowed == 0 || (known.allowed < enrolled && self.chance.permille(500)) {
            self.set_allowed(at, class, enrolled, "核实后恢复上报人数。");
            self.agenda.put(at + TimeDelta::hours(1), Due::Class(class, ClassDue::Submit));
            return;
        }
        let known = &self.classes[class];
        let learners: Vec<LearnerId> =
            known.roster.iter().take(usize::from(known.allowed)).map(|person| self.people[*person].id).collect();
        let reported = enrolled.min(known.allowed);
        self.say(at, self.point_of(class), words::submit_hours(known.id, learners));
        let known = &mut self.classes[class];
        known.stage = Stage::Submitted;
        known.submissions += 1;
        known.reported = reported;
        self.after_days(at, (3, 15), Due::Class(class, ClassDue::Judge));
    }

    pub(super) fn judge_hours(&mut self, at: DateTime<Utc>, class: usize) {
        let known = &self.classes[class];
        let (id, reported) = (known.id, known.reported);
        let office = self.office_of(class);
        let doubts = match known.submissions {
            0 => 500,
            1 => 120,
            2.. => 0,
        };
        if self.chance.permille(doubts) {
            if reported > 1 && self.chance.permille(200) {
                self.set_allowed(at, class, reported - 1, "抽查发现一人未参加培训。");
            }
            let opinion = self.chance.pick(&["请核对成绩后重新上报。", "签到表缺页，请补充。", "人数与抽查不符。"]);
            self.say(at, office, words::return_hours(id, opinion));
            self.classes[class].stage = Stage::Returned;
            let due = if self.chance.permille(400) { ClassDue::CorrectScore } else { ClassDue::Submit };
            self.after_days(at, (1, 6), Due::Class(class, due));
            return;
        }
        self.say(at, office, words::confirm_hours(id));
        self.settle(class);
        if self.chance.permille(30) {
            self.after_days(at, (10, 60), Due::Class(class, ClassDue::Reopen));
        }
    }

    /// The class is over: who did not pass may look for another one.
    fn settle(&mut self, class: usize) {
        let known = &mut self.classes[class];
        known.stage = Stage::Confirmed;
        self.points[known.point].busy -= 1;
        if known.settled {
            return;
        }
        known.settled = true;
        for person in &known.roster {
            self.people[*person].busy -= 1;
        }
        for person in &known.failed {
            self.people[*person].unbook(known.year.0, known.hours);
        }
    }

    /// HOURS-5 happens: confirmed again as it was, or returned, corrected and submitted once more.
    pub(super) fn reopen_hours(&mut self, at: DateTime<Utc>, class: usize) {
        let point = self.classes[class].point;
        if !self.points[point].enabled {
            return;
        }
        self.points[point].busy += 1;
        let actor = self.some_office_above(self.points[point].leaf);
        let id = self.classes[class].id;
        self.say(at, actor, words::reopen_hours(id, "复核发现成绩登记有误。"));
        let known = &mut self.classes[class];
        known.stage = Stage::Submitted;
        known.submissions = 0;
        self.after_days(at, (2, 10), Due::Class(class, ClassDue::Judge));
    }
}

const fn passes(score: Score) -> bool {
    match score {
        Score::Mark(mark) => mark.tenths() >= 600,
        Score::Absent => false,
    }
}
