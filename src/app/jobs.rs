//! What works in the background.

use super::App;
use crate::gateways::exports::ExportFiles;
use crate::jobs::Queue;
use crate::processes::exports::Exports;
use crate::processes::jobs::{Kind, Worker};

impl App {
    /// Whoever carries out the jobs of this queue: every kind of work is listed here.
    #[must_use]
    pub fn jobs(&self, queue: Queue) -> Worker {
        let kinds: Vec<Box<dyn Kind>> =
            vec![Box::new(Exports::new(self.desk.clone(), self.pool.clone(), self.export_files()))];
        Worker::new(queue, kinds)
    }

    /// The files of exports that were made in the background.
    #[must_use]
    pub fn export_files(&self) -> ExportFiles {
        ExportFiles::new(self.pool.clone(), &self.files)
    }
}
