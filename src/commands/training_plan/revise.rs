//! A point revises a rejected plan.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{OWN_PLAN, PlanDraft, for_its_point, point};
use crate::aggregates::training_plan::{Entry, PlanCommand, TrainingPlan};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::PlanId;

/// Revises a rejected plan and reports it again, as the next revision of the same plan (PLAN-6).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RevisePlan {
    /// The plan.
    pub plan: PlanId,
    /// What is now asked for, in full.
    pub content: PlanDraft,
}

impl UseCase for RevisePlan {
    const NAME: &'static str = "training_plan.revise";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        let plan = for_its_point(context, work, self.plan, OWN_PLAN).await?;
        let reporting = point(work, plan.point).await?;
        let asked = Box::new(self.content.seal(self.plan, work).await?);
        let entry = Entry { today: context.today(), legacy: context.legacy, point_enabled: reporting.enabled };
        Ok(work.decide::<TrainingPlan>(self.plan, PlanCommand::Revise { content: asked, entry }).await?)
    }
}
