//! `GET /api/v1/learners/export`.

use axum::response::Response;

use super::list::LearnerQuery;
use crate::api::exporting::export as export_list;
use crate::api::prelude::*;

/// What its query string holds.
type Asked = (Form, Sorted, Purpose, Place, LearnerQuery);

/// 导出列表数据: the learners that the filter selects, as a file. It names persons, so that it takes a purpose, and the log keeps
/// who took it.
#[utoipa::path(
    get,
    path = "/api/v1/learners/export",
    tag = "learners",
    summary = "Export learners",
    params(Form, Sorted, Purpose, Place, LearnerQuery, ReadHeaders),
    responses(ExportedFile, ReadProblems)
)]
pub async fn export(
    reader: Reader,
    Parts((form, sorted, purpose, place, query)): Parts<Asked>,
) -> Result<Response, ApiError> {
    let wanted = Wanted::Learners(Box::new(query.of(&reader, place)?));
    export_list(reader, &["roster", "directory"], wanted, form, sorted, purpose).await
}
