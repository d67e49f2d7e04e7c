//! A point starts a class.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::for_its_point;
use crate::aggregates::training_plan::{PlanCommand, TrainingPlan};
use crate::commands::{CommandError, Context, UseCase, access};
use crate::event_store::Work;
use crate::types::PlanId;

/// 开班: starts a class, not before its enrolment opens (CLASS-4).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StartClass {
    /// The class.
    pub plan: PlanId,
}

impl UseCase for StartClass {
    const NAME: &'static str = "training_plan.start";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        for_its_point(context, work, self.plan, access::NOT_THIS_POINT).await?;
        let command = PlanCommand::Start { today: context.today() };
        Ok(work.decide::<TrainingPlan>(self.plan, command).await?)
    }
}
