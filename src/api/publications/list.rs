//! `GET /api/v1/publications`.

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::TABLES;
use crate::api::conditional::{has_it, strong_etag};
use crate::api::prelude::*;
use crate::queries::publications::{Publication, list as publications};

/// Which days.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct PublicationQuery {
    /// Not before this day.
    from: Option<NaiveDate>,
    /// Not after this day.
    to: Option<NaiveDate>,
}

/// The published days, the newest first. Who polls sends the `ETag` of the last answer as `If-None-Match` and is answered 304
/// while there is nothing new. For offices, auditors and the platform; a machine's key reads it with the scope `read_reports`.
#[utoipa::path(
    get,
    path = "/api/v1/publications",
    tag = "publications",
    summary = "List the published days",
    params(
        PageRequest, PublicationQuery, ReadHeaders,
        ("If-None-Match" = Option<String>, Header, description = "The `ETag` of an answer that one has.")
    ),
    responses(
        (status = 200, description = "A page of the days.", body = Page<Publication>,
            headers(("ETag" = String, description = "The answer's digest."))),
        (status = 304, description = "It is what one has."),
        ReadProblems
    )
)]
pub async fn list(reader: Reader, asked: HeaderMap, listing: Listing<PublicationQuery>) -> Result<Response, ApiError> {
    let Listing { page, filter } = listing;
    let mut tables = reader.tables(TABLES).await?;
    let found = publications(filter.from, filter.to, &page, &mut tables).await?;
    let written = serde_json::to_vec(&found).map_err(|error| ApiError::Internal(error.to_string()))?;
    let etag = strong_etag(&hex::encode(Sha256::digest(&written)));
    let mut response = if has_it(&asked, &etag, None) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, "application/json")], written).into_response()
    };
    response.headers_mut().insert(header::ETAG, etag);
    Ok(response)
}
