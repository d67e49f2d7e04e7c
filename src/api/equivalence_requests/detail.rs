//! `GET /api/v1/equivalence-requests/{request}`.

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
    responses((status = 200, description = "It, with its version as `ETag`.", body = EquivalenceRequest), ReadProblems)
)]
pub async fn detail(
    reader: Reader,
    Subject(request): Subject<RequestId>,
) -> Result<Versioned<EquivalenceRequest>, ApiError> {
    let mut tables = reader.tables(&["requests", "roster", "directory"]).await?;
    let found = one(request, &mut tables).await?.filter(|found| sees(&reader.sight(), found));
    Versioned::found(found, |found| found.version, "equivalence_request", request)
}

/// Whether who sees that much may read the request.
pub(super) fn sees(sight: &Sight, request: &EquivalenceRequest) -> bool {
    sight.sees_region(&request.region) || sight.is_learner(request.learner.into())
}
