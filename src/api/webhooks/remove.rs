//! `DELETE /api/v1/webhooks/{webhook}`.

use crate::api::prelude::*;
use crate::commands::webhook::RemoveWebhook;
use crate::types::WebhookId;

/// Tells a webhook nothing any more. Its secret is gone; its history stays.
#[utoipa::path(
    delete,
    path = "/api/v1/webhooks/{webhook}",
    tag = "webhooks",
    summary = "Remove a webhook",
    params(("webhook" = WebhookId, Path, description = "The webhook."), CommandHeaders),
    responses(Changed)
)]
pub async fn remove(
    State(state): State<ApiState>,
    Subject(webhook): Subject<WebhookId>,
    cover: Cover,
) -> Result<Accepted, ApiError> {
    change(&state, cover, RemoveWebhook { webhook }, "webhook", webhook).await
}
