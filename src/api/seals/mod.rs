//! Seals, for whoever audits.

pub mod list;
pub mod verify;
