//! A point takes a plan back.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{OWN_PLAN, for_its_point};
use crate::aggregates::training_plan::{PlanCommand, TrainingPlan};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::PlanId;

/// Takes a plan back before the decision (PLAN-9).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawPlan {
    /// The plan.
    pub plan: PlanId,
}

impl UseCase for WithdrawPlan {
    const NAME: &'static str = "training_plan.withdraw";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        for_its_point(context, work, self.plan, OWN_PLAN).await?;
        let command = PlanCommand::Withdraw;
        Ok(work.decide::<TrainingPlan>(self.plan, command).await?)
    }
}
