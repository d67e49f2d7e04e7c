//! An import has come to its end.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::kept;
use crate::aggregates::roster_import::{ImportCommand, ImportCounts, ImportEnding, RosterImport};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{ContentDigest, ImportId};

/// Ends an import that was carried out, cancelled, or could not be carried on; the service does it itself.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FinishImport {
    /// The import.
    pub import: ImportId,
    /// How it ended.
    pub ending: ImportEnding,
    /// What became of the rows.
    pub counts: ImportCounts,
    /// The refused rows with what is to be mended, as a workbook.
    #[serde(default)]
    pub errors: Option<ContentDigest>,
}

impl UseCase for FinishImport {
    const NAME: &'static str = "roster_import.finish";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        kept(context, work, self.import).await?;
        let command = ImportCommand::Finish { ending: self.ending, counts: self.counts, errors: self.errors.clone() };
        Ok(work.decide::<RosterImport>(self.import, command).await?)
    }
}
