//! An import of learners is undone as a whole: each row that nothing else has touched since is taken back.

use std::collections::HashSet;

use futures::future::BoxFuture;
use serde_json::Value;
use uuid::Uuid;

use super::{Bench, book_trouble, envelope, refusal};
use crate::commands::bulk::{Bulk, Fate, Item};
use crate::commands::learner::{UndoRegistration, UndoUpdate};
use crate::commands::roster_import::{BreakUndo, FinishUndo, RowIds};
use crate::commands::{CommandError, EventStoreError};
use crate::event_store::Written;
use crate::imports::books::Book;
use crate::imports::layouts::ORIGINAL_ROW;
use crate::imports::{Note, UNDO, UndoReport};
use crate::jobs::Job;
use crate::messages::Language;
use crate::processes::jobs::{Abandonment, Interruption, Kind, Progress};
use crate::queries::import_facts::{ImportFacts, people, relied_on};
use crate::types::{CommandId, ImportId, LearnerId, Opinion, Refusal};

/// Rows that are taken back as one group.
const BATCH: u32 = 1_000;
/// The log's name of a learner who was registered.
const REGISTERED: &str = "LearnerRegistered";

/// Undoes an import. The result is an [`UndoReport`].
pub struct Undo(pub Bench);

/// What is undone.
struct Undoing {
    import: ImportId,
    ids: RowIds,
    /// Between which positions of the log the import did its work.
    span: (i64, i64),
    last_row: u32,
    reason: Opinion,
}

/// A row that stands, and why.
struct Kept {
    row: u32,
    learner: LearnerId,
    why: Note,
}

impl Kind for Undo {
    fn name(&self) -> &'static str {
        UNDO
    }

    fn run<'a>(&'a self, job: &'a Job, progress: &'a Progress) -> BoxFuture<'a, Result<Value, Interruption>> {
        Box::pin(async move {
            let ended = self.undo(job, progress).await;
            if let Err(Interruption::Refused(_)) = &ended {
                self.break_off(job).await?;
            }
            ended
        })
    }

    fn abandoned<'a>(&'a self, job: &'a Job, _: Abandonment) -> BoxFuture<'a, Result<(), Interruption>> {
        Box::pin(self.break_off(job))
    }
}

impl Undoing {
    fn of(facts: ImportFacts) -> Result<Self, Interruption> {
        let unreadable = || Interruption::Trouble("the read table of imports holds what it never should".to_owned());
        let file = facts.file.parse().map_err(|_| unreadable())?;
        let reason = facts.undo_reason.and_then(|reason| reason.parse().ok()).ok_or_else(unreadable)?;
        Ok(Self {
            import: ImportId(facts.import),
            ids: RowIds::of_file(&file, facts.round.unsigned_abs()),
            span: (facts.started_position, facts.finished_position.unwrap_or(i64::MAX)),
            last_row: facts.last_row.unsigned_abs(),
            reason,
        })
    }
}

impl Undo {
    async fn undo(&self, job: &Job, progress: &Progress) -> Result<Value, Interruption> {
        let bench = &self.0;
        bench.still_stands(&job.actor).await?;
        let work = Undoing::of(bench.import_of(job, &["plans", "requests"], progress).await?)?;
        progress.expect(work.last_row as usize);
        let titles = [ORIGINAL_ROW, "姓名", "身份证号", "未撤销原因"];
        let mut book = Book::new(titles).map_err(book_trouble)?;
        let mut bulk = Bulk::new(bench.desk.clone());
        let mut report = UndoReport::default();
        for first in (0..=work.last_row).step_by(BATCH as usize) {
            stopped(progress)?;
            let last = first.saturating_add(BATCH - 1).min(work.last_row);
            let (undone, kept) = self.undo_rows(job, &work, (first, last), &mut bulk).await?;
            report.undone += undone;
            report.kept += u32::try_from(kept.len()).unwrap_or(u32::MAX);
            self.list(&kept, &mut book).await?;
            progress.advance((last - first) as usize, kept.len());
        }
        let book = if book.is_empty() { None } else { Some(book.finish().map_err(book_trouble)?) };
        let kept_rows = bench.keep(book).await?;
        let finish = FinishUndo { import: work.import, undone: report.undone, kept: report.kept, kept_rows };
        let id = CommandId(Uuid::new_v5(&job.id.0, b"finish"));
        bench.desk.execute(envelope(&job.actor, id, work.import.0), finish).await?;
        serde_json::to_value(report).map_err(|_| refusal("JOB.shape").into())
    }

