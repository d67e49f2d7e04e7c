//! `GET /api/v1/work-units`.

use crate::api::prelude::*;
use crate::queries::units::{UnitFilter, WorkUnit, list as units};
use crate::types::Name;

/// Which units.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct UnitQuery {
    /// A name that finds the unit holds this; former names find it too (UNIT-1).
    name: Option<Name>,
    /// Whether units that became part of others are shown too.
    merged: bool,
}

/// The work units of the office's region and below.
#[utoipa::path(
    get,
    path = "/api/v1/work-units",
    tag = "work-units",
    summary = "List work units",
    params(PageRequest, Place, UnitQuery, ReadHeaders),
    responses((status = 200, description = "A page of work units.", body = Page<WorkUnit>), ReadProblems)
)]
pub async fn list(reader: Reader, listing: RegionalListing<UnitQuery>) -> Result<Json<Page<WorkUnit>>, ApiError> {
    let RegionalListing { page, place, filter } = listing;
    let filter = filter.of(&reader, place)?;
    let mut tables = reader.tables(&["roster", "directory"]).await?;
    Ok(Json(units(&filter, &page, &mut tables).await?))
}

impl UnitQuery {
    /// The filter of what may be seen.
    pub(super) fn of(self, reader: &Reader, place: Place) -> Result<UnitFilter, ApiError> {
        Ok(UnitFilter { regions: reader.regions(place)?, name: self.name.map(String::from), merged: self.merged })
    }
}
