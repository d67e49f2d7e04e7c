//! `GET /api/v1/equivalence-requests/{request}`.

use super::actions::ListedRequest;
use crate::api::prelude::*;
use crate::queries::requests::{EquivalenceRequest, one};
use crate::types::RequestId;

/// One equivalence request; a learner reads his own.
#[utoipa::path(
    get,
    path = "/api/v1/equivalence-requests/{request}",
    tag = "equivalence-requests",
    summary = "Read a request",
    params(("request" = RequestId, Path, description = "The request."), ReadHeaders),
    responses((status = 200, description = "It, with its version as `ETag`.", body = ListedRequest), ReadProblems)
)]
pub async fn detail(
    reader: Reader,
    Subject(request): Subject<RequestId>,
) -> Result<Versioned<ListedRequest>, ApiError> {
    let mut tables = reader.tables(&["requests", "roster", "directory"]).await?;
    let found = one(request, &mut tables).await?.filter(|found| sees(&reader.sight(), found));
    let found = found.map(|found| reader.with_actions(found));
    Versioned::found(found, |found| found.request.version, "equivalence_request", request)
}

/// Whether who sees that much may read the request.
pub(super) fn sees(sight: &Sight, request: &EquivalenceRequest) -> bool {
    sight.sees_region(&request.region) || sight.is_learner(request.learner.into())
}
