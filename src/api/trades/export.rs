//! `GET /api/v1/trades/export`.

use axum::response::Response;

use super::list::TradeQuery;
use crate::api::exporting::export as export_list;
use crate::api::prelude::*;

/// What its query string holds.
type Asked = (Form, Sorted, TradeQuery);

/// The trades that the filter selects, as a file.
#[utoipa::path(
    get,
    path = "/api/v1/trades/export",
    tag = "trades",
    summary = "Export trades",
    params(Form, Sorted, TradeQuery, ReadHeaders),
    responses(ExportedFile, ReadProblems)
)]
pub async fn export(reader: Reader, Parts((form, sorted, query)): Parts<Asked>) -> Result<Response, ApiError> {
    let wanted = Wanted::Trades(query.of());
    export_list(reader, &["roster", "directory"], wanted, form, sorted, Purpose::default()).await
}
