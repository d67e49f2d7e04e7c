//! `GET /api/v1/reports/continuing/learners/export`.

use axum::response::Response;

use super::continuing_learners::ContinuingLearnersQuery;
use super::{TABLES, day, region};
use crate::api::exporting::export as export_list;
use crate::api::prelude::*;
use crate::exports::WantedReport;
use crate::queries::reports::Report;

/// What its query string holds.
type Asked = (Form, Purpose, ContinuingLearnersQuery);

/// The learners whom a column of 继续教育情况统计 counts, as a file. It names persons, so that it takes a
/// purpose, and the log keeps who took it.
#[utoipa::path(
    get,
    path = "/api/v1/reports/continuing/learners/export",
    tag = "reports",
    summary = "Export the learners behind a figure of 继续教育情况统计",
    params(Form, Purpose, ContinuingLearnersQuery, ReadHeaders),
    responses(ExportedFile, ReadProblems)
)]
pub async fn export_continuing_learners(
    reader: Reader,
    Parts((form, purpose, query)): Parts<Asked>,
) -> Result<Response, ApiError> {
    let mut tables = reader.tables(TABLES).await?;
    let day = day(&reader, query.as_of, &mut tables).await?;
    let counted = Report::Continuing.column(query.column.as_str())?;
    let report = WantedReport::ContinuingLearners(query.training_year, region(&reader, query.region)?, counted);
    drop(tables);
    let wanted = Wanted::Report(day, Box::new(report));
    export_list(reader, TABLES, wanted, form, Sorted::default(), purpose).await
}
