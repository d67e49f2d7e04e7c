//! What may be asked of a claim.

use uuid::Uuid;

/// What is to be unique, and so under which rule a second claimant is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uniqueness {
    /// `POINT-2`: a point's name within its office.
    PointName,
    /// `IMPORT-3`: an ID number over the province.
    IdNumber,
    /// `ACCT-3`: a login.
    Login,
    /// `UNIT-4`: a unit's name within its region.
    UnitName,
    /// `TRADE-2`: a trade's name.
    TradeName,
    /// `ACCT-6`: a learner's account.
    LearnerAccount,
    /// `HOOK-2`: one of the places for webhooks that an office has.
    WebhookPlace,
}

/// A command to a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClaimCommand {
    /// Take it.
    Take {
        /// Who wants it.
        holder: Uuid,
        /// Under which rule it is unique.
        uniqueness: Uniqueness,
    },
    /// Let it go.
    Release {
        /// Who holds it.
        holder: Uuid,
    },
}
