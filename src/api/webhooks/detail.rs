//! `GET /api/v1/webhooks/{webhook}`.

use super::visible;
use crate::api::prelude::*;
use crate::queries::webhooks::Webhook;
use crate::types::WebhookId;

/// One webhook; its secret is shown nowhere.
#[utoipa::path(
    get,
    path = "/api/v1/webhooks/{webhook}",
    tag = "webhooks",
    summary = "Read a webhook",
    params(("webhook" = WebhookId, Path, description = "The webhook."), ReadHeaders),
    responses((status = 200, description = "It, with its version as `ETag`.", body = Webhook), ReadProblems)
)]
pub async fn detail(reader: Reader, Subject(webhook): Subject<WebhookId>) -> Result<Versioned<Webhook>, ApiError> {
    let mut tables = reader.tables(&["webhooks", "directory"]).await?;
    let found = visible::webhook(&reader, webhook, &mut tables).await?;
    Versioned::found(Some(found), |found| found.version, "webhook", webhook)
}
