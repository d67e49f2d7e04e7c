//! office.

mod event;

pub use event::*;
