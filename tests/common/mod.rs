//! What the tests in this folder share: databases and folders, from the crate's own helpers.

pub use keshi::test_support::*;
