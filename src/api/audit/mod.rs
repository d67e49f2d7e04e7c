//! The search over everything that happened.

pub mod export;
pub mod list;
