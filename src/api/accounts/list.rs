//! `GET /api/v1/accounts`.

use sqlx::PgConnection;

use crate::api::prelude::*;
use crate::commands::access::NOT_THIS_OFFICE;
use crate::queries::accounts::{Account, AccountFilter, list as accounts};
use crate::queries::points::one as point_of;
use crate::queries::scope::Scope;
use crate::types::{Name, PointId};

/// Which accounts.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct AccountQuery {
    /// Of this training point, instead of the office's own.
    point: Option<PointId>,
    /// 姓名 holds this.
    name: Option<Name>,
    /// 帐号 begins with this.
    login: Option<Name>,
    /// 状态.
    enabled: Option<bool>,
}

/// The administrators of the office, 本级 only (O8), or the accounts of a training point below it.
#[utoipa::path(
    get,
    path = "/api/v1/accounts",
    tag = "accounts",
    summary = "List accounts",
    params(PageRequest, AccountQuery, ReadHeaders),
    responses((status = 200, description = "A page of accounts.", body = Page<Account>), ReadProblems)
)]
pub async fn list(reader: Reader, listing: Listing<AccountQuery>) -> Result<Json<Page<Account>>, ApiError> {
    let Listing { page, filter } = listing;
    let mut tables = reader.tables(&["directory"]).await?;
    let filter = filter.of(&reader, &mut tables).await?;
    Ok(Json(accounts(&filter, &page, &mut tables).await?))
}

impl AccountQuery {
    /// The filter of what may be seen.
    pub(super) async fn of(self, reader: &Reader, tables: &mut PgConnection) -> Result<AccountFilter, ApiError> {
        let (regions, point) = match (reader.sight(), self.point) {
            (Sight::Point(own), None) => (None, Some(own)),
            (Sight::Point(own), Some(asked)) if own == asked => (None, Some(own)),
            (sight @ Sight::Regions(_), Some(asked)) => {
                let point = point_of(asked, tables).await?.filter(|point| sight.sees_region(&point.office));
                let point =
                    point.ok_or_else(|| ApiError::NotFound { kind: "training_point", id: asked.to_string() })?;
                (None, Some(PointId(point.point)))
            }
            (Sight::Regions(_), None) => (Some(reader.regions(Place { region: None, scope: Some(Scope::Own) })?), None),
            (Sight::Point(_), Some(_)) | (Sight::Learner(_), _) => return Err(ApiError::Forbidden(NOT_THIS_OFFICE)),
        };
        Ok(AccountFilter {
            regions,
            point: point.map(|point| point.0),
            name: self.name.map(String::from),
            login: self.login.map(String::from),
            enabled: self.enabled,
        })
    }
}
