//! Learners (O7).

pub mod classes;
pub mod detail;
pub mod list;
