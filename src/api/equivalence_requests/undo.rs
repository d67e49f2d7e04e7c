//! `POST /api/v1/equivalence-requests/{request}/decision-reversal`.

use crate::api::prelude::*;
use crate::commands::equivalence_request::UndoDecision;
use crate::types::{Opinion, RequestId};

/// Why the decision is undone.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionReversal {
    /// Why.
    pub reason: Opinion,
}

/// The deciding office, or one above it, undoes the decision (EQ-6).
#[utoipa::path(
    post,
    path = "/api/v1/equivalence-requests/{request}/decision-reversal",
    tag = "equivalence-requests",
    summary = "Undo a decision",
    params(("request" = RequestId, Path, description = "The request."), CommandHeaders),
    request_body = DecisionReversal,
    responses(Changed)
)]
pub async fn undo(
    State(state): State<ApiState>,
    Subject(request): Subject<RequestId>,
    cover: Cover,
    Body(body): Body<DecisionReversal>,
) -> Result<Accepted, ApiError> {
    let DecisionReversal { reason } = body;
    let command = UndoDecision { request, reason };
    change(&state, cover, command, "equivalence_request", request).await
}
