//! Why a claim refuses.

use serde::Serialize;
use thiserror::Error;
use uuid::Uuid;

/// Why a claim refuses.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize)]
pub enum ClaimError {
    /// `POINT-2`.
    #[serde(rename = "POINT-2")]
    #[error("the office already has a training point of that name: {holder}")]
    PointName {
        /// The point that bears the name.
        holder: Uuid,
    },
    /// `IMPORT-3`.
    #[serde(rename = "IMPORT-3")]
    #[error("the ID number belongs to learner {holder}")]
    IdNumber {
        /// The learner whose number it is.
        holder: Uuid,
    },
    /// `ACCT-3`.
    #[serde(rename = "ACCT-3.taken")]
    #[error("the login is taken")]
    Login {
        /// The account that has it.
        holder: Uuid,
    },
    /// `UNIT-4`.
    #[serde(rename = "UNIT-4")]
    #[error("the region already has a work unit of that name: {holder}")]
    UnitName {
        /// The unit that bears the name.
        holder: Uuid,
    },
    /// `TRADE-2`.
    #[serde(rename = "TRADE-2")]
    #[error("there is already a trade of that name: {holder}")]
    TradeName {
        /// The trade that bears the name.
        holder: Uuid,
    },
    /// `ACCT-6`.
    #[serde(rename = "ACCT-6")]
    #[error("the learner has an account already: {holder}")]
    LearnerAccount {
        /// The learner's account.
        holder: Uuid,
    },
    /// `HOOK-2`.
    #[serde(rename = "HOOK-2.place")]
    #[error("another webhook of the office took the place: {holder}")]
    WebhookPlace {
        /// The webhook that has it.
        holder: Uuid,
    },
    /// Only the holder lets a claim go.
    #[serde(rename = "CLAIM.not_held")]
    #[error("{claimant} does not hold this")]
    NotHeld {
        /// Who wanted to let it go.
        claimant: Uuid,
    },
}
