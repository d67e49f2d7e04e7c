//! `GET /api/v1/training-plans/export`.

use axum::response::Response;

use super::list::PlanQuery;
use crate::api::exporting::export as export_list;
use crate::api::prelude::*;

/// What its query string holds.
type Asked = (Form, Sorted, Place, PlanQuery);

/// The plans and classes that the filter selects, as a file.
#[utoipa::path(
    get,
    path = "/api/v1/training-plans/export",
    tag = "training-plans",
    summary = "Export plans and classes",
    params(Form, Sorted, Place, PlanQuery, ReadHeaders),
    responses(ExportedFile, ReadProblems)
)]
pub async fn export(reader: Reader, Parts((form, sorted, place, query)): Parts<Asked>) -> Result<Response, ApiError> {
    let wanted = Wanted::TrainingPlans(query.of(&reader, place).await?);
    export_list(reader, &["plans", "directory"], wanted, form, sorted, Purpose::default()).await
}
