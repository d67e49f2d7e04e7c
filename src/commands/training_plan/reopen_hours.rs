//! An office takes a confirmation back.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::reported;
use crate::aggregates::training_plan::{PlanCommand, TrainingPlan, rules};
use crate::commands::{CommandError, Context, UseCase, access};
use crate::event_store::Work;
use crate::types::{Opinion, PlanId};

/// Reopens a confirmed class: the credits are taken back, and the class waits for confirmation again (HOURS-5).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReopenHours {
    /// The class.
    pub plan: PlanId,
    /// Why.
    pub reason: Opinion,
}

impl UseCase for ReopenHours {
    const NAME: &'static str = "training_plan.reopen_hours";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        let class = reported(work, self.plan).await?;
        let seat = access::office_seat(&context.actor);
        let reopens = rules::hours_5_reopening_office(seat, context.regions.upwards(class.office));
        access::require(reopens, "HOURS-5.office")?;
        let command = PlanCommand::ReopenHours { reason: self.reason.clone() };
        Ok(work.decide::<TrainingPlan>(self.plan, command).await?)
    }
}
