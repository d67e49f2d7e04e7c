//! `GET /api/v1/closed-days`.

use chrono::NaiveDate;

use crate::api::prelude::*;
use crate::queries::operation::{ClosedDay, closed_days as days};

/// Which days.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct ClosedDaysQuery {
    /// Not before this day.
    from: Option<NaiveDate>,
    /// Not after this day.
    to: Option<NaiveDate>,
}

/// The closed business days with their digests, the latest first, 400 at most; everybody may read them.
#[utoipa::path(
    get,
    path = "/api/v1/closed-days",
    tag = "operation",
    summary = "List closed days",
    params(ClosedDaysQuery, ReadHeaders),
    responses((status = 200, description = "The days.", body = Vec<ClosedDay>), ReadProblems)
)]
pub async fn closed_days(
    reader: Reader,
    Params(ClosedDaysQuery { from, to }): Params<ClosedDaysQuery>,
) -> Result<Json<Vec<ClosedDay>>, ApiError> {
    let mut tables = reader.tables(&["statistics"]).await?;
    Ok(Json(days(from, to, &mut tables).await?))
}
