//! Makes a publication in a folder.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use rust_xlsxwriter::XlsxError;
use sqlx::PgConnection;
use thiserror::Error;

use super::files::{Form, TableFile};
use super::manifest::{FileEntry, MANIFEST, Manifest, SCHEMA, SIGNATURE};
use super::package::{PACKAGE, package};
use super::rows::Batches;
use super::table::{TABLES, Table};
use crate::event_store::seals::{SealingKeyError, Signer};
use crate::gateways::files::FileDigest;
use crate::queries::operation::ClosedDay;
use crate::queries::reports::{ReportDay, ReportError};

/// Why the files of a day could not be made.
#[derive(Debug, Error)]
pub enum MakeError {
    /// The figures could not be read.
    #[error("the figures cannot be read: {0}")]
    Report(#[from] ReportError),
    /// A file could not be written.
    #[error("the files cannot be written: {0}")]
    File(#[from] io::Error),
    /// A form refused what it was given.
    #[error("a file could not be made: {0}")]
    Form(String),
    /// The manifest could not be signed.
    #[error("the manifest cannot be signed: {0}")]
    Key(#[from] SealingKeyError),
}

impl From<XlsxError> for MakeError {
    fn from(error: XlsxError) -> Self {
        if let XlsxError::IoError(error) = error {
            return Self::File(error);
        }
        // The packer wraps what the system said once more.
        let system = std::error::Error::source(&error).and_then(|source| source.downcast_ref::<io::Error>());
        let system = system.map(|system| io::Error::new(system.kind(), system.to_string()));
        system.map_or_else(|| Self::Form(error.to_string()), Self::File)
    }
}

impl From<serde_json::Error> for MakeError {
    fn from(error: serde_json::Error) -> Self {
        Self::Form(error.to_string())
    }
}

/// A publication that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// What it consists of.
    pub manifest: Manifest,
    /// SHA-256 of the manifest's own bytes, in hex.
    pub digest: String,
}

/// Makes the publication of a closed day in `folder`, which is empty: the tables in all forms, the package, the manifest with its
/// signature; each is on the disk when this returns. `release` is that of the program that makes, or first made, it. `db` is in a
/// transaction that reads one state.
///
/// # Errors
/// When the figures cannot be read or a file cannot be written; what was written is left where it is.
pub async fn make(
    folder: &Path,
    day: &ClosedDay,
    release: &str,
    signer: &Signer,
    db: &mut PgConnection,
) -> Result<Made, MakeError> {
    let as_of = ReportDay { day: day.day, running: false };
    let mut files = Vec::new();
    for table in TABLES {
        write_table(folder, table, as_of, db).await?;
        for form in Form::ALL {
            files.push(entry(folder, form.file_name(&table)).await?);
        }
    }
    write(folder, PACKAGE, &package(day.day, &files)?)?;
    files.push(entry(folder, PACKAGE.to_owned()).await?);
    files.sort_by(|one, other| one.name.cmp(&other.name));
    let manifest = Manifest {
        schema: SCHEMA,
        day: day.day,
        last_position: day.last_position,
        digest: day.digest.clone(),
        release: release.to_owned(),
        files,
    };
    let written = manifest.written()?;
    let digest = FileDigest::of(written.as_bytes()).to_string();
    let signature = signer.sign(Manifest::to_be_signed(&digest).as_bytes())?;
    write(folder, SIGNATURE, &(serde_json::to_string_pretty(&signature)? + "\n"))?;
    write(folder, MANIFEST, &written)?;
    File::open(folder)?.sync_all()?;
    Ok(Made { manifest, digest })
}

/// A file of a publication on its way to the disk. What goes wrong names it.
struct NamedFile {
    name: String,
    file: BufWriter<File>,
}

impl NamedFile {
    fn create(folder: &Path, name: String) -> io::Result<Self> {
        let file = File::create_new(folder.join(&name)).map_err(named(&name))?;
        Ok(Self { name, file: BufWriter::with_capacity(64 * 1024, file) })
    }
}

impl Write for NamedFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes).map_err(named(&self.name))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush().map_err(named(&self.name))
    }
}

fn named(name: &str) -> impl Fn(io::Error) -> io::Error {
    move |error| io::Error::new(error.kind(), format!("{name}: {error}"))
}

async fn write_table(folder: &Path, table: Table, as_of: ReportDay, db: &mut PgConnection) -> Result<(), MakeError> {
    let mut files: Vec<Box<dyn TableFile>> = Vec::new();
    for form in Form::ALL {
        files.push(form.begin(table, NamedFile::create(folder, form.file_name(&table))?)?);
    }
    let mut batches = Batches::of(table, as_of, db).await?;
    while let Some(rows) = batches.next(db).await? {
        for file in &mut files {
            file.add(&rows)?;
        }
    }
    let finished = tokio::task::spawn_blocking(move || files.into_iter().try_for_each(TableFile::finish)).await;
    finished.map_err(|panic| MakeError::Form(panic.to_string()))?
}

/// What the manifest says of a file, which is on the disk from now on.
async fn entry(folder: &Path, name: String) -> Result<FileEntry, MakeError> {
    let file = File::open(folder.join(&name)).map_err(named(&name))?;
    file.sync_all().map_err(named(&name))?;
    let (digest, bytes) = FileDigest::of_file(&mut file.into()).await.map_err(named(&name))?;
    Ok(FileEntry { name, bytes, sha256: digest.to_string() })
}

fn write(folder: &Path, name: &str, content: &str) -> Result<(), MakeError> {
    let path = folder.join(name);
    let written = fs::write(&path, content).and_then(|()| File::open(&path)?.sync_all());
    Ok(written.map_err(named(name))?)
}
