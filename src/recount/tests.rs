//! The recount over hand-made events.

use chrono::NaiveDate;
use uuid::Uuid;

use super::*;
use crate::aggregates::any::AnyEvent;
use crate::aggregates::equivalence_request::{RequestContent, RequestEvent, UndoneDecision};
use crate::aggregates::learner::{GradeEffect, LearnerEvent};
use crate::aggregates::office::OfficeEvent;
use crate::aggregates::training_plan::{PlanContent, PlanEvent};
use crate::aggregates::work_unit::WorkUnitEvent;
use crate::types::{
    Audience, CommandId, EquivalenceKind, Grade, Headcount, Hours, KeyedHash, LearnerId, LeaveReason, PlanId, PointId,
    RegionCode, RegionKind, RequestId, Sealed, Sex, TrainingYear, Window, WorkUnitId, day_start,
};

const PROVINCE: u32 = 320_000;
const DIRECT: u32 = 329_000;
const CITY: u32 = 320_500;
const EAST: u32 = 320_505;
const WEST: u32 = 320_506;

/// A log under construction: what is told happens on `today`.
struct Log {
    recount: Recount,
    today: NaiveDate,
    position: i64,
}

impl Log {
    /// The province with a city of two districts, and 省直.
    fn new() -> Self {
        let mut log = Self { recount: Recount::default(), today: day("2017-01-01"), position: 0 };
        log.office(PROVINCE, RegionKind::Province, None);
        log.office(DIRECT, RegionKind::ProvinceDirect, Some(PROVINCE));
        log.office(CITY, RegionKind::City, Some(PROVINCE));
        log.office(EAST, RegionKind::District, Some(CITY));
        log.office(WEST, RegionKind::District, Some(CITY));
        log
    }

    fn on(&mut self, today: &str) -> &mut Self {
        self.today = day(today);
        self
    }

    fn add(&mut self, stream: impl ToString, event: AnyEvent) {
        self.position += 1;
        self.recount.add(&LogEvent {
            position: self.position,
            command: CommandId::default(),
            stream: stream.to_string(),
            sequence: 1,
            business_day: self.today,
            at: day_start(self.today),
            event,
        });
    }

    fn office(&mut self, code: u32, kind: RegionKind, parent: Option<u32>) {
        let event = OfficeEvent::OfficeEstablished {
            region: region(code),
            name: "made".parse().unwrap(),
            kind,
            parent: parent.map(region),
        };
        self.add(region(code), AnyEvent::Office(event));
    }

    fn unit(&mut self, unit: u128, code: u32) {
        let unit = WorkUnitId(Uuid::from_u128(unit));
        let event = WorkUnitEvent::UnitRegistered { unit, name: "made".parse().unwrap(), region: region(code) };
        self.add(unit, AnyEvent::WorkUnit(event));
    }

    fn learner(&mut self, number: u128, unit: u128, grade: Grade) -> LearnerId {
        let learner = learner(number);
        let event = LearnerEvent::LearnerRegistered {
            learner,
            id_hash: KeyedHash(number.to_string()),
            personal: Sealed { subject: learner.0, data: String::new() },
            sex: Sex::Female,
            trade: Uuid::nil().into(),
            grade,
            unit: WorkUnitId(Uuid::from_u128(unit)),
        };
        self.of_learner(learner, event);
        learner
    }

    fn of_learner(&mut self, learner: LearnerId, event: LearnerEvent) {
        self.add(learner, AnyEvent::Learner(event));
    }

    fn of_plan(&mut self, plan: PlanId, event: PlanEvent) {
        self.add(plan, AnyEvent::Plan(event));
    }

    fn of_request(&mut self, request: RequestId, event: RequestEvent) {
        self.add(request, AnyEvent::Request(event));
    }

