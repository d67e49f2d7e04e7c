//! A work unit (工作单位): the learners' employer, and through it their region.
//!
//! It protects that a unit stays within its city when it moves (`UNIT-2`) or is merged (`UNIT-3`), and that it is renamed
//! without losing its former names (`UNIT-1`). That its name is unique within its region (`UNIT-4`) is kept by the claim that
//! [`rules::name_claim`] names.

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
