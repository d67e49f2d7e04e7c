//! What is left on the last day: some of everything that waits for somebody, so that every account of the made province has
//! something to look at. Classes and requests of their own, whose days are counted back from the last one.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::chance::{date, later};
use super::model::{Request, Stage};
use super::words;
use super::world::{Due, World};
use crate::aggregates::training_plan::LearnerScore;
use crate::types::{
    Actor, Audience, Hours, LearnerId, Mark, PlanId, RequestId, Score, TrainingYear, Window, shanghai_day,
};

/// Learners of such a class.
const LEARNERS: usize = 8;
/// How many are allowed in it: somebody else may still enrol.
const ALLOWED: u16 = 20;
/// The hours that it gives.
const HOURS: u8 = 12;

/// Since when requests wait at each office with an account that decides some, in days before the last one.
const WAITING_SINCE: [i64; 4] = [-13, -6, -4, 0];

/// Something that happens to a class or request of which something is left.
#[derive(Debug, Clone, Copy)]
pub(super) enum LeftoverDue {
    /// The learner with an account and all that is left are planned.
    Plan,
    /// A step of the class with that number.
    Class(usize, Step),
    /// The request with that number is submitted.
    Ask(usize),
    /// It is granted.
    Grant(usize),
}

/// A step of a class.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    Report,
    Reject,
    Approve,
    Enrol,
    Start,
    Score,
    Submit,
    Return,
}

/// A class's windows and steps, in days before (negative) and after the last day.
struct Way {
    enrolment: (i64, i64),
    training: (i64, i64),
    exam: i64,
    steps: &'static [(i64, Step)],
}

const REPORTED: Way = Way { enrolment: (18, 32), training: (36, 39), exam: 40, steps: &[(-3, Step::Report)] };
const REPORTED_LONG_AGO: Way = Way { enrolment: (6, 20), training: (25, 28), exam: 29, steps: &[(-15, Step::Report)] };
const REJECTED: Way =
    Way { enrolment: (14, 30), training: (35, 38), exam: 39, steps: &[(-9, Step::Report), (-4, Step::Reject)] };
const OPENING: Way =
    Way { enrolment: (4, 18), training: (22, 25), exam: 26, steps: &[(-20, Step::Report), (-12, Step::Approve)] };
const OPEN: Way = Way {
    enrolment: (-6, 12),
    training: (16, 19),
    exam: 20,
    steps: &[(-40, Step::Report), (-30, Step::Approve), (-2, Step::Enrol)],
};
const CLOSING: Way = Way {
    enrolment: (-15, 3),
    training: (7, 9),
    exam: 10,
    steps: &[(-45, Step::Report), (-35, Step::Approve), (-8, Step::Enrol)],
};
const TO_START: Way = Way {
    enrolment: (-30, -6),
    training: (-1, 2),
    exam: 3,
    steps: &[(-60, Step::Report), (-50, Step::Approve), (-20, Step::Enrol)],
};
const UNSCORED: Way = Way {
    enrolment: (-50, -30),
    training: (-14, -9),
    exam: -8,
    steps: &[(-80, Step::Report), (-70, Step::Approve), (-40, Step::Enrol), (-14, Step::Start)],
};
const SCORED: Way = Way {
    enrolment: (-60, -40),
    training: (-24, -20),
    exam: -19,
    steps: &[(-90, Step::Report), (-80, Step::Approve), (-50, Step::Enrol), (-24, Step::Start), (-16, Step::Score)],
};
const SUBMITTED: Way = Way {
    enrolment: (-70, -50),
    training: (-34, -30),
    exam: -29,
    steps: &[
        (-95, Step::Report),
        (-85, Step::Approve),
        (-60, Step::Enrol),
        (-34, Step::Start),
        (-26, Step::Score),
        (-13, Step::Submit),
    ],
};
const RETURNED: Way = Way {
    enrolment: (-65, -48),
    training: (-32, -28),
    exam: -27,
    steps: &[
        (-95, Step::Report),
        (-85, Step::Approve),
        (-55, Step::Enrol),
        (-32, Step::Start),
        (-25, Step::Score),
        (-10, Step::Submit),
        (-3, Step::Return),
    ],
};

