use chrono::{DateTime, NaiveDate, Utc};
use proptest::prelude::*;
use uuid::Uuid;

use super::super::posting::Output;
use super::super::state::State;
use super::super::step::Day;
use super::fold;
use crate::aggregates::any::AnyEvent;
use crate::aggregates::equivalence_request::{RequestContent, RequestEvent, UndoneDecision};
use crate::aggregates::learner::{GradeEffect, LearnerEvent};
use crate::aggregates::office::OfficeEvent;
use crate::aggregates::training_plan::{PlanContent, PlanEvent};
use crate::aggregates::work_unit::WorkUnitEvent;
use crate::projections::LogEvent;
use crate::types::{
    Audience, EquivalenceKind, Grade, Headcount, Hours, KeyedHash, LearnerId, LeaveReason, PlanId, PointId, Quantity,
    Rate, RegionCode, RegionKind, RequestId, Sealed, Sex, TradeId, TrainingYear, Window, WorkUnitId,
};

const YEAR: TrainingYear = TrainingYear(2017);
const PROVINCE: &str = "320000";
const DIRECT: &str = "329000";
const CITY: &str = "320100";
const DISTRICTS: [&str; 2] = ["320102", "320104"];

/// Day `n` of 2017.
fn date(n: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2017, 1, 1).unwrap() + chrono::Days::new(n)
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn window(from: u64, to: u64) -> Window {
    Window { from: date(from), to: date(to) }
}

fn code(text: &str) -> RegionCode {
    text.parse().unwrap()
}

/// Events in the order in which they are recorded.
#[derive(Default, Clone)]
struct Log(Vec<LogEvent>);

impl Log {
    fn with_regions() -> Self {
        let mut log = Self::default();
        for (region, kind, parent) in [
            (PROVINCE, RegionKind::Province, None),
            (DIRECT, RegionKind::ProvinceDirect, Some(PROVINCE)),
            (CITY, RegionKind::City, Some(PROVINCE)),
            (DISTRICTS[0], RegionKind::District, Some(CITY)),
            (DISTRICTS[1], RegionKind::District, Some(CITY)),
        ] {
            log.record(
                0,
                region,
                AnyEvent::Office(OfficeEvent::OfficeEstablished {
                    region: code(region),
                    name: region.parse().unwrap(),
                    kind,
                    parent: parent.map(code),
                }),
            );
        }
        log
    }

    fn record(&mut self, day: u64, stream: impl ToString, event: AnyEvent) {
        let position = i64::try_from(self.0.len()).unwrap() + 1;
        self.0.push(LogEvent {
            position,
            stream: stream.to_string(),
            sequence: 1,
            business_day: date(day),
            at: DateTime::<Utc>::UNIX_EPOCH,
            event,
        });
    }

    fn unit(&mut self, day: u64, unit: u128, event: WorkUnitEvent) {
        self.record(day, id(unit), AnyEvent::WorkUnit(event));
    }

    fn unit_in(&mut self, day: u64, unit: u128, region: &str) {
        let event = WorkUnitEvent::UnitRegistered {
            unit: WorkUnitId(id(unit)),
            name: "单位".parse().unwrap(),
            region: code(region),
        };
        self.unit(day, unit, event);
    }

    fn learner(&mut self, day: u64, learner: u128, event: LearnerEvent) {
        self.record(day, id(learner), AnyEvent::Learner(event));
    }

    fn learner_of(&mut self, day: u64, learner: u128, unit: u128, grade: Grade) {
        let event = LearnerEvent::LearnerRegistered {
            learner: LearnerId(id(learner)),
            id_hash: hash(),
            personal: sealed(),
            sex: Sex::Male,
            trade: TradeId(id(1)),
            grade,
            unit: WorkUnitId(id(unit)),
        };
        self.learner(day, learner, event);
    }

    fn plan(&mut self, day: u64, plan: u128, event: PlanEvent) {
        self.record(day, id(plan), AnyEvent::Plan(event));
    }

