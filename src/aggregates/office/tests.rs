use cqrs_es::test::TestFramework;

use super::*;
use crate::types::{Name, RegionCode, RegionKind};

const KINDS: [RegionKind; 6] = [
    RegionKind::Province,
    RegionKind::ProvinceDirect,
    RegionKind::City,
    RegionKind::CityDirect,
    RegionKind::District,
    RegionKind::Zone,
];

fn office() -> TestFramework<Office> {
    TestFramework::with(())
}

fn name(text: &str) -> Name {
    text.parse().unwrap()
}

fn code(text: &str) -> RegionCode {
    text.parse().unwrap()
}

fn established() -> OfficeEvent {
    OfficeEvent::OfficeEstablished {
        region: code("320100"),
        name: name("南京市"),
        kind: RegionKind::City,
        parent: Some(code("320000")),
    }
}

fn establish(parent: Option<Parent>) -> OfficeCommand {
    OfficeCommand::Establish { region: code("320100"), name: name("南京市"), kind: RegionKind::City, parent }
}

#[test]
fn office_1_every_kind_has_one_place() {
    let allowed: Vec<_> = KINDS
        .iter()
        .flat_map(|kind| [None].into_iter().chain(KINDS.map(Some)).map(move |parent| (*kind, parent)))
        .filter(|(kind, parent)| rules::region_hangs_below_the_right_kind(*kind, *parent).is_ok())
        .collect();
    assert_eq!(
        allowed,
        [
            (RegionKind::Province, None),
            (RegionKind::ProvinceDirect, Some(RegionKind::Province)),
            (RegionKind::City, Some(RegionKind::Province)),
            (RegionKind::CityDirect, Some(RegionKind::City)),
            (RegionKind::District, Some(RegionKind::City)),
            (RegionKind::Zone, Some(RegionKind::City)),
        ]
    );
}

#[test]
fn office_1_a_city_is_established_below_the_province_and_nowhere_else() {
    let province = Parent { region: code("320000"), kind: RegionKind::Province };
    office().given_no_previous_events().when(establish(Some(province))).then_expect_events(vec![established()]);
    office()
        .given_no_previous_events()
        .when(establish(None))
        .then_expect_error(OfficeError::WrongPlace { kind: RegionKind::City, parent: None });
    office().given(vec![established()]).when(establish(Some(province))).then_expect_error(OfficeError::Exists);
}

#[test]
fn an_office_is_renamed_once_it_is_there_and_to_another_name() {
    let to = name("金陵市");
    office()
        .given_no_previous_events()
        .when(OfficeCommand::Rename { to: to.clone() })
        .then_expect_error(OfficeError::Missing);
    office()
        .given(vec![established()])
        .when(OfficeCommand::Rename { to: to.clone() })
        .then_expect_events(vec![OfficeEvent::OfficeRenamed { from: name("南京市"), to }]);
    office()
        .given(vec![established()])
        .when(OfficeCommand::Rename { to: name("南京市") })
        .then_expect_error(OfficeError::SameName { name: name("南京市") });
}
