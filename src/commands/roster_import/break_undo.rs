//! The undoing of an import cannot be carried on.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::kept;
use crate::aggregates::roster_import::{ImportCommand, RosterImport};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::ImportId;

/// Gives the undoing of an import up for now; the service does it itself. It may be begun again.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BreakUndo {
    /// The import.
    pub import: ImportId,
}

impl UseCase for BreakUndo {
    const NAME: &'static str = "roster_import.break_undo";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        kept(context, work, self.import).await?;
        let command = ImportCommand::BreakUndo;
        Ok(work.decide::<RosterImport>(self.import, command).await?)
    }
}
