//! A point reports a plan.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{OWN_PLAN, PlanDraft, point};
use crate::aggregates::training_plan::{Entry, PlanCommand, TrainingPlan, rules};
use crate::commands::{CommandError, Context, UseCase, access};
use crate::event_store::Work;
use crate::types::{PlanId, PointId};

/// Reports a training plan to the office that the point belongs to (PLAN-1 to PLAN-3).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportPlan {
    /// The new plan's identifier; made up when absent.
    #[serde(default)]
    pub plan: Option<PlanId>,
    /// The point that reports: the actor's own.
    pub point: PointId,
    /// What is asked for.
    pub content: PlanDraft,
}

impl UseCase for ReportPlan {
    const NAME: &'static str = "training_plan.report";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        access::require(rules::plan_1_own_plan(access::point_seat(&context.actor), self.point), OWN_PLAN)?;
        let reporting = point(work, self.point).await?;
        let plan = self.plan.unwrap_or_else(|| PlanId(context.ids.fresh()));
        let asked = Box::new(self.content.seal(plan, work).await?);
        let entry = Entry { today: context.today(), legacy: context.legacy, point_enabled: reporting.enabled };
        let command = PlanCommand::Report { plan, point: self.point, office: reporting.office, content: asked, entry };
        Ok(work.decide::<TrainingPlan>(plan, command).await?)
    }
}
