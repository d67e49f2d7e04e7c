//! The home page of each role.

pub mod read;
