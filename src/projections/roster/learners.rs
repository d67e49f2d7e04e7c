//! Learners (O7).

use std::collections::BTreeMap;

use serde_json::json;
use sqlx::PgConnection;
use sqlx::types::Json;
use uuid::Uuid;

use super::counts::{self, Cell, cell};
use super::rows::{GradeChangeRow, LearnerAccountRow, LearnerRow};
use super::units::Units;
use super::unknown;
use crate::aggregates::account::AccountEvent;
use crate::aggregates::any::AnyEvent;
use crate::aggregates::learner::{GradeEffect, LearnerEvent};
use crate::projections::rows::among;
use crate::projections::unsealed::{Unsealed, open_all};
use crate::projections::{LogEvent, OpenSealed, ProjectionError};
use crate::types::{LeaveReason, Sealed, Seat, Sex};

/// Folds what happened to learners and to their accounts.
pub(super) async fn fold(
    part: &[LogEvent],
    units: &Units,
    opener: &dyn OpenSealed,
    tables: &mut PgConnection,
) -> Result<(), ProjectionError> {
    let mut fold = Fold::load(part, tables).await?;
    for entry in part {
        if let AnyEvent::Learner(event) = &entry.event {
            fold.learner(entry, event, units)?;
        } else if let AnyEvent::Account(event) = &entry.event {
            fold.account(entry, event)?;
        }
    }
    fold.show_names(opener, tables).await?;
    fold.store(tables).await
}

/// The rows that a part of the log touches, as they stand while it is folded.
#[derive(Debug, Default)]
struct Fold {
    learners: BTreeMap<Uuid, LearnerRow>,
    accounts: BTreeMap<Uuid, LearnerAccountRow>,
    grades: Vec<GradeChangeRow>,
    /// Those whose registration was taken back: they were never on the roster.
    undone: Vec<Uuid>,
    /// What is still to be opened, by learner.
    sealed: BTreeMap<Uuid, Sealed>,
    /// What each cell of the counts gains; starts with the loaded rows taken away.
    differences: BTreeMap<Cell, i64>,
}

impl Fold {
    async fn load(part: &[LogEvent], tables: &mut PgConnection) -> Result<Self, ProjectionError> {
        let mut learners = Vec::new();
        let mut accounts = Vec::new();
        for entry in part {
            if let AnyEvent::Learner(_) = &entry.event {
                learners.push(entry.stream_id()?);
            }
            let AnyEvent::Account(event) = &entry.event else { continue };
            if let AccountEvent::AccountOpened { seat: Seat::Learner(learner), .. } = event {
                learners.push(learner.0);
            } else if matches!(event, AccountEvent::AccountDisabled { .. } | AccountEvent::AccountEnabled {}) {
                accounts.push(entry.stream_id()?);
            }
        }
        let mut fold = Self::default();
        let rows: Vec<LearnerAccountRow> = among("learner_accounts", "account", &accounts, tables).await?;
        learners.extend(rows.iter().map(|row| row.learner));
        fold.accounts = rows.into_iter().map(|row| (row.account, row)).collect();
        let rows: Vec<LearnerRow> = among("learners", "learner", &learners, tables).await?;
        for row in rows {
            *fold.differences.entry(cell(&row)).or_default() -= 1;
            fold.learners.insert(row.learner, row);
        }
        Ok(fold)
    }

    fn learner(&mut self, entry: &LogEvent, event: &LearnerEvent, units: &Units) -> Result<(), ProjectionError> {
        let id = entry.stream_id()?;
        let region_of = |unit: Uuid| {
            units.get(&unit).map(|row| row.region.clone()).ok_or_else(|| unknown(entry, "work unit", unit))
        };
        if let LearnerEvent::LearnerRegistered { personal, unit, .. } = event {
            self.sealed.insert(id, personal.clone());
            self.learners.extend(registered(entry, event, region_of(unit.0)?).map(|row| (id, row)));
            return Ok(());
        }
        if let LearnerEvent::RegistrationUndone { .. } = event {
            self.learners.remove(&id);
            self.sealed.remove(&id);
            self.undone.push(id);
            return Ok(());
        }
        let Some(row) = self.learners.get_mut(&id) else {
            // Of somebody whose registration was taken back nothing is told but that he was erased.
            let erased = matches!(event, LearnerEvent::LearnerErased { .. });
            return if erased { Ok(()) } else { Err(unknown(entry, "learner", id)) };
        };
        row.version = entry.sequence;
        match event {
            // Of a revealed number only the version shows.
            LearnerEvent::LearnerRegistered { .. }
            | LearnerEvent::RegistrationUndone { .. }
            | LearnerEvent::IdNumberRevealed { .. } => {}
            LearnerEvent::PersonalDataReplaced { id_hash, personal, sex } => {
                identify(row, &id_hash.0, personal, *sex);
                self.sealed.insert(id, personal.clone());
            }
            LearnerEvent::LearnerTransferred { to, .. } => {
                row.unit = to.0;
                row.region = region_of(to.0)?;
            }
            LearnerEvent::TradeChanged { to, .. } => row.trade = to.0,
            LearnerEvent::GradeChanged { from, to, effect, reason } => {
                to.code().clone_into(&mut row.grade);
                self.grades.push(GradeChangeRow {
                    learner: id,
                    version: entry.sequence,
                    before: from.code().to_owned(),
                    after: to.code().to_owned(),
                    holds_from: match effect {
                        GradeEffect::From(day) => Some(*day),
                        GradeEffect::Correction => None,
                    },
                    reason: reason.to_string(),
                    changed_at: entry.at,
                });
            }
            LearnerEvent::LearnerLeft { reason } => {
                row.on_roster = false;
                row.leave_reason = Some(reason_code(*reason).to_owned());
            }
            LearnerEvent::LearnerReturned {} => {
                row.on_roster = true;
                row.leave_reason = None;
            }
            LearnerEvent::LearnerErased { .. } => {
                erase(row);
                self.sealed.remove(&id);
            }
        }
        Ok(())
    }

