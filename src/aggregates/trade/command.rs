//! What may be asked of a trade.

use crate::types::{Name, TradeId};

/// A command to a trade.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TradeCommand {
    /// Add it.
    Add {
        /// The trade.
        trade: TradeId,
        /// 技术工种名称.
        name: Name,
    },
    /// Give it another name.
    Rename {
        /// The new name.
        to: Name,
    },
    /// Let it become part of another.
    Merge {
        /// The trade that goes on.
        into: TradeId,
        /// Whether learners are given that one.
        into_current: bool,
    },
    /// Give it to no learner any more.
    Retire,
}
