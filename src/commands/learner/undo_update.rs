//! An update is taken back with its import.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{known_trade, managed, unit_in_scope, untouched};
use crate::aggregates::learner::{GradeEffect, Learner, LearnerCommand};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{LearnerId, Opinion};

/// Puts a learner back as he was before an import updated him (`IMPORT-6`), if nothing else has happened to him since. A grade that
/// the import changed is what it was before, from the same day on.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UndoUpdate {
    /// The learner.
    pub learner: LearnerId,
    /// The version at which the import found him.
    pub found: u64,
    /// The version at which the import left him.
    pub left: u64,
    /// Why.
    pub reason: Opinion,
}

impl UseCase for UndoUpdate {
    const NAME: &'static str = "learner.undo_update";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        let state = managed(context, work, self.learner).await?;
        untouched(work, self.learner, self.left).await?;
        let former = work.as_it_was::<Learner>(self.learner, self.found).await?;
        let mut commands = Vec::new();
        if let (Some(id_hash), Some(personal), Some(sex)) = (&former.id_hash, &former.personal, former.sex)
            && (former.personal != state.personal || former.sex != state.sex)
        {
            let (id_hash, personal) = (id_hash.clone(), personal.clone());
            commands.push(LearnerCommand::ReplacePersonalData { id_hash, personal, sex });
        }
        if former.unit != state.unit {
            commands.push(LearnerCommand::Transfer { to: unit_in_scope(context, work, former.unit).await? });
        }
        if former.trade != state.trade {
            commands.push(LearnerCommand::ChangeTrade { to: known_trade(work, former.trade).await? });
        }
        if let (Some(before), Some(now)) = (former.last_grade(), state.last_grade())
            && before.grade != now.grade
        {
            let effect = now.from.map_or(GradeEffect::Correction, GradeEffect::From);
            commands.push(LearnerCommand::ChangeGrade { to: before.grade, effect, reason: self.reason.clone() });
        }
        for command in commands {
            work.decide::<Learner>(self.learner, command).await?;
        }
        Ok(())
    }
}
