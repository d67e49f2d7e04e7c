//! Offices and their regions.

pub mod detail;
pub mod list;
