//! The rules of an export.

use chrono::{DateTime, TimeDelta};
use cqrs_es::test::TestFramework;
use uuid::Uuid;

use super::*;
use crate::types::{ExportFormat, ExportId, LearnerId, Opinion, PointId, Role, Seat};

fn exported(rows: u64) -> Exported {
    Exported {
        export: ExportId(Uuid::from_u128(1)),
        list: "learners".parse().unwrap(),
        format: ExportFormat::Xlsx,
        filter: [("name".to_owned(), "*".to_owned())].into(),
        rows,
        purpose: "核对名册".parse().unwrap(),
        full_id_numbers: false,
    }
}

fn record(rows: u64) -> ExportCommand {
    ExportCommand::Record(Box::new(exported(rows)))
}

#[test]
fn an_export_is_recorded_once() {
    let recorded = ExportEvent::ListExported(exported(0));
    TestFramework::<Export>::with(())
        .given_no_previous_events()
        .when(record(0))
        .then_expect_events(vec![recorded.clone()]);
    TestFramework::<Export>::with(()).given(vec![recorded]).when(record(0)).then_expect_error(ExportError::Exists);
}

#[test]
fn export_1_sixty_five_thousand_rows_leave_at_once_and_not_one_more() {
    for rows in [0, 1, rules::ROWS_AT_ONCE] {
        assert_eq!(rules::rows_at_once(rows, rules::ROWS_AT_ONCE), Ok(()));
    }
    let refused = ExportError::TooManyAtOnce { rows: 65_001, limit: 65_000 };
    assert_eq!(rules::rows_at_once(65_001, rules::ROWS_AT_ONCE), Err(refused));
}

#[test]
fn export_1_a_file_takes_a_million_rows_and_not_one_more() {
    for rows in [0, rules::ROWS_IN_BACKGROUND] {
        assert_eq!(rules::rows_in_background(rows, rules::ROWS_IN_BACKGROUND), Ok(()));
    }
    let refused = ExportError::TooMany { rows: 1_000_001, limit: 1_000_000 };
    assert_eq!(rules::rows_in_background(1_000_001, rules::ROWS_IN_BACKGROUND), Err(refused.clone()));
    TestFramework::<Export>::with(()).given_no_previous_events().when(record(1_000_001)).then_expect_error(refused);
}

#[test]
fn export_2_personal_data_leaves_with_a_purpose() {
    let purpose: Opinion = "核对名册".parse().unwrap();
    assert_eq!(rules::purpose_is_given(true, Some(&purpose)), Ok(()));
    assert_eq!(rules::purpose_is_given(true, None), Err(ExportError::WithoutPurpose));
    assert_eq!(rules::purpose_is_given(false, None), Ok(()));
}

#[test]
fn export_3_full_id_numbers_leave_with_an_office_and_with_a_point_for_its_own_classes() {
    let office = Seat::Office("320100".parse().unwrap());
    let point = Seat::Point(PointId(Uuid::nil()));
    assert!(rules::takes_full_id_numbers(Role::Office, office, false));
    assert!(rules::takes_full_id_numbers(Role::Point, point, true));
    assert!(!rules::takes_full_id_numbers(Role::Point, point, false));
    for (role, seat) in [
        (Role::Auditor, office),
        (Role::Machine, office),
        (Role::Machine, point),
        (Role::Platform, Seat::Platform),
        (Role::Learner, Seat::Learner(LearnerId(Uuid::nil()))),
    ] {
        assert!(!rules::takes_full_id_numbers(role, seat, true), "{role:?}");
    }
}

#[test]
fn export_5_a_file_is_made_for_an_account_that_stands_as_it_ordered() {
    let nanjing = (Role::Office, Seat::Office("320100".parse().unwrap()));
    assert_eq!(rules::orderer_stands(nanjing, Some(nanjing)), Ok(()));
    let elsewhere = (Role::Office, Seat::Office("320200".parse().unwrap()));
    let auditor = (Role::Auditor, nanjing.1);
    for stands in [None, Some(elsewhere), Some(auditor)] {
        assert_eq!(rules::orderer_stands(nanjing, stands), Err(ExportError::OrdererFell), "{stands:?}");
    }
}

#[test]
fn export_5_a_file_is_kept_for_seven_days() {
    let made_at = DateTime::UNIX_EPOCH;
    let second = TimeDelta::seconds(1);
    for (age, kept) in [(TimeDelta::zero(), true), (rules::KEPT - second, true), (rules::KEPT, false)] {
        assert_eq!(rules::file_is_kept(made_at, made_at + age), kept, "{age}");
    }
}

#[test]
fn export_6_five_exports_wait_and_not_one_more() {
    for waiting in [0, rules::ORDERS_AT_ONCE - 1] {
        assert_eq!(rules::orders_at_once(waiting), Ok(()));
    }
    let refused = ExportError::TooManyOrders { waiting: 5, limit: 5 };
    assert_eq!(rules::orders_at_once(rules::ORDERS_AT_ONCE), Err(refused));
}
