//! `POST /api/v1/webhooks/{webhook}/test`.

use axum::http::StatusCode;
use uuid::Uuid;

use super::visible;
use crate::api::documented::CommandProblems;
use crate::api::prelude::*;
use crate::commands::CommandError;
use crate::commands::webhook::rules;
use crate::queries::page::QueryError;
use crate::types::{DeliveryId, WebhookId};

/// A delivery that was made, or made due.
#[derive(Debug, Serialize, ToSchema)]
pub struct DeliveryMade {
    /// The delivery, to be followed at `/api/v1/webhooks/{webhook}/deliveries/{delivery}`.
    #[schema(value_type = Uuid)]
    pub delivery: DeliveryId,
}

/// Tells a webhook something that means nothing (`webhook.test`), to see whether it arrives. Of a webhook that is paused it waits.
#[utoipa::path(
    post,
    path = "/api/v1/webhooks/{webhook}/test",
    tag = "webhooks",
    summary = "Try a webhook",
    params(("webhook" = WebhookId, Path, description = "The webhook."), CommandHeaders),
    responses((status = 202, description = "It is on its way.", body = DeliveryMade), CommandProblems)
)]
pub async fn test(
    State(state): State<ApiState>,
    Subject(webhook): Subject<WebhookId>,
    cover: Cover,
) -> Result<(StatusCode, Json<DeliveryMade>), ApiError> {
    let found = visible::kept(&state, &cover, webhook).await?;
    rules::webhook_stands(found.removed).map_err(|error| CommandError::refused(&error))?;
    let asked = cover.envelope().id.map_or_else(|| state.desk().ids().fresh(), |id| id.0);
    let delivery = DeliveryId(Uuid::new_v5(&webhook.0, asked.as_bytes()));
    let now = state.desk().now();
    state.deliveries().add_test(delivery, webhook, now).await.map_err(QueryError::Database)?;
    Ok((StatusCode::ACCEPTED, Json(DeliveryMade { delivery })))
}
