//! The rules of an import.

use super::{ImportError, ImportKind, ImportStatus};
use crate::types::ImportId;

/// IMPORT-4: a file is imported by one at a time, so that each of its rows is carried out once.
///
/// # Errors
/// [`ImportError::Running`] with the import of the same file that is not over.
pub const fn nobody_else_imports_the_file(running: Option<ImportId>) -> Result<(), ImportError> {
    match running {
        Some(import) => Err(ImportError::Running { import }),
        None => Ok(()),
    }
}

/// IMPORT-6: an import is undone as a whole once, and only when it is over.
///
/// # Errors
/// [`ImportError::Missing`], [`ImportError::NotOver`], [`ImportError::Undone`].
pub const fn only_what_is_over_is_undone(status: ImportStatus) -> Result<(), ImportError> {
    match status {
        ImportStatus::Unknown => Err(ImportError::Missing),
        ImportStatus::Running => Err(ImportError::NotOver),
        ImportStatus::Finished => Ok(()),
        ImportStatus::Undoing | ImportStatus::Undone => Err(ImportError::Undone),
    }
}

/// IMPORT-6: an import of learners is undone as a whole; enrolments and scores are withdrawn and corrected one by one.
///
/// # Errors
/// [`ImportError::OtherKind`].
pub const fn only_learners_are_undone(kind: ImportKind) -> Result<(), ImportError> {
    match kind {
        ImportKind::Learners => Ok(()),
        ImportKind::ClassRoster(_) | ImportKind::Scores(_) => Err(ImportError::OtherKind),
    }
}
