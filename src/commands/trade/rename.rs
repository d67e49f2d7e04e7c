//! Give a trade another name.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::require_province;
use crate::aggregates::claim::Uniqueness;
use crate::aggregates::trade::{Trade, TradeCommand, rules};
use crate::commands::lookup::{found, swap_claim};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{Name, TradeId};

/// Gives a trade another name, unique as well (`TRADE-2`).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RenameTrade {
    /// The trade.
    pub trade: TradeId,
    /// Its new 技术工种名称.
    pub name: Name,
}

impl UseCase for RenameTrade {
    const NAME: &'static str = "trade.rename";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        require_province(context)?;
        let state = found(work.peek::<Trade>(self.trade).await?, self.trade)?;
        work.decide::<Trade>(self.trade, TradeCommand::Rename { to: self.name.clone() }).await?;
        let Some(former) = &state.name else { return Ok(()) };
        let (from, to) = (rules::name_claim(former), rules::name_claim(&self.name));
        swap_claim(work, from, to, self.trade.0, Uniqueness::TradeName).await
    }
}
