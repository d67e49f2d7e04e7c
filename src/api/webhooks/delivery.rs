//! `GET /api/v1/webhooks/{webhook}/deliveries/{delivery}`.

use super::visible;
use crate::api::prelude::*;
use crate::queries::webhooks::{Delivery, DeliveryAttempt, delivery as found};
use crate::types::{DeliveryId, WebhookId};

/// A delivery with everything that is known of it.
#[derive(Debug, Serialize, ToSchema)]
pub struct DeliveryDetail {
    /// It.
    #[serde(flatten)]
    pub delivery: Delivery,
    /// What is sent, byte by byte.
    pub body: String,
    /// Every attempt, the first one first.
    pub attempts_made: Vec<DeliveryAttempt>,
}

/// What a webhook is told, and what it answered at every attempt.
#[utoipa::path(
    get,
    path = "/api/v1/webhooks/{webhook}/deliveries/{delivery}",
    tag = "webhooks",
    summary = "Read a delivery",
    params(
        ("webhook" = WebhookId, Path, description = "The webhook."),
        ("delivery" = DeliveryId, Path, description = "The delivery."),
        ReadHeaders
    ),
    responses((status = 200, description = "It.", body = DeliveryDetail), ReadProblems)
)]
pub async fn delivery(
    reader: Reader,
    Subjects(webhook, delivery): Subjects<WebhookId, DeliveryId>,
) -> Result<Json<DeliveryDetail>, ApiError> {
    let mut tables = reader.tables(&["webhooks", "directory"]).await?;
    visible::webhook(&reader, webhook, &mut tables).await?;
    let unknown = || ApiError::NotFound { kind: "delivery", id: delivery.to_string() };
    let (delivery, body, attempts_made) = found(delivery, webhook, &mut tables).await?.ok_or_else(unknown)?;
    Ok(Json(DeliveryDetail { delivery, body, attempts_made }))
}
