//! An office approves a plan.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::for_its_office;
use crate::aggregates::training_plan::{PlanCommand, TrainingPlan};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{Headcount, Opinion, PlanId};

/// Approves a plan; the allowed headcount starts as the approved one (PLAN-4 to PLAN-6).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ApprovePlan {
    /// The plan.
    pub plan: PlanId,
    /// 批准人数.
    pub approved: Headcount,
    /// 意见, where there is one.
    #[serde(default)]
    pub opinion: Option<Opinion>,
}

impl UseCase for ApprovePlan {
    const NAME: &'static str = "training_plan.approve";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        for_its_office(context, work, self.plan, "PLAN-4").await?;
        let command = PlanCommand::Approve { approved: self.approved, opinion: self.opinion.clone() };
        Ok(work.decide::<TrainingPlan>(self.plan, command).await?)
    }
}
