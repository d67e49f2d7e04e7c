//! A registration is taken back with its import.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{managed, untouched};
use crate::aggregates::learner::{Learner, LearnerCommand, rules};
use crate::commands::lookup::release_claim;
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{ImportId, LearnerId};

/// Takes a registration back together with the import that brought it (`IMPORT-6`), if nothing else has happened to the learner
/// since: he never belonged to the roster, and his ID number is free again.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UndoRegistration {
    /// The learner.
    pub learner: LearnerId,
    /// The import that brought him.
    pub import: ImportId,
    /// The version at which the import left him.
    pub left: u64,
}

impl UseCase for UndoRegistration {
    const NAME: &'static str = "learner.undo_registration";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        let state = managed(context, work, self.learner).await?;
        untouched(work, self.learner, self.left).await?;
        work.decide::<Learner>(self.learner, LearnerCommand::UndoRegistration { import: self.import }).await?;
        match &state.id_hash {
            Some(id_hash) => release_claim(work, rules::id_number_claim(id_hash), self.learner.0).await,
            None => Ok(()),
        }
    }
}
