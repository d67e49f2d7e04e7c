//! The nightly publication: of each report of figures one table with every training year and every region, as CSV, XLSX, Parquet
//! and JSON, with a Frictionless data package, a manifest, and the manifest's signature.
//!
//! It holds no person: what names persons must not be immutable. Names of places and classes are those of the day. Making the
//! files of a closed day again gives the same bytes.
//!
//! [`Batches`] reads a table as rows of [`Value`]s, `files` writes them in each form, [`make()`] makes a whole publication in a
//! folder, and [`Tasks`] says which day is due and who publishes it.

mod files;
mod make;
mod manifest;
mod package;
mod rows;
mod table;
mod tasks;

pub use files::{Form, TableFile};
pub use make::{Made, MakeError, make};
pub use manifest::{FileEntry, MANIFEST, Manifest, SIGNATURE};
pub use rows::Batches;
pub use table::{CLASSES, CONTINUING, Column, Kind, POINTS, POINTS_BY_REGION, TABLES, TRAINING, Table, Value};
pub use tasks::{Claim, Tasks};
