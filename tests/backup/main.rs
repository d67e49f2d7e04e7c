//! Backups: what is restored is what was there, nothing half is ever left, and every damage has its name.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "../common/mod.rs"]
mod common;

mod damage;
mod erased;
mod faults;
mod place;
mod same;
