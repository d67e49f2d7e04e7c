//! A training point (面授点): an organisation that an office licenses to hold face-to-face classes.
//!
//! It protects that a disabled point does nothing (`POINT-1`). That its name is unique within its office (`POINT-2`) is kept by
//! the claim that [`rules::name_claim`] names.

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
