//! The rules of a trade.

use super::TradeError;
use crate::types::{Name, RegionCode, TradeId};

/// TRADE-1: only the provincial office adds, renames, merges and retires trades. `seat` is the office for which the actor acts,
/// `province` the topmost one.
#[must_use]
pub fn province_decides_on_trades(seat: Option<RegionCode>, province: Option<RegionCode>) -> bool {
    seat.is_some() && seat == province
}

/// TRADE-2: a trade's name is unique among those that are given. The claim that a trade takes on its name, and lets go when it
/// is renamed, merged or retired.
#[must_use]
pub fn name_claim(name: &Name) -> String {
    format!("trade_name:{name}")
}

/// TRADE-3: a trade that was merged or retired changes no more.
///
/// # Errors
/// [`TradeError::Gone`].
pub const fn trade_is_current(current: bool) -> Result<(), TradeError> {
    if current { Ok(()) } else { Err(TradeError::Gone) }
}

/// TRADE-3: a trade becomes part of another one that learners are given.
///
/// # Errors
/// [`TradeError::MergerWithItself`], [`TradeError::SuccessorGone`].
pub fn trade_merges_into_a_current_one(trade: TradeId, into: TradeId, into_current: bool) -> Result<(), TradeError> {
    if trade == into {
        Err(TradeError::MergerWithItself)
    } else if into_current {
        Ok(())
    } else {
        Err(TradeError::SuccessorGone { into })
    }
}