    fn class(&mut self, (reported, approved): (u64, u64), plan: u128, point: u128, begins: u64, headcount: u16) {
        let event = PlanEvent::PlanReported {
            plan: PlanId(id(plan)),
            point: PointId(id(point)),
            office: code(DIRECT),
            content: PlanContent {
                training_year: YEAR,
                name: "培训班".parse().unwrap(),
                audience: Audience::Everyone,
                hours: Hours::whole(24),
                enrolment: window(1, begins),
                training: window(begins, begins + 3),
                exam: window(begins + 3, begins + 4),
                planned: Headcount(headcount),
                place: None,
                teachers: None,
                irregular_windows: false,
            },
        };
        self.plan(reported, plan, event);
        self.plan(approved, plan, PlanEvent::PlanApproved { approved: Headcount(headcount), opinion: None });
    }

    fn enrol(&mut self, day: u64, plan: u128, learner: u128) {
        self.plan(day, plan, PlanEvent::LearnerEnrolled { learner: LearnerId(id(learner)) });
    }

    fn confirm(&mut self, day: u64, plan: u128, learners: &[u128]) {
        let passed = learners.iter().map(|learner| LearnerId(id(*learner))).collect();
        self.plan(day, plan, PlanEvent::HoursConfirmed { submission: 1, hours: Hours::whole(24), passed });
    }

    fn request(&mut self, day: u64, request: u128, event: RequestEvent) {
        self.record(day, id(request), AnyEvent::Request(event));
    }

    fn request_of(&mut self, day: u64, request: u128, learner: u128) {
        let event = RequestEvent::EquivalenceSubmitted {
            request: RequestId(id(request)),
            learner: LearnerId(id(learner)),
            content: RequestContent {
                training_year: YEAR,
                kind: EquivalenceKind::Seminar,
                title: "研修".parse().unwrap(),
                organiser: "某校".parse().unwrap(),
                dates: window(1, 2),
                claimed: Hours::whole(40),
                description: "说明".parse().unwrap(),
                attachments: Vec::new(),
            },
        };
        self.request(day, request, event);
    }

    fn posted(&self) -> Output {
        let (mut state, mut out) = (State::default(), Output::default());
        fold(&mut state, &mut out, &self.0).unwrap();
        out
    }

    /// The log as it would be without the events of later days. Regions are no matter of days.
    fn up_to(&self, day: u64) -> Self {
        Self(self.0.iter().filter(|event| event.business_day <= date(day)).cloned().collect())
    }
}

fn hash() -> KeyedHash {
    KeyedHash("0".repeat(64))
}

fn sealed() -> Sealed {
    Sealed { subject: id(0), data: "AAAA".to_owned() }
}

/// The value of a quantity in a region with everything below it, at the end of a day.
fn figure(out: &Output, region: &str, year: TrainingYear, quantity: Quantity, day: u64) -> i64 {
    let below = |posted: RegionCode| match region {
        PROVINCE => true,
        CITY => DISTRICTS.iter().any(|district| posted == code(district)) || posted == code(CITY),
        _ => posted == code(region),
    };
    let until = Day::from(date(day));
    out.postings
        .iter()
        .filter(|posting| posting.quantity == quantity && posting.year == year && posting.day <= until)
        .filter(|posting| below(posting.subject.region))
        .map(|posting| posting.amount)
        .sum()
}

#[test]
fn the_worked_example_comes_out() {
    let mut log = Log::with_regions();
    log.unit_in(1, 1, DIRECT);
    for learner in 1000..1074 {
        log.learner_of(1, learner, 1, Grade::Junior);
    }
    for (plan, point, headcount) in [(11, 101, 30), (12, 101, 5), (13, 101, 30), (14, 102, 73)] {
        log.class((2, 3), plan, point, 20, headcount);
    }
    log.enrol(4, 13, 1000);
    for learner in 1001..1074 {
        log.enrol(5, 14, learner);
    }
    log.confirm(30, 13, &[1000]);
    log.confirm(31, 14, &(1001..1074).collect::<Vec<_>>());
    let out = log.posted();
    let row = |day| {
        let of = |quantity| figure(&out, DIRECT, YEAR, quantity, day);
        let (approved, trained) = (of(Quantity::HeadcountApproved), of(Quantity::Trained));
        format!(
            "{}/{}, {}/{}, {approved}/{trained}, {}, {}, {}",
            of(Quantity::PointsApproved),
            of(Quantity::PointsHeld),
            of(Quantity::ClassesApproved),
            of(Quantity::ClassesHeld),
            Rate::of(trained, approved),
            of(Quantity::Passed),
            Rate::of(of(Quantity::Passed), trained),
        )
    };
    assert_eq!(row(31), "2/2, 4/4, 138/74, 53.62%, 74, 100.00%");
    assert_eq!(row(30), "2/2, 4/4, 138/74, 53.62%, 1, 1.35%");
    assert_eq!(row(20), "2/2, 4/4, 138/74, 53.62%, 0, 0.00%");
    assert_eq!(row(19), "2/0, 4/0, 138/0, 0.00%, 0, —");
    assert_eq!(row(2), "0/0, 0/0, 0/0, —, 0, —");
    let people = |quantity| figure(&out, PROVINCE, YEAR, quantity, 31);
    assert_eq!(people(Quantity::Persons), 74);
    assert_eq!(people(Quantity::Qualified), 74);
}

