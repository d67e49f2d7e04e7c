//! The enabled administrators of one office, in a stream named by the office's region.
//!
//! It protects that an office keeps at least one enabled administrator (`ACCT-1`). Whoever opens, disables or enables an
//! administrator's account does so in one append with this stream: of two who disable the last two at the same time one
//! comes second, decides again, and is refused.

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
