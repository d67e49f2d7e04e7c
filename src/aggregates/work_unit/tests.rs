use cqrs_es::test::TestFramework;
use uuid::Uuid;

use super::*;
use crate::types::{Name, RegionCode, WorkUnitId};

const UNIT: WorkUnitId = WorkUnitId(Uuid::from_u128(1));
const OTHER: WorkUnitId = WorkUnitId(Uuid::from_u128(2));
const THIRD: WorkUnitId = WorkUnitId(Uuid::from_u128(3));

fn unit() -> TestFramework<WorkUnit> {
    TestFramework::with(())
}

fn name(text: &str) -> Name {
    text.parse().unwrap()
}

fn code(text: &str) -> RegionCode {
    text.parse().unwrap()
}

fn place(region: &str, city: &str) -> Place {
    Place { region: code(region), city: Some(code(city)) }
}

fn registered() -> WorkUnitEvent {
    WorkUnitEvent::UnitRegistered { unit: UNIT, name: name("甲局"), region: code("320102") }
}

fn successor(city: &str) -> Successor {
    Successor { unit: OTHER, city: Some(code(city)), merged_into: None }
}

fn nanjing() -> RegionCode {
    code("320100")
}

#[test]
fn a_unit_is_registered_once() {
    let register = WorkUnitCommand::Register { unit: UNIT, name: name("甲局"), region: code("320102") };
    unit().given_no_previous_events().when(register.clone()).then_expect_events(vec![registered()]);
    unit().given(vec![registered()]).when(register).then_expect_error(WorkUnitError::Exists);
    unit()
        .given_no_previous_events()
        .when(WorkUnitCommand::Rename { to: name("乙局") })
        .then_expect_error(WorkUnitError::Missing);
}

#[test]
fn unit_1_a_rename_takes_another_name() {
    unit()
        .given(vec![registered()])
        .when(WorkUnitCommand::Rename { to: name("乙局") })
        .then_expect_events(vec![WorkUnitEvent::UnitRenamed { from: name("甲局"), to: name("乙局") }]);
    unit()
        .given(vec![registered()])
        .when(WorkUnitCommand::Rename { to: name("甲局") })
        .then_expect_error(WorkUnitError::SameName { name: name("甲局") });
}

#[test]
fn unit_2_a_unit_moves_to_another_district_of_its_city() {
    let to = place("320104", "320100");
    unit()
        .given(vec![registered()])
        .when(WorkUnitCommand::Move { city: Some(nanjing()), to })
        .then_expect_events(vec![WorkUnitEvent::UnitMoved { from: code("320102"), to: code("320104") }]);
}

#[test]
fn unit_2_a_unit_does_not_move_to_another_city_nor_to_where_it_is() {
    let to = place("320205", "320200");
    unit()
        .given(vec![registered()])
        .when(WorkUnitCommand::Move { city: Some(nanjing()), to })
        .then_expect_error(WorkUnitError::OtherCity { from: code("320102"), to: code("320205") });
    unit()
        .given(vec![registered()])
        .when(WorkUnitCommand::Move { city: Some(nanjing()), to: place("320102", "320100") })
        .then_expect_error(WorkUnitError::SameRegion { region: code("320102") });
}

#[test]
fn unit_2_the_province_is_no_city() {
    let province = Place { region: code("320000"), city: None };
    let elsewhere = Place { region: code("990000"), city: None };
    assert!(rules::unit_moves_within_its_city(province, elsewhere).is_err());
    assert!(rules::unit_moves_within_its_city(place("320102", "320100"), province).is_err());
}

#[test]
fn unit_3_units_of_one_city_merge_and_the_merged_one_is_no_more() {
    let merge = WorkUnitCommand::Merge { city: Some(nanjing()), into: successor("320100") };
    let merged = WorkUnitEvent::UnitMerged { into: OTHER };
    unit().given(vec![registered()]).when(merge.clone()).then_expect_events(vec![merged.clone()]);
    unit().given(vec![registered(), merged]).when(merge).then_expect_error(WorkUnitError::Merged { into: OTHER });
}

#[test]
fn unit_3_no_merger_across_cities_with_itself_or_into_one_that_is_no_more() {
    let city = Some(nanjing());
    assert_eq!(
        rules::unit_merges_within_its_city(UNIT, city, successor("320200")),
        Err(WorkUnitError::MergerAcrossCities { into: OTHER })
    );
    assert_eq!(
        rules::unit_merges_within_its_city(OTHER, city, successor("320100")),
        Err(WorkUnitError::MergerWithItself)
    );
    let gone = Successor { merged_into: Some(THIRD), ..successor("320100") };
    assert_eq!(rules::unit_merges_within_its_city(UNIT, city, gone), Err(WorkUnitError::Merged { into: THIRD }));
    let nowhere = Successor { city: None, ..successor("320100") };
    assert!(rules::unit_merges_within_its_city(UNIT, None, nowhere).is_err());
}

#[test]
fn unit_4_the_same_name_in_the_same_region_is_the_same_claim() {
    assert_eq!(rules::name_claim(code("320102"), &name("甲")), rules::name_claim(code("320102"), &name("甲 ")));
    assert_ne!(rules::name_claim(code("320102"), &name("甲")), rules::name_claim(code("320104"), &name("甲")));
    assert_ne!(rules::name_claim(code("320102"), &name("甲")), rules::name_claim(code("320102"), &name("乙")));
}
