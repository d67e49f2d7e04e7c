//! `GET /api/v1/webhooks/{webhook}/deliveries`.

use super::visible;
use crate::api::prelude::*;
use crate::queries::webhooks::{Delivery, DeliveryFilter, DeliveryState, deliveries as page_of};
use crate::types::WebhookId;

/// Which deliveries.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct DeliveryQuery {
    /// That stand so.
    state: Option<DeliveryState>,
}

/// What a webhook was told, the latest first. Deliveries are kept for ninety days, unless the operator says otherwise.
#[utoipa::path(
    get,
    path = "/api/v1/webhooks/{webhook}/deliveries",
    tag = "webhooks",
    summary = "List a webhook's deliveries",
    params(("webhook" = WebhookId, Path, description = "The webhook."), PageRequest, DeliveryQuery, ReadHeaders),
    responses((status = 200, description = "A page of deliveries.", body = Page<Delivery>), ReadProblems)
)]
pub async fn deliveries(
    reader: Reader,
    Subject(webhook): Subject<WebhookId>,
    listing: Listing<DeliveryQuery>,
) -> Result<Json<Page<Delivery>>, ApiError> {
    let Listing { page, filter: DeliveryQuery { state } } = listing;
    let mut tables = reader.tables(&["webhooks", "directory"]).await?;
    visible::webhook(&reader, webhook, &mut tables).await?;
    Ok(Json(page_of(&DeliveryFilter { webhook, state }, &page, &mut tables).await?))
}
