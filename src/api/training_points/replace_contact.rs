//! `PUT /api/v1/training-points/{point}/contact`.

use crate::api::prelude::*;
use crate::commands::training_point::ReplacePointContact;
use crate::types::{Contact, PointId};

/// Whom to call at the training point from now on.
#[utoipa::path(
    put,
    path = "/api/v1/training-points/{point}/contact",
    tag = "training-points",
    summary = "Replace a point's contact",
    params(("point" = PointId, Path, description = "The training point."), CommandHeaders),
    request_body = Contact,
    responses(Changed)
)]
pub async fn replace_contact(
    State(state): State<ApiState>,
    Subject(point): Subject<PointId>,
    cover: Cover,
    Body(contact): Body<Contact>,
) -> Result<Accepted, ApiError> {
    let command = ReplacePointContact { point, contact };
    change(&state, cover, command, "training_point", point).await
}
