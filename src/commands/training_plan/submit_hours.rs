//! A point submits hours.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{for_its_point, point};
use crate::aggregates::training_plan::{PlanCommand, TrainingPlan};
use crate::commands::{CommandError, Context, UseCase, access};
use crate::event_store::Work;
use crate::types::{LearnerId, PlanId};

/// 课时申报: submits the selected learners' results after the training's last day (CLASS-6, CLASS-7).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubmitHours {
    /// The class.
    pub plan: PlanId,
    /// The learners selected, each once.
    pub learners: Vec<LearnerId>,
}

impl UseCase for SubmitHours {
    const NAME: &'static str = "training_plan.submit_hours";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        let class = for_its_point(context, work, self.plan, access::NOT_THIS_POINT).await?;
        let point_enabled = point(work, class.point).await?.enabled;
        let command =
            PlanCommand::SubmitHours { learners: self.learners.clone(), today: context.today(), point_enabled };
        Ok(work.decide::<TrainingPlan>(self.plan, command).await?)
    }
}
