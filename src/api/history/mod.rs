//! The history of anything.

pub mod read;
