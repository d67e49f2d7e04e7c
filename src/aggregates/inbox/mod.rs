//! What the holder of an account has read of the notices (站内信) that concern him. Its stream is named by the account.
//!
//! It protects that what was read stays read (`NOTICE-1`). The notices themselves are folded from what happened elsewhere;
//! only how far somebody has read is said here.

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
