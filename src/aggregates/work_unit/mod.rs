//! work_unit.

mod event;

pub use event::*;
