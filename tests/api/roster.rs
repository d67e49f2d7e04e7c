//! A small roster for lists and exports: two units, two trades, learners, a class of the point.

use keshi::commands::learner::RegisterLearner;
use keshi::commands::trade::AddTrade;
use keshi::commands::training_plan::{ApprovePlan, EnrolLearners, LearnerRef, ReportPlan};
use keshi::commands::work_unit::RegisterUnit;
use keshi::types::{Actor, Grade, Headcount, IdNumber, Ids, LearnerId, PlanId, Sex, SystemIds, TradeId, WorkUnitId};
use serde_json::json;

use crate::input::plan;
use crate::world::{World, code};

pub struct People {
    pub drivers: TradeId,
    pub cashiers: TradeId,
    /// In the district 320102.
    pub library: WorkUnitId,
    /// In the city 320200.
    pub clinic: WorkUnitId,
}

/// A made ID number with a right check character.
pub fn id_number(serial: u16) -> IdNumber {
    let digits = format!("32010219900101{serial:03}");
    let mut bytes = [0; 17];
    bytes.copy_from_slice(digits.as_bytes());
    format!("{digits}{}", IdNumber::check_character(&bytes)).parse().unwrap()
}

impl People {
    pub async fn of(world: &World) -> Self {
        let (province, platform) = (Actor::office(code("320000")), Actor::platform());
        let mut trades = Vec::new();
        for name in ["汽车驾驶员", "收银员"] {
            let trade = TradeId(SystemIds.fresh());
            world.give(&province, AddTrade { trade: Some(trade), name: name.parse().unwrap() }).await;
            trades.push(trade);
        }
        let mut units = Vec::new();
        for (name, region) in [("市图书馆", "320102"), ("某医院", "320200")] {
            let unit = WorkUnitId(SystemIds.fresh());
            let register = RegisterUnit { unit: Some(unit), name: name.parse().unwrap(), region: code(region) };
            world.give(&platform, register).await;
            units.push(unit);
        }
        Self { drivers: trades[0], cashiers: trades[1], library: units[0], clinic: units[1] }
    }

    pub async fn learner(
        &self,
        world: &World,
        serial: u16,
        name: &str,
        unit: WorkUnitId,
        trade: TradeId,
        grade: Grade,
    ) -> LearnerId {
        let learner = LearnerId(SystemIds.fresh());
        let register = RegisterLearner {
            learner: Some(learner),
            name: name.parse().unwrap(),
            id_number: id_number(serial),
            sex: Sex::Male,
            trade,
            grade,
            unit,
            phone: Some("13900000000".parse().unwrap()),
            email: None,
            postcode: None,
            address: Some("某路1号".parse().unwrap()),
        };
        world.give(&Actor::platform(), register).await;
        learner
    }

    /// A class of the point with these learners in it.
    pub async fn class(&self, world: &World, learners: &[LearnerId]) -> PlanId {
        let plan_id = PlanId(SystemIds.fresh());
        let mut draft = plan(world);
        draft["plan"] = json!(plan_id);
        let report: ReportPlan = serde_json::from_value(draft).unwrap();
        let point = Actor::point(world.point);
        world.give(&point, report).await;
        let approve = ApprovePlan { plan: plan_id, approved: Headcount(30), opinion: None };
        world.give(&Actor::office(code("320100")), approve).await;
        let learners = learners.iter().map(|learner| LearnerRef::Learner(*learner)).collect();
        world.give(&point, EnrolLearners { plan: plan_id, learners }).await;
        plan_id
    }
}
