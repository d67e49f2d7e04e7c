//! What happens to an import.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::aggregates::domain_event;
use crate::types::{ContentDigest, ImportId, Line, Opinion, PlanId, Seat};

/// What the rows of the file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ImportKind {
    /// Learners for the roster (O6).
    Learners,
    /// Learners who join this class (P2).
    ClassRoster(PlanId),
    /// Scores of this class's learners (P4).
    Scores(PlanId),
}

/// How an import came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ImportEnding {
    /// Every row was looked at.
    Completed,
    /// Whoever began it did not want the rest any more.
    Cancelled,
    /// It could not be carried on; the rows before that stand.
    Broken,
}

/// What became of the rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportCounts {
    /// Learners who were registered or joined the class, scores that were entered.
    pub entered: u32,
    /// Learners whose record was changed (更新已有人员).
    pub updated: u32,
    /// Rows that say what is on record already.
    pub unchanged: u32,
    /// `IMPORT-4`: rows that an earlier import of the same file had carried out.
    pub repeated: u32,
    /// Rows that were refused.
    pub failed: u32,
    /// Rows that went in, but are worth a look.
    pub warned: u32,
}

impl ImportCounts {
    /// 成功: rows that were not refused.
    #[must_use]
    pub const fn succeeded(&self) -> u32 {
        self.entered + self.updated + self.unchanged + self.repeated
    }

    /// Rows that were looked at.
    #[must_use]
    pub const fn rows(&self) -> u32 {
        self.succeeded() + self.failed
    }
}

/// What happened to an import. Who, from which address and when, its metadata says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum ImportEvent {
    /// It was begun.
    ImportStarted {
        /// The import.
        import: ImportId,
        /// What the rows are.
        kind: ImportKind,
        /// For which office or point.
        seat: Seat,
        /// 导入文件: its content.
        file: ContentDigest,
        /// 导入文件: its name.
        name: Line,
        /// Its size in bytes.
        bytes: u64,
        /// 导入总记录数: its rows of data.
        rows: u32,
        /// The number of the last of them, as the program that shows the file counts.
        last_row: u32,
        /// 更新已有人员: whether rows of learners on record update them.
        update_existing: bool,
        /// How many imports of the same file had been undone before: their rows may be carried out anew.
        round: u32,
    },
    /// It came to its end.
    ImportFinished {
        /// How.
        ending: ImportEnding,
        /// What became of the rows.
        counts: ImportCounts,
        /// The refused rows with what is to be mended, as a workbook; `None` when there are none.
        errors: Option<ContentDigest>,
    },
    /// IMPORT-6: somebody began to undo it.
    ImportUndoBegun {
        /// Why.
        reason: Opinion,
    },
    /// IMPORT-6: it was undone.
    ImportUndone {
        /// Rows that were taken back.
        undone: u32,
        /// Rows that stand, since something else has touched them.
        kept: u32,
        /// Those rows, as a workbook; `None` when there are none.
        kept_rows: Option<ContentDigest>,
    },
    /// The undoing could not be carried on; it may be begun again.
    ImportUndoBroken {},
}

domain_event!(ImportEvent {
    ImportStarted => "1.0",
    ImportFinished => "1.0",
    ImportUndoBegun => "1.0",
    ImportUndone => "1.0",
    ImportUndoBroken => "1.0",
});
