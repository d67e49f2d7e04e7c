//! The calendar of business days (营业日). There is one, in the stream [`PROVINCE`].
//!
//! It protects that days are closed once, in order, one by one (`CLOSE-1`), and only when they have ended (`CLOSE-2`); that a day is
//! sealed by the adopted key or not at all (`SEAL-1`); and that another key takes its place only if the present one vouches for it
//! or somebody says why it cannot (`SEAL-2`), and never one that was given up (`SEAL-3`).

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

/// The one stream of the calendar.
pub const PROVINCE: &str = "province";
