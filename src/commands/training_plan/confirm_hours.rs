//! An office confirms submitted hours.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::for_its_office;
use crate::aggregates::training_plan::{PlanCommand, TrainingPlan};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::PlanId;

/// 课时确认: ends the class and credits every reported learner who passed (HOURS-1, HOURS-3, HOURS-4).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmHours {
    /// The class.
    pub plan: PlanId,
}

impl UseCase for ConfirmHours {
    const NAME: &'static str = "training_plan.confirm_hours";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        for_its_office(context, work, self.plan, "HOURS-1").await?;
        let command = PlanCommand::ConfirmHours;
        Ok(work.decide::<TrainingPlan>(self.plan, command).await?)
    }
}
