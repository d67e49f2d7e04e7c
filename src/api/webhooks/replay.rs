//! `POST /api/v1/webhooks/{webhook}/deliveries/{delivery}/replay`.

use axum::http::StatusCode;

use super::test::DeliveryMade;
use super::visible;
use crate::api::documented::CommandProblems;
use crate::api::prelude::*;
use crate::commands::CommandError;
use crate::commands::webhook::rules;
use crate::queries::page::QueryError;
use crate::types::{DeliveryId, WebhookId};

/// Sends a delivery again: the same body under the same identifier, signed anew. One that still waits is due at once; its attempts
/// are counted anew.
#[utoipa::path(
    post,
    path = "/api/v1/webhooks/{webhook}/deliveries/{delivery}/replay",
    tag = "webhooks",
    summary = "Replay a delivery",
    params(
        ("webhook" = WebhookId, Path, description = "The webhook."),
        ("delivery" = DeliveryId, Path, description = "The delivery."),
        CommandHeaders
    ),
    responses((status = 202, description = "It is on its way.", body = DeliveryMade), CommandProblems)
)]
pub async fn replay(
    State(state): State<ApiState>,
    Subjects(webhook, delivery): Subjects<WebhookId, DeliveryId>,
    cover: Cover,
) -> Result<(StatusCode, Json<DeliveryMade>), ApiError> {
    let found = visible::kept(&state, &cover, webhook).await?;
    rules::webhook_stands(found.removed).map_err(|error| CommandError::refused(&error))?;
    let now = state.desk().now();
    let replayed = state.deliveries().replay(delivery, webhook, now).await.map_err(QueryError::Database)?;
    if !replayed {
        return Err(ApiError::NotFound { kind: "delivery", id: delivery.to_string() });
    }
    tracing::info!(%webhook, %delivery, account = %cover.caller.account, "a delivery is replayed");
    Ok((StatusCode::ACCEPTED, Json(DeliveryMade { delivery })))
}
