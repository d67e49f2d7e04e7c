//! Exports: the query string of a list, with how the file is to be made; the file as the answer.

use std::collections::BTreeMap;

use axum::body::Body;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use sqlx::Connection;
use tokio::sync::Semaphore;
use utoipa::openapi::{
    Content, ContentBuilder, KnownFormat, ObjectBuilder, RefOr, ResponseBuilder, SchemaFormat, schema,
};
use utoipa::{IntoParams, IntoResponses};

use super::accepted::POSITION;
use super::error::ApiError;
use super::reader::Reader;
use super::sight::Sight;
use crate::commands::export::{RecordExport, rules};
use crate::commands::{CommandError, Envelope};
use crate::exports::{ExportFailure, InFull, Limit, Order, Stamp, Wanted, make};
use crate::messages::label;
use crate::queries::accounts;
use crate::queries::page::QueryError;
use crate::types::{ExportFormat, ExportId, Name, Opinion, shanghai_day};

/// EXPORT-3: whoever may not take full ID numbers along.
const MASKED_ONLY: &str = "EXPORT-3";

/// Files that are made at the same time; each takes a connection and some megabytes.
static AT_THE_SAME_TIME: Semaphore = Semaphore::const_new(3);

/// In which form a list is exported.
#[derive(Debug, Clone, Copy, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct Form {
    /// `xlsx`, unless told, or `csv`.
    #[param(inline)]
    format: ExportFormat,
}

/// In which order a list is exported.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct Sorted {
    /// Fields to sort by, as in the list.
    sort: Option<String>,
}

/// What an export of personal data says besides.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct Purpose {
    /// 用途: what the data is for, up to 500 characters. It stands in the file and in the log (EXPORT-2).
    purpose: Option<Opinion>,
    /// Whether ID numbers are written in full: for staff of an office, of learners in its regions and below, and for a point, of
    /// learners in its own classes (EXPORT-3).
    full_id_numbers: bool,
}

/// The file as an answer, for the `OpenAPI` document.
#[derive(Debug)]
pub struct ExportedFile;

impl IntoResponses for ExportedFile {
    fn responses() -> BTreeMap<String, RefOr<utoipa::openapi::Response>> {
        let content = || -> Content {
            let file = ObjectBuilder::new()
                .schema_type(schema::Type::String)
                .format(Some(SchemaFormat::KnownFormat(KnownFormat::Binary)))
                .build();
            ContentBuilder::new().schema(Some(file)).build()
        };
        let response = ResponseBuilder::new()
            .description("The file: at most 65,000 rows (EXPORT-1), as everything stood at one moment.")
            .content(ExportFormat::Xlsx.media_type(), content())
            .content("text/csv", content());
        [("200".to_owned(), response.build().into())].into()
    }
}

/// Makes the file and answers with it; what names persons goes on record first.
///
/// # Errors
/// When a rule refuses, something cannot be read, or the file cannot be made.
pub async fn export(
    reader: Reader,
    projections: &[&'static str],
    wanted: Wanted,
    form: Form,
    sorted: Sorted,
    purpose: Purpose,
) -> Result<Response, ApiError> {
    let order = reader.order(wanted, form, sorted, purpose)?;
    let desk = reader.state.desk();
    let at = desk.now();
    // The semaphore is never closed.
    let _turn = AT_THE_SAME_TIME.acquire().await.map_err(|error| ApiError::Internal(error.to_string()))?;
    let mut tables = reader.tables(projections).await?;
    let stamp = Stamp { by: reader.named(&mut tables).await?, at };
    let mut moment =
        tables.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await.map_err(QueryError::Database)?;
    let limit = Limit::AtOnce(rules::ROWS_AT_ONCE);
    let made = make(&order, &stamp, limit, desk, &mut moment, Vec::new(), |_, _| ()).await?;
    drop(moment);
    drop(tables);
    let rows = made.rows();
    let finished = tokio::task::spawn_blocking(move || made.finish()).await;
    let file = finished.map_err(|error| ApiError::Internal(format!("a file was not finished: {error}")))??;
    let position = reader.put_on_record(&order, rows).await?;
    let title = label(order.language, &format!("list-{}", order.wanted.name()));
    let name = format!("{title}_{}.{}", shanghai_day(at).format("%Y%m%d"), order.format.extension());
    Ok(answer(file, order.format, &name, position))
}

fn answer(file: Vec<u8>, format: ExportFormat, name: &str, position: Option<i64>) -> Response {
    let encoded = utf8_percent_encode(name, NON_ALPHANUMERIC);
    let disposition = format!("attachment; filename=\"export.{}\"; filename*=UTF-8''{encoded}", format.extension());
    let mut response = Body::from(file).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(format.media_type()));
    // It is made of ASCII only.
    headers.extend(HeaderValue::from_str(&disposition).ok().map(|value| (header::CONTENT_DISPOSITION, value)));
    headers.extend(position.map(|position| (POSITION, HeaderValue::from(position))));
    response
}

impl Reader {
    /// What is to be made, if it may be.
    fn order(&self, wanted: Wanted, form: Form, sorted: Sorted, purpose: Purpose) -> Result<Order, ApiError> {
        let Purpose { purpose, full_id_numbers } = purpose;
        let actor = &self.caller.actor;
        let in_full = if full_id_numbers {
            if !rules::takes_full_id_numbers(actor.role, actor.seat, wanted.is_of_classes()) {
                return Err(ApiError::Forbidden(MASKED_ONLY));
            }
            Some(match self.sight() {
                Sight::Regions(regions) => InFull::Of(regions),
                Sight::Point(_) | Sight::Learner(_) => InFull::Everybody,
            })
        } else {
            None
        };
        rules::purpose_is_given(wanted.holds_personal_data(), purpose.as_ref()).map_err(ExportFailure::Refused)?;
        let language = self.language;
        Ok(Order { wanted, sort: sorted.sort, format: form.format, language, purpose, in_full })
    }

    /// The caller by name and login, as files name who exported them.
    async fn named(&self, tables: &mut sqlx::PgConnection) -> Result<String, ApiError> {
        let found = accounts::one(self.caller.account, tables).await?;
        Ok(found.map_or_else(
            || self.caller.account.to_string(),
            |account| format!("{}（{}）", account.name, account.login),
        ))
    }

    /// EXPORT-2: that a list of persons left the house, before it does. Gives back the log's position then.
    async fn put_on_record(&self, order: &Order, rows: u64) -> Result<Option<i64>, ApiError> {
        let Some(purpose) = order.purpose.clone().filter(|_| order.wanted.holds_personal_data()) else {
            return Ok(None);
        };
        let desk = self.state.desk();
        let list = order.wanted.name().parse::<Name>();
        let record = RecordExport {
            export: ExportId(desk.ids().fresh()),
            list: list.map_err(|error| ApiError::Internal(format!("a list without a name: {error}")))?,
            format: order.format,
            filter: order.filter(),
            rows,
            purpose,
            full_id_numbers: order.in_full.is_some(),
        };
        let receipt = desk.execute(Envelope::of(self.caller.actor.clone()), record).await?;
        Ok(Some(receipt.position))
    }
}

impl From<ExportFailure> for ApiError {
    fn from(failure: ExportFailure) -> Self {
        match failure {
            ExportFailure::Refused(error) => CommandError::refused(&error).into(),
            ExportFailure::Query(error) => error.into(),
            ExportFailure::Report(error) => error.into(),
            ExportFailure::Command(error) => error.into(),
            ExportFailure::Workbook(error) => Self::Internal(error.to_string()),
            ExportFailure::File(error) => Self::Internal(error.to_string()),
        }
    }
}
