//! What handlers take in: the body, the query and the path, each parsed at once and refused with the field at fault.

use std::str::FromStr;

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, RawPathParams, Request, rejection::BytesRejection};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::IntoResponse;
use serde::de::DeserializeOwned;

use super::BODY_LIMIT;
use super::error::ApiError;
use super::shape::{FaultKind, ShapeFault};

/// A JSON body.
#[derive(Debug)]
pub struct Body<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Body<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        if !is_json(request.headers()) {
            return Err(ApiError::MediaType);
        }
        let bytes = Bytes::from_request(request, state).await.map_err(|refused| unreadable(refused, BODY_LIMIT))?;
        parse_json(&bytes).map(Self)
    }
}

/// A body as it is, of up to `LIMIT` bytes; the route's own limit must be the same.
#[derive(Debug)]
pub struct Raw<const LIMIT: usize>(pub Bytes);

impl<const LIMIT: usize, S: Send + Sync> FromRequest<S> for Raw<LIMIT> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        Bytes::from_request(request, state).await.map(Self).map_err(|refused| unreadable(refused, LIMIT))
    }
}

/// Reads JSON; tells what is no JSON at all from what has the wrong shape.
///
/// # Errors
/// [`ApiError::Malformed`] or [`ApiError::Shape`].
pub fn parse_json<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ApiError> {
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let said = error.inner();
        if said.is_data() {
            ShapeFault::of_serde("$", error.path(), &said.to_string()).into()
        } else {
            ApiError::Malformed(said.to_string())
        }
    })?;
    json.end().map_err(|error| ApiError::Malformed(error.to_string()))?;
    Ok(value)
}

fn is_json(headers: &HeaderMap) -> bool {
    let Some(named) = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()) else { return false };
    let (essence, parameters) = named.split_once(';').unwrap_or((named, ""));
    let parameters = parameters.trim().to_ascii_lowercase();
    let utf_8 = !parameters.starts_with("charset=") || parameters.contains("utf-8");
    essence.trim().eq_ignore_ascii_case("application/json") && utf_8
}

fn unreadable(rejection: BytesRejection, limit: usize) -> ApiError {
    if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
        ApiError::TooLarge(limit)
    } else {
        ApiError::Malformed(rejection.body_text())
    }
}

/// The one identifier in the path.
#[derive(Debug, Clone, Copy)]
pub struct Subject<T>(pub T);

impl<T, S> FromRequestParts<S> for Subject<T>
where
    T: FromStr + Send,
    T::Err: std::fmt::Display,
    S: Send + Sync,
{
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let path = raw_path(parts, state).await?;
        let mut segments = path.iter();
        match (segments.next(), segments.next()) {
            (Some((name, value)), None) => Ok(Self(segment(name, value)?)),
            (None, _) | (Some(_), Some(_)) => Err(ApiError::Internal("a route has not one identifier".to_owned())),
        }
    }
}

/// The two identifiers in the path.
#[derive(Debug, Clone, Copy)]
pub struct Subjects<T, U>(pub T, pub U);

impl<T, U, S> FromRequestParts<S> for Subjects<T, U>
where
    T: FromStr + Send,
    T::Err: std::fmt::Display,
    U: FromStr + Send,
    U::Err: std::fmt::Display,
    S: Send + Sync,
{
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let path = raw_path(parts, state).await?;
        let mut segments = path.iter();
        match (segments.next(), segments.next()) {
            (Some((first, one)), Some((second, two))) => Ok(Self(segment(first, one)?, segment(second, two)?)),
            (None, _) | (Some(_), None) => Err(ApiError::Internal("a route has not two identifiers".to_owned())),
        }
    }
}

async fn raw_path<S: Send + Sync>(parts: &mut Parts, state: &S) -> Result<RawPathParams, ApiError> {
    RawPathParams::from_request_parts(parts, state).await.map_err(|rejection| {
        let said = rejection.to_string();
        if rejection.into_response().status().is_client_error() {
            ApiError::Malformed(said)
        } else {
            ApiError::Internal(said)
        }
    })
}

fn segment<T>(name: &str, value: &str) -> Result<T, ApiError>
where
    T: FromStr,
    T::Err: std::fmt::Display,
{
    value.parse().map_err(|error: T::Err| {
        ApiError::from(ShapeFault {
            path: format!("path.{name}"),
            kind: FaultKind::BadValue,
            technical: error.to_string(),
        })
    })
}
