//! A small made province, for the tests of the fold and of the tables.

use chrono::{DateTime, NaiveDate, Utc};
use proptest::prelude::*;
use uuid::Uuid;

use super::super::posting::Output;
use super::super::state::State;
use super::fold;
use crate::aggregates::any::AnyEvent;
use crate::aggregates::calendar::CalendarEvent;
use crate::aggregates::equivalence_request::{RequestContent, RequestEvent};
use crate::aggregates::learner::{GradeEffect, LearnerEvent};
use crate::aggregates::office::OfficeEvent;
use crate::aggregates::trade::TradeEvent;
use crate::aggregates::training_plan::{LearnerScore, PlanContent, PlanEvent};
use crate::aggregates::training_point::PointEvent;
use crate::aggregates::work_unit::WorkUnitEvent;
use crate::projections::LogEvent;
use crate::types::{
    Audience, CommandId, EquivalenceKind, Grade, Headcount, Hours, KeyedHash, LearnerId, LeaveReason, Mark, PlanId,
    PointId, RegionCode, RegionKind, RequestId, Score, Sealed, Sex, TradeId, TrainingYear, Window, WorkUnitId,
};

pub const YEAR: TrainingYear = TrainingYear(2017);
pub const PROVINCE: &str = "320000";
pub const DIRECT: &str = "329000";
pub const CITY: &str = "320100";
pub const DISTRICTS: [&str; 2] = ["320102", "320104"];

/// Day `n` of 2017.
pub fn date(n: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2017, 1, 1).unwrap() + chrono::Days::new(n)
}

pub fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

pub fn window(from: u64, to: u64) -> Window {
    Window { from: date(from), to: date(to) }
}

pub fn code(text: &str) -> RegionCode {
    text.parse().unwrap()
}

/// Events in the order in which they are recorded.
#[derive(Default, Clone)]
pub struct Log(pub Vec<LogEvent>);

