//! `GET /api/v1/reports/options/regions`.

use super::{TABLES, region_and_point};
use crate::api::prelude::*;
use crate::types::{Region, RegionCode, RegionKind};

/// Below which region.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct RegionOptionsQuery {
    /// This region, which must be one's own or lie below it; one's own unless told.
    region: Option<RegionCode>,
}

/// A region to choose.
#[derive(Debug, Serialize, ToSchema)]
pub struct RegionOption {
    /// The region.
    region: RegionCode,
    /// 地区.
    name: String,
    /// What kind of region it is.
    kind: RegionKind,
    /// Whether there are regions below it, to choose from in turn.
    divided: bool,
}

/// A region and those directly below it (地区), in the order of their codes: the second choice of a report's reader.
#[utoipa::path(
    get,
    path = "/api/v1/reports/options/regions",
    tag = "reports",
    summary = "Regions to choose from",
    params(RegionOptionsQuery, ReadHeaders),
    responses((status = 200, description = "The region itself first.", body = Vec<RegionOption>), ReadProblems)
)]
pub async fn region_options(
    reader: Reader,
    Params(query): Params<RegionOptionsQuery>,
) -> Result<Json<Vec<RegionOption>>, ApiError> {
    let mut tables = reader.tables(TABLES).await?;
    let (top, of_point) = region_and_point(&reader, query.region, None, &mut tables).await?;
    let tree = reader.state.desk().regions();
    // A point has figures in the region of its office only.
    let below = tree.iter().filter(|region| of_point.is_none() && region.parent == Some(top));
    let option = |region: &Region| RegionOption {
        region: region.code,
        name: region.name.clone(),
        kind: region.kind,
        divided: of_point.is_none() && tree.iter().any(|other| other.parent == Some(region.code)),
    };
    Ok(Json(tree.get(top).into_iter().chain(below).map(option).collect()))
}
