//! `GET /api/v1/reports/points-by-region/export`.

use axum::response::Response;

use super::points_by_region::PointsByRegionQuery;
use super::{TABLES, day, region};
use crate::api::exporting::export as export_list;
use crate::api::prelude::*;
use crate::exports::WantedReport;

/// What its query string holds.
type Asked = (Form, PointsByRegionQuery);

/// 面授点报表 with its 合计, as a file.
#[utoipa::path(
    get,
    path = "/api/v1/reports/points-by-region/export",
    tag = "reports",
    summary = "Export 面授点报表",
    params(Form, PointsByRegionQuery, ReadHeaders),
    responses(ExportedFile, ReadProblems)
)]
pub async fn export_points_by_region(reader: Reader, Parts((form, query)): Parts<Asked>) -> Result<Response, ApiError> {
    let mut tables = reader.tables(TABLES).await?;
    let day = day(&reader, query.as_of, &mut tables).await?;
    let report = WantedReport::PointsByRegion(query.training_year, region(&reader, query.region)?);
    drop(tables);
    let wanted = Wanted::Report(day, Box::new(report));
    export_list(reader, TABLES, wanted, form, Sorted::default(), Purpose::default()).await
}
