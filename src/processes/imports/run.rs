//! An import is carried out.

use futures::future::BoxFuture;
use serde_json::Value;
use uuid::Uuid;

use super::classes::Classes;
use super::learners::Learners;
use super::outcome::carry_out;
use super::plan::Planner;
use super::source::Source;
use super::tally::Tally;
use super::{Bench, envelope, refusal};
use crate::commands::bulk::Bulk;
use crate::commands::roster_import::{FinishImport, ImportCounts, ImportEnding, ImportKind, RowIds};
use crate::imports::{CheckWork, IMPORT, ImportReport, layouts};
use crate::jobs::Job;
use crate::processes::jobs::{Abandonment, Interruption, Kind, Progress};
use crate::queries::import_facts::ImportFacts;
use crate::types::{CommandId, ImportId};

/// Row numbers that are looked up at once when an import was given up.
const LOOKED_UP: usize = 5_000;

/// Carries out an import that was begun. The result is an [`ImportReport`]; the log keeps its counts, the files the refused rows.
pub struct Run(pub Bench);

impl Kind for Run {
    fn name(&self) -> &'static str {
        IMPORT
    }

    fn run<'a>(&'a self, job: &'a Job, progress: &'a Progress) -> BoxFuture<'a, Result<Value, Interruption>> {
        Box::pin(async move {
            let ended = self.import(job, progress).await;
            if let Err(Interruption::Refused(_)) = &ended {
                self.break_off(job, ImportEnding::Broken).await?;
            }
            ended
        })
    }

    fn abandoned<'a>(&'a self, job: &'a Job, why: Abandonment) -> BoxFuture<'a, Result<(), Interruption>> {
        Box::pin(async move {
            let ending = match why {
                Abandonment::Cancelled => ImportEnding::Cancelled,
                Abandonment::GivenUp => ImportEnding::Broken,
            };
            self.break_off(job, ending).await
        })
    }
}

impl Run {
    async fn import(&self, job: &Job, progress: &Progress) -> Result<Value, Interruption> {
        let bench = &self.0;
        let work: CheckWork = job.read()?;
        bench.still_stands(&job.actor).await?;
        let facts = bench.import_of(job, &["plans"], progress).await?;
        progress.expect(work.length.rows as usize);
        let mut planner = self.planner(job, &work, &facts).await?;
        let mut bulk = Bulk::new(bench.desk.clone());
        let mut rows = Source::open(bench.file(&work.file).await?, &work);
        let mut tally = Tally::of_import(layouts::of(work.kind))?;
        let mut ending = ImportEnding::Completed;
        while let Some(batch) = rows.next().await? {
            match progress.go_on() {
                Ok(()) => {}
                Err(Interruption::Cancelled(_)) => {
                    ending = ImportEnding::Cancelled;
                    break;
                }
                Err(stopped) => return Err(stopped),
            }
            let plans = planner.plan(&work.file, batch).await?;
            let (mut good, mut bad) = (0, 0);
            for (row, outcome) in carry_out(bench, &work.file, &mut planner, &mut bulk, plans, progress).await? {
                if tally.add(row, outcome)? {
                    good += 1;
                } else {
                    bad += 1;
                }
            }
            progress.advance(good, bad);
        }
        let (report, book) = tally.finish(planner.new_units())?;
        self.finish(job, &facts, ending, &report, book).await?;
        let result = serde_json::to_value(report).map_err(|_| refusal("JOB.shape"))?;
        match ending {
            ImportEnding::Completed | ImportEnding::Broken => Ok(result),
            ImportEnding::Cancelled => Err(Interruption::Cancelled(result)),
        }
    }

    async fn planner(&self, job: &Job, work: &CheckWork, facts: &ImportFacts) -> Result<Planner, Interruption> {
        let (bench, actor) = (self.0.clone(), job.actor.clone());
        let begun = (ImportId(facts.import), facts.started_position);
        let ids = row_ids(work, facts);
        Ok(match work.kind {
            ImportKind::Learners => {
                let learners = Learners::new(bench, actor, ids, Some(begun), work.update_existing).await?;
                Planner::Learners(Box::new(learners))
            }
            kind @ (ImportKind::ClassRoster(_) | ImportKind::Scores(_)) => {
                Planner::Classes(Box::new(Classes::new(bench, actor, kind, begun.0, begun.1)))
            }
        })
    }

    async fn finish(
        &self,
        job: &Job,
        facts: &ImportFacts,
        ending: ImportEnding,
        report: &ImportReport,
        book: Option<Vec<u8>>,
    ) -> Result<(), Interruption> {
        let errors = self.0.keep(book).await?;
        let finish = FinishImport { import: ImportId(facts.import), ending, counts: report.counts, errors };
        // Whatever came of it, an import ends once.
        let id = CommandId(Uuid::new_v5(&facts.import, b"finish"));
        self.0.desk.execute(envelope(&job.actor, id, facts.import), finish).await?;
        Ok(())
    }

    /// Ends an import that will not be carried on; what its rows did so far is looked up.
    async fn break_off(&self, job: &Job, ending: ImportEnding) -> Result<(), Interruption> {
        let work: CheckWork = job.read()?;
        // What was never begun needs no end.
        let Some(facts) = self.0.known_import(job).await? else { return Ok(()) };
        let ids = row_ids(&work, &facts);
        let commands: Vec<CommandId> = (0..=work.length.last).map(|row| ids.command(row)).collect();
        let mut counts = ImportCounts::default();
        for chunk in commands.chunks(LOOKED_UP) {
            let done = self.0.desk.ledger().positions_of(chunk).await?;
            let own = done.values().filter(|position| **position > facts.started_position).count();
            counts.entered += u32::try_from(own).unwrap_or(u32::MAX);
        }
        let report = ImportReport { counts, ..ImportReport::default() };
        match self.finish(job, &facts, ending, &report, None).await {
            // It had come to its end before.
            Err(Interruption::Refused(_)) => Ok(()),
            ended => ended,
        }
    }
}

/// The identifiers of the rows: those of learners are the file's, those of a class the import's own.
fn row_ids(work: &CheckWork, facts: &ImportFacts) -> RowIds {
    match work.kind {
        ImportKind::Learners => RowIds::of_file(&work.file, facts.round.unsigned_abs()),
        ImportKind::ClassRoster(_) | ImportKind::Scores(_) => RowIds::of_import(ImportId(facts.import)),
    }
}
