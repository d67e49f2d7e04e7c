//! `POST /api/v1/webhooks`.

use axum::response::Response;

use crate::api::accepted::CommandResult;
use crate::api::documented::CommandProblems;
use crate::api::prelude::*;
use crate::commands::webhook::{RegisterWebhook, make_secret};
use crate::types::{Name, RegionCode, Secret, WebhookId, WebhookUrl};

/// What is to be told.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WebhookRequest {
    /// The webhook's identifier, if the client chooses it.
    #[serde(default)]
    pub webhook: Option<WebhookId>,
    /// The office that it belongs to.
    pub office: RegionCode,
    /// What it is called.
    pub name: Name,
    /// Where it is told: `https`, and no private address (HOOK-1).
    pub url: WebhookUrl,
    /// What deliveries are signed with, of at least 32 characters (HOOK-3); made, where it is left out.
    #[serde(default)]
    pub secret: Option<Secret>,
}

/// The new webhook.
#[derive(Debug, Serialize, ToSchema)]
pub struct WebhookResult {
    /// The position of the command; for `X-Read-After`.
    pub position: i64,
    /// The webhook.
    pub id: String,
    /// What deliveries are signed with. It is shown here and nowhere else.
    pub secret: String,
}

/// Has a machine elsewhere told of every publication from now on. The secret is shown once: repeating a command that had one made
/// is refused, since the secret would be another.
#[utoipa::path(
    post,
    path = "/api/v1/webhooks",
    tag = "webhooks",
    summary = "Register a webhook",
    params(CommandHeaders),
    request_body = WebhookRequest,
    responses((status = 201, description = "It, with its secret.", body = WebhookResult), CommandProblems)
)]
pub async fn register(
    State(state): State<ApiState>,
    cover: Cover,
    Body(WebhookRequest { webhook, office, name, url, secret }): Body<WebhookRequest>,
) -> Result<Response, ApiError> {
    let secret = given_or_made(secret)?;
    let shown = secret.reveal().to_owned();
    let command = RegisterWebhook { webhook, office, name, url, secret };
    let done = create(&state, cover, command, "webhook", "/api/v1/webhooks").await?;
    Ok(done.with(|CommandResult { position, id, .. }| WebhookResult {
        position: *position,
        id: id.clone(),
        secret: shown,
    }))
}

/// The client's own secret, or a new one.
///
/// # Errors
/// When none could be made.
pub(super) fn given_or_made(secret: Option<Secret>) -> Result<Secret, ApiError> {
    secret
        .or_else(|| make_secret(&mut rand::rng()))
        .ok_or_else(|| ApiError::Internal("no secret could be made".to_owned()))
}