/// What is left at the point with an account.
const ALL: [&Way; 11] = [
    &REPORTED,
    &REPORTED_LONG_AGO,
    &REJECTED,
    &OPENING,
    &OPEN,
    &CLOSING,
    &TO_START,
    &UNSCORED,
    &SCORED,
    &SUBMITTED,
    &RETURNED,
];
/// What is left at the points of the district and the city with accounts.
const SOME: [&Way; 5] = [&REPORTED, &OPEN, &TO_START, &SUBMITTED, &RETURNED];

impl World {
    pub(super) fn leftover_due(&mut self, at: DateTime<Utc>, due: LeftoverDue) {
        match due {
            LeftoverDue::Plan => self.plan_leftovers(at),
            LeftoverDue::Class(class, step) => self.leftover_step(at, class, step),
            LeftoverDue::Ask(request) => {
                self.ask(at, request);
            }
            LeftoverDue::Grant(request) => self.grant(at, request),
        }
    }

    fn plan_leftovers(&mut self, at: DateTime<Utc>) {
        self.open_learners_account(at);
        for way in ALL {
            self.plan_leftover(0, way);
        }
        for point in self.district_point.into_iter().chain(self.city_point) {
            for way in SOME {
                self.plan_leftover(point, way);
            }
        }
        let leaves: Vec<usize> =
            [Some(0), self.district_point].into_iter().flatten().map(|point| self.points[point].leaf).collect();
        for leaf in leaves {
            let lives_there = |person: &usize| self.is_free(*person) && self.leaf_of(*person) == leaf;
            let asking: Vec<usize> = (0..self.people.len()).filter(lives_there).take(WAITING_SINCE.len()).collect();
            for (person, day) in asking.into_iter().zip(WAITING_SINCE) {
                self.plan_question(person, day, None);
            }
        }
        if let Some(person) = self.learner {
            self.plan_question(person, -30, Some(-12));
            self.plan_question(person, -2, None);
        }
    }

    /// Whether somebody may be taken for what is left: he stays on the roster from now on.
    fn is_free(&self, person: usize) -> bool {
        self.people[person].on_roster && Some(person) != self.learner
    }

    fn last_day(&self) -> NaiveDate {
        self.options.as_of
    }

    /// A moment of that day, unless it lies before everybody has settled in.
    fn moment(&mut self, day: i64) -> Option<DateTime<Utc>> {
        let day = later(self.last_day(), day);
        (day > date(self.options.first_year(), 2, 1)).then(|| self.chance.at_work(day))
    }

    /// A class with all its steps; none when the first of them would come too early.
    fn plan_leftover(&mut self, point: usize, way: &Way) {
        let moments: Option<Vec<_>> =
            way.steps.iter().map(|(day, step)| self.moment(*day).map(|at| (at, *step))).collect();
        let Some(moments) = moments else { return };
        let Some(reported) = moments.first().map(|(at, _)| shanghai_day(*at)) else { return };
        let last = self.last_day();
        let window = |(from, to): (i64, i64)| Window { from: later(last, from), to: later(last, to) };
        let year = TrainingYear::current(reported).0;
        let class = self.plan_class(point, year, Audience::Everyone, HOURS, 0);
        let planned = &mut self.classes[class];
        planned.enrolment = window(way.enrolment);
        planned.training = window(way.training);
        planned.exam = window((way.exam, way.exam));
        planned.planned = ALLOWED + 10;
        for (at, step) in moments {
            self.agenda.put(at, Due::Leftover(LeftoverDue::Class(class, step)));
        }
    }

