//! Failed lines: as they were in one file, and why in another.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::refusal::Refused;

/// The two files, made with the first failure.
pub(super) struct Failures {
    names: (PathBuf, PathBuf),
    files: Option<(BufWriter<File>, BufWriter<File>)>,
}

/// Where failed lines of a file go, and where the reasons go: `plans.failed.ndjson` and `plans.failed.txt` beside `plans.ndjson`.
pub(super) fn names(file: &Path) -> (PathBuf, PathBuf) {
    (file.with_extension("failed.ndjson"), file.with_extension("failed.txt"))
}

impl Failures {
    /// Forgets those of an earlier run.
    pub(super) fn of(file: &Path) -> io::Result<Self> {
        let names = names(file);
        for name in [&names.0, &names.1] {
            match fs::remove_file(name) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                Ok(()) | Err(_) => {}
            }
        }
        Ok(Self { names, files: None })
    }

    /// A line failed.
    pub(super) fn add(&mut self, number: u64, line: &[u8], why: &Refused) -> io::Result<()> {
        self.piece(line)?;
        self.end(number, why)
    }

    /// A piece of a line that failed and is too long to be held.
    pub(super) fn piece(&mut self, piece: &[u8]) -> io::Result<()> {
        self.files()?.0.write_all(piece)
    }

    /// The end of a line of which all pieces were given.
    pub(super) fn end(&mut self, number: u64, why: &Refused) -> io::Result<()> {
        let (lines, reasons) = self.files()?;
        lines.write_all(b"\n")?;
        writeln!(reasons, "{}", why.told(number))
    }

    /// Makes sure that everything is in the files.
    pub(super) fn finish(self) -> io::Result<()> {
        let Some((mut lines, mut reasons)) = self.files else { return Ok(()) };
        lines.flush()?;
        reasons.flush()
    }

    fn files(&mut self) -> io::Result<&mut (BufWriter<File>, BufWriter<File>)> {
        let files = match self.files.take() {
            Some(files) => files,
            None => (BufWriter::new(File::create(&self.names.0)?), BufWriter::new(File::create(&self.names.1)?)),
        };
        Ok(self.files.insert(files))
    }
}
