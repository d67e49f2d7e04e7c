//! `GET /api/v1/reports/learners/export`.

use axum::response::Response;

use super::learners::LearnersQuery;
use super::{TABLES, day};
use crate::api::exporting::export as export_list;
use crate::api::prelude::*;
use crate::exports::WantedReport;

/// What its query string holds.
type Asked = (Form, Purpose, LearnersQuery);

/// 面授学习统计, as a file. It names persons, so that it takes a
/// purpose, and the log keeps who took it.
#[utoipa::path(
    get,
    path = "/api/v1/reports/learners/export",
    tag = "reports",
    summary = "Export 面授学习统计",
    params(Form, Purpose, LearnersQuery, ReadHeaders),
    responses(ExportedFile, ReadProblems)
)]
pub async fn export_learners(
    reader: Reader,
    Parts((form, purpose, query)): Parts<Asked>,
) -> Result<Response, ApiError> {
    let mut tables = reader.tables(TABLES).await?;
    let day = day(&reader, query.as_of, &mut tables).await?;
    let report = WantedReport::Study(query.of(&reader, &mut tables).await?);
    drop(tables);
    let wanted = Wanted::Report(day, Box::new(report));
    export_list(reader, TABLES, wanted, form, Sorted::default(), purpose).await
}
