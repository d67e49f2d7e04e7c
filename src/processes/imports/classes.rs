//! Rows of a class: who joins it, and who got which score.

use std::collections::{HashMap, HashSet};

use super::plan::{Effect, Planned, Then};
use super::{Bench, envelope};
use crate::aggregates::training_plan::TrainingPlan;
use crate::commands::bulk::Item;
use crate::commands::roster_import::{ImportKind, RowIds};
use crate::commands::training_plan::{EnrolLearners, EnterScores, LearnerRef, LearnerScore};
use crate::imports::Note;
use crate::imports::class_row::{ClassRow, ID_NUMBER, read_roster, read_score};
use crate::imports::layouts;
use crate::processes::jobs::Interruption;
use crate::queries::import_facts::{Holder, holders};
use crate::sheets::Row;
use crate::types::{Actor, ContentDigest, ImportId, KeyedHash, LearnerId, PlanId};

/// Plans rows of a class.
pub(super) struct Classes {
    bench: Bench,
    actor: Actor,
    kind: ImportKind,
    plan: PlanId,
    import: ImportId,
    /// In which row each learner was first.
    seen: HashMap<LearnerId, u32>,
    /// Whose row was carried out by this import before.
    done: HashSet<u32>,
    begun: i64,
}

impl Classes {
    /// `begun` is the position at which the import was begun.
    pub(super) fn new(bench: Bench, actor: Actor, kind: ImportKind, import: ImportId, begun: i64) -> Self {
        let plan = match kind {
            ImportKind::ClassRoster(plan) | ImportKind::Scores(plan) => plan,
            ImportKind::Learners => PlanId::default(),
        };
        Self { bench, actor, kind, plan, import, seen: HashMap::new(), done: HashSet::new(), begun }
    }

    pub(super) async fn plan(&mut self, file: &ContentDigest, rows: Vec<Row>) -> Result<Vec<Planned>, Interruption> {
        let ids = RowIds::of_import(self.import);
        let commands: Vec<_> = rows.iter().map(|row| ids.command(row.number)).collect();
        let earlier = self.bench.desk.ledger().positions_of(&commands).await?;
        self.done = rows
            .iter()
            .zip(&commands)
            .filter(|(_, command)| earlier.get(command).is_some_and(|position| *position > self.begun))
            .map(|(row, _)| row.number)
            .collect();
        let vault = self.bench.desk.ledger().vault();
        let read: Vec<_> = rows.iter().map(|row| self.read(row)).collect();
        let hash = |row: &ClassRow| vault.keyed_hash("id_number", row.id_number.reveal());
        let hashes: Vec<Option<KeyedHash>> = read.iter().map(|(row, _)| row.as_ref().map(hash)).collect();
        let wanted: Vec<KeyedHash> = hashes.iter().flatten().cloned().collect();
        let held = holders(&wanted, &mut *self.bench.tables().await?).await?;
        let held: HashMap<String, Holder> = held.into_iter().map(|holder| (holder.id_hash.clone(), holder)).collect();
        self.bench.note_named(file, held.values()).await?;
        let class = self.bench.desk.ledger().begin(None).peek::<TrainingPlan>(self.plan).await?.state;
        let mut planned = Vec::with_capacity(rows.len());
        for ((row, (read, notes)), hash) in rows.into_iter().zip(read).zip(hashes) {
            let learner = read.as_ref().map(|row| row.id_number.masked());
            let holder = hash.and_then(|hash| held.get(&hash.0));
            let then = match read {
                Some(read) => self.then(row.number, &read, holder, &class, ids),
                None => Then::Refuse(notes.faults),
            };
            planned.push(Planned { row, learner, warnings: notes.warnings, then });
        }
        Ok(planned)
    }

    fn read(&self, row: &Row) -> (Option<ClassRow>, crate::imports::Notes) {
        match self.kind {
            ImportKind::Scores(_) => read_score(row),
            ImportKind::ClassRoster(_) | ImportKind::Learners => read_roster(row),
        }
    }

    fn then(&mut self, row: u32, read: &ClassRow, holder: Option<&Holder>, class: &TrainingPlan, ids: RowIds) -> Then {
        let note = |code| Note::on(row, layouts::of(self.kind).columns[ID_NUMBER].title, code);
        let Some(holder) = holder else { return Then::Refuse(vec![note("IMPORT-2.learner")]) };
        let learner = LearnerId(holder.learner);
        let first = *self.seen.entry(learner).or_insert(row);
        if first != row {
            return Then::Refuse(vec![note("IMPORT-3.twice").with("first", first)]);
        }
        // A number that belongs to somebody else would give him the score.
        if read.name.as_ref().is_some_and(|name| name.as_str() != holder.name) {
            return Then::Refuse(vec![note("IMPORT-7.name")]);
        }
        if self.done.contains(&row) {
            return Then::DoneBefore(Effect::Entered);
        }
        let place = class.roster.place(learner);
        let command = match read.score {
            None if place.is_some() => return Then::Unchanged,
            None => EnrolLearners { plan: self.plan, learners: vec![LearnerRef::Learner(learner)] }.into(),
            Some(score) if place.is_some_and(|place| place.score == Some(score)) => return Then::Unchanged,
            Some(score) => EnterScores { plan: self.plan, scores: vec![LearnerScore { learner, score }] }.into(),
        };
        let corrects = read.score.is_some() && place.is_some_and(|place| place.score.is_some());
        let id = ids.command(row);
        let item = Item { id, envelope: envelope(&self.actor, id, self.import.0), command };
        Then::Do { unit: None, row: Box::new(item), effect: if corrects { Effect::Updated } else { Effect::Entered } }
    }
}
