//! `GET /api/v1/publications/{day}`.

use axum::http::HeaderMap;
use axum::response::Response;
use chrono::NaiveDate;

use super::{TABLES, content};
use crate::api::prelude::*;
use crate::publication::{MANIFEST, Manifest};
use crate::queries::publications::one;

/// The manifest of a published day, byte for byte as it was signed: every file with its size and SHA-256, the log's last position
/// and digest. The signature is the file `manifest.json.sig`.
#[utoipa::path(
    get,
    path = "/api/v1/publications/{day}",
    tag = "publications",
    summary = "Read the manifest of a published day",
    params(
        ("day" = NaiveDate, Path, description = "The business day."), ReadHeaders,
        ("If-None-Match" = Option<String>, Header, description = "The `ETag` of an answer that one has.")
    ),
    responses(
        (status = 200, description = "The manifest.", body = Manifest,
            headers(("ETag" = String, description = "The manifest's SHA-256."))),
        (status = 304, description = "It is what one has."),
        ReadProblems
    )
)]
pub async fn detail(reader: Reader, asked: HeaderMap, Subject(day): Subject<NaiveDate>) -> Result<Response, ApiError> {
    let mut tables = reader.tables(TABLES).await?;
    let found = one(day, &mut tables).await?;
    drop(tables);
    let found = found.ok_or_else(|| ApiError::NotFound { kind: "publication", id: day.to_string() })?;
    let (_, written) = content::manifest(reader.state.publications(), &found).await?;
    Ok(content::small(MANIFEST, &written, &found, &asked))
}