    /// A plan of ten hours, or as many as said, that trains from `training`, approved today for `approved`.
    fn class(&mut self, number: u128, point: u128, code: u32, training: &str, approved: u16, hours: u8) -> PlanId {
        let plan = PlanId(Uuid::from_u128(number));
        let window = Window { from: day(training), to: day(training) };
        let content = PlanContent {
            training_year: TrainingYear(2017),
            name: "made".parse().unwrap(),
            audience: Audience::Everyone,
            hours: Hours::whole(hours),
            enrolment: window,
            training: window,
            exam: window,
            planned: Headcount(approved),
            place: None,
            teachers: None,
            irregular_windows: false,
        };
        let point = PointId(Uuid::from_u128(point));
        self.of_plan(plan, PlanEvent::PlanReported { plan, point, office: region(code), content });
        self.of_plan(plan, PlanEvent::PlanApproved { approved: Headcount(approved), opinion: None });
        plan
    }

    fn enrol(&mut self, plan: PlanId, learner: LearnerId) {
        self.of_plan(plan, PlanEvent::LearnerEnrolled { learner });
    }

    fn confirm(&mut self, plan: PlanId, hours: u8, passed: Vec<LearnerId>) {
        self.of_plan(plan, PlanEvent::HoursConfirmed { submission: 1, hours: Hours::whole(hours), passed });
    }

    fn request(&mut self, number: u128, learner: LearnerId, claimed: u8) -> RequestId {
        let request = RequestId(Uuid::from_u128(number));
        let content = RequestContent {
            training_year: TrainingYear(2017),
            kind: EquivalenceKind::Seminar,
            title: "made".parse().unwrap(),
            organiser: "made".parse().unwrap(),
            dates: Window { from: self.today, to: self.today },
            claimed: Hours::whole(claimed),
            description: "made".parse().unwrap(),
            attachments: Vec::new(),
        };
        self.of_request(request, RequestEvent::EquivalenceSubmitted { request, learner, content });
        request
    }

    fn points(&self, as_of: &str, code: u32, quantities: &[Quantity]) -> Vec<i64> {
        self.row(as_of, Cell::region(Report::Points, Some(TrainingYear(2017)), region(code)), quantities)
    }

    fn continuing(&self, as_of: &str, code: u32, quantities: &[Quantity]) -> Vec<i64> {
        self.row(as_of, Cell::region(Report::Continuing, Some(TrainingYear(2017)), region(code)), quantities)
    }

    fn roster(&self, as_of: &str, code: u32) -> i64 {
        let cell = Cell::region(Report::Continuing, None, region(code));
        self.recount.figures(day(as_of)).get(cell, Quantity::Roster)
    }

