//! The state of a learner.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{GradeEffect, LearnerEvent};
use crate::types::{Grade, KeyedHash, LearnerId, Sealed, Sex, TradeId, WorkUnitId};

/// A grade and from when it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct GradeEntry {
    /// The first day; `None` means from the beginning.
    pub from: Option<NaiveDate>,
    /// 证书技术等级.
    pub grade: Grade,
}

/// A learner.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Learner {
    /// The learner's identifier.
    pub learner: LearnerId,
    /// The keyed hash of the ID number; `None` until registered.
    pub id_hash: Option<KeyedHash>,
    /// The personal data, sealed; `None` until registered.
    pub personal: Option<Sealed>,
    /// 性别; `None` until registered.
    pub sex: Option<Sex>,
    /// 证书技术工种.
    pub trade: TradeId,
    /// 证书技术等级 over time, in the order of the days from which they hold.
    pub grades: Vec<GradeEntry>,
    /// 工作单位.
    pub unit: WorkUnitId,
    /// `PERSON-3`: whether the learner is on the roster.
    pub on_roster: bool,
    /// Whether the personal data is gone for good.
    pub erased: bool,
    /// `IMPORT-6`: whether the registration was taken back.
    #[serde(default)]
    pub undone: bool,
}

impl Learner {
    /// The grade that holds on `day`; `None` until registered.
    #[must_use]
    pub fn grade_on(&self, day: NaiveDate) -> Option<Grade> {
        self.grades.iter().rev().find(|entry| entry.from.is_none_or(|from| from <= day)).map(|entry| entry.grade)
    }

    /// The last grade on record, though it may hold only from a day to come; `None` until registered.
    #[must_use]
    pub fn last_grade(&self) -> Option<GradeEntry> {
        self.grades.last().copied()
    }

    /// Assigns what an event says.
    pub(super) fn assign(&mut self, event: LearnerEvent) {
        match event {
            LearnerEvent::LearnerRegistered { learner, id_hash, personal, sex, trade, grade, unit } => {
                *self = Self {
                    learner,
                    id_hash: Some(id_hash),
                    personal: Some(personal),
                    sex: Some(sex),
                    trade,
                    grades: vec![GradeEntry { from: None, grade }],
                    unit,
                    on_roster: true,
                    erased: false,
                    undone: false,
                };
            }
            LearnerEvent::PersonalDataReplaced { id_hash, personal, sex } => {
                self.id_hash = Some(id_hash);
                self.personal = Some(personal);
                self.sex = Some(sex);
            }
            LearnerEvent::LearnerTransferred { to, .. } => self.unit = to,
            LearnerEvent::TradeChanged { to, .. } => self.trade = to,
            LearnerEvent::GradeChanged { to, effect, .. } => self.assign_grade(to, effect),
            LearnerEvent::LearnerLeft { .. } => self.on_roster = false,
            LearnerEvent::LearnerReturned {} => self.on_roster = true,
            LearnerEvent::RegistrationUndone { .. } => {
                self.on_roster = false;
                self.undone = true;
            }
            // It is on record, and decides nothing.
            LearnerEvent::IdNumberRevealed { .. } => {}
            LearnerEvent::LearnerErased { .. } => self.erased = true,
        }
    }

    /// A correction replaces the whole history; a change replaces what was on record from its day on.
    fn assign_grade(&mut self, grade: Grade, effect: GradeEffect) {
        match effect {
            GradeEffect::Correction => self.grades = vec![GradeEntry { from: None, grade }],
            GradeEffect::From(day) => {
                self.grades.retain(|entry| entry.from.is_none_or(|from| from < day));
                self.grades.push(GradeEntry { from: Some(day), grade });
            }
        }
    }
}
