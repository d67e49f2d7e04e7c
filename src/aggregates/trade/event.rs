//! What happens to a trade.

use serde::{Deserialize, Serialize};

use crate::aggregates::domain_event;
use crate::types::{Name, TradeId};

/// What happened to a trade (技术工种).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum TradeEvent {
    /// The provincial office added a trade.
    TradeAdded {
        /// The trade.
        trade: TradeId,
        /// 技术工种名称.
        name: Name,
    },
    /// It bears another name.
    TradeRenamed {
        /// The former name.
        from: Name,
        /// The new name.
        to: Name,
    },
    /// It became part of another trade, and its learners with it.
    TradeMerged {
        /// The trade that goes on.
        into: TradeId,
    },
    /// No learner is given it any more.
    TradeRetired {},
}

domain_event!(TradeEvent {
    TradeAdded => "1.0",
    TradeRenamed => "1.0",
    TradeMerged => "1.0",
    TradeRetired => "1.0",
});
