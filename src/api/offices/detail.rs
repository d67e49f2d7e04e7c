//! `GET /api/v1/offices/{region}`.

use crate::api::prelude::*;
use crate::queries::regions::{Office, office};
use crate::types::RegionCode;

/// One region and its office; everybody may read it.
#[utoipa::path(
    get,
    path = "/api/v1/offices/{region}",
    tag = "offices",
    summary = "Read an office",
    params(("region" = RegionCode, Path, description = "The region's code."), ReadHeaders),
    responses((status = 200, description = "It, with its version as `ETag`.", body = Office), ReadProblems)
)]
pub async fn detail(reader: Reader, Subject(region): Subject<RegionCode>) -> Result<Versioned<Office>, ApiError> {
    let mut tables = reader.tables(&["directory"]).await?;
    Versioned::found(office(region, &mut tables).await?, |found| found.version, "office", region)
}
