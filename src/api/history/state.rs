//! `GET /api/v1/history/{kind}/{id}/state`.

use super::read::sees;
use crate::api::prelude::*;
use crate::commands::unseal::unseal;
use crate::queries::history::{StateAt, Stood};
use crate::types::Moment;

/// As of when.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct StateQuery {
    /// A position of the log, a business day (as of its end), or an instant such as `2025-06-30T18:00:00+08:00`; now unless told.
    #[param(value_type = Option<String>, example = "2025-06-30")]
    at: Option<Moment>,
}

/// How anything stood at a moment, field by field beside how it stands now, and the event that led to it. Who may read a thing
/// may read its states.
#[utoipa::path(
    get,
    path = "/api/v1/history/{kind}/{id}/state",
    tag = "history",
    summary = "Read the state of anything at a moment",
    params(
        ("kind" = String, Path, description = "What it is, as in the history."),
        ("id" = String, Path, description = "Its identifier, as in the history."),
        StateQuery,
        ReadHeaders
    ),
    responses((status = 200, description = "The state then and now.", body = StateAt), ReadProblems)
)]
pub async fn state(
    reader: Reader,
    Subjects(kind, id): Subjects<String, String>,
    Params(query): Params<StateQuery>,
) -> Result<Json<StateAt>, ApiError> {
    let mut tables = reader.tables(&["plans", "requests", "roster", "directory", "webhooks"]).await?;
    let unknown = || ApiError::NotFound { kind: "history", id: format!("{kind}/{id}") };
    if !sees(&reader, &kind, &id, &mut tables).await? {
        return Err(unknown());
    }
    let stood = Stood::of(&kind, &id, query.at, &mut tables).await?.ok_or_else(unknown)?;
    drop(tables);
    let opened = unseal(reader.state.desk(), &stood.sealed()).await?;
    stood.told(&opened).map(Json).ok_or_else(unknown)
}
