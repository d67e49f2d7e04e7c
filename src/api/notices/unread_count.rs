//! `GET /api/v1/notices/unread-count`.

use super::{TABLES, recipient};
use crate::api::prelude::*;
use crate::queries::notices::unread;

/// What one has not read yet.
#[derive(Debug, Serialize, ToSchema)]
pub struct UnreadNotices {
    /// How many notices.
    unread: i64,
    /// The position of the newest of them; absent when there are none.
    newest: Option<i64>,
}

/// How many notices one has not read yet.
#[utoipa::path(
    get,
    path = "/api/v1/notices/unread-count",
    tag = "notices",
    summary = "Count one's unread notices",
    params(ReadHeaders),
    responses((status = 200, description = "How many.", body = UnreadNotices), ReadProblems)
)]
pub async fn unread_count(reader: Reader) -> Result<Json<UnreadNotices>, ApiError> {
    let mut tables = reader.tables(TABLES).await?;
    let found = unread(recipient(&reader), &mut tables).await?;
    Ok(Json(UnreadNotices { unread: found.count, newest: found.newest }))
}
