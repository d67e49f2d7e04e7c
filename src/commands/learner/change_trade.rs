//! A learner's certificate names another trade.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{known_trade, managed};
use crate::aggregates::learner::{Learner, LearnerCommand};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{LearnerId, TradeId};

/// A learner's certificate names another trade.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeTrade {
    /// The learner.
    pub learner: LearnerId,
    /// The new 证书技术工种.
    pub trade: TradeId,
}

impl UseCase for ChangeTrade {
    const NAME: &'static str = "learner.change_trade";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        managed(context, work, self.learner).await?;
        let to = known_trade(work, self.trade).await?;
        Ok(work.decide::<Learner>(self.learner, LearnerCommand::ChangeTrade { to }).await?)
    }
}
