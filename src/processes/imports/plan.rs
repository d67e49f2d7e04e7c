//! What is to be done with a row.

use super::classes::Classes;
use super::learners::Learners;
use crate::commands::bulk::Item;
use crate::imports::Note;
use crate::processes::jobs::Interruption;
use crate::sheets::Row;
use crate::types::ContentDigest;

/// What carrying out a row means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Effect {
    /// Something new is entered.
    Entered,
    /// Something on record is changed.
    Updated,
}

/// What is to be done with a row.
#[derive(Debug, Clone)]
pub(super) enum Then {
    /// Nothing: it is refused.
    Refuse(Vec<Note>),
    /// Nothing: it says what is on record.
    Unchanged,
    /// Nothing: an earlier import of the same file did it (`IMPORT-4`).
    Repeated,
    /// Nothing: this import did it, before it was interrupted.
    DoneBefore(Effect),
    /// These commands: what the row relies on first.
    Do {
        /// Creates the unit, where there is none yet.
        unit: Option<Item>,
        /// Carries out the row.
        row: Box<Item>,
        /// What that means.
        effect: Effect,
    },
}

/// A row and what is to be done with it.
#[derive(Debug, Clone)]
pub(super) struct Planned {
    /// As it was uploaded.
    pub(super) row: Row,
    /// How a refusal calls the learner: by his ID number, masked.
    pub(super) learner: Option<String>,
    /// What is worth a look.
    pub(super) warnings: Vec<Note>,
    /// What is to be done.
    pub(super) then: Then,
}

/// Whoever knows what rows mean.
pub(super) enum Planner {
    /// For the roster.
    Learners(Box<Learners>),
    /// For a class.
    Classes(Box<Classes>),
}

impl Planner {
    /// Looks a batch of rows of a file up, in a few queries, and says what is to be done with each. Who is on record and named there
    /// is noted, so that the file goes with him when he is erased.
    pub(super) async fn plan(&mut self, file: &ContentDigest, rows: Vec<Row>) -> Result<Vec<Planned>, Interruption> {
        match self {
            Self::Learners(learners) => learners.plan(file, rows).await,
            Self::Classes(classes) => classes.plan(file, rows).await,
        }
    }

    /// Units that rows needed and that were not on record.
    pub(super) const fn new_units(&self) -> u32 {
        match self {
            Self::Learners(learners) => learners.new_units(),
            Self::Classes(_) => 0,
        }
    }
}
