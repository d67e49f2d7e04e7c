//! Units, trades and learners for a province's tests.

use keshi::commands::learner::RegisterLearner;
use keshi::commands::trade::AddTrade;
use keshi::commands::work_unit::RegisterUnit;
use keshi::types::{Actor, Grade, IdNumber, Ids, LearnerId, Role, Seat, Sex, SystemIds, TradeId, WorkUnitId};

use crate::world::{Client, World, code};

/// A made ID number; `serial` makes it the only one.
pub fn id_number(serial: u32) -> IdNumber {
    let digits = format!("9990001990{:02}{:02}{:03}", serial / 10_000 + 1, serial / 1_000 % 10 + 1, serial % 1_000);
    let check = IdNumber::check_character(digits.as_bytes().try_into().unwrap());
    format!("{digits}{check}").parse().unwrap()
}

impl World {
    pub async fn unit(&self, region: &str, name: &str) -> WorkUnitId {
        let unit = WorkUnitId(SystemIds.fresh());
        let register = RegisterUnit { unit: Some(unit), name: name.parse().unwrap(), region: code(region) };
        self.give(&Actor::platform(), register).await;
        unit
    }

    pub async fn trade(&self, name: &str) -> TradeId {
        let trade = TradeId(SystemIds.fresh());
        self.give(&Actor::platform(), AddTrade { trade: Some(trade), name: name.parse().unwrap() }).await;
        trade
    }

    pub async fn learner(&self, unit: WorkUnitId, trade: TradeId, serial: u32) -> LearnerId {
        let learner = LearnerId(SystemIds.fresh());
        let register = RegisterLearner {
            learner: Some(learner),
            name: format!("学员{serial}").parse().unwrap(),
            id_number: id_number(serial),
            sex: Sex::Male,
            trade,
            grade: Grade::Senior,
            unit,
            phone: Some("13900000000".parse().unwrap()),
            email: None,
            postcode: None,
            address: None,
        };
        self.give(&Actor::platform(), register).await;
        learner
    }

    /// Opens a learner's account and signs in with it.
    pub async fn as_learner(&self, login: &str, learner: LearnerId) -> Client {
        self.signed_in(login, Role::Learner, Seat::Learner(learner)).await
    }
}
