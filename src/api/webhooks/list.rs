//! `GET /api/v1/webhooks`.

use super::visible::offices;
use crate::api::prelude::*;
use crate::commands::access::NOT_THIS_OFFICE;
use crate::queries::scope::RegionScope;
use crate::queries::webhooks::{Webhook, WebhookFilter, list as webhooks};
use crate::types::RegionCode;

/// Which webhooks.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct WebhookQuery {
    /// Of the office of this region; of every office that one may see, unless told.
    region: Option<RegionCode>,
    /// Whether they are paused.
    paused: Option<bool>,
    /// Whether those that were removed are shown too.
    removed: bool,
}

/// The webhooks of one's own office; the provincial office reads all of them, auditors those of their region and below.
#[utoipa::path(
    get,
    path = "/api/v1/webhooks",
    tag = "webhooks",
    summary = "List webhooks",
    params(PageRequest, WebhookQuery, ReadHeaders),
    responses((status = 200, description = "A page of webhooks.", body = Page<Webhook>), ReadProblems)
)]
pub async fn list(reader: Reader, listing: Listing<WebhookQuery>) -> Result<Json<Page<Webhook>>, ApiError> {
    let Listing { page, filter: WebhookQuery { region, paused, removed } } = listing;
    let seen = offices(&reader)?;
    let regions = match region {
        Some(region) if seen.contains(region) => RegionScope::These(vec![region]),
        Some(_) => return Err(ApiError::Forbidden(NOT_THIS_OFFICE)),
        None => seen,
    };
    let mut tables = reader.tables(&["webhooks", "directory"]).await?;
    Ok(Json(webhooks(&WebhookFilter { regions, paused, removed }, &page, &mut tables).await?))
}
