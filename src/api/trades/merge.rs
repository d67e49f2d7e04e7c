//! `POST /api/v1/trades/{trade}/merger`.

use crate::api::prelude::*;
use crate::commands::trade::MergeTrade;
use crate::types::TradeId;

/// Into which trade.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TradeMergerRequest {
    /// The trade that goes on.
    pub into: TradeId,
}

/// The provincial office makes a trade part of another, and its learners with it.
#[utoipa::path(
    post,
    path = "/api/v1/trades/{trade}/merger",
    tag = "trades",
    summary = "Merge a trade into another",
    params(("trade" = TradeId, Path, description = "The trade."), CommandHeaders),
    request_body = TradeMergerRequest,
    responses(Changed)
)]
pub async fn merge(
    State(state): State<ApiState>,
    Subject(trade): Subject<TradeId>,
    cover: Cover,
    Body(body): Body<TradeMergerRequest>,
) -> Result<Accepted, ApiError> {
    let TradeMergerRequest { into } = body;
    let command = MergeTrade { trade, into };
    change(&state, cover, command, "trade", trade).await
}
