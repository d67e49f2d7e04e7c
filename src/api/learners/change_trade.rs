//! `POST /api/v1/learners/{learner}/trade-changes`.

use crate::api::prelude::*;
use crate::commands::learner::ChangeTrade;
use crate::types::{LearnerId, TradeId};

/// The trade from now on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TradeChangeRequest {
    /// The new 证书技术工种.
    pub trade: TradeId,
}

/// The certificate names another trade.
#[utoipa::path(
    post,
    path = "/api/v1/learners/{learner}/trade-changes",
    tag = "learners",
    summary = "Change a learner's trade",
    params(("learner" = LearnerId, Path, description = "The learner."), CommandHeaders),
    request_body = TradeChangeRequest,
    responses(Changed)
)]
pub async fn change_trade(
    State(state): State<ApiState>,
    Subject(learner): Subject<LearnerId>,
    cover: Cover,
    Body(body): Body<TradeChangeRequest>,
) -> Result<Accepted, ApiError> {
    let TradeChangeRequest { trade } = body;
    let command = ChangeTrade { learner, trade };
    change(&state, cover, command, "learner", learner).await
}
