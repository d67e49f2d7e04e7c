//! Backup and restore of what is no read table.
//!
//! A *place* for backups is a folder that holds any number of them, and one pool of files that they share:
//!
//! ```text
//! PLACE/20250630T160000000Z-0197c3de/   one backup: a file a table, manifest.json, SHA256SUMS
//! PLACE/files/ab/cd/abcd…            what people sent, each under the SHA-256 of its content, once for all backups
//! KEYS/20250630T160000000Z-0197c3de/    the keys of the persons as they were in the same moment, apart
//! ```
//!
//! All tables are read in one snapshot while the service works. A backup appears under its name when all of it is on the disk, and not
//! before. What it holds is what `contents` says of every table.

mod contents;
mod error;
mod folder;
mod load;
mod manifest;
mod read;
mod retention;
mod snapshot;
mod walk;

pub use contents::{Fate, TABLES};
pub use error::BackupError;
pub use load::{Restored, give_files, load, make_ready};
pub use manifest::{Kind, Manifest};
pub use read::{Backup, erased_since, keys_of};
pub use retention::keep_newest;
pub use snapshot::{Made, Wanted, back_up};
pub use walk::LogMark;
