use chrono::NaiveDate;
use proptest::prelude::*;

use super::super::posting::Output;
use super::super::step::Day;
use super::sample::*;
use crate::aggregates::any::AnyEvent;
use crate::aggregates::equivalence_request::{RequestEvent, UndoneDecision};
use crate::aggregates::learner::{GradeEffect, LearnerEvent};
use crate::aggregates::training_plan::PlanEvent;
use crate::aggregates::work_unit::WorkUnitEvent;
use crate::projections::LogEvent;
use crate::types::{Grade, Hours, LearnerId, LeaveReason, Quantity, Rate, RegionCode, TrainingYear, WorkUnitId};

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
    let log = the_worked_example();
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
