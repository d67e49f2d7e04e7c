//! `GET /api/v1/training-plans/{plan}/enrolments/export`.

use axum::response::Response;

use super::roster::RosterQuery;
use super::visible;
use crate::api::exporting::export as export_list;
use crate::api::prelude::*;
use crate::types::PlanId;

/// What its query string holds.
type Asked = (Form, Sorted, Purpose, RosterQuery);

/// The roster of the class that the filter selects, as a file. It names persons, so that it takes a purpose, and the log keeps who
/// took it.
#[utoipa::path(
    get,
    path = "/api/v1/training-plans/{plan}/enrolments/export",
    tag = "training-plans",
    summary = "Export a class's learners",
    params(("plan" = PlanId, Path, description = "The class."), Form, Sorted, Purpose, RosterQuery, ReadHeaders),
    responses(ExportedFile, ReadProblems)
)]
pub async fn export_roster(
    reader: Reader,
    Subject(plan): Subject<PlanId>,
    Parts((form, sorted, purpose, query)): Parts<Asked>,
) -> Result<Response, ApiError> {
    let mut tables = reader.tables(&["plans", "roster", "directory"]).await?;
    visible::roster(&reader, plan, &mut tables).await?;
    drop(tables);
    let wanted = Wanted::Roster(plan, query.of(&reader));
    export_list(reader, &["plans", "roster", "directory"], wanted, form, sorted, purpose).await
}
