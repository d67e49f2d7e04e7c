//! `GET /api/v1/equivalence-requests`.

use chrono::NaiveDate;

use super::actions::ListedRequest;
use crate::api::prelude::*;
use crate::commands::access::NOT_THIS_LEARNER;
use crate::queries::requests::{RequestFilter, list as requests};
use crate::queries::scope::RegionScope;
use crate::types::{AsOf, EquivalenceKind, IdNumber, LearnerId, Name, RequestStatus, TrainingYear};

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
    /// Of this learner; a learner is shown his own only.
    learner: Option<LearnerId>,
    /// 审批状态; unless told otherwise an office is shown those that wait (待审批), and all of one learner.
    #[param(inline)]
    status: Option<StatusAsked>,
    /// 年度.
    training_year: Option<TrainingYear>,
    /// As everything stood at the end of this closed day; `last` for the last closed one; as it stands unless told.
    #[serde(rename = "asOf")]
    #[param(value_type = Option<String>, example = "2025-06-30")]
    as_of: Option<AsOf>,
}

/// 审批状态 as a filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum StatusAsked {
    /// 待审批.
    Pending,
    /// 通过.
    Approved,
    /// 不通过.
    Rejected,
    /// 已撤回.
    Withdrawn,
    /// Whatever became of them.
    All,
}

/// Equivalence requests: an office sees those of learners in its region and below, a learner his own.
#[utoipa::path(
    get,
    path = "/api/v1/equivalence-requests",
    tag = "equivalence-requests",
    summary = "List requests",
    params(PageRequest, Place, RequestQuery, ReadHeaders),
    responses((status = 200, description = "A page of requests.", body = Page<ListedRequest>), ReadProblems)
)]
pub async fn list(
    reader: Reader,
    listing: RegionalListing<RequestQuery>,
) -> Result<Json<Page<ListedRequest>>, ApiError> {
    let RegionalListing { page, place, filter } = listing;
    let filter = filter.of(&reader, place).await?;
    let mut tables = reader.tables(&["requests", "roster", "directory"]).await?;
    let found = requests(&filter, &page, &mut tables).await?;
    Ok(Json(reader.with_request_actions(found)))
}

impl RequestQuery {
    /// The filter of what may be seen.
    pub(super) async fn of(self, reader: &Reader, place: Place) -> Result<RequestFilter, ApiError> {
        let (regions, learner) = match reader.sight() {
            Sight::Regions(_) => (reader.regions(place)?, self.learner),
            Sight::Learner(learner) => (RegionScope::All, Some(learner)),
            Sight::Point(_) => return Err(ApiError::Forbidden(NOT_THIS_LEARNER)),
        };
        let unless_told = if learner.is_some() { StatusAsked::All } else { StatusAsked::Pending };
        Ok(RequestFilter {
            regions,
            kind: self.kind,
            name: self.name.map(String::from),
            id_hash: self.id_number.map(|number| reader.id_hash(&number)),
            submitted_from: self.submitted_from,
            submitted_to: self.submitted_to,
            status: self.status.unwrap_or(unless_told).status(),
            training_year: self.training_year,
            learner,
            as_of: reader.as_of(self.as_of).await?,
        })
    }
}

impl StatusAsked {
    const fn status(self) -> Option<RequestStatus> {
        match self {
            Self::Pending => Some(RequestStatus::Pending),
            Self::Approved => Some(RequestStatus::Approved),
            Self::Rejected => Some(RequestStatus::Rejected),
            Self::Withdrawn => Some(RequestStatus::Withdrawn),
            Self::All => None,
        }
    }
}
