use cqrs_es::test::TestFramework;
use uuid::Uuid;

use super::*;
use crate::types::AccountId;

const ANNA: AccountId = AccountId(Uuid::from_u128(1));
const BERT: AccountId = AccountId(Uuid::from_u128(2));

fn administrators() -> TestFramework<Administrators> {
    TestFramework::with(())
}

fn seated(account: AccountId) -> AdministratorsEvent {
    AdministratorsEvent::AdministratorSeated { account }
}

fn unseated(account: AccountId) -> AdministratorsEvent {
    AdministratorsEvent::AdministratorUnseated { account }
}

#[test]
fn acct_1_one_other_is_enough_and_none_is_not() {
    assert_eq!(rules::office_keeps_an_administrator(1), Ok(()));
    assert_eq!(rules::office_keeps_an_administrator(0), Err(AdministratorsError::Last { others: 0 }));
}

#[test]
fn acct_1_the_last_administrator_stays() {
    administrators()
        .given(vec![seated(ANNA), seated(BERT)])
        .when(AdministratorsCommand::Unseat { account: BERT })
        .then_expect_events(vec![unseated(BERT)]);
    administrators()
        .given(vec![seated(ANNA), seated(BERT), unseated(BERT)])
        .when(AdministratorsCommand::Unseat { account: ANNA })
        .then_expect_error(AdministratorsError::Last { others: 0 });
}

#[test]
fn acct_1_an_office_starts_with_nobody_and_seats_each_once() {
    administrators()
        .given_no_previous_events()
        .when(AdministratorsCommand::Seat { account: ANNA })
        .then_expect_events(vec![seated(ANNA)]);
    administrators()
        .given(vec![seated(ANNA)])
        .when(AdministratorsCommand::Seat { account: ANNA })
        .then_expect_events(vec![]);
    administrators()
        .given_no_previous_events()
        .when(AdministratorsCommand::Unseat { account: ANNA })
        .then_expect_events(vec![]);
}
