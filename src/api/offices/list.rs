//! `GET /api/v1/offices`.

use crate::api::prelude::*;
use crate::queries::regions::{Office, offices};

/// The regions of the province and their offices, in the order of their codes; everybody may read them.
#[utoipa::path(
    get,
    path = "/api/v1/offices",
    tag = "offices",
    summary = "List offices",
    params(ReadHeaders),
    responses((status = 200, description = "All offices.", body = Vec<Office>), ReadProblems)
)]
pub async fn list(reader: Reader) -> Result<Json<Vec<Office>>, ApiError> {
    let mut tables = reader.tables(&["directory"]).await?;
    Ok(Json(offices(&mut tables).await?))
}
