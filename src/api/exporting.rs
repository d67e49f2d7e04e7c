//! Exports: the query string of a list, with how the file is to be made; the file as the answer, or the job that makes it.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use sqlx::Connection;
use tokio::sync::Semaphore;
use utoipa::openapi::{
    Content, ContentBuilder, KnownFormat, ObjectBuilder, Ref, RefOr, ResponseBuilder, SchemaFormat, schema,
};
use utoipa::{IntoParams, IntoResponses, ToSchema};

use super::accepted::POSITION;
use super::documented::header_of;
use super::error::ApiError;
use super::jobs::view::JobAdded;
use super::reader::Reader;
use super::sight::Sight;
use crate::commands::export::rules;
use crate::commands::{CommandError, Envelope};
use crate::exports::{ExportFailure, InFull, JOB, Limit, Order, Stamp, Wanted, check, make};
use crate::jobs::NewJob;
use crate::queries::jobs::unfinished;
use crate::queries::page::QueryError;
use crate::types::{ExportFormat, ExportId, JobId, Opinion};

/// EXPORT-3: whoever may not take full ID numbers along.
const MASKED_ONLY: &str = "EXPORT-3";

/// Files that are made at the same time; each takes a connection and some megabytes.
static AT_THE_SAME_TIME: Semaphore = Semaphore::const_new(3);

/// A state of the database that does not change while it is read.
const ONE_MOMENT: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

/// In which form a list is exported, and where it is made.
#[derive(Debug, Clone, Copy, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct Form {
    /// `xlsx`, unless told, or `csv`.
    #[param(inline)]
    format: ExportFormat,
    /// Whether the file is made in the background: for more rows than an answer holds, a million at most (EXPORT-1). The answer is
    /// then the job (202), which is followed at `/api/v1/jobs/{job}`; the file is fetched at `/api/v1/exports/{job}/file`.
    background: bool,
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
        let job = Content::new(Some(Ref::from_schema_name(JobAdded::name())));
        let added = ResponseBuilder::new()
            .description("With `background=true`: the job that makes the file, of at most a million rows.")
            .content("application/json", job)
            .header("Location", header_of("Where the job is followed.", schema::Type::String));
        [("200".to_owned(), response.build().into()), ("202".to_owned(), added.build().into())].into()
    }
}

/// Makes the file and answers with it; what names persons goes on record first. In the background, answers with the job that does
/// all this.
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
    if form.background {
        return Ok(reader.in_background(&order, projections).await?.into_response());
    }
    let desk = reader.state.desk();
    let at = desk.now();
    // The semaphore is never closed.
    let _turn = AT_THE_SAME_TIME.acquire().await.map_err(|error| ApiError::Internal(error.to_string()))?;
    let mut tables = reader.tables(projections).await?;
    let stamp = Stamp::of(reader.caller.account, at, &mut tables).await?;
    let mut moment = tables.begin_with(ONE_MOMENT).await.map_err(QueryError::Database)?;
    let limit = Limit::AtOnce(rules::ROWS_AT_ONCE);
    let go_on = |_, _| ControlFlow::Continue(());
    let made = make(&order, &stamp, limit, desk, &mut moment, Vec::new(), go_on).await?;
    drop(moment);
    drop(tables);
    let rows = made.rows();
    let finished = tokio::task::spawn_blocking(move || made.finish()).await;
    let file = finished.map_err(|error| ApiError::Internal(format!("a file was not finished: {error}")))??;
    let position = reader.put_on_record(&order, rows).await?;
    let mut headers = to_be_saved(order.format, &order.file_name(at));
    headers.extend(position.map(|position| (POSITION, HeaderValue::from(position))));
    Ok((headers, Body::from(file)).into_response())
}

/// The headers of a file that a browser saves under this name.
pub(super) fn to_be_saved(format: ExportFormat, name: &str) -> HeaderMap {
    let encoded = utf8_percent_encode(name, NON_ALPHANUMERIC);
    let disposition = format!("attachment; filename=\"export.{}\"; filename*=UTF-8''{encoded}", format.extension());
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(format.media_type()));
    // It is made of ASCII only.
    headers.extend(HeaderValue::from_str(&disposition).ok().map(|value| (header::CONTENT_DISPOSITION, value)));
    headers
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

    /// Has the file made by a job, if it can be made.
    async fn in_background(&self, order: &Order, projections: &[&'static str]) -> Result<JobAdded, ApiError> {
        let mut tables = self.tables(projections).await?;
        let waiting = unfinished(JOB, self.caller.account, &mut tables).await?;
        rules::orders_at_once(waiting).map_err(ExportFailure::Refused)?;
        let mut moment = tables.begin_with(ONE_MOMENT).await.map_err(QueryError::Database)?;
        check(order, Limit::InBackground(rules::ROWS_IN_BACKGROUND), &mut moment).await?;
        drop(moment);
        drop(tables);
        let job = JobId(self.state.desk().ids().fresh());
        let parameters = serde_json::to_value(order);
        let parameters = parameters.map_err(|error| ApiError::Internal(format!("an order is no JSON: {error}")))?;
        let added = NewJob { id: job, kind: JOB, actor: self.caller.actor.clone(), parameters };
        self.state.jobs().add(&added).await.map_err(QueryError::Database)?;
        Ok(JobAdded { job })
    }

    /// EXPORT-2: that a list of persons left the house, before it does. Gives back the log's position then.
    async fn put_on_record(&self, order: &Order, rows: u64) -> Result<Option<i64>, ApiError> {
        let desk = self.state.desk();
        let record = order.record(ExportId(desk.ids().fresh()), rows);
        let record = record.map_err(|error| ApiError::Internal(format!("a list without a name: {error}")))?;
        let Some(record) = record else { return Ok(None) };
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
            ExportFailure::Workbook(_) | ExportFailure::File(_) | ExportFailure::Unwanted => {
                Self::Internal(failure.to_string())
            }
        }
    }
}
