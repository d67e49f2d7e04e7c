//! Submitted hours (O3).

pub mod list;
