//! `GET /api/v1/training-points/export`.

use axum::response::Response;

use super::list::PointQuery;
use crate::api::exporting::export as export_list;
use crate::api::prelude::*;

/// What its query string holds.
type Asked = (Form, Sorted, Place, PointQuery);

/// The training points that the filter selects, as a file.
#[utoipa::path(
    get,
    path = "/api/v1/training-points/export",
    tag = "training-points",
    summary = "Export training points",
    params(Form, Sorted, Place, PointQuery, ReadHeaders),
    responses(ExportedFile, ReadProblems)
)]
pub async fn export(reader: Reader, Parts((form, sorted, place, query)): Parts<Asked>) -> Result<Response, ApiError> {
    let wanted = Wanted::TrainingPoints(query.of(&reader, place)?);
    export_list(reader, &["directory"], wanted, form, sorted, Purpose::default()).await
}
