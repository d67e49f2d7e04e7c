//! Work units (O9).

pub mod detail;
pub mod export;
pub mod list;
pub mod merge;
pub mod move_to;
pub mod register;
pub mod rename;
