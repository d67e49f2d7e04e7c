//! An office returns submitted hours.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::for_its_office;
use crate::aggregates::training_plan::{PlanCommand, TrainingPlan};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{Opinion, PlanId};

/// Returns a submission to the point, which may then correct everything (HOURS-1, HOURS-2).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnHours {
    /// The class.
    pub plan: PlanId,
    /// 意见; refused without one.
    #[serde(default)]
    pub opinion: Option<Opinion>,
}

impl UseCase for ReturnHours {
    const NAME: &'static str = "training_plan.return_hours";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        for_its_office(context, work, self.plan, "HOURS-1").await?;
        let command = PlanCommand::ReturnHours { opinion: self.opinion.clone() };
        Ok(work.decide::<TrainingPlan>(self.plan, command).await?)
    }
}
