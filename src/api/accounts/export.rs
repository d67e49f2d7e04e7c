//! `GET /api/v1/accounts/export`.

use axum::response::Response;

use super::list::AccountQuery;
use crate::api::exporting::export as export_list;
use crate::api::prelude::*;

/// What its query string holds.
type Asked = (Form, Sorted, Purpose, AccountQuery);

/// The accounts that the filter selects, as a file. It names persons, so that it takes a purpose, and the log keeps who took it.
#[utoipa::path(
    get,
    path = "/api/v1/accounts/export",
    tag = "accounts",
    summary = "Export accounts",
    params(Form, Sorted, Purpose, AccountQuery, ReadHeaders),
    responses(ExportedFile, ReadProblems)
)]
pub async fn export(reader: Reader, Parts((form, sorted, purpose, query)): Parts<Asked>) -> Result<Response, ApiError> {
    let mut tables = reader.tables(&["directory"]).await?;
    let wanted = Wanted::Accounts(query.of(&reader, &mut tables).await?);
    drop(tables);
    export_list(reader, &["directory"], wanted, form, sorted, purpose).await
}