    fn account(&mut self, entry: &LogEvent, event: &AccountEvent) -> Result<(), ProjectionError> {
        let (account, enabled) = match event {
            AccountEvent::AccountOpened { account, seat: Seat::Learner(learner), .. } => {
                let row = LearnerAccountRow { account: account.0, learner: learner.0, enabled: false };
                self.accounts.insert(account.0, row);
                (account.0, true)
            }
            AccountEvent::AccountDisabled { .. } => (entry.stream_id()?, false),
            AccountEvent::AccountEnabled {} => (entry.stream_id()?, true),
            AccountEvent::AccountOpened { .. }
            | AccountEvent::AccountProfileReplaced { .. }
            | AccountEvent::PasswordChanged { .. }
            | AccountEvent::PasswordReset { .. }
            | AccountEvent::SignedIn { .. }
            | AccountEvent::SignInFailed { .. }
            | AccountEvent::AccountLocked { .. }
            | AccountEvent::ApiKeyIssued { .. }
            | AccountEvent::ApiKeyRevoked { .. } => return Ok(()),
        };
        // Accounts of offices and points are not in the table.
        let Some(row) = self.accounts.get_mut(&account) else { return Ok(()) };
        let learner = self.learners.get_mut(&row.learner).ok_or_else(|| unknown(entry, "learner", row.learner))?;
        learner.enabled_accounts += i32::from(enabled) - i32::from(row.enabled);
        learner.active = learner.enabled_accounts > 0;
        row.enabled = enabled;
        Ok(())
    }

    async fn show_names(&mut self, opener: &dyn OpenSealed, tables: &mut PgConnection) -> Result<(), ProjectionError> {
        let sealed: Vec<Sealed> = self.sealed.values().cloned().collect();
        let contents = open_all(opener, &sealed, tables).await?;
        for (learner, person) in self.sealed.keys().zip(contents) {
            if let Some(row) = self.learners.get_mut(learner) {
                row.name = person.name();
                row.id_masked = person.id_masked();
            }
        }
        Ok(())
    }

    async fn store(mut self, tables: &mut PgConnection) -> Result<(), ProjectionError> {
        for row in self.learners.values() {
            *self.differences.entry(cell(row)).or_default() += 1;
        }
        if !self.undone.is_empty() {
            sqlx::query("DELETE FROM learners WHERE learner = ANY ($1)")
                .bind(&self.undone)
                .execute(&mut *tables)
                .await?;
        }
        LearnerRow::store(self.learners.values(), tables).await?;
        LearnerAccountRow::store(self.accounts.values(), tables).await?;
        GradeChangeRow::store(self.grades.iter(), tables).await?;
        Ok(counts::add(&self.differences, tables).await?)
    }
}

/// The row of a learner who was just registered.
fn registered(entry: &LogEvent, event: &LearnerEvent, region: String) -> Option<LearnerRow> {
    let LearnerEvent::LearnerRegistered { learner, id_hash, personal, sex, trade, grade, unit } = event else {
        return None;
    };
    let mut row = LearnerRow {
        learner: learner.0,
        name: String::new(),
        id_masked: String::new(),
        id_hash: None,
        personal: None,
        sex: String::new(),
        trade: trade.0,
        grade: grade.code().to_owned(),
        unit: unit.0,
        region,
        on_roster: true,
        leave_reason: None,
        enabled_accounts: 0,
        active: false,
        erased: false,
        registered_at: entry.at,
        version: entry.sequence,
    };
    identify(&mut row, &id_hash.0, personal, *sex);
    Some(row)
}

fn identify(row: &mut LearnerRow, id_hash: &str, personal: &Sealed, sex: Sex) {
    row.id_hash = Some(id_hash.to_owned());
    row.personal = Some(Json(json!({ "subject": personal.subject, "data": personal.data })));
    let sex = match sex {
        Sex::Male => "male",
        Sex::Female => "female",
    };
    sex.clone_into(&mut row.sex);
}

fn erase(row: &mut LearnerRow) {
    let nobody = Unsealed::default();
    row.name = nobody.name();
    row.id_masked = nobody.id_masked();
    row.id_hash = None;
    row.personal = None;
    row.erased = true;
}

const fn reason_code(reason: LeaveReason) -> &'static str {
    match reason {
        LeaveReason::Retired => "retired",
        LeaveReason::TransferredOut => "transferred_out",
        LeaveReason::Died => "died",
    }
}
