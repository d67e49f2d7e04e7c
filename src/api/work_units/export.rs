//! `GET /api/v1/work-units/export`.

use axum::response::Response;

use super::list::UnitQuery;
use crate::api::exporting::export as export_list;
use crate::api::prelude::*;

/// What its query string holds.
type Asked = (Form, Sorted, Place, UnitQuery);

/// The work units that the filter selects, as a file.
#[utoipa::path(
    get,
    path = "/api/v1/work-units/export",
    tag = "work-units",
    summary = "Export work units",
    params(Form, Sorted, Place, UnitQuery, ReadHeaders),
    responses(ExportedFile, ReadProblems)
)]
pub async fn export(reader: Reader, Parts((form, sorted, place, query)): Parts<Asked>) -> Result<Response, ApiError> {
    let wanted = Wanted::WorkUnits(query.of(&reader, place)?);
    export_list(reader, &["roster", "directory"], wanted, form, sorted, Purpose::default()).await
}
