//! `GET /api/v1/reports/continuing/what-if`.

use super::{TABLES, day, region};
use crate::api::prelude::*;
use crate::queries::reports::{WhatIfReport, what_if as report};
use crate::types::{AsOf, HoursByGrade, RegionCode, TrainingYear};

/// Under which other table.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct WhatIfQuery {
    /// 年度.
    training_year: TrainingYear,
    /// The other table of hours: `技师=60,普通工=24`, by label or by code; a grade that is not named keeps what the rule in force asks.
    #[param(value_type = String, example = "technician=60,ordinary=24")]
    hours: HoursByGrade,
    /// Of this region, which must be one's own or lie below it; one's own unless told.
    region: Option<RegionCode>,
    /// As of the end of this closed day; `now` for the running figures; the last closed day unless told.
    #[serde(rename = "asOf")]
    #[param(value_type = Option<String>, example = "2025-06-30")]
    as_of: Option<AsOf>,
}

/// How many learners would have qualified in a year if their grades asked other hours. Nothing is changed by asking.
#[utoipa::path(
    get,
    path = "/api/v1/reports/continuing/what-if",
    tag = "reports",
    summary = "Try another table of hours",
    params(WhatIfQuery, ReadHeaders),
    responses((status = 200, description = "Qualified learners under both tables.", body = WhatIfReport), ReadProblems)
)]
pub async fn what_if(reader: Reader, Params(query): Params<WhatIfQuery>) -> Result<Json<WhatIfReport>, ApiError> {
    let mut tables = reader.tables(TABLES).await?;
    let region = region(&reader, query.region)?;
    let day = day(&reader, query.as_of, &mut tables).await?;
    Ok(Json(report(&mut tables, region, query.training_year, &query.hours, day).await?))
}
