//! Why a trade refuses.

use serde::Serialize;
use thiserror::Error;

use crate::types::{Name, TradeId};

/// Why a trade refuses.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize)]
pub enum TradeError {
    /// It was added before.
    #[serde(rename = "TRADE.exists")]
    #[error("the trade is there already")]
    Exists,
    /// It was never added.
    #[serde(rename = "TRADE.missing")]
    #[error("there is no such trade")]
    Missing,
    /// It bears that name already.
    #[serde(rename = "TRADE.same_name")]
    #[error("the trade is already named {name}")]
    SameName {
        /// The name.
        name: Name,
    },
    /// `TRADE-3`: it was merged or retired.
    #[serde(rename = "TRADE-3")]
    #[error("the trade was merged or retired")]
    Gone,
    /// `TRADE-3`: the other one was merged or retired.
    #[serde(rename = "TRADE-3.into")]
    #[error("the trade {into} was merged or retired")]
    SuccessorGone {
        /// The trade that was to go on.
        into: TradeId,
    },
    /// `TRADE-3`: of a trade with itself.
    #[serde(rename = "TRADE-3.itself")]
    #[error("a trade is not merged with itself")]
    MergerWithItself,
}
