//! Work units (O9).

pub mod detail;
pub mod list;
