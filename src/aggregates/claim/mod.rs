//! claim.

mod event;

pub use event::*;
