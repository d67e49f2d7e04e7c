//! An export (导出) of personal data: that a list of persons left the house, with who took it along and what for.
//!
//! It protects that nobody takes more rows at once than may be (`EXPORT-1`), that every export of personal data says what it is
//! for (`EXPORT-2`), that ID numbers leave in full only with those who may see them so (`EXPORT-3`), and that what is made in the
//! background is for who ordered it, for a while, and not too much at once (`EXPORT-5`, `EXPORT-6`).

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
