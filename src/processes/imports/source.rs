//! Where rows come from: the file, read by a thread of its own.

use std::ops::ControlFlow;

use tokio::sync::mpsc;

use crate::imports::CheckWork;
use crate::imports::layouts;
use crate::processes::jobs::Interruption;
use crate::sheets::{Row, Sheet, SheetError};
use crate::types::Refusal;

/// Rows that are carried out as one group: their events fill one append.
const BATCH: usize = 1_000;
/// Batches that are read ahead.
const AHEAD: usize = 2;

/// Rows on their way from the file.
pub(super) struct Source(mpsc::Receiver<Result<Vec<Row>, SheetError>>);

impl Source {
    /// Begins to read.
    pub(super) fn open(file: bytes::Bytes, work: &CheckWork) -> Self {
        let (sheet, layout) = (Sheet::again(file, work.form), layouts::of(work.kind));
        let (batches, rows) = mpsc::channel(AHEAD);
        tokio::task::spawn_blocking(move || {
            let mut batch = Vec::with_capacity(BATCH);
            let read = sheet.read(layout, |row| {
                batch.push(row);
                if batch.len() < BATCH {
                    return ControlFlow::Continue(());
                }
                let full = std::mem::replace(&mut batch, Vec::with_capacity(BATCH));
                // Nobody listens any more when the job was cancelled.
                batches.blocking_send(Ok(full)).map_or(ControlFlow::Break(()), ControlFlow::Continue)
            });
            let last = read.map(|_| batch);
            if !matches!(&last, Ok(rows) if rows.is_empty()) {
                let _gone = batches.blocking_send(last);
            }
        });
        Self(rows)
    }

    /// The next rows; `None` after the last one.
    pub(super) async fn next(&mut self) -> Result<Option<Vec<Row>>, Interruption> {
        self.0.recv().await.transpose().map_err(|error| Refusal::of(&error).into())
    }
}
