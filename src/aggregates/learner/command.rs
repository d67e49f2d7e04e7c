//! What may be asked of a learner.

use super::GradeEffect;
use crate::types::{
    Grade, ImportId, KeyedHash, LearnerId, LeaveReason, Opinion, PlanId, Sealed, Sex, TradeId, WorkUnitId,
};

/// A work unit, as the log has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnitFact {
    /// The unit.
    pub unit: WorkUnitId,
    /// The unit that it became part of.
    pub merged_into: Option<WorkUnitId>,
}

/// A trade, as the log has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TradeFact {
    /// The trade.
    pub trade: TradeId,
    /// Whether learners are still given it: it was neither merged nor retired.
    pub current: bool,
}

/// A command to a learner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LearnerCommand {
    /// Enter a worker into the roster.
    Register {
        /// The learner.
        learner: LearnerId,
        /// The keyed hash of the ID number.
        id_hash: KeyedHash,
        /// The personal data, sealed.
        personal: Sealed,
        /// 性别.
        sex: Sex,
        /// 证书技术工种.
        trade: TradeFact,
        /// 证书技术等级.
        grade: Grade,
        /// 工作单位.
        unit: UnitFact,
    },
    /// Replace name, ID number, phone, e-mail, postcode or address.
    ReplacePersonalData {
        /// The keyed hash of the ID number as it is to stand.
        id_hash: KeyedHash,
        /// The personal data as it is to stand, sealed.
        personal: Sealed,
        /// 性别 as it is to stand.
        sex: Sex,
    },
    /// To another unit.
    Transfer {
        /// The new unit.
        to: UnitFact,
    },
    /// The certificate names another trade.
    ChangeTrade {
        /// The new trade.
        to: TradeFact,
    },
    /// The certificate names another grade.
    ChangeGrade {
        /// The new grade.
        to: Grade,
        /// From when it holds, or that it corrects an error.
        effect: GradeEffect,
        /// Why.
        reason: Opinion,
    },
    /// Off the roster.
    Leave {
        /// Why.
        reason: LeaveReason,
    },
    /// On the roster again.
    Return,
    /// Take the registration back.
    UndoRegistration {
        /// The import that brought it.
        import: ImportId,
    },
    /// Show the ID number in full.
    RevealIdNumber {
        /// In which class of the point that asks, if a point does.
        class: Option<PlanId>,
        /// What for.
        reason: Opinion,
    },
    /// The personal data is erased for good.
    Erase {
        /// Why.
        reason: Opinion,
    },
}
