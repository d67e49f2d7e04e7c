use cqrs_es::test::TestFramework;

use super::*;
use crate::types::{Name, Opinion, PointId, RegionCode};

fn point() -> TestFramework<TrainingPoint> {
    TestFramework::with(())
}

fn name(text: &str) -> Name {
    text.parse().unwrap()
}

fn office() -> RegionCode {
    "320102".parse().unwrap()
}

fn reason() -> Opinion {
    "停办".parse().unwrap()
}

fn registered() -> PointEvent {
    PointEvent::PointRegistered {
        point: PointId::default(),
        office: office(),
        name: name("甲培训中心"),
        profile: PointProfile::default(),
        contact: None,
    }
}

fn register() -> PointCommand {
    PointCommand::Register {
        point: PointId::default(),
        office: office(),
        name: name("甲培训中心"),
        profile: PointProfile::default(),
        contact: None,
    }
}

#[test]
fn a_point_is_registered_once() {
    point().given_no_previous_events().when(register()).then_expect_events(vec![registered()]);
    point().given(vec![registered()]).when(register()).then_expect_error(PointError::Exists);
}

#[test]
fn nothing_happens_to_a_point_that_was_never_registered() {
    point().given_no_previous_events().when(PointCommand::Enable).then_expect_error(PointError::Missing);
}

#[test]
fn point_1_a_new_point_is_enabled_and_a_disabled_one_is_not() {
    assert_eq!(rules::point_is_enabled(true), Ok(()));
    assert_eq!(rules::point_is_enabled(false), Err(PointError::Disabled));
    let disabled = PointEvent::PointDisabled { reason: reason() };
    point()
        .given(vec![registered()])
        .when(PointCommand::Disable { reason: reason() })
        .then_expect_events(vec![disabled.clone()]);
    point()
        .given(vec![registered(), disabled.clone()])
        .when(PointCommand::Disable { reason: reason() })
        .then_expect_error(PointError::Disabled);
    point()
        .given(vec![registered(), disabled])
        .when(PointCommand::Enable)
        .then_expect_events(vec![PointEvent::PointEnabled {}]);
    point().given(vec![registered()]).when(PointCommand::Enable).then_expect_error(PointError::Enabled);
}

#[test]
fn point_1_a_disabled_point_keeps_its_history() {
    let mut state = TrainingPoint::default();
    state.assign(registered());
    let before = state.clone();
    state.assign(PointEvent::PointDisabled { reason: reason() });
    assert_eq!(state, TrainingPoint { enabled: false, ..before });
}

#[test]
fn point_2_the_same_name_at_the_same_office_is_the_same_claim() {
    let elsewhere = "320104".parse().unwrap();
    assert_eq!(rules::name_claim(office(), &name("甲")), rules::name_claim(office(), &name(" 甲 ")));
    assert_ne!(rules::name_claim(office(), &name("甲")), rules::name_claim(elsewhere, &name("甲")));
    assert_ne!(rules::name_claim(office(), &name("甲")), rules::name_claim(office(), &name("乙")));
}

#[test]
fn point_2_a_rename_says_both_names() {
    point().given(vec![registered()]).when(PointCommand::Rename { to: name("乙培训中心") }).then_expect_events(vec![
        PointEvent::PointRenamed { from: name("甲培训中心"), to: name("乙培训中心") },
    ]);
    point()
        .given(vec![registered()])
        .when(PointCommand::Rename { to: name("甲培训中心") })
        .then_expect_error(PointError::SameName { name: name("甲培训中心") });
}
