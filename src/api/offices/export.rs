//! `GET /api/v1/offices/export`.

use axum::response::Response;

use crate::api::exporting::export as export_list;
use crate::api::prelude::*;

/// What its query string holds.
type Asked = Form;

/// The regions of the province and their offices, as a file.
#[utoipa::path(
    get,
    path = "/api/v1/offices/export",
    tag = "offices",
    summary = "Export offices",
    params(Form, ReadHeaders),
    responses(ExportedFile, ReadProblems)
)]
pub async fn export(reader: Reader, Params(form): Params<Asked>) -> Result<Response, ApiError> {
    export_list(reader, &["directory"], Wanted::Offices, form, Sorted::default(), Purpose::default()).await
}
