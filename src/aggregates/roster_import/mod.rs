//! An import (用户导入): the rows of one file, carried out in the background as ordinary commands of whoever uploaded it.
//!
//! It protects that a file is imported by one at a time (`IMPORT-4`), and that an import of learners is undone once and only when
//! it is over (`IMPORT-6`). What the rows did is in the streams of the learners and classes; their commands name the import as
//! their correlation.

mod command;
mod error;
mod event;
mod handle;
pub mod rules;
mod state;
#[cfg(test)]
mod tests;

pub use command::*;
pub use error::*;
pub use event::*;
pub use state::*;
