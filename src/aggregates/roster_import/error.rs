//! Why an import refuses.

use serde::Serialize;
use thiserror::Error;

use crate::types::ImportId;

/// Why an import refuses.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize)]
pub enum ImportError {
    /// It was begun before.
    #[serde(rename = "IMPORT.exists")]
    #[error("the import was begun already")]
    Exists,
    /// It was never begun.
    #[serde(rename = "IMPORT.missing")]
    #[error("there is no such import")]
    Missing,
    /// It is not being carried out.
    #[serde(rename = "IMPORT.over")]
    #[error("the import is over")]
    Over,
    /// The job that looks at its file first is not done.
    #[serde(rename = "IMPORT.unchecked")]
    #[error("the file was not looked at to the end")]
    Unchecked,
    /// `IMPORT-4`: another import of the same file is not over.
    #[serde(rename = "IMPORT-4.running")]
    #[error("the same file is being imported as {import}")]
    Running {
        /// That import.
        import: ImportId,
    },
    /// `IMPORT-6`: it is still being carried out.
    #[serde(rename = "IMPORT-6.running")]
    #[error("the import is not over")]
    NotOver,
    /// `IMPORT-6`: it was undone, or is being undone.
    #[serde(rename = "IMPORT-6.undone")]
    #[error("the import was undone already")]
    Undone,
    /// `IMPORT-6`: it is no import of learners.
    #[serde(rename = "IMPORT-6.kind")]
    #[error("only an import of learners is undone as a whole")]
    OtherKind,
}
