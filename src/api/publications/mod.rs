//! What was published of closed days, for machines.

mod content;
pub mod detail;
pub mod file;
pub mod list;

/// The projections that are read.
const TABLES: &[&str] = &["publications"];
