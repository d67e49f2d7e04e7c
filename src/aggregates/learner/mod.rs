//! learner.

mod event;

pub use event::*;
