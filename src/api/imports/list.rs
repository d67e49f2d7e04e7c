//! `GET /api/v1/imports`.

use chrono::NaiveDate;

use super::Rows;
use crate::api::prelude::*;
use crate::queries::imports::{Import, ImportFilter, ImportStatus, list as imports};
use crate::types::{Name, PlanId};

/// Which imports.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct ImportQuery {
    /// What their rows are.
    #[param(inline)]
    rows: Option<Rows>,
    /// Of this class.
    plan: Option<PlanId>,
    /// 状态.
    #[param(inline)]
    status: Option<ImportStatus>,
    /// 导入文件: its name holds this.
    name: Option<Name>,
    /// 导入时间: not before this day.
    from: Option<NaiveDate>,
    /// 导入时间: not after this day.
    to: Option<NaiveDate>,
}

/// The history of imports (O6): an office's with those of the offices and points below, or a point's own; the latest first.
#[utoipa::path(
    get,
    path = "/api/v1/imports",
    tag = "imports",
    summary = "List imports",
    params(PageRequest, ImportQuery, ReadHeaders),
    responses((status = 200, description = "A page of imports.", body = Page<Import>), ReadProblems)
)]
pub async fn list(reader: Reader, listing: Listing<ImportQuery>) -> Result<Json<Page<Import>>, ApiError> {
    let Listing { page, filter: ImportQuery { rows, plan, status, name, from, to } } = listing;
    let filter = ImportFilter {
        scope: reader.import_scope()?,
        kind: rows.map(|rows| rows.code().to_owned()),
        plan,
        status,
        name: name.map(String::from),
        from,
        to,
    };
    let mut tables = reader.tables(&["imports", "directory", "plans"]).await?;
    Ok(Json(imports(&filter, &page, &mut tables).await?))
}