    /// Takes some rows back; gives the number of those that are, and those that stand.
    async fn undo_rows(
        &self,
        job: &Job,
        work: &Undoing,
        (first, last): (u32, u32),
        bulk: &mut Bulk,
    ) -> Result<(u32, Vec<Kept>), Interruption> {
        let bench = &self.0;
        let rows: Vec<(u32, CommandId)> = (first..=last).map(|row| (row, work.ids.command(row))).collect();
        let commands: Vec<CommandId> = rows.iter().map(|(_, command)| *command).collect();
        let written = bench.desk.ledger().written_by(&commands, "learner", work.span).await?;
        let learners: Vec<LearnerId> = written.iter().filter_map(|written| written.stream.parse().ok()).collect();
        let relied_on: HashSet<LearnerId> =
            relied_on(&learners, &mut *bench.tables().await?).await?.into_iter().collect();
        let (mut items, mut asked, mut kept) = (Vec::new(), Vec::new(), Vec::new());
        for written in written {
            let Ok(learner) = written.stream.parse::<LearnerId>() else { continue };
            let Some((row, _)) = rows.iter().find(|(_, command)| *command == written.command) else { continue };
            if written.event == REGISTERED && relied_on.contains(&learner) {
                kept.push(Kept { row: *row, learner, why: Note::of(*row, refusal("IMPORT-6.relied_on")) });
                continue;
            }
            asked.push((*row, learner));
            items.push(item(job, work, work.ids.undo(*row), learner, &written));
        }
        let mut undone = 0;
        for ((row, learner), fate) in asked.into_iter().zip(bulk.carry_out(&items).await?) {
            match fate {
                Fate::Done | Fate::Already | Fate::Nothing => undone += 1,
                Fate::Refused(error) => kept.push(Kept { row, learner, why: Note::of(row, why(error)?) }),
            }
        }
        kept.sort_by_key(|kept| kept.row);
        Ok((undone, kept))
    }

    async fn list(&self, kept: &[Kept], book: &mut Book) -> Result<(), Interruption> {
        if kept.is_empty() {
            return Ok(());
        }
        let learners: Vec<LearnerId> = kept.iter().map(|kept| kept.learner).collect();
        let people = people(&learners, &mut *self.0.tables().await?).await?;
        for Kept { row, learner, why } in kept {
            let known = people.iter().find(|(id, _, _)| *id == learner.0);
            let (name, number) = known.map_or(("", ""), |(_, name, number)| (name.as_str(), number.as_str()));
            let (row, why) = (row.to_string(), why.told(Language::Chinese));
            book.push([row.as_str(), name, number, why.as_str()]).map_err(book_trouble)?;
        }
        Ok(())
    }

    async fn break_off(&self, job: &Job) -> Result<(), Interruption> {
        // What was never begun needs no end.
        let Some(facts) = self.0.known_import(job).await? else { return Ok(()) };
        let id = CommandId(Uuid::new_v5(&job.id.0, b"break"));
        let give_up = BreakUndo { import: ImportId(facts.import) };
        let broken = self.0.desk.execute(envelope(&job.actor, id, facts.import), give_up);
        match broken.await.map_err(Interruption::from) {
            // It had come to its end before.
            Ok(_) | Err(Interruption::Refused(_)) => Ok(()),
            Err(error) => Err(error),
        }
    }
}

fn item(job: &Job, work: &Undoing, id: CommandId, learner: LearnerId, written: &Written) -> Item {
    let (found, left) = (written.before.unsigned_abs(), written.after.unsigned_abs());
    let command = if written.event == REGISTERED {
        UndoRegistration { learner, import: work.import, left }.into()
    } else {
        UndoUpdate { learner, found, left, reason: work.reason.clone() }.into()
    };
    let mut cover = envelope(&job.actor, id, work.import.0);
    cover.reason = Some(work.reason.clone());
    Item { id, envelope: cover, command }
}

/// An undoing is not cancelled half way: it would leave neither the one nor the other.
fn stopped(progress: &Progress) -> Result<(), Interruption> {
    match progress.go_on() {
        Ok(()) | Err(Interruption::Cancelled(_)) => Ok(()),
        Err(stopped) => Err(stopped),
    }
}

fn why(error: CommandError) -> Result<Refusal, Interruption> {
    // Somebody changed him at this very moment.
    if let CommandError::Store(EventStoreError::Conflict | EventStoreError::Stale { .. }) = error {
        return Ok(refusal("conflict"));
    }
    let interruption = Interruption::from(error);
    if let Interruption::Refused(refusal) = interruption { Ok(refusal) } else { Err(interruption) }
}
