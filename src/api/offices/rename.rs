//! `PUT /api/v1/offices/{region}/name`.

use crate::api::prelude::*;
use crate::commands::office::RenameOffice;
use crate::types::{Name, Region, RegionCode};

/// The name from now on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OfficeNameRequest {
    /// The region's Chinese name.
    pub name: Name,
}

/// The region and its office bear another name.
#[utoipa::path(
    put,
    path = "/api/v1/offices/{region}/name",
    tag = "offices",
    summary = "Rename an office",
    params(("region" = RegionCode, Path, description = "The region's code."), CommandHeaders),
    request_body = OfficeNameRequest,
    responses(Changed)
)]
pub async fn rename(
    State(state): State<ApiState>,
    Subject(region): Subject<RegionCode>,
    cover: Cover,
    Body(OfficeNameRequest { name }): Body<OfficeNameRequest>,
) -> Result<Accepted, ApiError> {
    let done = change(&state, cover, RenameOffice { region, name: name.clone() }, "office", region).await?;
    if let Some(known) = state.desk().regions().get(region) {
        state.desk().put_region(Region { name: name.into(), ..known.clone() });
    }
    Ok(done)
}
