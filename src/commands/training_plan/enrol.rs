//! Learners join a class.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{point, reported};
use crate::aggregates::learner::Learner;
use crate::aggregates::training_plan::{Joining, PlanCommand, TrainingPlan};
use crate::commands::{CommandError, Context, UseCase, access, facts};
use crate::event_store::Work;
use crate::types::{IdNumber, LearnerId, PlanId};

/// How a learner is named.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum LearnerRef {
    /// By identifier.
    Learner(LearnerId),
    /// By ID number, as a point knows its learners.
    IdNumber(IdNumber),
}

/// Enrols learners in a class, all of them or none (CLASS-1, CLASS-2): the class's point enrols anybody, a learner himself.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EnrolLearners {
    /// The class.
    pub plan: PlanId,
    /// Who joins.
    pub learners: Vec<LearnerRef>,
}

impl UseCase for EnrolLearners {
    const NAME: &'static str = "training_plan.enrol";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        let class = reported(work, self.plan).await?;
        self.authorise(context, &class)?;
        let today = context.today();
        let mut learners = Vec::with_capacity(self.learners.len());
        for learner in &self.learners {
            let id = match learner {
                LearnerRef::Learner(id) => *id,
                LearnerRef::IdNumber(number) => facts::holder(work, number).await?,
            };
            let learner = facts::learner(work, id).await?;
            let grade = learner.grade_on(today).ok_or_else(|| facts::no::<Learner>(&id))?;
            learners.push(Joining { learner: id, on_roster: learner.on_roster, grade });
        }
        let point_enabled = point(work, class.point).await?.enabled;
        Ok(work.decide::<TrainingPlan>(self.plan, PlanCommand::Enrol { learners, today, point_enabled }).await?)
    }
}

impl EnrolLearners {
    /// A learner names himself by his identifier: resolving an ID number for him would tell whose it is.
    fn authorise(&self, context: &Context, class: &TrainingPlan) -> Result<(), CommandError> {
        match access::learner_seat(&context.actor) {
            Some(own) => {
                let himself = |learner: &LearnerRef| matches!(learner, LearnerRef::Learner(id) if *id == own);
                access::require(self.learners.iter().all(himself), access::NOT_THIS_LEARNER)
            }
            None => access::require(access::is_point(context, class.point), access::NOT_THIS_POINT),
        }
    }
}
