//! What happens to a learner.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::aggregates::domain_event;
use crate::types::{
    Grade, ImportId, KeyedHash, LearnerId, LeaveReason, Opinion, PlanId, Sealed, Sex, TradeId, WorkUnitId,
};

/// PERSON-2: from when a grade holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum GradeEffect {
    /// From this day on.
    From(NaiveDate),
    /// From the beginning: the grade on record was an error.
    Correction,
}

/// What happened to a learner. Name, ID number, phone, e-mail, postcode and address are sealed with the learner's own key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum LearnerEvent {
    /// A worker entered the roster.
    LearnerRegistered {
        /// The learner.
        learner: LearnerId,
        /// The keyed hash of the ID number: unique over the province (IMPORT-3).
        id_hash: KeyedHash,
        /// The personal data, sealed.
        personal: Sealed,
        /// 性别.
        sex: Sex,
        /// 证书技术工种.
        trade: TradeId,
        /// 证书技术等级, from the beginning.
        grade: Grade,
        /// 工作单位; the learner's region is the unit's.
        unit: WorkUnitId,
    },
    /// Name, ID number, phone, e-mail, postcode or address were replaced.
    PersonalDataReplaced {
        /// The keyed hash of the ID number as it now stands.
        id_hash: KeyedHash,
        /// The personal data as it now stands, sealed.
        personal: Sealed,
        /// 性别 as it now stands.
        sex: Sex,
    },
    /// The learner works for another unit from this day on.
    LearnerTransferred {
        /// The former unit.
        from: WorkUnitId,
        /// The new unit.
        to: WorkUnitId,
    },
    /// The certificate names another trade.
    TradeChanged {
        /// The former trade.
        from: TradeId,
        /// The new trade.
        to: TradeId,
    },
    /// PERSON-2: the certificate names another grade.
    GradeChanged {
        /// The grade on record before.
        from: Grade,
        /// The new grade.
        to: Grade,
        /// From when.
        effect: GradeEffect,
        /// Why.
        reason: Opinion,
    },
    /// PERSON-3: left the roster.
    LearnerLeft {
        /// Why.
        reason: LeaveReason,
    },
    /// PERSON-3: came back.
    LearnerReturned {},
    /// IMPORT-6: the registration was taken back together with the import that brought it: he never belonged to the roster, and
    /// his ID number is free again.
    RegistrationUndone {
        /// That import.
        import: ImportId,
    },
    /// PERSON-1: the ID number was shown in full, to an office together with how to reach the person.
    IdNumberRevealed {
        /// In which class of the point that asked, if a point did.
        class: Option<PlanId>,
        /// What for.
        reason: Opinion,
    },
    /// The personal data was erased: its key is gone, the history stays.
    LearnerErased {
        /// Why.
        reason: Opinion,
    },
}

domain_event!(LearnerEvent {
    LearnerRegistered => "1.0",
    PersonalDataReplaced => "1.0",
    LearnerTransferred => "1.0",
    TradeChanged => "1.0",
    GradeChanged => "1.0",
    LearnerLeft => "1.0",
    LearnerReturned => "1.0",
    RegistrationUndone => "1.0",
    IdNumberRevealed => "1.0",
    LearnerErased => "1.0",
});
