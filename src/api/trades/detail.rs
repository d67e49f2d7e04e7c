//! `GET /api/v1/trades/{trade}`.

use crate::api::prelude::*;
use crate::queries::trades::{Trade, one};
use crate::types::TradeId;

/// One trade; everybody may read it.
#[utoipa::path(
    get,
    path = "/api/v1/trades/{trade}",
    tag = "trades",
    summary = "Read a trade",
    params(("trade" = TradeId, Path, description = "The trade."), ReadHeaders),
    responses((status = 200, description = "It, with its version as `ETag`.", body = Trade), ReadProblems)
)]
pub async fn detail(reader: Reader, Subject(trade): Subject<TradeId>) -> Result<Versioned<Trade>, ApiError> {
    let mut tables = reader.tables(&["roster"]).await?;
    Versioned::found(one(trade, &mut tables).await?, |found| found.version, "trade", trade)
}
