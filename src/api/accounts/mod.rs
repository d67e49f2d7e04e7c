//! Accounts of people and machines (O8).

pub mod api_keys;
pub mod detail;
pub mod list;
pub mod visible;
