//! `POST /api/v1/work-units`.

use crate::api::prelude::*;
use crate::commands::work_unit::RegisterUnit;

/// An office registers a work unit.
#[utoipa::path(
    post,
    path = "/api/v1/work-units",
    tag = "work-units",
    summary = "Register a work unit",
    params(CommandHeaders),
    request_body = RegisterUnit,
    responses(Created)
)]
pub async fn register(
    State(state): State<ApiState>,
    cover: Cover,
    Body(command): Body<RegisterUnit>,
) -> Result<Accepted, ApiError> {
    create(&state, cover, command, "work_unit", "/api/v1/work-units").await
}
