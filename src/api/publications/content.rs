//! A file of a publication as an answer: whole, a part of it, or that the client has it already.

use axum::body::Body as Content;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use crate::api::conditional::{Extent, has_it, http_date, strong_etag, wanted};
use crate::api::error::ApiError;
use crate::gateways::publications::Publications;
use crate::publication::{FileEntry, Form, MANIFEST, Manifest};
use crate::queries::publications::Publication;

/// The manifest of a day as it was published, and its bytes.
///
/// # Errors
/// When the place cannot be reached, or holds something else.
pub(super) async fn manifest(place: &Publications, of: &Publication) -> Result<(Manifest, Bytes), ApiError> {
    let gone = || ApiError::NotFound { kind: "publication", id: of.day.to_string() };
    let written = place.get(of.day, MANIFEST).await?.ok_or_else(gone)?;
    if hex::encode(Sha256::digest(&written)) != of.manifest {
        return Err(ApiError::Internal(format!("the manifest of {} is not the one that was published", of.day)));
    }
    let manifest = serde_json::from_slice(&written).map_err(|error| ApiError::Internal(error.to_string()))?;
    Ok((manifest, written))
}

/// A small file that is in memory.
pub(super) fn small(name: &str, content: &Bytes, of: &Publication, asked: &HeaderMap) -> Response {
    let entry =
        FileEntry { name: name.to_owned(), bytes: content.len() as u64, sha256: hex::encode(Sha256::digest(content)) };
    let cut = |range: std::ops::Range<u64>| {
        let at = |byte: u64| usize::try_from(byte).unwrap_or(content.len());
        Content::from(content.slice(at(range.start)..at(range.end)))
    };
    match prepared(&entry, of.published_at, asked) {
        Prepared::Done(response) => response,
        Prepared::Send(status, headers, range) => (status, headers, cut(range)).into_response(),
    }
}

/// A file that the place holds.
///
/// # Errors
/// When the place cannot be reached, or has lost it.
pub(super) async fn large(
    place: &Publications,
    entry: &FileEntry,
    of: &Publication,
    asked: &HeaderMap,
) -> Result<Response, ApiError> {
    let (status, headers, range) = match prepared(entry, of.published_at, asked) {
        Prepared::Done(response) => return Ok(response),
        Prepared::Send(status, headers, range) => (status, headers, range),
    };
    // A store refuses a range of nothing.
    let range = (range != (0..entry.bytes)).then_some(range);
    let lost = || ApiError::Internal(format!("`{}` of {} is not where it was published", entry.name, of.day));
    let content = place.read(of.day, &entry.name, range).await?.ok_or_else(lost)?;
    Ok((status, headers, Content::from_stream(content)).into_response())
}

enum Prepared {
    /// Nothing of the content is sent.
    Done(Response),
    /// These bytes are.
    Send(StatusCode, HeaderMap, std::ops::Range<u64>),
}

fn prepared(entry: &FileEntry, published_at: DateTime<Utc>, asked: &HeaderMap) -> Prepared {
    let etag = strong_etag(&entry.sha256);
    let mut headers = HeaderMap::new();
    headers.insert(header::ETAG, etag.clone());
    headers.insert(header::LAST_MODIFIED, http_date(published_at));
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    if has_it(asked, &etag, Some(published_at)) {
        return Prepared::Done((StatusCode::NOT_MODIFIED, headers).into_response());
    }
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type(&entry.name)));
    let size = entry.bytes;
    let (status, range) = match wanted(asked, &etag, size) {
        Extent::Whole => (StatusCode::OK, 0..size),
        Extent::Part(range) => {
            let told = format!("bytes {}-{}/{size}", range.start, range.end - 1);
            headers.extend(HeaderValue::from_str(&told).ok().map(|told| (header::CONTENT_RANGE, told)));
            (StatusCode::PARTIAL_CONTENT, range)
        }
        Extent::Beyond => {
            let mut response = ApiError::Range(size).into_response();
            let told = HeaderValue::from_str(&format!("bytes */{size}")).ok();
            response.headers_mut().extend(told.map(|told| (header::CONTENT_RANGE, told)));
            return Prepared::Done(response);
        }
    };
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(range.end - range.start));
    Prepared::Send(status, headers, range)
}

fn media_type(name: &str) -> &'static str {
    let form = Form::ALL.into_iter().find(|form| name.ends_with(form.extension()));
    form.map_or("application/json", |form| match form {
        Form::Csv => "text/csv; charset=utf-8",
        Form::Xlsx | Form::Parquet | Form::Json => form.media_type(),
    })
}
