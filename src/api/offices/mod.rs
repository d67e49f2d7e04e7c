//! Offices and their regions.

pub mod detail;
pub mod establish;
pub mod export;
pub mod list;
pub mod rename;
