//! `GET /api/v1/reports/classes/{class}/learners/export`.

use axum::response::Response;

use super::class_learners::ClassLearnersQuery;
use super::{TABLES, day, see_class};
use crate::api::exporting::export as export_list;
use crate::api::prelude::*;
use crate::exports::WantedReport;
use crate::types::PlanId;

/// What its query string holds.
type Asked = (Form, Purpose, ClassLearnersQuery);

/// The learners of a class, as a file. It names persons, so that it takes a
/// purpose, and the log keeps who took it.
#[utoipa::path(
    get,
    path = "/api/v1/reports/classes/{class}/learners/export",
    tag = "reports",
    summary = "Export the learners of a class",
    params(("class" = PlanId, Path, description = "The class."), Form, Purpose, ClassLearnersQuery, ReadHeaders),
    responses(ExportedFile, ReadProblems)
)]
pub async fn export_class_learners(
    reader: Reader,
    Subject(class): Subject<PlanId>,
    Parts((form, purpose, query)): Parts<Asked>,
) -> Result<Response, ApiError> {
    let mut tables = reader.tables(TABLES).await?;
    see_class(&reader, class, &mut tables).await?;
    let day = day(&reader, query.as_of, &mut tables).await?;
    let report = WantedReport::ClassLearners(class, query.of(&reader));
    drop(tables);
    let wanted = Wanted::Report(day, Box::new(report));
    export_list(reader, TABLES, wanted, form, Sorted::default(), purpose).await
}
