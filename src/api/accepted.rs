//! The answer to a command that was carried out.

use axum::Json;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::cover::Cover;
use super::error::ApiError;
use super::state::ApiState;
use crate::commands::{Receipt, UseCase};

/// The log's position after the command; a read that names it in `X-Read-After` sees what the command did.
pub const POSITION: HeaderName = HeaderName::from_static("x-position");
/// There, and `true`, when the command had been carried out before.
const REPLAYED: HeaderName = HeaderName::from_static("idempotent-replayed");

/// What became of a command.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CommandResult {
    /// The position of the command's last event; for `X-Read-After`.
    pub position: i64,
    /// The command's id, as given in `Idempotency-Key` or made up.
    pub command_id: Uuid,
    /// The identifier of the command's subject.
    pub id: String,
    /// The subject's version after the command; also its `ETag`. Absent when the command changed nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<u64>,
}

/// A command that was carried out, on its way to the client.
#[derive(Debug)]
pub struct Accepted {
    status: StatusCode,
    location: Option<&'static str>,
    result: CommandResult,
    repeated: bool,
}

impl Accepted {
    /// Something was changed. `kind` is the aggregate type of the command's subject, `id` what the path named.
    #[must_use]
    pub fn changed(receipt: Receipt, kind: &'static str, id: impl ToString) -> Self {
        let subject = receipt.changes.into_iter().find(|(stream, _)| stream.kind == kind);
        let (id, version) =
            subject.map_or_else(|| (id.to_string(), None), |(stream, version)| (stream.id, Some(version)));
        Self {
            status: StatusCode::OK,
            location: None,
            result: CommandResult { position: receipt.position, command_id: receipt.command_id.0, id, version },
            repeated: receipt.repeated,
        }
    }

    /// Something came to be, and can be read at `location` and its identifier.
    #[must_use]
    pub fn created(receipt: Receipt, kind: &'static str, location: &'static str) -> Self {
        Self { status: StatusCode::CREATED, location: Some(location), ..Self::changed(receipt, kind, "") }
    }

    /// The same answer with more in its body.
    #[must_use]
    pub fn with<T: Serialize>(self, body: impl FnOnce(&CommandResult) -> T) -> Response {
        let body = body(&self.result);
        self.respond(Json(body))
    }

    fn respond(&self, body: impl IntoResponse) -> Response {
        let mut response = (self.status, body).into_response();
        let headers = response.headers_mut();
        headers.insert(POSITION, HeaderValue::from(self.result.position));
        if let Some(etag) = self.result.version.and_then(etag) {
            headers.insert(header::ETAG, etag);
        }
        if let Some(place) = self.location.map(|under| format!("{under}/{}", self.result.id))
            && let Ok(place) = HeaderValue::from_str(&place)
        {
            headers.insert(header::LOCATION, place);
        }
        if self.repeated {
            headers.insert(REPLAYED, HeaderValue::from_static("true"));
        }
        response
    }
}

impl IntoResponse for Accepted {
    fn into_response(self) -> Response {
        self.respond(Json(&self.result))
    }
}

/// Carries out a command that changes the thing named `id` of the aggregate type `kind`.
///
/// # Errors
/// When the command is refused or cannot be stored.
pub async fn change<U: UseCase>(
    state: &ApiState,
    cover: Cover,
    use_case: U,
    kind: &'static str,
    id: impl ToString,
) -> Result<Accepted, ApiError> {
    let receipt = state.desk().execute(cover.envelope(), use_case).await?;
    Ok(Accepted::changed(receipt, kind, id))
}

/// Carries out a command that brings forth something of the aggregate type `kind`, which can then be read under `location`.
///
/// # Errors
/// When the command is refused or cannot be stored.
pub async fn create<U: UseCase>(
    state: &ApiState,
    cover: Cover,
    use_case: U,
    kind: &'static str,
    location: &'static str,
) -> Result<Accepted, ApiError> {
    let receipt = state.desk().execute(cover.envelope(), use_case).await?;
    Ok(Accepted::created(receipt, kind, location))
}

/// An aggregate's version as its `ETag`.
#[must_use]
pub fn etag(version: u64) -> Option<HeaderValue> {
    HeaderValue::from_str(&format!("\"{version}\"")).ok()
}
