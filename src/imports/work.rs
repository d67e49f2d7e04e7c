//! What the jobs of imports are asked, and what they answer.
//!
//! A job that carries on what a command began bears the command's identifier: so the one is found from the other.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Note;
use crate::aggregates::roster_import::{ImportCounts, ImportKind};
use crate::sheets::{Form, Length};
use crate::types::{ContentDigest, Line};

/// A file that is to be looked at, and then perhaps to be imported: the parameters of both jobs. The one that undoes an import finds all it
/// needs in the read table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckWork {
    /// What its rows are.
    pub kind: ImportKind,
    /// Its content.
    pub file: ContentDigest,
    /// Its name.
    pub name: Line,
    /// Its size in bytes.
    pub bytes: u64,
    /// In which form it is written.
    pub form: Form,
    /// How long it is.
    pub length: Length,
    /// 更新已有人员: whether rows of learners on record update them.
    pub update_existing: bool,
}

/// What came, or would come, of a file's rows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportReport {
    /// How many rows came to what.
    pub counts: ImportCounts,
    /// Units that are not on record and are created.
    pub new_units: u32,
    /// The first refused rows, with what is to be mended.
    pub errors: Vec<Note>,
    /// The first rows that are worth a look.
    pub warnings: Vec<Note>,
}

/// What came of undoing an import.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct UndoReport {
    /// Rows that were taken back.
    pub undone: u32,
    /// Rows that stand, since something else has touched them.
    pub kept: u32,
}
