//! Submitted hours (O3).

pub mod export;
pub mod list;
