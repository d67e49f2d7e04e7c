//! The nightly publication with real components: the program itself, readers of every form, an S3-compatible server.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "../common/mod.rs"]
mod common;
mod figures;
mod night;
mod place;
mod readers;
mod stores;
