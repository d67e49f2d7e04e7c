//! `GET /api/v1/reports/points/{point}/classes/export`.

use axum::response::Response;

use super::classes::ClassesQuery;
use super::{TABLES, day, see_point};
use crate::api::exporting::export as export_list;
use crate::api::prelude::*;
use crate::exports::WantedReport;
use crate::types::PointId;

/// What its query string holds.
type Asked = (Form, ClassesQuery);

/// The classes of a training point, as a file.
#[utoipa::path(
    get,
    path = "/api/v1/reports/points/{point}/classes/export",
    tag = "reports",
    summary = "Export the classes of a point",
    params(("point" = PointId, Path, description = "The training point."), Form, ClassesQuery, ReadHeaders),
    responses(ExportedFile, ReadProblems)
)]
pub async fn export_classes(
    reader: Reader,
    Subject(point): Subject<PointId>,
    Parts((form, query)): Parts<Asked>,
) -> Result<Response, ApiError> {
    let mut tables = reader.tables(TABLES).await?;
    see_point(&reader, point, &mut tables).await?;
    let day = day(&reader, query.as_of, &mut tables).await?;
    let report = WantedReport::Classes(query.training_year, point, query.of());
    drop(tables);
    let wanted = Wanted::Report(day, Box::new(report));
    export_list(reader, TABLES, wanted, form, Sorted::default(), Purpose::default()).await
}