#[test]
fn a_unit_takes_its_learners_along_from_the_day_it_moves() {
    let mut log = Log::with_regions();
    log.unit_in(1, 1, DISTRICTS[0]);
    log.learner_of(1, 1000, 1, Grade::Junior);
    log.class((1, 1), 11, 101, 20, 5);
    log.enrol(2, 11, 1000);
    log.unit_in(3, 2, DISTRICTS[1]);
    log.unit(5, 1, WorkUnitEvent::UnitMerged { into: WorkUnitId(id(2)) });
    log.unit(7, 2, WorkUnitEvent::UnitMoved { from: code(DISTRICTS[1]), to: code(DIRECT) });
    let out = log.posted();
    for quantity in [Quantity::FaceToFace, Quantity::Persons] {
        let at = |day| [DISTRICTS[0], DISTRICTS[1], DIRECT].map(|region| figure(&out, region, YEAR, quantity, day));
        assert_eq!(
            [at(1), at(2), at(4), at(5), at(6), at(7)],
            [[0, 0, 0], [1, 0, 0], [1, 0, 0], [0, 1, 0], [0, 1, 0], [0, 0, 1]]
        );
    }
    assert_eq!(figure(&out, PROVINCE, TrainingYear(0), Quantity::Roster, 7), 1);
    assert_eq!(figure(&out, DISTRICTS[0], TrainingYear(0), Quantity::Roster, 7), 0);
}

#[test]
fn a_grade_counts_from_the_day_it_is_in_force_and_never_for_earlier_years() {
    let grade = |effect| LearnerEvent::GradeChanged {
        from: Grade::Senior,
        to: Grade::Technician,
        effect,
        reason: "考评".parse().unwrap(),
    };
    let qualified = |recorded: u64, effect, day| {
        let mut log = Log::with_regions();
        log.unit_in(1, 1, DIRECT);
        log.learner_of(1, 1000, 1, Grade::Senior);
        log.class((1, 1), 11, 101, 2, 5);
        log.enrol(1, 11, 1000);
        log.confirm(10, 11, &[1000]);
        log.learner(recorded, 1000, grade(effect));
        figure(&log.posted(), DIRECT, YEAR, Quantity::Qualified, day)
    };
    let from = |day| GradeEffect::From(date(day));
    // In force later than recorded: 24 hours suffice until the day before.
    assert_eq!([9, 10, 19, 20].map(|day| qualified(12, from(20), day)), [0, 1, 1, 0]);
    // In force earlier than recorded: what was told before stays told.
    assert_eq!([10, 11, 12].map(|day| qualified(12, from(5), day)), [1, 1, 0]);
    // In force from 1 January of the next year: this year keeps the grade of 31 December.
    assert_eq!([364, 365, 500].map(|day| qualified(12, from(365), day)), [1, 1, 1]);
    assert_eq!([363, 364, 500].map(|day| qualified(12, from(364), day)), [1, 0, 0]);
    // A correction holds from the beginning, once it is recorded.
    assert_eq!([399, 400].map(|day| qualified(400, GradeEffect::Correction, day)), [1, 0]);
}

