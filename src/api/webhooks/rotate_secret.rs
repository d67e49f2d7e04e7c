//! `POST /api/v1/webhooks/{webhook}/secret`.

use axum::response::Response;

use super::register::given_or_made;
use crate::api::accepted::CommandResult;
use crate::api::documented::CommandProblems;
use crate::api::prelude::*;
use crate::commands::webhook::RotateWebhookSecret;
use crate::types::{Secret, WebhookId};

/// Hours for which a former secret signs along, unless told.
const OVERLAP_HOURS: u16 = 24;

/// How secrets change.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RotationRequest {
    /// The new secret, of at least 32 characters (HOOK-3); made, where it is left out.
    #[serde(default)]
    pub secret: Option<Secret>,
    /// For how many hours the former one signs along, 0 to 168 (HOOK-6); 24 unless told.
    #[serde(default)]
    #[schema(maximum = 168)]
    pub overlap_hours: Option<u16>,
}

/// The new secret.
#[derive(Debug, Serialize, ToSchema)]
pub struct RotationResult {
    /// The position of the command; for `X-Read-After`.
    pub position: i64,
    /// What deliveries are signed with. It is shown here and nowhere else.
    pub secret: String,
}

/// Signs with another secret. For some hours a delivery bears the signatures of both, so that its consumer can change over.
#[utoipa::path(
    post,
    path = "/api/v1/webhooks/{webhook}/secret",
    tag = "webhooks",
    summary = "Change a webhook's secret",
    params(("webhook" = WebhookId, Path, description = "The webhook."), CommandHeaders),
    request_body = RotationRequest,
    responses((status = 200, description = "The new secret.", body = RotationResult), CommandProblems)
)]
pub async fn rotate_secret(
    State(state): State<ApiState>,
    Subject(webhook): Subject<WebhookId>,
    cover: Cover,
    Body(RotationRequest { secret, overlap_hours }): Body<RotationRequest>,
) -> Result<Response, ApiError> {
    let secret = given_or_made(secret)?;
    let shown = secret.reveal().to_owned();
    let overlap_hours = overlap_hours.unwrap_or(OVERLAP_HOURS);
    let command = RotateWebhookSecret { webhook, secret, overlap_hours };
    let done = change(&state, cover, command, "webhook", webhook).await?;
    Ok(done.with(|CommandResult { position, .. }| RotationResult { position: *position, secret: shown }))
}
