//! `POST /api/v1/attachments`.

use axum::http::StatusCode;
use chrono::TimeDelta;

use crate::aggregates::equivalence_request::{RequestError, rules};
use crate::api::auth::Caller;
use crate::api::documented::{CommandProblems, TooManyProblem};
use crate::api::extract::Raw;
use crate::api::file_name::{FileHeaders, FileName};
use crate::api::prelude::*;
use crate::commands::CommandError;
use crate::commands::access::{NOT_THIS_LEARNER, learner_seat};
use crate::gateways::attachments::Upload;
use crate::gateways::documents::{DocumentFault, recognise};
use crate::types::{DocumentKind, Name};

/// Bytes that a document has at most (EQ-1).
#[expect(clippy::cast_possible_truncation, reason = "10 MiB fit any machine's size")]
pub const LIMIT: usize = rules::MOST_BYTES as usize;
/// Documents that one learner may upload in a day without naming them in a request.
const WAITING: i64 = 50;

/// What was uploaded, as the server found it to be.
#[derive(Debug, Serialize, ToSchema)]
pub struct UploadedDocument {
    /// SHA-256 of the content, 64 hexadecimal digits; a request names its attachments by it.
    pub sha256: String,
    /// The file's name.
    pub name: String,
    /// What it is, told by its content.
    pub kind: DocumentKind,
    /// Its size in bytes.
    pub bytes: u64,
}

/// A learner uploads a document, to attach it to a request (EQ-1): PDF, JPEG or PNG, up to 10 MB, told by its content. Uploading
/// the same document again gives the same answer. What no request names within a day is removed.
#[utoipa::path(
    post,
    path = "/api/v1/attachments",
    tag = "attachments",
    summary = "Upload a document",
    params(FileHeaders),
    request_body(content = Vec<u8>, description = "The document.", content_type = "application/octet-stream"),
    responses(
        (status = 201, description = "The document is kept, for a day or as long as a request names it.", body = UploadedDocument),
        CommandProblems,
        TooManyProblem
    )
)]
pub async fn upload(
    State(state): State<ApiState>,
    caller: Caller,
    FileName(name): FileName,
    Raw(content): Raw<LIMIT>,
) -> Result<(StatusCode, Json<UploadedDocument>), ApiError> {
    let learner = learner_seat(&caller.actor).ok_or(ApiError::Forbidden(NOT_THIS_LEARNER))?;
    let kind = checked(&name, content.to_vec()).await?;
    let (attachments, now) = (state.attachments(), state.desk().now());
    if attachments.waiting(learner, now - TimeDelta::days(1)).await? >= WAITING {
        return Err(ApiError::TooMany(3600));
    }
    let Upload { digest, name, kind, bytes } = attachments.store(learner, &name, kind, content, now).await?;
    let told = UploadedDocument { sha256: digest.to_string(), name: name.into(), kind, bytes };
    Ok((StatusCode::CREATED, Json(told)))
}

/// The document's kind, as its content shows.
async fn checked(name: &Name, content: Vec<u8>) -> Result<DocumentKind, ApiError> {
    let called = name.clone();
    let told = tokio::task::spawn_blocking(move || recognise(&content, called.as_str())).await;
    let told = told.map_err(|error| ApiError::Internal(format!("looking at a document failed: {error}")))?;
    told.map_err(|fault| CommandError::refused(&refusal(fault, name)).into())
}

fn refusal(fault: DocumentFault, name: &Name) -> RequestError {
    match fault {
        DocumentFault::Unknown => RequestError::NoDocument,
        DocumentFault::Disguised(kind) => RequestError::Disguised { name: name.clone(), kind: kind.code() },
        DocumentFault::BeyondItsEnd(kind) => RequestError::BeyondItsEnd { kind: kind.code() },
    }
}
