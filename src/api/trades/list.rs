//! `GET /api/v1/trades`.

use crate::api::prelude::*;
use crate::queries::trades::{Trade, TradeFilter, list as trades};
use crate::types::Name;

/// Which trades.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct TradeQuery {
    /// 技术工种名称 holds this.
    name: Option<Name>,
    /// Whether retired and merged trades are shown too.
    retired: bool,
}

/// The trades of the province; everybody may read them.
#[utoipa::path(
    get,
    path = "/api/v1/trades",
    tag = "trades",
    summary = "List trades",
    params(PageRequest, TradeQuery, ReadHeaders),
    responses((status = 200, description = "A page of trades.", body = Page<Trade>), ReadProblems)
)]
pub async fn list(reader: Reader, listing: Listing<TradeQuery>) -> Result<Json<Page<Trade>>, ApiError> {
    let Listing { page, filter } = listing;
    let mut tables = reader.tables(&["roster"]).await?;
    Ok(Json(trades(&filter.of(), &page, &mut tables).await?))
}

impl TradeQuery {
    /// The filter.
    pub(super) fn of(self) -> TradeFilter {
        TradeFilter { name: self.name.map(String::from), retired: self.retired }
    }
}
