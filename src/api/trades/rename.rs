//! `PUT /api/v1/trades/{trade}/name`.

use crate::api::prelude::*;
use crate::commands::trade::RenameTrade;
use crate::types::{Name, TradeId};

/// The name from now on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TradeNameRequest {
    /// 技术工种名称.
    pub name: Name,
}

/// The provincial office renames a trade.
#[utoipa::path(
    put,
    path = "/api/v1/trades/{trade}/name",
    tag = "trades",
    summary = "Rename a trade",
    params(("trade" = TradeId, Path, description = "The trade."), CommandHeaders),
    request_body = TradeNameRequest,
    responses(Changed)
)]
pub async fn rename(
    State(state): State<ApiState>,
    Subject(trade): Subject<TradeId>,
    cover: Cover,
    Body(body): Body<TradeNameRequest>,
) -> Result<Accepted, ApiError> {
    let TradeNameRequest { name } = body;
    let command = RenameTrade { trade, name };
    change(&state, cover, command, "trade", trade).await
}
