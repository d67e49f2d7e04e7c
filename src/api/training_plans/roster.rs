//! `GET /api/v1/training-plans/{plan}/enrolments`.

use super::visible;
use crate::api::prelude::*;
use crate::queries::classes::{Enrolment, RosterFilter, roster as enrolments};
use crate::types::{IdNumber, Name, PlanId};

/// Which learners of the class.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct RosterQuery {
    /// 姓名 holds this.
    name: Option<Name>,
    /// 身份证号, in full.
    id_number: Option<IdNumber>,
    /// Whether withdrawn enrolments are shown too.
    withdrawn: bool,
}

/// The class's roster with its scores, ID numbers masked (PERSON-1).
#[utoipa::path(
    get,
    path = "/api/v1/training-plans/{plan}/enrolments",
    tag = "training-plans",
    summary = "List a class's learners",
    params(("plan" = PlanId, Path, description = "The class."), PageRequest, RosterQuery, ReadHeaders),
    responses((status = 200, description = "A page of the roster.", body = Page<Enrolment>), ReadProblems)
)]
pub async fn roster(
    reader: Reader,
    Subject(plan): Subject<PlanId>,
    listing: Listing<RosterQuery>,
) -> Result<Json<Page<Enrolment>>, ApiError> {
    let Listing { page, filter } = listing;
    let mut tables = reader.tables(&["plans", "roster", "directory"]).await?;
    visible::roster(&reader, plan, &mut tables).await?;
    Ok(Json(enrolments(plan, &filter.of(&reader), &page, &mut tables).await?))
}

impl RosterQuery {
    /// The filter.
    pub(super) fn of(self, reader: &Reader) -> RosterFilter {
        RosterFilter {
            name: self.name.map(String::from),
            id_hash: self.id_number.map(|number| reader.id_hash(&number)),
            withdrawn: self.withdrawn,
        }
    }
}
