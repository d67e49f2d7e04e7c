//! An import has been undone.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::kept;
use crate::aggregates::roster_import::{ImportCommand, RosterImport};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{ContentDigest, ImportId};

/// Ends the undoing of an import; the service does it itself.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FinishUndo {
    /// The import.
    pub import: ImportId,
    /// Rows that were taken back.
    pub undone: u32,
    /// Rows that stand, since something else has touched them.
    pub kept: u32,
    /// Those rows, as a workbook.
    #[serde(default)]
    pub kept_rows: Option<ContentDigest>,
}

impl UseCase for FinishUndo {
    const NAME: &'static str = "roster_import.finish_undo";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        kept(context, work, self.import).await?;
        let command =
            ImportCommand::FinishUndo { undone: self.undone, kept: self.kept, kept_rows: self.kept_rows.clone() };
        Ok(work.decide::<RosterImport>(self.import, command).await?)
    }
}
