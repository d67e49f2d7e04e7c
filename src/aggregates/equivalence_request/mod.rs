//! equivalence_request.

mod event;

pub use event::*;
