//! A point cancels a class.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{OWN_PLAN, for_its_point};
use crate::aggregates::training_plan::{PlanCommand, TrainingPlan};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{Opinion, PlanId};

/// Cancels an approved class in which nobody is enrolled (PLAN-9).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelPlan {
    /// The class.
    pub plan: PlanId,
    /// Why.
    pub reason: Opinion,
}

impl UseCase for CancelPlan {
    const NAME: &'static str = "training_plan.cancel";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        for_its_point(context, work, self.plan, OWN_PLAN).await?;
        let command = PlanCommand::Cancel { reason: self.reason.clone() };
        Ok(work.decide::<TrainingPlan>(self.plan, command).await?)
    }
}