impl Log {
    pub fn with_regions() -> Self {
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

    pub fn record(&mut self, day: u64, stream: impl ToString, event: AnyEvent) {
        let position = i64::try_from(self.0.len()).unwrap() + 1;
        self.0.push(LogEvent {
            position,
            command: CommandId(id(position.unsigned_abs().into())),
            stream: stream.to_string(),
            sequence: 1,
            business_day: date(day),
            at: DateTime::<Utc>::UNIX_EPOCH,
            event,
        });
    }

    pub fn unit(&mut self, day: u64, unit: u128, event: WorkUnitEvent) {
        self.record(day, id(unit), AnyEvent::WorkUnit(event));
    }

    pub fn unit_in(&mut self, day: u64, unit: u128, region: &str) {
        let event = WorkUnitEvent::UnitRegistered {
            unit: WorkUnitId(id(unit)),
            name: "单位".parse().unwrap(),
            region: code(region),
        };
        self.unit(day, unit, event);
    }

    pub fn learner(&mut self, day: u64, learner: u128, event: LearnerEvent) {
        self.record(day, id(learner), AnyEvent::Learner(event));
    }

    pub fn learner_of(&mut self, day: u64, learner: u128, unit: u128, grade: Grade) {
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

    pub fn plan(&mut self, day: u64, plan: u128, event: PlanEvent) {
        self.record(day, id(plan), AnyEvent::Plan(event));
    }

    pub fn class(&mut self, (reported, approved): (u64, u64), plan: u128, point: u128, begins: u64, headcount: u16) {
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

    pub fn enrol(&mut self, day: u64, plan: u128, learner: u128) {
        self.plan(day, plan, PlanEvent::LearnerEnrolled { learner: LearnerId(id(learner)) });
    }

    pub fn confirm(&mut self, day: u64, plan: u128, learners: &[u128]) {
        let passed = learners.iter().map(|learner| LearnerId(id(*learner))).collect();
        self.plan(day, plan, PlanEvent::HoursConfirmed { submission: 1, hours: Hours::whole(24), passed });
    }

    pub fn request(&mut self, day: u64, request: u128, event: RequestEvent) {
        self.record(day, id(request), AnyEvent::Request(event));
    }

    pub fn request_of(&mut self, day: u64, request: u128, learner: u128) {
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

    pub fn posted(&self) -> Output {
        let (mut state, mut out) = (State::default(), Output::default());
        fold(&mut state, &mut out, &self.0).unwrap();
        out
    }

    /// The log as it would be without the events of later days. Regions are no matter of days.
    pub fn up_to(&self, day: u64) -> Self {
        Self(self.0.iter().filter(|event| event.business_day <= date(day)).cloned().collect())
    }
}

pub fn hash() -> KeyedHash {
    KeyedHash("0".repeat(64))
}

pub fn sealed() -> Sealed {
    Sealed { subject: id(0), data: "AAAA".to_owned() }
}

/// One thing that somebody does in the small province of the property tests.
#[derive(Debug, Clone, Copy)]
pub enum Deed {
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

pub fn deeds() -> impl Strategy<Value = Vec<(u64, Deed)>> {
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
    pub fn deed(&mut self, day: u64, deed: Deed) {
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

pub fn province(deeds: &[(u64, Deed)]) -> Log {
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
    for (day, deed) in deeds {
        log.deed(*day, *deed);
    }
    log
}

/// A province in which a little of everything happens, over some seventy days that are closed one after the other.
pub fn a_small_province() -> Log {
    let mut log = Log::with_regions();
    let name = || "名称".parse().unwrap();
    log.record(0, id(1), AnyEvent::Trade(TradeEvent::TradeAdded { trade: TradeId(id(1)), name: name() }));
    for point in [101, 102] {
        let registered = PointEvent::PointRegistered {
            point: PointId(id(point)),
            office: code(DIRECT),
            name: name(),
            profile: crate::aggregates::training_point::PointProfile::default(),
            contact: None,
        };
        log.record(0, id(point), AnyEvent::Point(registered));
    }
    for (unit, region) in [(2, DIRECT), (3, DISTRICTS[0]), (4, DISTRICTS[1])] {
        log.unit_in(0, unit, region);
    }
    for learner in 1000..1030 {
        log.learner_of(1, learner, 2 + learner % 3, if learner % 5 == 0 { Grade::Technician } else { Grade::Junior });
    }
    for plan in 11..17 {
        log.class((2, 3), plan, 101 + plan % 2, 10 + u64::try_from(plan).unwrap(), 30);
    }
    for day in 4..11 {
        for learner in 1000..1030 {
            if (learner + u128::from(day)) % 7 == 0 {
                log.enrol(day, 11 + learner % 6, learner);
            }
        }
        if day == 8 {
            log.unit(day, 3, WorkUnitEvent::UnitMoved { from: code(DISTRICTS[0]), to: code(DISTRICTS[1]) });
            log.deed(day, Deed::Transfer { learner: 1001, to: 4 });
            log.unit_in(day, 5, DIRECT);
            log.deed(day, Deed::Merge { unit: 4, into: 5 });
        }
        log.close(day);
    }
    log.deed(13, Deed::Move { unit: 5, to: 0 });
    log.plan(13, 16, PlanEvent::HeadcountAdjusted { from: Headcount(30), to: Headcount(20), reason: reason() });
    for plan in 11..17 {
        let enrolled: Vec<u128> = (1000..1030).filter(|learner| 11 + learner % 6 == plan).collect();
        let scores = enrolled.iter().map(|learner| LearnerScore {
            learner: LearnerId(id(*learner)),
            score: if learner % 4 == 0 { Score::Absent } else { Score::Mark(Mark::whole(70)) },
        });
        let scores = scores.collect();
        log.plan(30, plan, PlanEvent::ScoresEntered { scores });
        log.confirm(31, plan, &enrolled);
        log.close(31 + u64::try_from(plan).unwrap());
    }
    for (number, learner) in (1003..1009).enumerate() {
        let request = 51 + u128::try_from(number).unwrap();
        log.request_of(50, request, learner);
        log.deed(51, Deed::Request { request, learner, approve: learner % 2 == 0 });
    }
    log.deed(52, Deed::Grade { learner: 1001, technician: true, from: Some(60) });
    log.deed(52, Deed::Grade { learner: 1002, technician: true, from: None });
    log.deed(53, Deed::Leave { learner: 1003 });
    log.deed(54, Deed::Credit { plan: 16, learner: 1007, back: true });
    log.close(54);
    log.close(70);
    log
}

pub fn reason() -> crate::types::Opinion {
    "原因".parse().unwrap()
}

impl Log {
    pub fn close(&mut self, day: u64) {
        let last_position = i64::try_from(self.0.len()).unwrap();
        let digest = format!("{last_position:064}");
        let closed = CalendarEvent::DayClosed { day: date(day), last_position, digest, seal: None };
        self.record(day + 1, "province", AnyEvent::Calendar(closed));
    }
}

/// Three classes at one point approved for 30, 5 and 30 with 0, 0 and 1 enrolled, one at another for 73 with 73 enrolled. Their
/// training begins on day 20; the 1 is confirmed on day 30, the 73 on day 31.
pub fn the_worked_example() -> Log {
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
    log
}
