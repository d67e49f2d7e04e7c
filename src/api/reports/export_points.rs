//! `GET /api/v1/reports/points/export`.

use axum::response::Response;

use super::points::PointsQuery;
use super::{TABLES, day, region_and_point};
use crate::api::exporting::export as export_list;
use crate::api::prelude::*;
use crate::exports::WantedReport;

/// What its query string holds.
type Asked = (Form, PointsQuery);

/// The points of a region with their 总计, as a file.
#[utoipa::path(
    get,
    path = "/api/v1/reports/points/export",
    tag = "reports",
    summary = "Export the points of 面授点培训情况统计",
    params(Form, PointsQuery, ReadHeaders),
    responses(ExportedFile, ReadProblems)
)]
pub async fn export_points(reader: Reader, Parts((form, query)): Parts<Asked>) -> Result<Response, ApiError> {
    let mut tables = reader.tables(TABLES).await?;
    let day = day(&reader, query.as_of, &mut tables).await?;
    let (region, point) = region_and_point(&reader, query.region, query.point, &mut tables).await?;
    let report = WantedReport::Points(query.training_year, region, point);
    drop(tables);
    let wanted = Wanted::Report(day, Box::new(report));
    export_list(reader, TABLES, wanted, form, Sorted::default(), Purpose::default()).await
}
