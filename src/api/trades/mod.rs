//! Trades (O10).

pub mod add;
pub mod detail;
pub mod export;
pub mod list;
pub mod merge;
pub mod rename;
pub mod retire;
