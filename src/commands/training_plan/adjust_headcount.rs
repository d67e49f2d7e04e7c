//! An office adjusts how many learners a class may report hours for.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::for_its_office;
use crate::aggregates::training_plan::{PlanCommand, TrainingPlan};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{Headcount, Opinion, PlanId};

/// 调整上报人数: sets the allowed headcount after a spot check (PLAN-4, PLAN-7, PLAN-8).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AdjustHeadcount {
    /// The class.
    pub plan: PlanId,
    /// 允许上报人数 from now on.
    pub allowed: Headcount,
    /// Why.
    pub reason: Opinion,
}

impl UseCase for AdjustHeadcount {
    const NAME: &'static str = "training_plan.adjust_headcount";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        for_its_office(context, work, self.plan, "PLAN-4").await?;
        let command = PlanCommand::AdjustHeadcount { allowed: self.allowed, reason: self.reason.clone() };
        Ok(work.decide::<TrainingPlan>(self.plan, command).await?)
    }
}
