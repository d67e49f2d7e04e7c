use cqrs_es::test::TestFramework;
use uuid::Uuid;

use super::rules::only_one_holds_it;
use super::*;
use crate::types::Refusal;

const ANNA: Uuid = Uuid::from_u128(1);
const BERT: Uuid = Uuid::from_u128(2);

fn claim() -> TestFramework<Claim> {
    TestFramework::with(())
}

fn take(holder: Uuid, uniqueness: Uniqueness) -> ClaimCommand {
    ClaimCommand::Take { holder, uniqueness }
}

#[test]
fn claim_1_a_free_thing_may_be_taken_by_anyone_and_a_held_one_by_its_holder_only() {
    assert_eq!(only_one_holds_it(None, ANNA), Ok(()));
    assert_eq!(only_one_holds_it(Some(ANNA), ANNA), Ok(()));
    assert_eq!(only_one_holds_it(Some(ANNA), BERT), Err(ANNA));
}

#[test]
fn import_3_an_id_number_is_taken_once() {
    claim()
        .given_no_previous_events()
        .when(take(ANNA, Uniqueness::IdNumber))
        .then_expect_events(vec![ClaimEvent::Claimed { holder: ANNA }]);
    claim()
        .given(vec![ClaimEvent::Claimed { holder: ANNA }])
        .when(take(BERT, Uniqueness::IdNumber))
        .then_expect_error(ClaimError::IdNumber { holder: ANNA });
}

#[test]
fn import_3_the_holder_may_take_it_again() {
    claim()
        .given(vec![ClaimEvent::Claimed { holder: ANNA }])
        .when(take(ANNA, Uniqueness::IdNumber))
        .then_expect_events(vec![]);
}

#[test]
fn import_3_a_released_number_is_free_again() {
    claim()
        .given(vec![ClaimEvent::Claimed { holder: ANNA }, ClaimEvent::Released { holder: ANNA }])
        .when(take(BERT, Uniqueness::IdNumber))
        .then_expect_events(vec![ClaimEvent::Claimed { holder: BERT }]);
}

#[test]
fn only_the_holder_lets_a_claim_go() {
    let held = vec![ClaimEvent::Claimed { holder: ANNA }];
    claim()
        .given(held.clone())
        .when(ClaimCommand::Release { holder: BERT })
        .then_expect_error(ClaimError::NotHeld { claimant: BERT });
    claim()
        .given(held)
        .when(ClaimCommand::Release { holder: ANNA })
        .then_expect_events(vec![ClaimEvent::Released { holder: ANNA }]);
}

#[test]
fn a_refusal_names_the_rule_under_which_the_thing_is_unique() {
    let rules = [
        (Uniqueness::PointName, "POINT-2"),
        (Uniqueness::IdNumber, "IMPORT-3"),
        (Uniqueness::Login, "ACCT-3.taken"),
        (Uniqueness::UnitName, "UNIT-4"),
        (Uniqueness::TradeName, "TRADE-2"),
        (Uniqueness::LearnerAccount, "ACCT-6"),
    ];
    for (uniqueness, code) in rules {
        let error = claim()
            .given(vec![ClaimEvent::Claimed { holder: ANNA }])
            .when(take(BERT, uniqueness))
            .inspect_result()
            .unwrap_err();
        let refusal = Refusal::of(&error);
        assert_eq!(refusal.code, code);
        assert_eq!(refusal.params["holder"], ANNA.to_string());
    }
}
