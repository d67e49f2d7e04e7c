//! An office (工考办) and its region: one place of the province's tree.
//!
//! It protects that a region hangs below one of the right kind (`OFFICE-1`).

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
