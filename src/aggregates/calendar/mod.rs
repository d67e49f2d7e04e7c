//! calendar.

mod event;

pub use event::*;
