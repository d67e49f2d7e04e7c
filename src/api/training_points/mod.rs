//! Training points (O5).

pub mod detail;
pub mod list;
