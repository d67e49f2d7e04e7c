//! A point enters scores.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::for_its_point;
use crate::aggregates::training_plan::{LearnerScore, PlanCommand, TrainingPlan};
use crate::commands::{CommandError, Context, UseCase, access};
use crate::event_store::Work;
use crate::types::PlanId;

/// Enters or corrects scores of learners of the class (CLASS-4, CLASS-5).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EnterScores {
    /// The class.
    pub plan: PlanId,
    /// The learners concerned, each once.
    pub scores: Vec<LearnerScore>,
}

impl UseCase for EnterScores {
    const NAME: &'static str = "training_plan.enter_scores";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        for_its_point(context, work, self.plan, access::NOT_THIS_POINT).await?;
        let command = PlanCommand::EnterScores { scores: self.scores.clone() };
        Ok(work.decide::<TrainingPlan>(self.plan, command).await?)
    }
}
