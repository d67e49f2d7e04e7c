//! The state of an import.

use serde::{Deserialize, Serialize};

use super::{ImportEvent, ImportKind};
use crate::types::Seat;

/// Where an import stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImportStatus {
    /// It was never begun.
    #[default]
    Unknown,
    /// Its rows are being carried out.
    Running,
    /// It came to its end.
    Finished,
    /// It is being undone.
    Undoing,
    /// It was undone.
    Undone,
}

/// An import.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RosterImport {
    /// Where it stands.
    pub status: ImportStatus,
    /// What its rows are; `None` until it is begun.
    pub kind: Option<ImportKind>,
    /// For which office or point; `None` until it is begun.
    pub seat: Option<Seat>,
}

impl RosterImport {
    /// Assigns what an event says.
    pub(super) const fn assign(&mut self, event: &ImportEvent) {
        match event {
            ImportEvent::ImportStarted { kind, seat, .. } => {
                *self = Self { status: ImportStatus::Running, kind: Some(*kind), seat: Some(*seat) };
            }
            ImportEvent::ImportFinished { .. } | ImportEvent::ImportUndoBroken {} => {
                self.status = ImportStatus::Finished;
            }
            ImportEvent::ImportUndoBegun { .. } => self.status = ImportStatus::Undoing,
            ImportEvent::ImportUndone { .. } => self.status = ImportStatus::Undone,
        }
    }
}
