//! Add a trade.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::require_province;
use crate::aggregates::claim::Uniqueness;
use crate::aggregates::trade::{Trade, TradeCommand, rules};
use crate::commands::lookup::take_claim;
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{Name, TradeId};

/// Adds a trade. Its name is unique (`TRADE-2`).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddTrade {
    /// The trade's identifier, if the client chooses it.
    #[serde(default)]
    pub trade: Option<TradeId>,
    /// 技术工种名称.
    pub name: Name,
}

impl UseCase for AddTrade {
    const NAME: &'static str = "trade.add";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        require_province(context)?;
        let trade = self.trade.unwrap_or_else(|| context.ids.fresh().into());
        work.decide::<Trade>(trade, TradeCommand::Add { trade, name: self.name.clone() }).await?;
        take_claim(work, rules::name_claim(&self.name), trade.0, Uniqueness::TradeName).await
    }
}
