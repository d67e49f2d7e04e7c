//! `POST /api/v1/webhooks/{webhook}/pause`.

use crate::api::prelude::*;
use crate::commands::webhook::PauseWebhook;
use crate::types::{Opinion, WebhookId};

/// Why it is paused.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PauseRequest {
    /// Why.
    pub reason: Opinion,
}

/// Tells a webhook nothing until it is resumed (HOOK-4).
#[utoipa::path(
    post,
    path = "/api/v1/webhooks/{webhook}/pause",
    tag = "webhooks",
    summary = "Pause a webhook",
    params(("webhook" = WebhookId, Path, description = "The webhook."), CommandHeaders),
    request_body = PauseRequest,
    responses(Changed)
)]
pub async fn pause(
    State(state): State<ApiState>,
    Subject(webhook): Subject<WebhookId>,
    cover: Cover,
    Body(PauseRequest { reason }): Body<PauseRequest>,
) -> Result<Accepted, ApiError> {
    change(&state, cover, PauseWebhook { webhook, reason }, "webhook", webhook).await
}
