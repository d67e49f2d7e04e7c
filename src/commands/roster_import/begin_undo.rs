//! An import is to be undone.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::kept;
use crate::aggregates::roster_import::{ImportCommand, RosterImport};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{ImportId, Opinion};

/// Begins to undo a whole import of learners (`IMPORT-6`): its office does it, or one above. The rows are then taken back one by one, in
/// the background.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BeginUndo {
    /// The import.
    pub import: ImportId,
    /// Why.
    pub reason: Opinion,
}

impl UseCase for BeginUndo {
    const NAME: &'static str = "roster_import.begin_undo";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        kept(context, work, self.import).await?;
        let command = ImportCommand::BeginUndo { reason: self.reason.clone() };
        Ok(work.decide::<RosterImport>(self.import, command).await?)
    }
}
