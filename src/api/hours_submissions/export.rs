//! `GET /api/v1/hours-submissions/export`.

use axum::response::Response;

use super::list::SubmissionQuery;
use crate::api::exporting::export as export_list;
use crate::api::prelude::*;

/// What its query string holds.
type Asked = (Form, Sorted, Place, SubmissionQuery);

/// The submissions that the filter selects, as a file.
#[utoipa::path(
    get,
    path = "/api/v1/hours-submissions/export",
    tag = "hours-submissions",
    summary = "Export submitted hours",
    params(Form, Sorted, Place, SubmissionQuery, ReadHeaders),
    responses(ExportedFile, ReadProblems)
)]
pub async fn export(reader: Reader, Parts((form, sorted, place, query)): Parts<Asked>) -> Result<Response, ApiError> {
    let wanted = Wanted::HoursSubmissions(query.of(&reader, place).await?);
    export_list(reader, &["plans", "directory"], wanted, form, sorted, Purpose::default()).await
}
