//! trade.

mod event;

pub use event::*;
