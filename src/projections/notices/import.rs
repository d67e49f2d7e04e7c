//! Notices about imports: to the seat for which one was begun, once it is over.

use serde_json::json;

use super::fold::{Fold, Notice, unknown};
use super::rows::ImportRow;
use crate::aggregates::roster_import::{ImportEnding, ImportEvent};
use crate::projections::{LogEvent, ProjectionError};
use crate::types::{Addressee, NoticeKind};

impl Fold {
    pub(super) fn import(&mut self, entry: &LogEvent, event: &ImportEvent) -> Result<(), ProjectionError> {
        let id = entry.stream_id()?;
        if let ImportEvent::ImportStarted { seat, name, .. } = event {
            let row = ImportRow { import: id, address: Addressee::Seat(*seat).to_string(), name: name.to_string() };
            self.imports.insert(id, row);
            self.changed.insert(id);
            return Ok(());
        }
        let row = self.imports.get(&id).ok_or_else(|| unknown(entry, "import"))?.clone();
        let (kind, params) = match event {
            ImportEvent::ImportFinished { ending, counts, .. } => {
                let counts = json!({
                    "name": row.name, "ending": ending_code(*ending), "rows": counts.rows(),
                    "succeeded": counts.succeeded(), "failed": counts.failed,
                });
                (NoticeKind::ImportFinished, counts)
            }
            ImportEvent::ImportUndone { undone, kept, .. } => {
                (NoticeKind::ImportUndone, json!({ "name": row.name, "undone": undone, "kept": kept }))
            }
            ImportEvent::ImportStarted { .. }
            | ImportEvent::ImportUndoBegun { .. }
            | ImportEvent::ImportUndoBroken {} => return Ok(()),
        };
        let notice =
            Notice { kind, subject_kind: "roster_import", subject: id.to_string(), point: None, params, due: None };
        self.tell_at(entry, row.address, notice);
        Ok(())
    }
}

const fn ending_code(ending: ImportEnding) -> &'static str {
    match ending {
        ImportEnding::Completed => "completed",
        ImportEnding::Cancelled => "cancelled",
        ImportEnding::Broken => "broken",
    }
}
