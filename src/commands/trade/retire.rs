//! Retire a trade.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::require_province;
use crate::aggregates::trade::{Trade, TradeCommand, rules};
use crate::commands::lookup::{found, release_claim};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::TradeId;

/// Retires a trade: learners who have it keep it, and no other is given it (`TRADE-3`). Its name is free again
/// (`TRADE-2`).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RetireTrade {
    /// The trade.
    pub trade: TradeId,
}

impl UseCase for RetireTrade {
    const NAME: &'static str = "trade.retire";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        require_province(context)?;
        let state = found(work.peek::<Trade>(self.trade).await?, self.trade)?;
        work.decide::<Trade>(self.trade, TradeCommand::Retire).await?;
        match &state.name {
            Some(name) => release_claim(work, rules::name_claim(name), self.trade.0).await,
            None => Ok(()),
        }
    }
}
