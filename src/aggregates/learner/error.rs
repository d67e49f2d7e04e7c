//! Why a learner's record refuses.

use chrono::NaiveDate;
use serde::Serialize;
use thiserror::Error;

use crate::types::{Grade, TradeId, WorkUnitId};

/// Why a learner's record refuses.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize)]
pub enum LearnerError {
    /// Registered before.
    #[serde(rename = "PERSON.exists")]
    #[error("the learner is registered already")]
    Exists,
    /// Never registered.
    #[serde(rename = "PERSON.missing")]
    #[error("there is no such learner")]
    Missing,
    /// The learner works there already.
    #[serde(rename = "PERSON.same_unit")]
    #[error("the learner already works for {unit}")]
    SameUnit {
        /// The unit.
        unit: WorkUnitId,
    },
    /// The certificate names that trade already.
    #[serde(rename = "PERSON.same_trade")]
    #[error("the learner already has the trade {trade}")]
    SameTrade {
        /// The trade.
        trade: TradeId,
    },
    /// `IMPORT-2`: the unit became part of another.
    #[serde(rename = "IMPORT-2.unit")]
    #[error("the work unit became part of {into}")]
    UnitMerged {
        /// The unit that goes on.
        into: WorkUnitId,
    },
    /// `IMPORT-2`: the trade was merged or retired.
    #[serde(rename = "IMPORT-2.trade")]
    #[error("the trade {trade} is given to no learner any more")]
    TradeGone {
        /// The trade.
        trade: TradeId,
    },
    /// `PERSON-2`: the grade is on record already.
    #[serde(rename = "PERSON-2.same")]
    #[error("the learner already has the grade {grade:?}")]
    SameGrade {
        /// The grade.
        grade: Grade,
    },
    /// `PERSON-2`: a change never reaches behind the last one.
    #[serde(rename = "PERSON-2.order")]
    #[error("the last change holds from {last}; this one would from {from}")]
    BehindLastChange {
        /// The day from which the change was to hold.
        from: NaiveDate,
        /// The day from which the last change holds.
        last: NaiveDate,
    },
    /// `PERSON-3`: not on the roster.
    #[serde(rename = "PERSON-3.left")]
    #[error("the learner has left the roster already")]
    Left,
    /// `PERSON-3`: on the roster.
    #[serde(rename = "PERSON-3.on_roster")]
    #[error("the learner is on the roster")]
    OnRoster,
    /// `IMPORT-6`: something else has happened to the learner since the import.
    #[serde(rename = "IMPORT-6.touched")]
    #[error("the import left the learner at version {left}, and he is at {now}")]
    Touched {
        /// The version at which the import left him.
        left: u64,
        /// The present version.
        now: u64,
    },
    /// `IMPORT-6`: the registration was taken back.
    #[serde(rename = "IMPORT-6.gone")]
    #[error("the learner's registration was undone")]
    RegistrationUndone,
    /// `PERSON-4`: erased.
    #[serde(rename = "PERSON-4.erased")]
    #[error("the learner's personal data was erased")]
    Erased,
    /// `PERSON-4`: still on the roster.
    #[serde(rename = "PERSON-4")]
    #[error("a learner on the roster cannot be erased")]
    ErasedOnRoster,
}
