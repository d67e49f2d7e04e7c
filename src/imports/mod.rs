//! What imported tables mean: their columns, what each cell must hold, in which words a clerk is told what to mend. No database
//! and no clock: the same row always reads the same.

pub mod books;
mod cells;
pub mod class_row;
pub mod layouts;
pub mod learner_row;
mod note;
pub mod places;
mod work;

pub use note::{Note, Notes};
pub use work::{CheckWork, ImportReport, UndoReport};

/// Under which name the job that looks at a file before its import waits.
pub const CHECK: &str = "import_check";
/// Under which name the job that carries out an import waits.
pub const IMPORT: &str = "import";
/// Under which name the job that undoes an import waits.
pub const UNDO: &str = "import_undo";
