//! The publication of a closed business day for machines. Its stream is named by the day.
//!
//! It protects that a day is published once and never differently (`PUBLISH-1`), only when it is closed (`PUBLISH-2`), and that
//! people are told of a day's trouble once (`PUBLISH-3`).

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
