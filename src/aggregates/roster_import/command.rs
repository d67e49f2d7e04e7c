//! What may be asked of an import.

use super::{ImportCounts, ImportEnding, ImportKind};
use crate::types::{ContentDigest, ImportId, Line, Opinion, Seat};

/// A command to an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportCommand {
    /// Begin it.
    Start {
        /// The import.
        import: ImportId,
        /// What the rows are.
        kind: ImportKind,
        /// For which office or point.
        seat: Seat,
        /// The file's content.
        file: ContentDigest,
        /// The file's name.
        name: Line,
        /// Its size in bytes.
        bytes: u64,
        /// Its rows of data.
        rows: u32,
        /// The number of the last of them.
        last_row: u32,
        /// Whether rows of learners on record update them.
        update_existing: bool,
        /// How many imports of the same file had been undone before.
        round: u32,
        /// An import of the same file that is not over.
        running: Option<ImportId>,
    },
    /// It has come to its end.
    Finish {
        /// How.
        ending: ImportEnding,
        /// What became of the rows.
        counts: ImportCounts,
        /// The refused rows.
        errors: Option<ContentDigest>,
    },
    /// Begin to undo it.
    BeginUndo {
        /// Why.
        reason: Opinion,
    },
    /// It has been undone.
    FinishUndo {
        /// Rows that were taken back.
        undone: u32,
        /// Rows that stand.
        kept: u32,
        /// Those rows.
        kept_rows: Option<ContentDigest>,
    },
    /// The undoing cannot be carried on.
    BreakUndo,
}
