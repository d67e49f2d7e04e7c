//! Carrying out what was planned.

use super::Bench;
use super::plan::{Effect, Planned, Planner, Then};
use crate::commands::bulk::{Bulk, Fate, Item};
use crate::commands::{CommandError, EventStoreError};
use crate::imports::Note;
use crate::processes::jobs::{Interruption, Progress};
use crate::types::{ContentDigest, Refusal};

/// What became of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Something new was entered, or something on record changed.
    Done(Effect),
    /// It says what is on record.
    Unchanged,
    /// An earlier import of the same file did it.
    Repeated,
    /// It was refused.
    Refused(Vec<Note>),
}

/// Carries out a batch. What was refused because the read tables were behind is planned and carried out once more.
pub(super) async fn carry_out(
    bench: &Bench,
    file: &ContentDigest,
    planner: &mut Planner,
    bulk: &mut Bulk,
    plans: Vec<Planned>,
    progress: &Progress,
) -> Result<Vec<(Planned, Outcome)>, Interruption> {
    let mut outcomes = attempt(bulk, plans).await?;
    let again: Vec<usize> = (0..outcomes.len()).filter(|place| may_be_stale(&outcomes[*place].1)).collect();
    if again.is_empty() || bulk.is_rehearsal() {
        return Ok(told(outcomes));
    }
    bench.catch_up(&[], progress).await?;
    if let Planner::Learners(learners) = planner {
        learners.forget_units();
    }
    let rows = again.iter().map(|place| outcomes[*place].0.row.clone()).collect();
    let replanned = planner.plan(file, rows).await?;
    for (place, second) in again.into_iter().zip(attempt(bulk, replanned).await?) {
        outcomes[place] = second;
    }
    Ok(told(outcomes))
}

/// What became of a command, before it is put into words.
enum Raw {
    Settled(Outcome),
    Refused(CommandError),
}

async fn attempt(bulk: &mut Bulk, planned: Vec<Planned>) -> Result<Vec<(Planned, Raw)>, Interruption> {
    let (mut units, mut items): (Vec<Item>, Vec<Item>) = (Vec::new(), Vec::with_capacity(planned.len()));
    for planned in &planned {
        if let Then::Do { unit, row, .. } = &planned.then {
            units.extend(unit.clone());
            items.push(Item::clone(row));
        }
    }
    // Units come first, so that what their learners' rows ask for can be read in a few queries. Whether there is a unit then
    // shows when the row is carried out.
    bulk.carry_out(&units).await?;
    let mut fates = bulk.carry_out(&items).await?.into_iter();
    let settled = planned.into_iter().map(|planned| {
        let raw = match &planned.then {
            Then::Refuse(notes) => Raw::Settled(Outcome::Refused(notes.clone())),
            Then::Unchanged => Raw::Settled(Outcome::Unchanged),
            Then::Repeated => Raw::Settled(Outcome::Repeated),
            Then::DoneBefore(effect) => Raw::Settled(Outcome::Done(*effect)),
            Then::Do { effect, .. } => of_fate(fates.next(), *effect),
        };
        (planned, raw)
    });
    Ok(settled.collect())
}

fn of_fate(fate: Option<Fate>, effect: Effect) -> Raw {
    match fate {
        Some(Fate::Done) => Raw::Settled(Outcome::Done(effect)),
        Some(Fate::Nothing) | None => Raw::Settled(Outcome::Unchanged),
        // The other one is the same row of the same file, carried out when its names meant something else.
        Some(Fate::Already | Fate::Refused(CommandError::Store(EventStoreError::DifferentCommand))) => {
            Raw::Settled(Outcome::Repeated)
        }
        Some(Fate::Refused(error)) => Raw::Refused(error),
    }
}

/// Whether a refusal may come of read tables that were behind: somebody was registered, or a unit created, a moment ago.
fn may_be_stale(raw: &Raw) -> bool {
    match raw {
        Raw::Refused(CommandError::NotFound { kind, .. }) => *kind == "work_unit",
        Raw::Refused(CommandError::Store(EventStoreError::Refused(refusal))) => {
            matches!(refusal.rule().split_once('-'), Some(("IMPORT" | "CLASS", _)))
        }
        Raw::Refused(CommandError::Store(EventStoreError::Conflict)) => true,
        Raw::Refused(CommandError::Forbidden(_) | CommandError::Store(_)) | Raw::Settled(_) => false,
    }
}

fn told(outcomes: Vec<(Planned, Raw)>) -> Vec<(Planned, Outcome)> {
    outcomes
        .into_iter()
        .map(|(planned, raw)| {
            let outcome = match raw {
                Raw::Settled(outcome) => outcome,
                Raw::Refused(error) => Outcome::Refused(vec![refused(&planned, error)]),
            };
            (planned, outcome)
        })
        .collect()
}

/// Why the command of a row was refused: of the learner in words that whoever wrote the row knows him by.
fn refused(planned: &Planned, error: CommandError) -> Note {
    let note = Note::of(planned.row.number, words(error));
    match &planned.learner {
        Some(learner) if note.params.contains_key("learner") => note.with("learner", learner),
        Some(_) | None => note,
    }
}

/// A refusal of a command as a note tells it.
fn words(error: CommandError) -> Refusal {
    match Interruption::from(error) {
        Interruption::Refused(refusal) => refusal,
        Interruption::Cancelled(_) | Interruption::Stopped | Interruption::Trouble(_) => super::refusal("conflict"),
    }
}
