use chrono::NaiveDate;
use cqrs_es::test::TestFramework;
use uuid::Uuid;

use super::*;
use crate::types::{
    Grade, ImportId, KeyedHash, LearnerId, LeaveReason, Opinion, Role, Sealed, Sex, TradeId, WorkUnitId,
};

const LEARNER: LearnerId = LearnerId(Uuid::from_u128(1));
const UNIT: WorkUnitId = WorkUnitId(Uuid::from_u128(2));
const OTHER_UNIT: WorkUnitId = WorkUnitId(Uuid::from_u128(3));
const TRADE: TradeId = TradeId(Uuid::from_u128(4));
const OTHER_TRADE: TradeId = TradeId(Uuid::from_u128(5));

fn learner() -> TestFramework<Learner> {
    TestFramework::with(())
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn reason() -> Opinion {
    "证书更新".parse().unwrap()
}

fn hash(text: &str) -> KeyedHash {
    KeyedHash(text.to_owned())
}

fn sealed() -> Sealed {
    Sealed { subject: LEARNER.0, data: "c2VhbGVk".to_owned() }
}

fn registered() -> LearnerEvent {
    LearnerEvent::LearnerRegistered {
        learner: LEARNER,
        id_hash: hash("a"),
        personal: sealed(),
        sex: Sex::Female,
        trade: TRADE,
        grade: Grade::Senior,
        unit: UNIT,
    }
}

fn register(trade: TradeFact, unit: UnitFact) -> LearnerCommand {
    LearnerCommand::Register {
        learner: LEARNER,
        id_hash: hash("a"),
        personal: sealed(),
        sex: Sex::Female,
        trade,
        grade: Grade::Senior,
        unit,
    }
}

fn current(trade: TradeId) -> TradeFact {
    TradeFact { trade, current: true }
}

fn going_on(unit: WorkUnitId) -> UnitFact {
    UnitFact { unit, merged_into: None }
}

fn changed(from: Grade, to: Grade, effect: GradeEffect) -> LearnerEvent {
    LearnerEvent::GradeChanged { from, to, effect, reason: reason() }
}

fn change(to: Grade, effect: GradeEffect) -> LearnerCommand {
    LearnerCommand::ChangeGrade { to, effect, reason: reason() }
}

fn left() -> LearnerEvent {
    LearnerEvent::LearnerLeft { reason: LeaveReason::Retired }
}

fn state(events: impl IntoIterator<Item = LearnerEvent>) -> Learner {
    let mut learner = Learner::default();
    events.into_iter().for_each(|event| learner.assign(event));
    learner
}

#[test]
fn a_learner_is_registered_once() {
    let command = register(current(TRADE), going_on(UNIT));
    learner().given_no_previous_events().when(command.clone()).then_expect_events(vec![registered()]);
    learner().given(vec![registered()]).when(command).then_expect_error(LearnerError::Exists);
    learner().given_no_previous_events().when(LearnerCommand::Return).then_expect_error(LearnerError::Missing);
}

#[test]
fn import_2_a_learner_is_given_a_unit_and_a_trade_that_go_on() {
    let merged = UnitFact { unit: UNIT, merged_into: Some(OTHER_UNIT) };
    learner()
        .given_no_previous_events()
        .when(register(current(TRADE), merged))
        .then_expect_error(LearnerError::UnitMerged { into: OTHER_UNIT });
    let retired = TradeFact { trade: TRADE, current: false };
    learner()
        .given_no_previous_events()
        .when(register(retired, going_on(UNIT)))
        .then_expect_error(LearnerError::TradeGone { trade: TRADE });
    learner()
        .given(vec![registered()])
        .when(LearnerCommand::Transfer { to: UnitFact { unit: OTHER_UNIT, merged_into: Some(UNIT) } })
        .then_expect_error(LearnerError::UnitMerged { into: UNIT });
}

#[test]
fn import_3_one_number_is_one_claim() {
    assert_eq!(rules::id_number_claim(&hash("a")), "id_number:a");
    assert_ne!(rules::id_number_claim(&hash("a")), rules::id_number_claim(&hash("b")));
}

#[test]
fn a_learner_moves_to_another_unit_and_another_trade() {
    learner()
        .given(vec![registered()])
        .when(LearnerCommand::Transfer { to: going_on(OTHER_UNIT) })
        .then_expect_events(vec![LearnerEvent::LearnerTransferred { from: UNIT, to: OTHER_UNIT }]);
    learner()
        .given(vec![registered()])
        .when(LearnerCommand::Transfer { to: going_on(UNIT) })
        .then_expect_error(LearnerError::SameUnit { unit: UNIT });
    learner()
        .given(vec![registered()])
        .when(LearnerCommand::ChangeTrade { to: current(OTHER_TRADE) })
        .then_expect_events(vec![LearnerEvent::TradeChanged { from: TRADE, to: OTHER_TRADE }]);
    learner()
        .given(vec![registered()])
        .when(LearnerCommand::ChangeTrade { to: current(TRADE) })
        .then_expect_error(LearnerError::SameTrade { trade: TRADE });
}

#[test]
fn person_2_a_grade_holds_from_its_day_and_not_the_day_before() {
    let from = day("2025-07-01");
    let learner = state([registered(), changed(Grade::Senior, Grade::Technician, GradeEffect::From(from))]);
    assert_eq!(learner.grade_on(from), Some(Grade::Technician));
    assert_eq!(learner.grade_on(day("2025-06-30")), Some(Grade::Senior));
    assert_eq!(Learner::default().grade_on(from), None);
}

#[test]
fn person_2_a_correction_holds_from_the_beginning() {
    let learner = state([
        registered(),
        changed(Grade::Senior, Grade::Technician, GradeEffect::From(day("2025-07-01"))),
        changed(Grade::Technician, Grade::Junior, GradeEffect::Correction),
    ]);
    assert_eq!(learner.grade_on(day("2018-01-01")), Some(Grade::Junior));
    assert_eq!(learner.grade_on(day("2030-01-01")), Some(Grade::Junior));
}

#[test]
fn person_2_a_change_may_replace_the_last_one_but_not_reach_behind_it() {
    let last = day("2025-07-01");
    let given = vec![registered(), changed(Grade::Senior, Grade::Technician, GradeEffect::From(last))];
    let same_day = change(Grade::SeniorTechnician, GradeEffect::From(last));
    learner().given(given.clone()).when(same_day).then_expect_events(vec![changed(
        Grade::Technician,
        Grade::SeniorTechnician,
        GradeEffect::From(last),
    )]);
    let from = day("2025-06-30");
    learner()
        .given(given)
        .when(change(Grade::SeniorTechnician, GradeEffect::From(from)))
        .then_expect_error(LearnerError::BehindLastChange { from, last });
}

#[test]
fn person_2_a_change_changes_something() {
    let grade = Grade::Senior;
    for effect in [GradeEffect::From(day("2025-07-01")), GradeEffect::Correction] {
        learner()
            .given(vec![registered()])
            .when(change(grade, effect))
            .then_expect_error(LearnerError::SameGrade { grade });
    }
    assert_eq!(rules::grade_change_moves_forward(&[], grade, GradeEffect::Correction), Ok(()));
}

#[test]
fn person_2_a_correction_to_the_last_grade_takes_the_earlier_ones_away() {
    let effect = GradeEffect::Correction;
    learner()
        .given(vec![registered(), changed(Grade::Senior, Grade::Technician, GradeEffect::From(day("2025-07-01")))])
        .when(change(Grade::Technician, effect))
        .then_expect_events(vec![changed(Grade::Technician, Grade::Technician, effect)]);
}

#[test]
fn person_3_a_learner_leaves_once_and_may_come_back() {
    let leave = LearnerCommand::Leave { reason: LeaveReason::Retired };
    learner().given(vec![registered()]).when(leave.clone()).then_expect_events(vec![left()]);
    learner().given(vec![registered(), left()]).when(leave).then_expect_error(LearnerError::Left);
    learner()
        .given(vec![registered(), left()])
        .when(LearnerCommand::Return)
        .then_expect_events(vec![LearnerEvent::LearnerReturned {}]);
    learner().given(vec![registered()]).when(LearnerCommand::Return).then_expect_error(LearnerError::OnRoster);
}

#[test]
fn person_4_who_is_on_the_roster_is_not_erased_and_who_is_erased_stays_so() {
    let erase = LearnerCommand::Erase { reason: reason() };
    let erased = LearnerEvent::LearnerErased { reason: reason() };
    learner().given(vec![registered()]).when(erase.clone()).then_expect_error(LearnerError::ErasedOnRoster);
    learner().given(vec![registered(), left()]).when(erase.clone()).then_expect_events(vec![erased.clone()]);
    for command in [erase, LearnerCommand::Return, change(Grade::Junior, GradeEffect::Correction)] {
        learner()
            .given(vec![registered(), left(), erased.clone()])
            .when(command)
            .then_expect_error(LearnerError::Erased);
    }
}

#[test]
fn import_6_a_registration_is_undone_and_nothing_more_happens_to_it() {
    let import = ImportId(Uuid::from_u128(9));
    let undone = LearnerEvent::RegistrationUndone { import };
    learner()
        .given(vec![registered()])
        .when(LearnerCommand::UndoRegistration { import })
        .then_expect_events(vec![undone.clone()]);
    for command in [
        LearnerCommand::UndoRegistration { import },
        LearnerCommand::Return,
        LearnerCommand::Leave { reason: LeaveReason::Retired },
        LearnerCommand::ChangeTrade { to: current(OTHER_TRADE) },
    ] {
        learner()
            .given(vec![registered(), undone.clone()])
            .when(command)
            .then_expect_error(LearnerError::RegistrationUndone);
    }
    learner()
        .given(vec![registered(), undone])
        .when(LearnerCommand::Erase { reason: reason() })
        .then_expect_events(vec![LearnerEvent::LearnerErased { reason: reason() }]);
}

#[test]
fn import_6_only_what_nothing_has_touched_since_is_undone() {
    assert_eq!(rules::nothing_has_happened_since(0, 0), Ok(()));
    assert_eq!(rules::nothing_has_happened_since(1, 1), Ok(()));
    assert_eq!(rules::nothing_has_happened_since(1, 2), Err(LearnerError::Touched { left: 1, now: 2 }));
}

#[test]
fn person_1_a_number_is_revealed_to_those_who_see_the_learner() {
    assert!(rules::number_is_revealed(Role::Office, true, false, false));
    assert!(!rules::number_is_revealed(Role::Office, false, true, true));
    assert!(rules::number_is_revealed(Role::Point, false, true, false));
    assert!(!rules::number_is_revealed(Role::Point, true, false, true));
    assert!(rules::number_is_revealed(Role::Learner, false, false, true));
    assert!(!rules::number_is_revealed(Role::Learner, true, true, false));
    for role in [Role::Auditor, Role::Platform, Role::Machine] {
        assert!(!rules::number_is_revealed(role, true, true, true), "{role:?}");
    }
}
