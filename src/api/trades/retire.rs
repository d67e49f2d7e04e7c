//! `POST /api/v1/trades/{trade}/retirement`.

use crate::api::prelude::*;
use crate::commands::trade::RetireTrade;
use crate::types::TradeId;

/// No learner is given the trade any more.
#[utoipa::path(
    post,
    path = "/api/v1/trades/{trade}/retirement",
    tag = "trades",
    summary = "Retire a trade",
    params(("trade" = TradeId, Path, description = "The trade."), CommandHeaders),
    responses(Changed)
)]
pub async fn retire(
    State(state): State<ApiState>,
    Subject(trade): Subject<TradeId>,
    cover: Cover,
) -> Result<Accepted, ApiError> {
    let command = RetireTrade { trade };
    change(&state, cover, command, "trade", trade).await
}
