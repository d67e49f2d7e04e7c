//! `POST /api/v1/offices`.

use crate::api::prelude::*;
use crate::commands::office::EstablishOffice;
use crate::types::Region;

/// The platform adds a region and its office to the tree.
#[utoipa::path(
    post,
    path = "/api/v1/offices",
    tag = "offices",
    summary = "Establish an office",
    params(CommandHeaders),
    request_body = EstablishOffice,
    responses(Created)
)]
pub async fn establish(
    State(state): State<ApiState>,
    cover: Cover,
    Body(command): Body<EstablishOffice>,
) -> Result<Accepted, ApiError> {
    let EstablishOffice { region, name, kind, parent } = command.clone();
    let done = create(&state, cover, command, "office", "/api/v1/offices").await?;
    // The next command may already name the region; other processes learn of it from the log.
    state.desk().put_region(Region { code: region, name: name.into(), kind, parent });
    Ok(done)
}
