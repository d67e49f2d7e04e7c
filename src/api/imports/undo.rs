//! `POST /api/v1/imports/{import}/undo`.

use super::follow::follow;
use crate::api::prelude::*;
use crate::commands::roster_import::BeginUndo;
use crate::imports::UNDO;
use crate::types::{ImportId, Opinion};

/// Why an import is undone.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WhyUndo {
    /// Why.
    reason: Opinion,
}

/// Begins to undo a whole import of learners (IMPORT-6), in the background: rows that something else has touched since stand, and
/// are listed. The job that does it bears the command's id.
#[utoipa::path(
    post,
    path = "/api/v1/imports/{import}/undo",
    tag = "imports",
    summary = "Undo an import",
    params(("import" = ImportId, Path, description = "The import."), CommandHeaders),
    request_body = WhyUndo,
    responses(Changed)
)]
pub async fn undo(
    State(state): State<ApiState>,
    Subject(import): Subject<ImportId>,
    cover: Cover,
    Body(WhyUndo { reason }): Body<WhyUndo>,
) -> Result<Accepted, ApiError> {
    let receipt = follow(&state, cover, BeginUndo { import, reason }, UNDO, serde_json::json!({})).await?;
    Ok(Accepted::changed(receipt, "roster_import", import))
}