#[test]
fn what_is_taken_back_is_posted_back() {
    let mut log = Log::with_regions();
    log.unit_in(1, 1, DIRECT);
    log.learner_of(1, 1000, 1, Grade::Junior);
    log.class((1, 1), 11, 101, 20, 5);
    log.enrol(2, 11, 1000);
    log.plan(3, 11, PlanEvent::EnrolmentWithdrawn { learner: LearnerId(id(1000)) });
    log.plan(4, 11, PlanEvent::PlanCancelled { reason: "无人报名".parse().unwrap() });
    log.request_of(5, 51, 1000);
    log.request(
        6,
        51,
        RequestEvent::EquivalenceApproved { granted: Hours::whole(24), opinion: None, office: code(DIRECT) },
    );
    let undone = UndoneDecision::Approved(Hours::whole(24));
    let reason = "误批".parse().unwrap();
    log.request(7, 51, RequestEvent::EquivalenceDecisionUndone { undone, reason });
    log.request(
        8,
        51,
        RequestEvent::EquivalenceRejected { opinion: "材料不全".parse().unwrap(), office: code(DIRECT) },
    );
    log.learner(9, 1000, LearnerEvent::LearnerLeft { reason: LeaveReason::Retired });
    let out = log.posted();
    let at = |quantity, day| figure(&out, DIRECT, YEAR, quantity, day);
    assert_eq!([1, 2, 3, 5, 7, 8].map(|day| at(Quantity::Persons, day)), [0, 1, 0, 1, 1, 0]);
    assert_eq!([5, 6, 7].map(|day| at(Quantity::Qualified, day)), [0, 1, 0]);
    assert_eq!([5, 6, 7].map(|day| at(Quantity::EquivalencePersons, day)), [0, 1, 0]);
    for quantity in Quantity::ALL {
        assert_eq!(at(*quantity, 400), 0, "{quantity:?}");
    }
    let roster = |day| figure(&out, DIRECT, TrainingYear(0), Quantity::Roster, day);
    assert_eq!([8, 9].map(roster), [1, 0]);
}

/// One thing that somebody does in the small province of the property tests.
#[derive(Debug, Clone, Copy)]
enum Deed {
    Move { unit: u128, to: usize },
    Merge { unit: u128, into: u128 },
    Transfer { learner: u128, to: u128 },
    Grade { learner: u128, technician: bool, from: Option<u64> },
    Leave { learner: u128 },
    Cancel { plan: u128 },
    Enrol { plan: u128, learner: u128 },
    Withdraw { plan: u128, learner: u128 },
    Credit { plan: u128, learner: u128, back: bool },
    Request { request: u128, learner: u128, approve: bool },
}

fn deeds() -> impl Strategy<Value = Vec<(u64, Deed)>> {
    let (unit, learner, plan) = (|| 1_u128..4, || 1000_u128..1003, || 11_u128..14);
    let deed = prop_oneof![
        (unit(), 0_usize..2).prop_map(|(unit, to)| Deed::Move { unit, to }),
        (unit(), unit()).prop_map(|(unit, into)| Deed::Merge { unit, into }),
        (learner(), unit()).prop_map(|(learner, to)| Deed::Transfer { learner, to }),
        (learner(), any::<bool>(), proptest::option::of(1_u64..400))
            .prop_map(|(learner, technician, from)| Deed::Grade { learner, technician, from }),
        learner().prop_map(|learner| Deed::Leave { learner }),
        plan().prop_map(|plan| Deed::Cancel { plan }),
        (plan(), learner()).prop_map(|(plan, learner)| Deed::Enrol { plan, learner }),
        (plan(), learner()).prop_map(|(plan, learner)| Deed::Withdraw { plan, learner }),
        (plan(), learner(), any::<bool>()).prop_map(|(plan, learner, back)| Deed::Credit { plan, learner, back }),
        (51_u128..54, learner(), any::<bool>()).prop_map(|(request, learner, approve)| Deed::Request {
            request,
            learner,
            approve
        }),
    ];
    proptest::collection::vec((3_u64..30, deed), 0..25)
}

