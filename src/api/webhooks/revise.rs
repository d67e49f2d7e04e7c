//! `PUT /api/v1/webhooks/{webhook}`.

use crate::api::prelude::*;
use crate::commands::webhook::ReviseWebhook;
use crate::types::{Name, WebhookId, WebhookUrl};

/// What a webhook is called, and where it is told.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WebhookRevisionRequest {
    /// What it is called.
    pub name: Name,
    /// Where it is told: `https`, and no private address (HOOK-1).
    pub url: WebhookUrl,
}

/// Gives a webhook another name or address. What still waits to be delivered goes to the new one.
#[utoipa::path(
    put,
    path = "/api/v1/webhooks/{webhook}",
    tag = "webhooks",
    summary = "Revise a webhook",
    params(("webhook" = WebhookId, Path, description = "The webhook."), CommandHeaders),
    request_body = WebhookRevisionRequest,
    responses(Changed)
)]
pub async fn revise(
    State(state): State<ApiState>,
    Subject(webhook): Subject<WebhookId>,
    cover: Cover,
    Body(WebhookRevisionRequest { name, url }): Body<WebhookRevisionRequest>,
) -> Result<Accepted, ApiError> {
    change(&state, cover, ReviseWebhook { webhook, name, url }, "webhook", webhook).await
}