    fn leftover_step(&mut self, at: DateTime<Utc>, class: usize, step: Step) {
        let known = &self.classes[class];
        if known.roster.is_empty() && matches!(step, Step::Start | Step::Score | Step::Submit | Step::Return) {
            return;
        }
        let id = known.id;
        let (point, office) = (self.point_of(class), self.office_of(class));
        match step {
            Step::Report => self.report_leftover(at, class),
            Step::Reject => {
                self.say(at, office, words::reject_plan(id, "请补充师资说明。"));
                self.classes[class].stage = Stage::Rejected;
            }
            Step::Approve => {
                self.say(at, office, words::approve_plan(id, ALLOWED, None));
                let known = &mut self.classes[class];
                (known.approved, known.allowed, known.stage) = (ALLOWED, ALLOWED, Stage::Enrolling);
            }
            Step::Enrol => self.enrol_some(at, class),
            Step::Start => {
                self.say(at, point, words::start_class(id));
                self.classes[class].stage = Stage::Training;
            }
            Step::Score => {
                let mark = Mark::from_tenths(850).map_or(Score::Absent, Score::Mark);
                let scores =
                    known.roster.iter().map(|person| LearnerScore { learner: self.people[*person].id, score: mark });
                let scores = scores.collect();
                self.say(at, point, words::enter_scores(id, scores));
            }
            Step::Submit => {
                let learners: Vec<LearnerId> = known.roster.iter().map(|person| self.people[*person].id).collect();
                self.say(at, point, words::submit_hours(id, learners));
                self.classes[class].stage = Stage::Submitted;
            }
            Step::Return => {
                self.say(at, office, words::return_hours(id, "签到表缺页，请补充。"));
                self.classes[class].stage = Stage::Returned;
            }
        }
    }

    /// Nothing of it is over on the last day, so that the point stays enabled.
    fn report_leftover(&mut self, at: DateTime<Utc>, class: usize) {
        let point = self.classes[class].point;
        self.points[point].busy += 1;
        self.classes[class].id = PlanId(self.chance.id(at));
        let command = words::report_plan(&self.classes[class], self.points[point].id);
        self.say(at, Actor::point(self.points[point].id), command);
    }

    /// Some learners of the point's city enrol, the one with an account among them in two classes of three.
    fn enrol_some(&mut self, at: DateTime<Utc>, class: usize) {
        let today = shanghai_day(at);
        let known = &self.classes[class];
        let city = self.leaves[self.points[known.point].leaf].city;
        let open = known.enrolment.to >= self.last_day();
        let pool = &self.cities[city].people;
        let first = self.chance.below(pool.len());
        let fits = |person: &&usize| {
            let candidate = &self.people[**person];
            self.is_free(**person)
                && candidate.fits(known.audience, today)
                && self.leaves[self.leaf_of(**person)].city == city
        };
        let mut chosen: Vec<usize> =
            pool[first..].iter().chain(&pool[..first]).filter(fits).take(LEARNERS).copied().collect();
        chosen.sort_unstable();
        chosen.dedup();
        // What is still open is left for him to find.
        let learner = self.learner.filter(|person| !open && self.leaves[self.leaf_of(*person)].city == city);
        chosen.extend(learner);
        for person in chosen {
            let id = self.people[person].id;
            self.say(at, Actor::learner(id), words::enrol(self.classes[class].id, id));
            self.people[person].busy += 1;
            self.classes[class].roster.push(person);
        }
    }

    /// A request that somebody submits on that day and, if so, that is granted on another.
    fn plan_question(&mut self, person: usize, asked: i64, granted: Option<i64>) {
        let Some(at) = self.moment(asked) else { return };
        let year = TrainingYear::current(shanghai_day(at)).0;
        let request =
            Request { id: RequestId::default(), person, year, claimed: 8, granted: 0, decided_by: None, undone: false };
        self.requests.push(request);
        // Who is going to ask stays on the roster.
        self.people[person].busy += 1;
        let request = self.requests.len() - 1;
        self.agenda.put(at, Due::Leftover(LeftoverDue::Ask(request)));
        if let Some(at) = granted.and_then(|day| self.moment(day)) {
            self.agenda.put(at + TimeDelta::minutes(1), Due::Leftover(LeftoverDue::Grant(request)));
        }
    }

    fn grant(&mut self, at: DateTime<Utc>, request: usize) {
        let known = &self.requests[request];
        let (id, person, claimed) = (known.id, known.person, known.claimed);
        let office = self.leaf_office(self.leaf_of(person));
        self.say(at, office, words::approve_request(id, Hours::whole(claimed)));
    }
}
