//! `GET /api/v1/equivalence-requests`.

use chrono::NaiveDate;

use crate::api::prelude::*;
use crate::commands::access::NOT_THIS_LEARNER;
use crate::queries::requests::{EquivalenceRequest, RequestFilter, list as requests};
use crate::queries::scope::RegionScope;
use crate::types::{EquivalenceKind, IdNumber, Name, RequestStatus, TrainingYear};

/// Which requests.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct RequestQuery {
    /// 类型.
    kind: Option<EquivalenceKind>,
    /// 姓名 holds this.
    name: Option<Name>,
    /// 身份证号, in full.
    id_number: Option<IdNumber>,
    /// 申报时间: not before this day.
    submitted_from: Option<NaiveDate>,
    /// 申报时间: not after this day.
    submitted_to: Option<NaiveDate>,
    /// 审批状态.
    status: Option<RequestStatus>,
    /// 年度.
    training_year: Option<TrainingYear>,
}

/// Equivalence requests: an office sees those of learners in its region and below, a learner his own.
#[utoipa::path(
    get,
    path = "/api/v1/equivalence-requests",
    tag = "equivalence-requests",
    summary = "List requests",
    params(PageRequest, Place, RequestQuery, ReadHeaders),
    responses((status = 200, description = "A page of requests.", body = Page<EquivalenceRequest>), ReadProblems)
)]
pub async fn list(
    reader: Reader,
    listing: RegionalListing<RequestQuery>,
) -> Result<Json<Page<EquivalenceRequest>>, ApiError> {
    let RegionalListing { page, place, filter } = listing;
    let (regions, learner) = match reader.sight() {
        Sight::Regions(_) => (reader.regions(place)?, None),
        Sight::Learner(learner) => (RegionScope::All, Some(learner)),
        Sight::Point(_) => return Err(ApiError::Forbidden(NOT_THIS_LEARNER)),
    };
    let filter = RequestFilter {
        regions,
        kind: filter.kind,
        name: filter.name.map(String::from),
        id_hash: filter.id_number.map(|number| reader.id_hash(&number)),
        submitted_from: filter.submitted_from,
        submitted_to: filter.submitted_to,
        status: filter.status,
        training_year: filter.training_year,
        learner,
    };
    let mut tables = reader.tables(&["requests", "roster", "directory"]).await?;
    Ok(Json(requests(&filter, &page, &mut tables).await?))
}