impl Log {
    fn deed(&mut self, day: u64, deed: Deed) {
        let reason = || "原因".parse().unwrap();
        match deed {
            Deed::Move { unit, to } => {
                self.unit(day, unit, WorkUnitEvent::UnitMoved { from: code(DIRECT), to: code(DISTRICTS[to]) });
            }
            Deed::Merge { unit, into } => {
                self.unit(day, unit, WorkUnitEvent::UnitMerged { into: WorkUnitId(id(into)) });
            }
            Deed::Transfer { learner, to } => {
                let (from, to) = (WorkUnitId(id(1)), WorkUnitId(id(to)));
                self.learner(day, learner, LearnerEvent::LearnerTransferred { from, to });
            }
            Deed::Grade { learner, technician, from } => {
                let to = if technician { Grade::Technician } else { Grade::Junior };
                let effect = from.map_or(GradeEffect::Correction, |from| GradeEffect::From(date(from)));
                self.learner(
                    day,
                    learner,
                    LearnerEvent::GradeChanged { from: Grade::Senior, to, effect, reason: reason() },
                );
            }
            Deed::Leave { learner } => {
                self.learner(day, learner, LearnerEvent::LearnerLeft { reason: LeaveReason::Retired });
            }
            Deed::Cancel { plan } => self.plan(day, plan, PlanEvent::PlanCancelled { reason: reason() }),
            Deed::Enrol { plan, learner } => self.enrol(day, plan, learner),
            Deed::Withdraw { plan, learner } => {
                self.plan(day, plan, PlanEvent::EnrolmentWithdrawn { learner: LearnerId(id(learner)) });
            }
            Deed::Credit { plan, learner, back: false } => self.confirm(day, plan, &[learner]),
            Deed::Credit { plan, learner, back: true } => {
                let taken_back = vec![LearnerId(id(learner))];
                let hours = Hours::whole(24);
                self.plan(day, plan, PlanEvent::HoursReopened { submission: 1, reason: reason(), hours, taken_back });
            }
            Deed::Request { request, learner, approve } => {
                let known = self.0.iter().any(|event| event.stream == id(request).to_string());
                match (known, approve) {
                    (false, _) => self.request_of(2, request, learner),
                    (true, true) => {
                        let granted = Hours::whole(24);
                        self.request(
                            day,
                            request,
                            RequestEvent::EquivalenceApproved { granted, opinion: None, office: code(DIRECT) },
                        );
                    }
                    (true, false) => self.request(day, request, RequestEvent::EquivalenceWithdrawn {}),
                }
            }
        }
    }
}

fn province(deeds: &[(u64, Deed)]) -> Log {
    let mut log = Log::with_regions();
    for unit in 1..4 {
        log.unit_in(0, unit, DIRECT);
    }
    for learner in 1000..1003 {
        log.learner_of(1, learner, 1, Grade::Senior);
    }
    for (plan, begins) in [(11, 4), (12, 15), (13, 40)] {
        log.class((2, 2), plan, 101, begins, 10);
    }
    deeds.iter().for_each(|(day, deed)| log.deed(*day, *deed));
    log
}

proptest! {
    #[test]
    fn a_day_is_what_the_log_up_to_that_day_says_in_whatever_order_it_was_recorded(deeds in deeds()) {
        // The streams of plans keep their order of days, as they do in a legacy log; everything else comes as it comes.
        let mut log = province(&deeds);
        let plans = |event: &LogEvent| matches!(event.event, AnyEvent::Plan(_)).then_some(event.business_day);
        let mut days: Vec<NaiveDate> = log.0.iter().filter_map(plans).collect();
        days.sort_unstable();
        let mut days = days.into_iter();
        for event in &mut log.0 {
            if matches!(event.event, AnyEvent::Plan(_)) {
                event.business_day = days.next().unwrap();
            }
        }
        let all = log.posted();
        for day in [1, 2, 3, 5, 9, 15, 22, 29, 30, 41, 366, 400] {
            let known = log.up_to(day).posted();
            for region in [DIRECT, DISTRICTS[0], DISTRICTS[1]] {
                for quantity in Quantity::ALL {
                    let year = if *quantity == Quantity::Roster { TrainingYear(0) } else { YEAR };
                    prop_assert_eq!(
                        figure(&all, region, year, *quantity, day),
                        figure(&known, region, year, *quantity, day),
                        "{:?} in {} on day {}", quantity, region, day
                    );
                }
            }
        }
    }

    #[test]
    fn nothing_is_posted_for_a_day_before_the_events_own(deeds in deeds()) {
        let log = province(&deeds);
        for posting in log.posted().postings {
            let event = &log.0[usize::try_from(posting.position).unwrap() - 1];
            prop_assert!(posting.day >= Day::from(event.business_day));
        }
    }
}
