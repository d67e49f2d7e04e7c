//! A file is looked at: what would happen if it were imported now.

use futures::future::BoxFuture;
use serde_json::Value;

use super::classes::Classes;
use super::learners::Learners;
use super::outcome::{Outcome, carry_out};
use super::plan::{Planned, Planner, Then};
use super::source::Source;
use super::tally::Tally;
use super::{Bench, refusal};
use crate::commands::Envelope;
use crate::commands::bulk::Bulk;
use crate::commands::roster_import::{ImportKind, RowIds, may_import, next_round};
use crate::imports::{CHECK, CheckWork};
use crate::jobs::Job;
use crate::processes::jobs::{Interruption, Kind, Progress};
use crate::types::ImportId;

/// Looks at a file before its import. Nothing is stored; the result is an [`ImportReport`](crate::imports::ImportReport).
pub struct Check(pub Bench);

impl Kind for Check {
    fn name(&self) -> &'static str {
        CHECK
    }

    fn run<'a>(&'a self, job: &'a Job, progress: &'a Progress) -> BoxFuture<'a, Result<Value, Interruption>> {
        Box::pin(self.look(job, progress))
    }
}

impl Check {
    async fn look(&self, job: &Job, progress: &Progress) -> Result<Value, Interruption> {
        let bench = &self.0;
        let work: CheckWork = job.read()?;
        bench.still_stands(&job.actor).await?;
        let context = bench.desk.context(&Envelope::of(job.actor.clone()));
        let mut ledger = bench.desk.ledger().begin(None);
        may_import(&context, &mut ledger, work.kind).await?;
        let round = next_round(&mut ledger, work.kind, &work.file).await?;
        drop(ledger);
        bench.catch_up(&["plans"], progress).await?;
        progress.expect(work.length.rows as usize);
        let (mut planner, mut bulk) = match work.kind {
            ImportKind::Learners => {
                let (ids, actor) = (RowIds::of_file(&work.file, round), job.actor.clone());
                let learners = Learners::new(bench.clone(), actor, ids, None, work.update_existing).await?;
                (Planner::Learners(Box::new(learners)), None)
            }
            // A class is small enough to be rehearsed: its rules are asked, place by place.
            ImportKind::ClassRoster(_) | ImportKind::Scores(_) => {
                let import = ImportId(job.id.0);
                let classes = Classes::new(bench.clone(), job.actor.clone(), work.kind, import, i64::MAX);
                (Planner::Classes(Box::new(classes)), Some(Bulk::rehearsal(bench.desk.clone())))
            }
        };
        let mut rows = Source::open(bench.file(&work.file).await?, &work);
        let mut tally = Tally::of_check();
        while let Some(batch) = rows.next().await? {
            progress.go_on()?;
            let plans = planner.plan(&work.file, batch).await?;
            let outcomes = match &mut bulk {
                Some(bulk) => carry_out(bench, &work.file, &mut planner, bulk, plans, progress).await?,
                None => plans.into_iter().map(expected).collect(),
            };
            for (row, outcome) in outcomes {
                let good = tally.add(row, outcome)?;
                progress.advance(usize::from(good), usize::from(!good));
            }
        }
        let (report, _) = tally.finish(planner.new_units())?;
        serde_json::to_value(report).map_err(|_| refusal("JOB.shape").into())
    }
}

/// What a plan comes to if nobody else does anything meanwhile.
fn expected(planned: Planned) -> (Planned, Outcome) {
    let outcome = match &planned.then {
        Then::Refuse(notes) => Outcome::Refused(notes.clone()),
        Then::Unchanged => Outcome::Unchanged,
        Then::Repeated => Outcome::Repeated,
        Then::DoneBefore(effect) | Then::Do { effect, .. } => Outcome::Done(*effect),
    };
    (planned, outcome)
}