    fn row(&self, as_of: &str, cell: Cell, quantities: &[Quantity]) -> Vec<i64> {
        let figures = self.recount.figures(day(as_of));
        quantities.iter().map(|quantity| figures.get(cell, *quantity)).collect()
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn region(code: u32) -> RegionCode {
    RegionCode::from_number(code).unwrap()
}

fn learner(number: u128) -> LearnerId {
    LearnerId(Uuid::from_u128(number))
}

/// The row of 面授点培训情况统计 in the order of its columns, the two rates apart.
const POINTS_ROW: [Quantity; 7] = [
    Quantity::ApprovedPoints,
    Quantity::HoldingPoints,
    Quantity::ApprovedClasses,
    Quantity::HeldClasses,
    Quantity::ApprovedHeadcount,
    Quantity::Trained,
    Quantity::Passed,
];

#[test]
fn the_known_row_of_2017() {
    let mut log = Log::new();
    log.on("2017-02-01").unit(1, DIRECT);
    let learners: Vec<LearnerId> = (1..=74).map(|number| log.learner(number, 1, Grade::Senior)).collect();
    log.on("2017-03-01");
    log.class(11, 1, DIRECT, "2017-05-01", 30, 24);
    log.class(12, 1, DIRECT, "2017-05-01", 5, 24);
    let small = log.class(13, 1, DIRECT, "2017-05-01", 30, 24);
    let large = log.class(21, 2, DIRECT, "2017-06-01", 73, 24);
    log.enrol(small, learners[0]);
    for learner in &learners[1..] {
        log.enrol(large, *learner);
    }
    log.on("2017-07-01").confirm(small, 24, vec![learners[0]]);
    log.on("2017-07-02").confirm(large, 24, learners[1..].to_vec());

    assert_eq!(log.points("2017-07-02", DIRECT, &POINTS_ROW), [2, 2, 4, 4, 138, 74, 74]);
    assert_eq!(log.points("2017-07-02", PROVINCE, &POINTS_ROW), [2, 2, 4, 4, 138, 74, 74]);
    assert_eq!(log.points("2017-07-01", DIRECT, &POINTS_ROW), [2, 2, 4, 4, 138, 74, 1]);
    assert_eq!(log.points("2017-05-01", DIRECT, &POINTS_ROW), [2, 1, 4, 3, 138, 1, 0]);
    assert_eq!(log.points("2017-04-30", DIRECT, &POINTS_ROW), [2, 0, 4, 0, 138, 0, 0]);
    assert_eq!(log.points("2017-02-28", DIRECT, &POINTS_ROW), [0; 7]);
    let continuing = log.continuing(
        "2017-07-02",
        PROVINCE,
        &[Quantity::Attendances, Quantity::AttendingPersons, Quantity::QualifiedPersons],
    );
    assert_eq!(continuing, [74, 74, 74]);
}

#[test]
fn points_and_classes_have_their_own_figures() {
    let mut log = Log::new();
    log.on("2017-02-01").unit(1, EAST);
    let worker = log.learner(1, 1, Grade::Senior);
    let class = log.class(11, 1, EAST, "2017-05-01", 30, 24);
    log.class(12, 1, EAST, "2017-05-01", 5, 24);
    log.enrol(class, worker);
    let event =
        PlanEvent::HeadcountAdjusted { from: Headcount(30), to: Headcount(20), reason: "made".parse().unwrap() };
    log.of_plan(class, event);

    let point = PointId(Uuid::from_u128(1));
    let of_point = log.row("2017-05-01", Cell::point(TrainingYear(2017), region(EAST), point), &POINTS_ROW);
    assert_eq!(of_point, [1, 1, 2, 2, 35, 1, 0]);
    let cell = Cell::class(TrainingYear(2017), region(EAST), point, class);
    let columns = [Quantity::ApprovedHeadcount, Quantity::AllowedHeadcount, Quantity::Enrolled, Quantity::Passed];
    assert_eq!(log.row("2017-04-01", cell, &columns), [30, 20, 1, 0]);
    assert_eq!(log.points("2017-04-01", CITY, &columns), [35, 0, 0, 0], "allowed and enrolled are a class's alone");
}

#[test]
fn a_class_approved_after_its_training_began_is_held_from_its_approval() {
    let mut log = Log::new();
    log.on("2017-05-10").class(11, 1, EAST, "2017-05-01", 30, 24);
    let columns = [Quantity::ApprovedClasses, Quantity::HeldClasses];
    assert_eq!(log.points("2017-05-09", EAST, &columns), [0, 0]);
    assert_eq!(log.points("2017-05-10", EAST, &columns), [1, 1]);
}

#[test]
fn a_cancelled_class_counts_for_nothing_from_that_day_on() {
    let mut log = Log::new();
    let class = log.on("2017-03-01").class(11, 1, EAST, "2017-05-01", 30, 24);
    log.on("2017-05-02").of_plan(class, PlanEvent::PlanCancelled { reason: "made".parse().unwrap() });
    assert_eq!(log.points("2017-05-01", PROVINCE, &POINTS_ROW), [1, 1, 1, 1, 30, 0, 0]);
    assert_eq!(log.points("2017-05-02", PROVINCE, &POINTS_ROW), [0; 7]);
    assert!(log.recount.figures(day("2017-05-02")).is_empty());
}

#[test]
fn a_unit_that_moves_takes_its_learners_with_it_from_that_day_on() {
    let mut log = Log::new();
    log.on("2017-02-01").unit(1, EAST);
    let worker = log.learner(1, 1, Grade::Senior);
    let class = log.class(11, 1, EAST, "2017-05-01", 30, 24);
    log.enrol(class, worker);
    let event = WorkUnitEvent::UnitMoved { from: region(EAST), to: region(WEST) };
    log.on("2017-06-01").add(WorkUnitId(Uuid::from_u128(1)), AnyEvent::WorkUnit(event));

    let persons = [Quantity::AttendingPersons];
    assert_eq!(log.continuing("2017-05-31", EAST, &persons), [1]);
    assert_eq!(log.continuing("2017-06-01", EAST, &persons), [0]);
    assert_eq!(log.continuing("2017-06-01", WEST, &persons), [1]);
    assert_eq!(log.continuing("2017-06-01", CITY, &persons), [1]);
    assert_eq!((log.roster("2017-05-31", EAST), log.roster("2017-06-01", EAST)), (1, 0));
    assert_eq!((log.roster("2017-06-01", WEST), log.roster("2017-06-01", PROVINCE)), (1, 1));
    assert_eq!(log.points("2017-06-01", EAST, &[Quantity::Trained]), [1], "the point stays where it is");
}

#[test]
fn learners_of_a_merged_unit_are_where_the_other_unit_is() {
    let mut log = Log::new();
    log.on("2017-02-01").unit(1, EAST);
    log.unit(2, WEST);
    log.learner(1, 1, Grade::Senior);
    let merged = WorkUnitEvent::UnitMerged { into: WorkUnitId(Uuid::from_u128(2)) };
    log.on("2017-03-01").add(WorkUnitId(Uuid::from_u128(1)), AnyEvent::WorkUnit(merged));
    let moved = WorkUnitEvent::UnitMoved { from: region(WEST), to: region(EAST) };
    log.on("2017-04-01").add(WorkUnitId(Uuid::from_u128(2)), AnyEvent::WorkUnit(moved));
    assert_eq!((log.roster("2017-02-28", EAST), log.roster("2017-02-28", WEST)), (1, 0));
    assert_eq!((log.roster("2017-03-01", EAST), log.roster("2017-03-01", WEST)), (0, 1));
    assert_eq!((log.roster("2017-04-01", EAST), log.roster("2017-04-01", WEST)), (1, 0));
}

#[test]
fn who_leaves_the_roster_is_not_on_it_until_he_returns() {
    let mut log = Log::new();
    log.on("2017-02-01").unit(1, EAST);
    let worker = log.learner(1, 1, Grade::Senior);
    log.on("2017-03-01").of_learner(worker, LearnerEvent::LearnerLeft { reason: LeaveReason::Retired });
    log.on("2017-04-01").of_learner(worker, LearnerEvent::LearnerReturned {});
    let roster = ["2017-02-28", "2017-03-01", "2017-04-01"].map(|as_of| log.roster(as_of, EAST));
    assert_eq!(roster, [1, 0, 1]);
}

#[test]
fn the_grade_of_the_day_or_of_the_years_end_says_who_is_qualified() {
    let mut log = Log::new();
    log.on("2017-02-01").unit(1, EAST);
    let worker = log.learner(1, 1, Grade::Senior);
    let class = log.class(11, 1, EAST, "2017-05-01", 30, 24);
    log.enrol(class, worker);
    log.on("2017-06-01").confirm(class, 24, vec![worker]);
    let change =
        |to, effect| LearnerEvent::GradeChanged { from: Grade::Senior, to, effect, reason: "made".parse().unwrap() };
    log.on("2017-06-10").of_learner(worker, change(Grade::Technician, GradeEffect::From(day("2017-09-01"))));

    let qualified = [Quantity::QualifiedPersons];
    assert_eq!(log.continuing("2017-05-31", EAST, &qualified), [0]);
    assert_eq!(log.continuing("2017-06-01", EAST, &qualified), [1]);
    assert_eq!(log.continuing("2017-08-31", EAST, &qualified), [1]);
    assert_eq!(log.continuing("2017-09-01", EAST, &qualified), [0], "24 hours are not the 40 of a technician");
    assert_eq!(log.continuing("2019-01-01", EAST, &qualified), [0]);

    log.on("2019-02-01").of_learner(worker, change(Grade::Junior, GradeEffect::From(day("2019-01-01"))));
    assert_eq!(log.continuing("2019-02-01", EAST, &qualified), [0], "the year's end decides, not what came after it");
    log.on("2019-02-02").of_learner(worker, change(Grade::Senior, GradeEffect::Correction));
    assert_eq!(log.continuing("2019-02-02", EAST, &qualified), [1], "a correction holds from the beginning");
}

#[test]
fn a_grade_from_after_the_years_end_leaves_the_year_alone() {
    let mut log = Log::new();
    log.on("2017-02-01").unit(1, EAST);
    let worker = log.learner(1, 1, Grade::Senior);
    let class = log.class(11, 1, EAST, "2017-05-01", 30, 24);
    log.enrol(class, worker);
    log.on("2017-06-01").confirm(class, 24, vec![worker]);
    let event = LearnerEvent::GradeChanged {
        from: Grade::Senior,
        to: Grade::Technician,
        effect: GradeEffect::From(day("2018-01-01")),
        reason: "made".parse().unwrap(),
    };
    log.on("2018-01-10").of_learner(worker, event);
    assert_eq!(log.continuing("2018-06-01", EAST, &[Quantity::QualifiedPersons]), [1]);
}

#[test]
fn reopened_hours_are_taken_back_and_may_be_confirmed_again() {
    let mut log = Log::new();
    log.on("2017-02-01").unit(1, EAST);
    let one = log.learner(1, 1, Grade::Senior);
    let two = log.learner(2, 1, Grade::Senior);
    let class = log.class(11, 1, EAST, "2017-05-01", 30, 24);
    log.enrol(class, one);
    log.enrol(class, two);
    log.on("2017-06-01").confirm(class, 24, vec![one, two]);
    let reopened = PlanEvent::HoursReopened {
        submission: 1,
        reason: "made".parse().unwrap(),
        hours: Hours::whole(24),
        taken_back: vec![one, two],
    };
    log.on("2017-07-01").of_plan(class, reopened);
    log.on("2017-08-01").confirm(class, 24, vec![two]);

    let columns = [Quantity::FaceToFacePasses, Quantity::FaceToFacePassedPersons, Quantity::QualifiedPersons];
    assert_eq!(log.continuing("2017-06-30", CITY, &columns), [2, 2, 2]);
    assert_eq!(log.continuing("2017-07-01", CITY, &columns), [0, 0, 0]);
    assert_eq!(log.continuing("2017-08-01", CITY, &columns), [1, 1, 1]);
    assert_eq!(log.points("2017-07-01", CITY, &[Quantity::Trained, Quantity::Passed]), [2, 0]);
}

#[test]
fn requests_count_while_they_are_neither_withdrawn_nor_rejected() {
    let mut log = Log::new();
    log.on("2017-02-01").unit(1, EAST);
    let worker = log.learner(1, 1, Grade::Senior);
    let request = log.request(31, worker, 24);
    let withdrawn = log.request(32, worker, 8);
    log.of_request(withdrawn, RequestEvent::EquivalenceWithdrawn {});
    let approved = RequestEvent::EquivalenceApproved { office: region(EAST), granted: Hours::whole(24), opinion: None };
    log.on("2017-03-01").of_request(request, approved);
    let undone = RequestEvent::EquivalenceDecisionUndone {
        undone: UndoneDecision::Approved(Hours::whole(24)),
        reason: "made".parse().unwrap(),
    };
    log.on("2017-04-01").of_request(request, undone);
    log.on("2017-05-01").of_request(
        request,
        RequestEvent::EquivalenceRejected { office: region(EAST), opinion: "made".parse().unwrap() },
    );

    let columns = [
        Quantity::Attendances,
        Quantity::AttendingPersons,
        Quantity::EquivalencePasses,
        Quantity::EquivalencePassedPersons,
        Quantity::QualifiedPersons,
    ];
    assert_eq!(log.continuing("2017-02-28", EAST, &columns), [1, 1, 0, 0, 0]);
    assert_eq!(log.continuing("2017-03-01", EAST, &columns), [1, 1, 1, 1, 1]);
    assert_eq!(log.continuing("2017-04-01", EAST, &columns), [1, 1, 0, 0, 0]);
    assert_eq!(log.continuing("2017-05-01", EAST, &columns), [0; 5]);
}

#[test]
fn a_learner_with_two_sources_is_one_person_and_hours_add_up() {
    let mut log = Log::new();
    log.on("2017-02-01").unit(1, EAST);
    let worker = log.learner(1, 1, Grade::Technician);
    let class = log.class(11, 1, WEST, "2017-05-01", 30, 20);
    log.enrol(class, worker);
    log.on("2017-06-01").confirm(class, 20, vec![worker]);
    let request = log.request(31, worker, 20);
    let approved = RequestEvent::EquivalenceApproved {
        office: region(EAST),
        granted: Hours::from_tenths(195).unwrap(),
        opinion: None,
    };
    log.of_request(request, approved);
    let columns = [Quantity::Attendances, Quantity::AttendingPersons, Quantity::QualifiedPersons];
    assert_eq!(log.continuing("2017-06-01", EAST, &columns), [2, 1, 0], "39.5 of 40 hours");
    let more = log.request(32, worker, 1);
    log.of_request(
        more,
        RequestEvent::EquivalenceApproved {
            office: region(EAST),
            granted: Hours::from_tenths(5).unwrap(),
            opinion: None,
        },
    );
    assert_eq!(log.continuing("2017-06-01", EAST, &columns), [3, 1, 1]);
}

#[test]
fn offices_established_later_still_head_their_regions() {
    let mut log = Log::new();
    log.on("2020-01-01").office(320_507, RegionKind::District, Some(CITY));
    log.on("2017-02-01").class(11, 1, 320_507, "2017-05-01", 30, 24);
    assert_eq!(log.points("2017-02-01", CITY, &[Quantity::ApprovedClasses]), [1]);
}

#[test]
fn differences_name_the_cell_and_both_figures() {
    let cell = Cell::region(Report::Points, Some(TrainingYear(2017)), region(DIRECT));
    let (mut recounted, mut kept) = (Figures::default(), Figures::default());
    recounted.add(cell, Quantity::Passed, 74);
    kept.add(cell, Quantity::Passed, 73);
    kept.add(cell, Quantity::Trained, 2);
    recounted.add(cell, Quantity::HeldClasses, 4);
    kept.add(cell, Quantity::HeldClasses, 4);
    let found: Vec<String> = difference(&recounted, &kept).iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "points 2017 region 329000: 实际培训人次 (trained) is 0 by recount, 2 as kept",
            "points 2017 region 329000: 通过人次 (passed) is 74 by recount, 73 as kept",
        ]
    );
    assert!(difference(&kept, &kept).is_empty());
}

#[test]
fn quantity_names_are_distinct() {
    let names: std::collections::BTreeSet<&str> = Quantity::ALL.iter().map(|quantity| quantity.name()).collect();
    assert_eq!(names.len(), Quantity::ALL.len());
    let labels: std::collections::BTreeSet<&str> = Quantity::ALL.iter().map(|quantity| quantity.label()).collect();
    assert_eq!(labels.len(), Quantity::ALL.len());
}
