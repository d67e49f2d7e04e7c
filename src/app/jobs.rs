//! What works in the background.

use super::App;
use crate::jobs::Queue;
use crate::processes::jobs::{Kind, Worker};

impl App {
    /// Whoever carries out the jobs of this queue: every kind of work is listed here.
    #[must_use]
    pub fn jobs(&self, queue: Queue) -> Worker {
        let kinds: Vec<Box<dyn Kind>> = Vec::new();
        Worker::new(queue, kinds)
    }
}
