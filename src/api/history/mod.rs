//! The history of anything.

pub mod read;
pub mod state;
