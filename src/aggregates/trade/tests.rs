use cqrs_es::test::TestFramework;
use uuid::Uuid;

use super::*;
use crate::types::{Name, TradeId};

const DRIVER: TradeId = TradeId(Uuid::from_u128(1));
const CASHIER: TradeId = TradeId(Uuid::from_u128(2));

fn trade() -> TestFramework<Trade> {
    TestFramework::with(())
}

fn name(text: &str) -> Name {
    text.parse().unwrap()
}

fn added() -> TradeEvent {
    TradeEvent::TradeAdded { trade: DRIVER, name: name("汽车驾驶员") }
}

#[test]
fn a_trade_is_added_once() {
    let add = TradeCommand::Add { trade: DRIVER, name: name("汽车驾驶员") };
    trade().given_no_previous_events().when(add.clone()).then_expect_events(vec![added()]);
    trade().given(vec![added()]).when(add).then_expect_error(TradeError::Exists);
    trade().given_no_previous_events().when(TradeCommand::Retire).then_expect_error(TradeError::Missing);
}

#[test]
fn trade_1_only_the_provincial_office_decides() {
    let (province, city) = ("320000".parse().ok(), "320100".parse().ok());
    assert!(rules::province_decides_on_trades(province, province));
    assert!(!rules::province_decides_on_trades(city, province));
    assert!(!rules::province_decides_on_trades(None, None));
}

#[test]
fn trade_2_the_same_name_is_the_same_claim() {
    assert_eq!(rules::name_claim(&name("收银员")), rules::name_claim(&name(" 收银员")));
    assert_ne!(rules::name_claim(&name("收银员")), rules::name_claim(&name("护理员")));
}

#[test]
fn a_trade_is_renamed_to_another_name() {
    trade()
        .given(vec![added()])
        .when(TradeCommand::Rename { to: name("驾驶员") })
        .then_expect_events(vec![TradeEvent::TradeRenamed { from: name("汽车驾驶员"), to: name("驾驶员") }]);
    trade()
        .given(vec![added()])
        .when(TradeCommand::Rename { to: name("汽车驾驶员") })
        .then_expect_error(TradeError::SameName { name: name("汽车驾驶员") });
}

#[test]
fn trade_3_a_trade_merges_into_a_current_one_only() {
    let merge = |into, into_current| TradeCommand::Merge { into, into_current };
    trade()
        .given(vec![added()])
        .when(merge(CASHIER, true))
        .then_expect_events(vec![TradeEvent::TradeMerged { into: CASHIER }]);
    trade()
        .given(vec![added()])
        .when(merge(CASHIER, false))
        .then_expect_error(TradeError::SuccessorGone { into: CASHIER });
    trade().given(vec![added()]).when(merge(DRIVER, true)).then_expect_error(TradeError::MergerWithItself);
}

#[test]
fn trade_3_a_retired_or_merged_trade_changes_no_more() {
    trade().given(vec![added()]).when(TradeCommand::Retire).then_expect_events(vec![TradeEvent::TradeRetired {}]);
    for gone in [TradeEvent::TradeRetired {}, TradeEvent::TradeMerged { into: CASHIER }] {
        trade().given(vec![added(), gone]).when(TradeCommand::Retire).then_expect_error(TradeError::Gone);
    }
}
