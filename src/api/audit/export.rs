//! `GET /api/v1/audit/export`.

use axum::response::Response;

use super::list::{AuditQuery, TABLES};
use crate::api::exporting::export as export_list;
use crate::api::prelude::*;

/// What its query string holds.
type Asked = (Form, Sorted, Purpose, Place, AuditQuery);

/// The events that the filter selects, as a file. It names persons, so that it takes a purpose, and the log keeps who took it.
#[utoipa::path(
    get,
    path = "/api/v1/audit/export",
    tag = "audit",
    summary = "Export the audit trail",
    params(Form, Sorted, Purpose, Place, AuditQuery, ReadHeaders),
    responses(ExportedFile, ReadProblems)
)]
pub async fn export(
    reader: Reader,
    Parts((form, sorted, purpose, place, query)): Parts<Asked>,
) -> Result<Response, ApiError> {
    let wanted = Wanted::Audit(Box::new(query.of(&reader, place)?));
    export_list(reader, TABLES, wanted, form, sorted, purpose).await
}
