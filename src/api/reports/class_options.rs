//! `GET /api/v1/reports/options/classes`.

use super::{TABLES, see_point};
use crate::api::prelude::*;
use crate::queries::reports::{ClassOption, class_options as options};
use crate::types::{PointId, TrainingYear};

/// Of which year and point.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ClassOptionsQuery {
    /// 年度.
    training_year: TrainingYear,
    /// 面授点.
    point: PointId,
}

/// The classes (培训班) of a training point that were approved in a year, by name: the last choice of a report's reader.
#[utoipa::path(
    get,
    path = "/api/v1/reports/options/classes",
    tag = "reports",
    summary = "Classes to choose from",
    params(ClassOptionsQuery, ReadHeaders),
    responses((status = 200, description = "The classes.", body = Vec<ClassOption>), ReadProblems)
)]
pub async fn class_options(
    reader: Reader,
    Params(query): Params<ClassOptionsQuery>,
) -> Result<Json<Vec<ClassOption>>, ApiError> {
    let mut tables = reader.tables(TABLES).await?;
    see_point(&reader, query.point, &mut tables).await?;
    Ok(Json(options(&mut tables, query.point, query.training_year).await?))
}
