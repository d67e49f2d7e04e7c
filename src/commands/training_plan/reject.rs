//! An office rejects a plan.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::for_its_office;
use crate::aggregates::training_plan::{PlanCommand, TrainingPlan};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{Opinion, PlanId};

/// Rejects a plan (PLAN-4, PLAN-6).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RejectPlan {
    /// The plan.
    pub plan: PlanId,
    /// 意见; refused without one.
    #[serde(default)]
    pub opinion: Option<Opinion>,
}

impl UseCase for RejectPlan {
    const NAME: &'static str = "training_plan.reject";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        for_its_office(context, work, self.plan, "PLAN-4").await?;
        let command = PlanCommand::Reject { opinion: self.opinion.clone() };
        Ok(work.decide::<TrainingPlan>(self.plan, command).await?)
    }
}
