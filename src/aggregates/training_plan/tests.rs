//! Every rule at its limit, one past it, and at zero; then whole classes as random commands lead them.

mod properties;

use chrono::NaiveDate;
use cqrs_es::test::{AggregateTestExecutor, TestFramework};
use uuid::Uuid;

use super::*;
use crate::types::{
    Audience, Grade, Headcount, Hours, LearnerId, Mark, Opinion, PlanId, PointId, RegionCode, Score, TrainingYear,
    Window,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn window(from: &str, to: &str) -> Window {
    Window { from: day(from), to: day(to) }
}

fn learner(number: u128) -> LearnerId {
    LearnerId(Uuid::from_u128(number))
}

fn office() -> RegionCode {
    "320100".parse().unwrap()
}

fn point() -> PointId {
    PointId(Uuid::from_u128(7))
}

fn opinion(text: &str) -> Opinion {
    text.parse().unwrap()
}

fn mark(tenths: u16) -> Score {
    Score::Mark(Mark::from_tenths(tenths).unwrap())
}

fn scored(number: u128, score: Score) -> LearnerScore {
    LearnerScore { learner: learner(number), score }
}

/// Enrols in March, trains in April, examines in May; 30 planned.
fn content() -> PlanContent {
    PlanContent {
        training_year: TrainingYear(2025),
        name: "驾驶员培训班".parse().unwrap(),
        audience: Audience::Everyone,
        hours: Hours::whole(24),
        enrolment: window("2025-03-01", "2025-03-31"),
        training: window("2025-04-01", "2025-04-30"),
        exam: window("2025-05-01", "2025-05-01"),
        planned: Headcount(30),
        place: None,
        teachers: None,
        irregular_windows: false,
    }
}

fn entry() -> Entry {
    Entry { today: day("2025-02-01"), legacy: false, point_enabled: true }
}

fn report_of(content: PlanContent, entry: Entry) -> PlanCommand {
    PlanCommand::Report {
        plan: PlanId(Uuid::from_u128(1)),
        point: point(),
        office: office(),
        content: Box::new(content),
        entry,
    }
}

fn reported() -> PlanEvent {
    PlanEvent::PlanReported { plan: PlanId(Uuid::from_u128(1)), point: point(), office: office(), content: content() }
}

fn approved(count: u16) -> PlanEvent {
    PlanEvent::PlanApproved { approved: Headcount(count), opinion: None }
}

fn rejected() -> PlanEvent {
    PlanEvent::PlanRejected { opinion: opinion("时间冲突") }
}

fn adjusted(from: u16, to: u16) -> PlanEvent {
    PlanEvent::HeadcountAdjusted { from: Headcount(from), to: Headcount(to), reason: opinion("抽查") }
}

fn enrolled(number: u128) -> PlanEvent {
    PlanEvent::LearnerEnrolled { learner: learner(number) }
}

fn submitted(submission: u32, learners: Vec<LearnerScore>) -> PlanEvent {
    PlanEvent::HoursSubmitted { submission, learners }
}

fn returned() -> PlanEvent {
    PlanEvent::HoursReturned { submission: 1, opinion: opinion("成绩有误") }
}

fn confirmed(passed: Vec<LearnerId>) -> PlanEvent {
    PlanEvent::HoursConfirmed { submission: 1, hours: Hours::whole(24), passed }
}

fn reopened(taken_back: Vec<LearnerId>) -> PlanEvent {
    PlanEvent::HoursReopened { submission: 1, reason: opinion("复核"), hours: Hours::whole(24), taken_back }
}

/// A class of three places; the first learner has 60, the second 59.5, the third has no score.
fn in_training() -> Vec<PlanEvent> {
    vec![
        reported(),
        approved(3),
        enrolled(1),
        enrolled(2),
        enrolled(3),
        PlanEvent::ClassStarted {},
        PlanEvent::ScoresEntered { scores: vec![scored(1, mark(600)), scored(2, mark(595))] },
    ]
}

fn waiting() -> Vec<PlanEvent> {
    let mut events = in_training();
    events.push(submitted(1, vec![scored(1, mark(600)), scored(2, mark(595))]));
    events
}

fn finished() -> Vec<PlanEvent> {
    let mut events = waiting();
    events.push(confirmed(vec![learner(1)]));
    events
}

fn given(events: Vec<PlanEvent>) -> AggregateTestExecutor<TrainingPlan> {
    TestFramework::<TrainingPlan>::with(()).given(events)
}

fn nothing_given() -> AggregateTestExecutor<TrainingPlan> {
    TestFramework::<TrainingPlan>::with(()).given_no_previous_events()
}

fn state_after(events: Vec<PlanEvent>) -> TrainingPlan {
    let mut plan = TrainingPlan::default();
    for event in events {
        cqrs_es::Aggregate::apply(&mut plan, event);
    }
    plan
}

fn approve(count: u16) -> PlanCommand {
    PlanCommand::Approve { approved: Headcount(count), opinion: None }
}

fn reject(text: Option<&str>) -> PlanCommand {
    PlanCommand::Reject { opinion: text.map(opinion) }
}

fn adjust(allowed: u16) -> PlanCommand {
    PlanCommand::AdjustHeadcount { allowed: Headcount(allowed), reason: opinion("抽查") }
}

fn cancel() -> PlanCommand {
    PlanCommand::Cancel { reason: opinion("生源不足") }
}

fn joining(number: u128) -> Joining {
    Joining { learner: learner(number), on_roster: true, grade: Grade::Senior }
}

fn enrol_on(today: &str, learners: Vec<Joining>) -> PlanCommand {
    PlanCommand::Enrol { learners, today: day(today), point_enabled: true }
}

fn enrol(learners: Vec<Joining>) -> PlanCommand {
    enrol_on("2025-03-15", learners)
}

fn leave(number: u128) -> PlanCommand {
    PlanCommand::WithdrawEnrolment { learner: learner(number) }
}

fn score(scores: Vec<LearnerScore>) -> PlanCommand {
    PlanCommand::EnterScores { scores }
}

fn submit_on(today: &str, numbers: &[u128]) -> PlanCommand {
    PlanCommand::SubmitHours {
        learners: numbers.iter().map(|number| learner(*number)).collect(),
        today: day(today),
        point_enabled: true,
    }
}

fn submit(numbers: &[u128]) -> PlanCommand {
    submit_on("2025-05-02", numbers)
}

fn reopen() -> PlanCommand {
    PlanCommand::ReopenHours { reason: opinion("复核") }
}

// ---- PLAN-1 to PLAN-3: what is reported.

#[test]
fn plan_1_a_plan_is_reported_for_the_current_year() {
    nothing_given().when(report_of(content(), entry())).then_expect_events(vec![reported()]);
}

#[test]
fn plan_1_the_year_before_and_the_year_after_are_refused() {
    for year in [2024, 2026, 0] {
        let other = PlanContent { training_year: TrainingYear(year), ..content() };
        nothing_given().when(report_of(other, entry())).then_expect_error(PlanError::YearOutOfRange {
            year: TrainingYear(year),
            earliest: TrainingYear(2025),
            latest: TrainingYear(2025),
        });
    }
}

#[test]
fn plan_1_the_current_year_changes_at_new_year_in_shanghai() {
    assert!(rules::plan_1_training_year(TrainingYear(2025), day("2025-01-01"), false).is_ok());
    assert!(rules::plan_1_training_year(TrainingYear(2025), day("2025-12-31"), false).is_ok());
    assert!(rules::plan_1_training_year(TrainingYear(2025), day("2026-01-01"), false).is_err());
    assert!(rules::plan_1_training_year(TrainingYear(2025), day("2024-12-31"), false).is_err());
}

#[test]
fn plan_1_a_legacy_import_goes_back_to_2017_and_no_further() {
    assert!(rules::plan_1_training_year(TrainingYear(2017), day("2025-01-01"), true).is_ok());
    assert!(rules::plan_1_training_year(TrainingYear(2016), day("2025-01-01"), true).is_err());
    assert!(rules::plan_1_training_year(TrainingYear(0), day("2025-01-01"), true).is_err());
    assert!(rules::plan_1_training_year(TrainingYear(2026), day("2025-01-01"), true).is_err());
}

#[test]
fn plan_1_a_disabled_point_reports_nothing() {
    let disabled = Entry { point_enabled: false, ..entry() };
    nothing_given().when(report_of(content(), disabled)).then_expect_error(PlanError::ReportByDisabledPoint);
}

#[test]
fn plan_1_a_point_reports_for_itself() {
    assert!(rules::plan_1_own_plan(Some(point()), point()));
    assert!(!rules::plan_1_own_plan(Some(PointId(Uuid::from_u128(8))), point()));
    assert!(!rules::plan_1_own_plan(None, point()));
}

#[test]
fn plan_1_an_identifier_names_one_plan() {
    given(vec![reported()]).when(report_of(content(), entry())).then_expect_error(PlanError::ReportedBefore);
    nothing_given().when(approve(1)).then_expect_error(PlanError::Unreported);
}

#[test]
fn plan_2_planned_is_one_to_9999() {
    for (planned, fine) in [(0, false), (1, true), (9_999, true), (10_000, false)] {
        assert_eq!(rules::plan_2_planned(Headcount(planned)).is_ok(), fine, "{planned}");
    }
    let nobody = PlanContent { planned: Headcount(0), ..content() };
    nothing_given().when(report_of(nobody, entry())).then_expect_error(PlanError::PlannedOutOfRange {
        planned: Headcount(0),
        least: Headcount(1),
        most: Headcount(9_999),
    });
}

#[test]
fn plan_2_hours_are_one_to_eighty() {
    for (tenths, fine) in [(0, false), (5, false), (10, true), (800, true), (805, false)] {
        assert_eq!(rules::plan_2_hours(Hours::from_tenths(tenths).unwrap()).is_ok(), fine, "{tenths}");
    }
    let none = PlanContent { hours: Hours::whole(0), ..content() };
    nothing_given().when(report_of(none, entry())).then_expect_error(PlanError::HoursOutOfRange {
        hours: Hours::whole(0),
        least: Hours::whole(1),
        most: Hours::whole(80),
    });
}

#[test]
fn plan_3_a_window_may_be_one_day_and_does_not_end_before_it_starts() {
    let one_day = window("2025-04-01", "2025-04-01");
    assert!(rules::plan_3_windows(one_day, one_day, one_day).is_ok());
    let backwards = window("2025-04-02", "2025-04-01");
    for (windows, name) in [
        ((backwards, one_day, one_day), WindowName::Enrolment),
        ((one_day, backwards, one_day), WindowName::Training),
        ((one_day, one_day, backwards), WindowName::Exam),
    ] {
        assert_eq!(
            rules::plan_3_windows(windows.0, windows.1, windows.2),
            Err(PlanError::WindowBackwards { window: name, from: backwards.from, to: backwards.to })
        );
    }
}

#[test]
fn plan_3_enrolment_does_not_start_after_training_ends() {
    let training = window("2025-04-01", "2025-04-30");
    let exam = window("2025-05-01", "2025-05-01");
    assert!(rules::plan_3_windows(window("2025-04-30", "2025-05-30"), training, exam).is_ok());
    assert_eq!(
        rules::plan_3_windows(window("2025-05-01", "2025-05-30"), training, exam),
        Err(PlanError::EnrolmentAfterTraining { enrolment: day("2025-05-01"), training: day("2025-04-30") })
    );
}

#[test]
fn plan_3_training_does_not_start_after_the_exam_ends() {
    let enrolment = window("2025-03-01", "2025-03-31");
    let exam = window("2025-04-10", "2025-04-12");
    assert!(rules::plan_3_windows(enrolment, window("2025-04-12", "2025-04-30"), exam).is_ok());
    assert_eq!(
        rules::plan_3_windows(enrolment, window("2025-04-13", "2025-04-30"), exam),
        Err(PlanError::TrainingAfterExam { training: day("2025-04-13"), exam: day("2025-04-12") })
    );
}

#[test]
fn plan_3_a_legacy_import_takes_irregular_windows_and_flags_them() {
    let irregular = PlanContent { training: window("2025-11-04", "2025-11-01"), ..content() };
    nothing_given().when(report_of(irregular.clone(), entry())).then_expect_error(PlanError::WindowBackwards {
        window: WindowName::Training,
        from: day("2025-11-04"),
        to: day("2025-11-01"),
    });
    let legacy = Entry { legacy: true, ..entry() };
    let flags = |content: PlanContent| {
        let events = nothing_given().when(report_of(content, legacy)).inspect_result().unwrap();
        matches!(&events[..], [PlanEvent::PlanReported { content, .. }] if content.irregular_windows)
    };
    assert!(flags(irregular));
    assert!(!flags(content()));
}

#[test]
fn plan_3_nobody_flags_his_own_windows() {
    let flagged = PlanContent { irregular_windows: true, ..content() };
    nothing_given().when(report_of(flagged, entry())).then_expect_events(vec![reported()]);
}

// ---- PLAN-4 to PLAN-6: the decision.

#[test]
fn plan_4_only_the_points_office_decides() {
    let above: RegionCode = "320000".parse().unwrap();
    assert!(rules::plan_4_deciding_office(Some(office()), office()));
    assert!(!rules::plan_4_deciding_office(Some(above), office()));
    assert!(!rules::plan_4_deciding_office(None, office()));
}

#[test]
fn plan_5_approved_may_equal_planned_and_sets_allowed() {
    given(vec![reported()]).when(approve(30)).then_expect_events(vec![approved(30)]);
    let plan = state_after(vec![reported(), approved(30)]);
    assert_eq!((plan.approved, plan.allowed, plan.state), (Headcount(30), Headcount(30), PlanState::Enrolling));
}

#[test]
fn plan_5_one_more_than_planned_is_refused() {
    given(vec![reported()])
        .when(approve(31))
        .then_expect_error(PlanError::ApprovedOutOfRange { approved: Headcount(31), planned: Headcount(30) });
}

#[test]
fn plan_5_one_may_be_approved_and_zero_may_not() {
    given(vec![reported()]).when(approve(1)).then_expect_events(vec![approved(1)]);
    given(vec![reported()])
        .when(approve(0))
        .then_expect_error(PlanError::ApprovedOutOfRange { approved: Headcount(0), planned: Headcount(30) });
}

#[test]
fn plan_6_a_decision_is_taken_once() {
    let decided = [
        (approved(3), PlanState::Enrolling),
        (rejected(), PlanState::Rejected),
        (PlanEvent::PlanWithdrawn {}, PlanState::Withdrawn),
    ];
    for (decision, state) in decided {
        for again in [approve(3), reject(Some("晚了"))] {
            given(vec![reported(), decision.clone()]).when(again).then_expect_error(PlanError::Decided { state });
        }
    }
}

#[test]
fn plan_6_rejecting_needs_an_opinion() {
    given(vec![reported()]).when(reject(Some("时间冲突"))).then_expect_events(vec![rejected()]);
    given(vec![reported()]).when(reject(None)).then_expect_error(PlanError::RejectionWithoutOpinion);
}

#[test]
fn plan_6_an_opinion_has_up_to_500_characters() {
    assert!(rules::plan_6_opinion(Some(opinion(&"意".repeat(500)))).is_ok());
    assert!("意".repeat(501).parse::<Opinion>().is_err());
    assert!("".parse::<Opinion>().is_err());
    assert!(" \n".parse::<Opinion>().is_err());
}

#[test]
fn plan_6_a_rejected_plan_is_revised_as_the_next_revision() {
    let revised = PlanEvent::PlanRevised { revision: 2, content: content() };
    let revise = || PlanCommand::Revise { content: Box::new(content()), entry: entry() };
    given(vec![reported(), rejected()]).when(revise()).then_expect_events(vec![revised.clone()]);
    given(vec![reported(), rejected(), revised.clone(), rejected()])
        .when(revise())
        .then_expect_events(vec![PlanEvent::PlanRevised { revision: 3, content: content() }]);
    given(vec![reported(), rejected(), revised]).when(approve(3)).then_expect_events(vec![approved(3)]);
    given(vec![reported()]).when(revise()).then_expect_error(PlanError::NotRejected { state: PlanState::Pending });
}

#[test]
fn plan_6_a_revision_keeps_the_rules_of_a_report() {
    let too_many = PlanContent { planned: Headcount(10_000), ..content() };
    let revise = PlanCommand::Revise { content: Box::new(too_many), entry: entry() };
    let error = given(vec![reported(), rejected()]).when(revise).inspect_result().unwrap_err();
    assert!(matches!(error, PlanError::PlannedOutOfRange { .. }));
}

// ---- PLAN-7 and PLAN-8: 调整上报人数.

#[test]
fn plan_7_allowed_may_equal_approved() {
    given(vec![reported(), approved(30), adjusted(30, 10)]).when(adjust(30)).then_expect_events(vec![adjusted(10, 30)]);
}

#[test]
fn plan_7_one_more_than_approved_is_refused() {
    given(vec![reported(), approved(29)])
        .when(adjust(30))
        .then_expect_error(PlanError::AllowedAboveApproved { allowed: Headcount(30), approved: Headcount(29) });
}

#[test]
fn plan_7_allowed_may_be_zero() {
    given(vec![reported(), approved(30)]).when(adjust(0)).then_expect_events(vec![adjusted(30, 0)]);
}

#[test]
fn plan_7_allowed_may_go_below_the_enrolled() {
    given(in_training()).when(adjust(1)).then_expect_events(vec![adjusted(3, 1)]);
}

#[test]
fn plan_7_the_headcount_is_adjusted_from_approval_to_confirmation() {
    let mut after_return = waiting();
    after_return.push(returned());
    for events in [vec![reported(), approved(3)], in_training(), waiting(), after_return] {
        given(events).when(adjust(2)).then_expect_events(vec![adjusted(3, 2)]);
    }
    given(vec![reported()]).when(adjust(0)).then_expect_error(PlanError::NotAdjustable { state: PlanState::Pending });
    let cancelled = vec![reported(), approved(3), PlanEvent::PlanCancelled { reason: opinion("生源不足") }];
    given(cancelled).when(adjust(0)).then_expect_error(PlanError::NotAdjustable { state: PlanState::Cancelled });
}

#[test]
fn plan_7_below_the_enrolled_enrolment_stops_until_there_is_a_place() {
    let lowered = vec![reported(), approved(30), enrolled(1), enrolled(2), adjusted(30, 1)];
    given(lowered.clone()).when(enrol(vec![joining(3)])).then_expect_error(PlanError::Full {
        enrolled: Headcount(2),
        joining: Headcount(1),
        allowed: Headcount(1),
    });
    given(lowered).and(vec![adjusted(1, 3)]).when(enrol(vec![joining(3)])).then_expect_events(vec![enrolled(3)]);
}

#[test]
fn plan_8_after_confirmation_nobody_adjusts() {
    given(finished()).when(adjust(3)).then_expect_error(PlanError::AdjustAfterConfirmation);
    given(finished()).when(adjust(0)).then_expect_error(PlanError::AdjustAfterConfirmation);
}

#[test]
fn plan_8_a_reopened_class_is_adjusted_again() {
    given(finished()).and(vec![reopened(vec![learner(1)])]).when(adjust(2)).then_expect_events(vec![adjusted(3, 2)]);
}

// ---- PLAN-9: withdrawing and cancelling.

#[test]
fn plan_9_a_plan_is_withdrawn_before_the_decision() {
    given(vec![reported()]).when(PlanCommand::Withdraw).then_expect_events(vec![PlanEvent::PlanWithdrawn {}]);
    for (decision, state) in [(approved(1), PlanState::Enrolling), (rejected(), PlanState::Rejected)] {
        given(vec![reported(), decision])
            .when(PlanCommand::Withdraw)
            .then_expect_error(PlanError::WithdrawAfterDecision { state });
    }
}

#[test]
fn plan_9_a_class_without_learners_is_cancelled() {
    let cancelled = PlanEvent::PlanCancelled { reason: opinion("生源不足") };
    given(vec![reported(), approved(3)]).when(cancel()).then_expect_events(vec![cancelled.clone()]);
    let left = PlanEvent::EnrolmentWithdrawn { learner: learner(1) };
    given(vec![reported(), approved(3), enrolled(1), left]).when(cancel()).then_expect_events(vec![cancelled]);
}

#[test]
fn plan_9_a_class_with_one_learner_is_not_cancelled() {
    given(vec![reported(), approved(3), enrolled(1)])
        .when(cancel())
        .then_expect_error(PlanError::CancelWithLearners { enrolled: Headcount(1) });
}

#[test]
fn plan_9_only_a_class_is_cancelled() {
    given(vec![reported()]).when(cancel()).then_expect_error(PlanError::NotCancellable { state: PlanState::Pending });
    given(finished()).when(cancel()).then_expect_error(PlanError::NotCancellable { state: PlanState::Finished });
}

// ---- CLASS-1 to CLASS-3: the roster.

#[test]
fn class_1_enrolment_runs_from_its_first_day_to_its_last() {
    for (today, fine) in [("2025-02-28", false), ("2025-03-01", true), ("2025-03-31", true), ("2025-04-01", false)] {
        let result = given(vec![reported(), approved(3)]).when(enrol_on(today, vec![joining(1)])).inspect_result();
        assert_eq!(result.is_ok(), fine, "{today}");
    }
}

#[test]
fn class_1_a_legacy_window_is_read_the_other_way_round() {
    let backwards = window("2025-11-04", "2025-11-01");
    assert!(rules::class_1_window(backwards, day("2025-11-01")).is_ok());
    assert!(rules::class_1_window(backwards, day("2025-11-04")).is_ok());
    assert!(rules::class_1_window(backwards, day("2025-11-05")).is_err());
}

#[test]
fn class_1_the_last_place_is_taken_once() {
    let one_left = vec![reported(), approved(3), enrolled(1), enrolled(2)];
    given(one_left.clone()).when(enrol(vec![joining(3)])).then_expect_events(vec![enrolled(3)]);
    given(one_left.clone()).and(vec![enrolled(3)]).when(enrol(vec![joining(4)])).then_expect_error(PlanError::Full {
        enrolled: Headcount(3),
        joining: Headcount(1),
        allowed: Headcount(3),
    });
    given(one_left).when(enrol(vec![joining(3), joining(4)])).then_expect_error(PlanError::Full {
        enrolled: Headcount(2),
        joining: Headcount(2),
        allowed: Headcount(3),
    });
}

#[test]
fn class_1_with_zero_allowed_nobody_joins() {
    given(vec![reported(), approved(3), adjusted(3, 0)])
        .when(enrol(vec![joining(1)]))
        .then_expect_error(PlanError::Full { enrolled: Headcount(0), joining: Headcount(1), allowed: Headcount(0) });
}

#[test]
fn class_1_learners_join_only_while_the_class_enrols() {
    given(vec![reported()])
        .when(enrol(vec![joining(1)]))
        .then_expect_error(PlanError::NotEnrolling { state: PlanState::Pending });
    given(in_training())
        .when(enrol(vec![joining(9)]))
        .then_expect_error(PlanError::NotEnrolling { state: PlanState::Training });
}

#[test]
fn class_2_a_learner_is_once_in_a_class() {
    let enrolling = vec![reported(), approved(3), enrolled(1)];
    given(enrolling.clone())
        .when(enrol(vec![joining(1)]))
        .then_expect_error(PlanError::EnrolledTwice { learner: learner(1) });
    given(enrolling.clone())
        .when(enrol(vec![joining(2), joining(2)]))
        .then_expect_error(PlanError::EnrolledTwice { learner: learner(2) });
    given(enrolling.clone()).when(enrol(vec![])).then_expect_error(PlanError::NobodyToEnrol);
    let left = PlanEvent::EnrolmentWithdrawn { learner: learner(1) };
    given(enrolling).and(vec![left]).when(enrol(vec![joining(1)])).then_expect_events(vec![enrolled(1)]);
}

#[test]
fn class_2_a_learner_is_on_the_roster() {
    let gone = Joining { on_roster: false, ..joining(2) };
    given(vec![reported(), approved(3)])
        .when(enrol(vec![joining(1), gone]))
        .then_expect_error(PlanError::NotOnRoster { learner: learner(2) });
}

#[test]
fn class_2_a_learner_fits_the_audience() {
    let report = PlanEvent::PlanReported {
        plan: PlanId(Uuid::from_u128(1)),
        point: point(),
        office: office(),
        content: PlanContent { audience: Audience::Technicians, ..content() },
    };
    let technician = Joining { grade: Grade::Technician, ..joining(1) };
    given(vec![report.clone(), approved(3)]).when(enrol(vec![technician])).then_expect_events(vec![enrolled(1)]);
    given(vec![report, approved(3)]).when(enrol(vec![joining(2)])).then_expect_error(PlanError::NotOfAudience {
        learner: learner(2),
        grade: Grade::Senior,
        audience: Audience::Technicians,
    });
}

#[test]
fn class_3_an_enrolment_is_withdrawn_until_scores_are_submitted() {
    let left = || vec![PlanEvent::EnrolmentWithdrawn { learner: learner(1) }];
    given(vec![reported(), approved(3), enrolled(1)]).when(leave(1)).then_expect_events(left());
    given(in_training()).when(leave(1)).then_expect_events(left());
    given(waiting()).when(leave(1)).then_expect_error(PlanError::WithdrawalTooLate { state: PlanState::Submitted });
    given(waiting()).and(vec![returned()]).when(leave(1)).then_expect_events(left());
    given(finished()).when(leave(3)).then_expect_error(PlanError::WithdrawalTooLate { state: PlanState::Finished });
}

#[test]
fn class_3_only_the_enrolled_leave() {
    given(in_training()).when(leave(4)).then_expect_error(PlanError::WithdrawalOfStranger { learner: learner(4) });
    given(vec![reported(), approved(3)])
        .when(leave(1))
        .then_expect_error(PlanError::WithdrawalOfStranger { learner: learner(1) });
}

// ---- CLASS-4 to CLASS-7: the class.

#[test]
fn class_4_a_class_starts_when_its_enrolment_opens_and_not_before() {
    let start = |today| PlanCommand::Start { today: day(today) };
    let enrolling = || given(vec![reported(), approved(3)]);
    enrolling().when(start("2025-03-01")).then_expect_events(vec![PlanEvent::ClassStarted {}]);
    enrolling()
        .when(start("2025-02-28"))
        .then_expect_error(PlanError::StartTooEarly { today: day("2025-02-28"), opens: day("2025-03-01") });
    given(vec![reported()])
        .when(start("2025-03-01"))
        .then_expect_error(PlanError::NotStartable { state: PlanState::Pending });
    given(in_training())
        .when(start("2025-04-01"))
        .then_expect_error(PlanError::NotStartable { state: PlanState::Training });
}

#[test]
fn class_4_states_follow_each_other_and_carry_their_labels() {
    let left_to_return: Vec<PlanEvent> = waiting().into_iter().chain([returned()]).collect();
    let walk = [
        (vec![reported()], "待审批"),
        (vec![reported(), rejected()], "不通过"),
        (vec![reported(), approved(3)], "招生中"),
        (in_training(), "培训中"),
        (waiting(), "待确认"),
        (left_to_return, "退回"),
        (finished(), "结束"),
    ];
    for (events, label) in walk {
        assert_eq!(state_after(events).state.label(), label);
    }
    let again: Vec<PlanEvent> = finished().into_iter().chain([reopened(vec![learner(1)])]).collect();
    assert_eq!(state_after(again).state.label(), "待确认");
}

#[test]
fn class_4_scores_are_entered_once_the_class_has_begun() {
    given(vec![reported(), approved(3), enrolled(1)])
        .when(score(vec![scored(1, mark(600))]))
        .then_expect_error(PlanError::ScoresBeforeStart { state: PlanState::Enrolling });
    let entered = vec![scored(3, Score::Absent)];
    given(in_training())
        .when(score(entered.clone()))
        .then_expect_events(vec![PlanEvent::ScoresEntered { scores: entered }]);
}

#[test]
fn class_5_a_score_is_zero_to_a_hundred() {
    for tenths in [0, 5, 1_000] {
        assert!(rules::class_5_score(scored(1, mark(tenths))).is_ok(), "{tenths}");
    }
    given(in_training()).when(score(vec![scored(1, mark(1_005))])).then_expect_error(PlanError::MarkOutOfRange {
        learner: learner(1),
        mark: Mark::from_tenths(1_005).unwrap(),
        most: Mark::whole(100),
    });
    assert_eq!(Mark::from_tenths(602), None);
}

#[test]
fn class_5_sixty_passes() {
    assert!(rules::class_5_passes(mark(600)));
    assert!(!rules::class_5_passes(mark(595)));
    assert!(!rules::class_5_passes(mark(0)));
    assert!(!rules::class_5_passes(Score::Absent));
}

#[test]
fn class_5_scores_are_of_learners_of_the_class_each_once() {
    given(in_training())
        .when(score(vec![scored(4, mark(600))]))
        .then_expect_error(PlanError::ScoreOfStranger { learner: learner(4) });
    given(in_training())
        .when(score(vec![scored(1, mark(600)), scored(1, mark(700))]))
        .then_expect_error(PlanError::ScoredTwice { learner: learner(1) });
    given(in_training()).when(score(vec![])).then_expect_error(PlanError::NoScores);
}

#[test]
fn class_6_hours_are_submitted_after_the_trainings_last_day() {
    given(in_training())
        .when(submit_on("2025-04-30", &[1]))
        .then_expect_error(PlanError::SubmitTooEarly { today: day("2025-04-30"), last: day("2025-04-30") });
    given(in_training())
        .when(submit_on("2025-05-01", &[1]))
        .then_expect_events(vec![submitted(1, vec![scored(1, mark(600))])]);
}

#[test]
fn class_6_at_least_one_and_at_most_allowed_are_submitted() {
    given(in_training()).when(submit(&[])).then_expect_error(PlanError::NobodySelected);
    let two_allowed = || given(in_training()).and(vec![adjusted(3, 2)]);
    two_allowed()
        .when(submit(&[1, 2]))
        .then_expect_events(vec![submitted(1, vec![scored(1, mark(600)), scored(2, mark(595))])]);
    let all_scored = PlanEvent::ScoresEntered { scores: vec![scored(3, Score::Absent)] };
    two_allowed()
        .and(vec![all_scored])
        .when(submit(&[1, 2, 3]))
        .then_expect_error(PlanError::SelectedAboveAllowed { selected: Headcount(3), allowed: Headcount(2) });
}

#[test]
fn class_6_each_has_a_score_or_was_absent() {
    given(in_training())
        .when(submit(&[1, 3]))
        .then_expect_error(PlanError::SelectedWithoutScore { learner: learner(3) });
    let absent = PlanEvent::ScoresEntered { scores: vec![scored(3, Score::Absent)] };
    given(in_training())
        .and(vec![absent])
        .when(submit(&[3]))
        .then_expect_events(vec![submitted(1, vec![scored(3, Score::Absent)])]);
}

#[test]
fn class_6_each_is_of_the_class_and_named_once() {
    given(in_training()).when(submit(&[4])).then_expect_error(PlanError::SelectedStranger { learner: learner(4) });
    given(in_training()).when(submit(&[1, 1])).then_expect_error(PlanError::SelectedTwice { learner: learner(1) });
    given(vec![reported(), approved(3), enrolled(1)])
        .when(submit(&[1]))
        .then_expect_error(PlanError::SubmitBeforeStart { state: PlanState::Enrolling });
}

#[test]
fn class_7_while_a_submission_waits_nothing_in_it_changes() {
    given(waiting()).when(score(vec![scored(1, mark(1_000))])).then_expect_error(PlanError::SubmissionWaits);
    given(waiting()).when(submit(&[1])).then_expect_error(PlanError::SubmissionWaits);
}

#[test]
fn class_7_after_a_return_everything_may_change() {
    let corrected = PlanEvent::ScoresEntered { scores: vec![scored(2, mark(600))] };
    given(waiting())
        .and(vec![returned()])
        .when(score(vec![scored(2, mark(600))]))
        .then_expect_events(vec![corrected.clone()]);
    given(waiting())
        .and(vec![returned(), corrected])
        .when(submit(&[2]))
        .then_expect_events(vec![submitted(2, vec![scored(2, mark(600))])]);
}

#[test]
fn class_7_a_resubmission_replaces_the_submission() {
    let events = waiting().into_iter().chain([returned(), submitted(2, vec![scored(2, mark(600))])]).collect();
    let plan = state_after(events);
    assert_eq!(plan.roster.reported().collect::<Vec<_>>(), vec![scored(2, mark(600))]);
    assert_eq!(plan.submission, 2);
}

// ---- HOURS-1 to HOURS-5: the confirmation.

#[test]
fn hours_1_the_confirming_office_is_the_deciding_office() {
    let above: RegionCode = "320000".parse().unwrap();
    assert!(rules::hours_1_confirming_office(Some(office()), office()));
    assert!(!rules::hours_1_confirming_office(Some(above), office()));
    assert!(!rules::hours_1_confirming_office(None, office()));
}

#[test]
fn hours_2_returning_needs_an_opinion() {
    let return_with = |text: Option<&str>| PlanCommand::ReturnHours { opinion: text.map(opinion) };
    given(waiting()).when(return_with(Some("成绩有误"))).then_expect_events(vec![returned()]);
    given(waiting()).when(return_with(None)).then_expect_error(PlanError::ReturnWithoutOpinion);
    assert!(rules::hours_2_opinion(Some(opinion(&"意".repeat(500)))).is_ok());
    assert!("意".repeat(501).parse::<Opinion>().is_err());
}

#[test]
fn hours_3_as_many_as_allowed_are_confirmed() {
    given(waiting())
        .and(vec![adjusted(3, 2)])
        .when(PlanCommand::ConfirmHours)
        .then_expect_events(vec![confirmed(vec![learner(1)])]);
}

#[test]
fn hours_3_one_more_than_allowed_is_refused() {
    for allowed in [1, 0] {
        given(waiting()).and(vec![adjusted(3, allowed)]).when(PlanCommand::ConfirmHours).then_expect_error(
            PlanError::SubmittedAboveAllowed { submitted: Headcount(2), allowed: Headcount(allowed) },
        );
    }
}

#[test]
fn hours_4_a_confirmation_credits_the_reported_who_passed() {
    given(waiting()).when(PlanCommand::ConfirmHours).then_expect_events(vec![confirmed(vec![learner(1)])]);
    let plan = state_after(finished());
    assert_eq!(plan.state, PlanState::Finished);
    assert_eq!(plan.roster.credited().collect::<Vec<_>>(), vec![learner(1)]);
}

#[test]
fn hours_4_a_class_in_which_nobody_passed_is_confirmed_without_credits() {
    let mut events = in_training();
    events.push(submitted(1, vec![scored(2, mark(595))]));
    given(events).when(PlanCommand::ConfirmHours).then_expect_events(vec![confirmed(vec![])]);
}

#[test]
fn hours_4_only_what_waits_is_confirmed_or_returned() {
    let return_it = || PlanCommand::ReturnHours { opinion: Some(opinion("成绩有误")) };
    for (events, state) in [
        (in_training(), PlanState::Training),
        (waiting().into_iter().chain([returned()]).collect(), PlanState::Returned),
        (finished(), PlanState::Finished),
    ] {
        given(events.clone()).when(PlanCommand::ConfirmHours).then_expect_error(PlanError::NothingWaits { state });
        given(events).when(return_it()).then_expect_error(PlanError::NothingWaits { state });
    }
}

#[test]
fn hours_4_a_confirmed_class_is_over() {
    given(finished()).when(score(vec![scored(1, mark(600))])).then_expect_error(PlanError::Finished);
    given(finished()).when(submit(&[1])).then_expect_error(PlanError::Finished);
}

#[test]
fn hours_5_a_confirmed_class_is_reopened_and_its_credits_are_taken_back() {
    given(finished()).when(reopen()).then_expect_events(vec![reopened(vec![learner(1)])]);
    let plan = state_after(finished().into_iter().chain([reopened(vec![learner(1)])]).collect());
    assert_eq!(plan.state, PlanState::Submitted);
    assert_eq!(plan.roster.credited().count(), 0);
    given(waiting()).when(reopen()).then_expect_error(PlanError::NotConfirmed { state: PlanState::Submitted });
}

#[test]
fn hours_5_a_reopened_class_is_confirmed_again_or_returned() {
    let again = || given(finished()).and(vec![reopened(vec![learner(1)])]);
    again().when(PlanCommand::ConfirmHours).then_expect_events(vec![confirmed(vec![learner(1)])]);
    again().when(PlanCommand::ReturnHours { opinion: Some(opinion("成绩有误")) }).then_expect_events(vec![returned()]);
}

#[test]
fn hours_5_the_confirming_office_or_one_above_reopens() {
    let above: RegionCode = "320000".parse().unwrap();
    let beside: RegionCode = "320200".parse().unwrap();
    let upwards = || [office(), above].into_iter();
    assert!(rules::hours_5_reopening_office(Some(office()), upwards()));
    assert!(rules::hours_5_reopening_office(Some(above), upwards()));
    assert!(!rules::hours_5_reopening_office(Some(beside), upwards()));
    assert!(!rules::hours_5_reopening_office(None, upwards()));
}

// ---- POINT-1.

#[test]
fn point_1_a_disabled_point_enrols_and_submits_nothing() {
    let enrol = PlanCommand::Enrol { learners: vec![joining(1)], today: day("2025-03-15"), point_enabled: false };
    given(vec![reported(), approved(3)]).when(enrol).then_expect_error(PlanError::EnrolAtDisabledPoint);
    let submit =
        PlanCommand::SubmitHours { learners: vec![learner(1)], today: day("2025-05-02"), point_enabled: false };
    given(in_training()).when(submit).then_expect_error(PlanError::SubmitByDisabledPoint);
}

// ---- What the log and the catalogue see.

#[test]
fn a_refusal_carries_its_rule_and_numbers() {
    let refusal =
        crate::types::Refusal::of(&PlanError::ApprovedOutOfRange { approved: Headcount(31), planned: Headcount(30) });
    assert_eq!(refusal.to_string(), r#"PLAN-5 {"approved":31,"planned":30}"#);
    assert_eq!(crate::types::Refusal::of(&PlanError::AdjustAfterConfirmation).code, "PLAN-8");
}

/// A snapshot is a cache of the state: it must come back as it was.
#[test]
fn the_state_survives_a_snapshot() {
    let plan = state_after(finished());
    let stored = serde_json::to_string(&plan).unwrap();
    assert_eq!(serde_json::from_str::<TrainingPlan>(&stored).unwrap(), plan);
}

#[test]
fn the_catalogues_have_a_sentence_for_every_refusal() {
    let codes: Vec<String> = include_str!("error.rs")
        .lines()
        .filter_map(|line| line.trim().strip_prefix("#[serde(rename = \"")?.strip_suffix("\")]"))
        .map(|code| code.replace('.', "_"))
        .collect();
    assert!(codes.len() > 40);
    for catalogue in [
        include_str!("../../../locales/zh-CN/training_plan.ftl"),
        include_str!("../../../locales/en/training_plan.ftl"),
    ] {
        for code in &codes {
            assert!(catalogue.lines().any(|line| line.starts_with(&format!("{code} ="))), "{code}");
        }
    }
}
