//! training_plan.

mod event;

pub use event::*;
