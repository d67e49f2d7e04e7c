//! A learner leaves a class.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::reported;
use crate::aggregates::training_plan::{PlanCommand, TrainingPlan};
use crate::commands::{CommandError, Context, UseCase, access};
use crate::event_store::Work;
use crate::types::{LearnerId, PlanId};

/// Withdraws an enrolment (CLASS-3): the class's point for anybody, a learner for himself.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawEnrolment {
    /// The class.
    pub plan: PlanId,
    /// Who leaves.
    pub learner: LearnerId,
}

impl UseCase for WithdrawEnrolment {
    const NAME: &'static str = "training_plan.withdraw_enrolment";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        let class = reported(work, self.plan).await?;
        if access::learner_seat(&context.actor).is_some() {
            access::require(access::is_learner(context, self.learner), access::NOT_THIS_LEARNER)?;
        } else {
            access::require(access::is_point(context, class.point), access::NOT_THIS_POINT)?;
        }
        let command = PlanCommand::WithdrawEnrolment { learner: self.learner };
        Ok(work.decide::<TrainingPlan>(self.plan, command).await?)
    }
}
