//! `POST /api/v1/webhooks/{webhook}/resumption`.

use crate::api::prelude::*;
use crate::commands::webhook::ResumeWebhook;
use crate::types::WebhookId;

/// Tells a webhook again that was paused (HOOK-4).
#[utoipa::path(
    post,
    path = "/api/v1/webhooks/{webhook}/resumption",
    tag = "webhooks",
    summary = "Resume a webhook",
    params(("webhook" = WebhookId, Path, description = "The webhook."), CommandHeaders),
    responses(Changed)
)]
pub async fn resume(
    State(state): State<ApiState>,
    Subject(webhook): Subject<WebhookId>,
    cover: Cover,
) -> Result<Accepted, ApiError> {
    change(&state, cover, ResumeWebhook { webhook }, "webhook", webhook).await
}
