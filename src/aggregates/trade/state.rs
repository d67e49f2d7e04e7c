//! The state of a trade.

use serde::{Deserialize, Serialize};

use super::TradeEvent;
use crate::types::{Name, TradeId};

/// A trade.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trade {
    /// Its identifier.
    pub trade: TradeId,
    /// 技术工种名称; `None` until it is added.
    pub name: Option<Name>,
    /// The trade that it became part of.
    pub merged_into: Option<TradeId>,
    /// Whether no learner is given it any more.
    pub retired: bool,
}

impl Trade {
    /// Whether learners are given it: it was neither merged nor retired.
    #[must_use]
    pub const fn is_current(&self) -> bool {
        self.name.is_some() && self.merged_into.is_none() && !self.retired
    }

    /// Assigns what an event says.
    pub(super) fn assign(&mut self, event: TradeEvent) {
        match event {
            TradeEvent::TradeAdded { trade, name } => {
                *self = Self { trade, name: Some(name), merged_into: None, retired: false };
            }
            TradeEvent::TradeRenamed { to, .. } => self.name = Some(to),
            TradeEvent::TradeMerged { into } => self.merged_into = Some(into),
            TradeEvent::TradeRetired {} => self.retired = true,
        }
    }
}
