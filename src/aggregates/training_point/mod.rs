//! training_point.

mod event;

pub use event::*;
