//! An import begins.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{ImportKind, ids, may_import};
use crate::aggregates::roster_import::{ImportCommand, ImportStatus, RosterImport};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{ContentDigest, Line};

/// Begins the import of a file (O6). Each import of the same file is one of its own (`IMPORT-4`): the rows that an earlier one has
/// carried out are not carried out again, unless it was undone.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StartImport {
    /// What the rows are.
    pub kind: ImportKind,
    /// The file's content.
    pub file: ContentDigest,
    /// The file's name.
    pub name: Line,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its rows of data.
    pub rows: u32,
    /// The number of the last of them.
    pub last_row: u32,
    /// 更新已有人员: whether rows of learners on record update them.
    #[serde(default)]
    pub update_existing: bool,
}

impl UseCase for StartImport {
    const NAME: &'static str = "roster_import.start";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        may_import(context, work, self.kind).await?;
        let (mut round, mut running) = (0, None);
        for attempt in 0.. {
            let import = ids::import(self.kind, &self.file, attempt);
            let earlier = work.fact::<RosterImport>(import).await?;
            match earlier.state.status {
                ImportStatus::Unknown => {
                    let command = ImportCommand::Start {
                        import,
                        kind: self.kind,
                        seat: context.actor.seat,
                        file: self.file.clone(),
                        name: self.name.clone(),
                        bytes: self.bytes,
                        rows: self.rows,
                        last_row: self.last_row,
                        update_existing: self.update_existing,
                        round,
                        running,
                    };
                    return Ok(work.decide::<RosterImport>(import, command).await?);
                }
                ImportStatus::Running | ImportStatus::Undoing => running = Some(import),
                ImportStatus::Undone => round += 1,
                ImportStatus::Finished => {}
            }
        }
        Ok(())
    }
}
