//! Files of exports that were made in the background.

pub mod file;
