//! The outside world behind traits and types of ours.

pub mod files;
