//! Trades (O10).

pub mod detail;
pub mod list;
