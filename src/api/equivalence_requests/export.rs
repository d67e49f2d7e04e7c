//! `GET /api/v1/equivalence-requests/export`.

use axum::response::Response;

use super::list::RequestQuery;
use crate::api::exporting::export as export_list;
use crate::api::prelude::*;

/// What its query string holds.
type Asked = (Form, Sorted, Purpose, Place, RequestQuery);

/// The requests that the filter selects, as a file. It names persons, so that it takes a purpose, and the log keeps who took it.
#[utoipa::path(
    get,
    path = "/api/v1/equivalence-requests/export",
    tag = "equivalence-requests",
    summary = "Export requests",
    params(Form, Sorted, Purpose, Place, RequestQuery, ReadHeaders),
    responses(ExportedFile, ReadProblems)
)]
pub async fn export(
    reader: Reader,
    Parts((form, sorted, purpose, place, query)): Parts<Asked>,
) -> Result<Response, ApiError> {
    let wanted = Wanted::EquivalenceRequests(Box::new(query.of(&reader, place).await?));
    export_list(reader, &["requests", "roster", "directory"], wanted, form, sorted, purpose).await
}
