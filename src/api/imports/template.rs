//! `GET /api/v1/imports/template`.

use axum::http::header;
use axum::response::{IntoResponse, Response};

use super::Rows;
use crate::api::file_name::saved_as;
use crate::api::prelude::*;
use crate::commands::roster_import::ImportKind;
use crate::imports::books::{self, Choices};
use crate::imports::places::Places;
use crate::queries::import_facts::trades;
use crate::types::{ExportFormat, PlanId};

/// Which template.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct TemplateQuery {
    /// For which rows: learners for the roster, unless told.
    #[param(inline)]
    rows: Rows,
}

/// An empty workbook to be filled in: the columns as text, lists to choose from, and on a second sheet the trades and regions that
/// there are.
#[utoipa::path(
    get,
    path = "/api/v1/imports/template",
    tag = "imports",
    summary = "Download the template",
    params(TemplateQuery, ReadHeaders),
    responses(
        (status = 200, description = "The workbook.", body = Vec<u8>,
         content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ReadProblems
    )
)]
pub async fn template(
    reader: Reader,
    Params(TemplateQuery { rows }): Params<TemplateQuery>,
) -> Result<Response, ApiError> {
    let (kind, name) = match rows {
        Rows::Learners => (ImportKind::Learners, "用户导入模板.xlsx"),
        Rows::ClassRoster => (ImportKind::ClassRoster(PlanId::default()), "培训班名单模板.xlsx"),
        Rows::Scores => (ImportKind::Scores(PlanId::default()), "成绩模板.xlsx"),
    };
    let mut tables = reader.tables(&["roster"]).await?;
    let all = trades(&mut tables).await?;
    drop(tables);
    let given = all.into_iter().filter(|trade| !trade.retired && trade.name == trade.present_name);
    let choices = Choices {
        trades: given.map(|trade| trade.name).collect(),
        regions: Places::of(&reader.state.desk().regions()).names(),
    };
    let book = tokio::task::spawn_blocking(move || books::template(kind, &choices)).await;
    let book = book.map_err(|error| ApiError::Internal(format!("a template was not finished: {error}")))?;
    let book = book.map_err(|error| ApiError::Internal(format!("a template cannot be written: {error}")))?;
    let headers = [
        (header::CONTENT_TYPE, header::HeaderValue::from_static(ExportFormat::Xlsx.media_type())),
        (header::CONTENT_DISPOSITION, saved_as(name, "template.xlsx")),
    ];
    Ok((headers, book).into_response())
}
