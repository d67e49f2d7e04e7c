//! What works in the background.

use super::App;
use crate::gateways::exports::ExportFiles;
use crate::gateways::import_files::ImportFiles;
use crate::jobs::Queue;
use crate::processes::exports::Exports;
use crate::processes::imports::{Bench, Check, Run, Undo};
use crate::processes::jobs::{Kind, Worker};
use crate::processes::seals::Verification;

impl App {
    /// Whoever carries out the jobs of this queue: every kind of work is listed here.
    #[must_use]
    pub fn jobs(&self, queue: Queue) -> Worker {
        let bench = Bench::new(self.desk.clone(), self.import_files());
        let kinds: Vec<Box<dyn Kind>> = vec![
            Box::new(Exports::new(self.desk.clone(), self.pool.clone(), self.export_files())),
            Box::new(Check(bench.clone())),
            Box::new(Run(bench.clone())),
            Box::new(Undo(bench)),
            Box::new(Verification::new(self.pool.clone())),
        ];
        Worker::new(queue, kinds)
    }

    /// The files of imports.
    #[must_use]
    pub fn import_files(&self) -> ImportFiles {
        ImportFiles::new(self.pool.clone(), self.files.clone())
    }

    /// The files of exports that were made in the background.
    #[must_use]
    pub fn export_files(&self) -> ExportFiles {
        ExportFiles::new(self.pool.clone(), &self.files)
    }
}
