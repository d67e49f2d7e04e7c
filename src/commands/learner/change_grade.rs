//! A learner's certificate names another grade.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::managed;
use crate::aggregates::learner::{GradeEffect, Learner, LearnerCommand};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{Grade, LearnerId, Opinion};

/// A learner's certificate names another grade: from a day on, or because the one on record was an error (`PERSON-2`).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeGrade {
    /// The learner.
    pub learner: LearnerId,
    /// The new 证书技术等级.
    pub grade: Grade,
    /// From when it holds, or that it corrects an error.
    pub effect: GradeEffect,
    /// Why.
    pub reason: Opinion,
}

impl UseCase for ChangeGrade {
    const NAME: &'static str = "learner.change_grade";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        managed(context, work, self.learner).await?;
        let (to, effect, reason) = (self.grade, self.effect, self.reason.clone());
        Ok(work.decide::<Learner>(self.learner, LearnerCommand::ChangeGrade { to, effect, reason }).await?)
    }
}
