//! Counting what became of the rows, and keeping the refused ones.

use super::book_trouble;
use super::outcome::Outcome;
use super::plan::{Effect, Planned};
use crate::imports::books::ErrorBook;
use crate::imports::{ImportReport, Note};
use crate::processes::jobs::Interruption;
use crate::sheets::Layout;

/// Notes that a report shows; all of them are in the error file.
const SHOWN: usize = 100;

/// The count so far.
pub(super) struct Tally {
    report: ImportReport,
    /// `None` while the file is only looked at.
    errors: Option<ErrorBook>,
}

impl Tally {
    /// Keeps no rows.
    pub(super) fn of_check() -> Self {
        Self { report: ImportReport::default(), errors: None }
    }

    /// Keeps the refused rows in a workbook.
    pub(super) fn of_import(layout: &Layout) -> Result<Self, Interruption> {
        let errors = Some(ErrorBook::new(layout).map_err(book_trouble)?);
        Ok(Self { report: ImportReport::default(), errors })
    }

    /// Counts a row; says whether it went in.
    pub(super) fn add(&mut self, planned: Planned, outcome: Outcome) -> Result<bool, Interruption> {
        let counts = &mut self.report.counts;
        let warned = !planned.warnings.is_empty();
        match outcome {
            Outcome::Done(Effect::Entered) => counts.entered += 1,
            Outcome::Done(Effect::Updated) => counts.updated += 1,
            Outcome::Unchanged => counts.unchanged += 1,
            Outcome::Repeated => counts.repeated += 1,
            Outcome::Refused(faults) => {
                counts.failed += 1;
                if let Some(errors) = &mut self.errors {
                    errors.push(&planned.row, &faults).map_err(book_trouble)?;
                }
                show(&mut self.report.errors, faults);
                return Ok(false);
            }
        }
        if warned {
            counts.warned += 1;
            show(&mut self.report.warnings, planned.warnings);
        }
        Ok(true)
    }

    /// The report, and the workbook with the refused rows, where there are any.
    pub(super) fn finish(mut self, new_units: u32) -> Result<(ImportReport, Option<Vec<u8>>), Interruption> {
        self.report.new_units = new_units;
        let book = self.errors.map(ErrorBook::finish).transpose().map_err(book_trouble)?.flatten();
        Ok((self.report, book))
    }
}

fn show(shown: &mut Vec<Note>, notes: Vec<Note>) {
    let room = SHOWN.saturating_sub(shown.len());
    shown.extend(notes.into_iter().take(room));
}
