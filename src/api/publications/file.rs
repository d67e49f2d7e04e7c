//! `GET /api/v1/publications/{day}/files/{name}`.

use axum::http::HeaderMap;
use axum::response::Response;
use chrono::NaiveDate;

use super::{TABLES, content};
use crate::api::prelude::*;
use crate::publication::{MANIFEST, SIGNATURE};
use crate::queries::publications::one;

/// A file of a published day: one that the manifest names, `manifest.json` or `manifest.json.sig`. Its `ETag` is its SHA-256. It
/// can be fetched in parts (`Range`), and an interrupted download goes on with `If-Range`.
#[utoipa::path(
    get,
    path = "/api/v1/publications/{day}/files/{name}",
    tag = "publications",
    summary = "Fetch a file of a published day",
    params(
        ("day" = NaiveDate, Path, description = "The business day."),
        ("name" = String, Path, description = "The file's name.", example = "training.csv"),
        ReadHeaders,
        ("If-None-Match" = Option<String>, Header, description = "The `ETag` of a file that one has."),
        ("Range" = Option<String>, Header, description = "One range of bytes.", example = "bytes=0-1023"),
        ("If-Range" = Option<String>, Header, description = "The `ETag` of the file of which one has a part.")
    ),
    responses(
        (status = 200, description = "The file.", content(
            (Vec<u8> = "text/csv"),
            (Vec<u8> = "application/json"),
            (Vec<u8> = "application/vnd.apache.parquet"),
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        ), headers(("ETag" = String, description = "The file's SHA-256."))),
        (status = 206, description = "The part that was asked for."),
        (status = 304, description = "It is what one has."),
        (status = 416, description = "The file has no such bytes.", body = crate::api::ProblemDetails,
            content_type = "application/problem+json"),
        ReadProblems
    )
)]
pub async fn file(
    reader: Reader,
    asked: HeaderMap,
    Subjects(day, name): Subjects<NaiveDate, String>,
) -> Result<Response, ApiError> {
    let mut tables = reader.tables(TABLES).await?;
    let found = one(day, &mut tables).await?;
    drop(tables);
    let missing = || ApiError::NotFound { kind: "publication", id: format!("{day}/{name}") };
    let found = found.ok_or_else(missing)?;
    let place = reader.state.publications();
    let (manifest, written) = content::manifest(place, &found).await?;
    if name == MANIFEST {
        return Ok(content::small(MANIFEST, &written, &found, &asked));
    }
    if name == SIGNATURE {
        let signature = place.get(day, SIGNATURE).await?.ok_or_else(missing)?;
        return Ok(content::small(SIGNATURE, &signature, &found, &asked));
    }
    let entry = manifest.file(&name).ok_or_else(missing)?;
    content::large(place, entry, &found, &asked).await
}
