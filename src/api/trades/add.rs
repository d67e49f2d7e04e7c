//! `POST /api/v1/trades`.

use crate::api::prelude::*;
use crate::commands::trade::AddTrade;

/// The provincial office adds a trade.
#[utoipa::path(
    post,
    path = "/api/v1/trades",
    tag = "trades",
    summary = "Add a trade",
    params(CommandHeaders),
    request_body = AddTrade,
    responses(Created)
)]
pub async fn add(
    State(state): State<ApiState>,
    cover: Cover,
    Body(command): Body<AddTrade>,
) -> Result<Accepted, ApiError> {
    create(&state, cover, command, "trade", "/api/v1/trades").await
}
