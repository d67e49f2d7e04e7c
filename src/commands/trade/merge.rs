//! Let a trade become part of another.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::require_province;
use crate::aggregates::trade::{Trade, TradeCommand, rules};
use crate::commands::lookup::{found, release_claim};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::TradeId;

/// Lets a trade become part of another, and its learners with it (`TRADE-3`). Its name is free again (`TRADE-2`).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MergeTrade {
    /// The trade that ends.
    pub trade: TradeId,
    /// The trade that goes on.
    pub into: TradeId,
}

impl UseCase for MergeTrade {
    const NAME: &'static str = "trade.merge";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        require_province(context)?;
        let state = found(work.peek::<Trade>(self.trade).await?, self.trade)?;
        let into_current = found(work.fact::<Trade>(self.into).await?, self.into)?.is_current();
        work.decide::<Trade>(self.trade, TradeCommand::Merge { into: self.into, into_current }).await?;
        match &state.name {
            Some(name) => release_claim(work, rules::name_claim(name), self.trade.0).await,
            None => Ok(()),
        }
    }
}
