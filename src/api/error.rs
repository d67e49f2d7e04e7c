//! The only place where an error becomes a status. Everything that can go wrong is an [`ApiError`]; its [`Problem`] is
//! written out, in the client's language, when the response leaves ([`super::observe`]).

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

use super::shape::ShapeFault;
use crate::commands::account::SIGN_IN_REFUSED;
use crate::commands::{CommandError, EventStoreError};
use crate::gateways::attachments::AttachmentsError;
use crate::gateways::exports::ExportFilesError;
use crate::gateways::files::FilesError;
use crate::gateways::publications::PublicationsError;
use crate::queries::page::QueryError;
use crate::queries::reports::ReportError;

/// Why a request is not answered as it was meant.
#[derive(Debug)]
pub enum ApiError {
    /// The body is not JSON in UTF-8.
    Malformed(String),
    /// The request is JSON, but not of the shape that the operation asks for.
    Shape(Vec<ShapeFault>),
    /// The body is larger than so many bytes.
    TooLarge(usize),
    /// The body is not `application/json`.
    MediaType,
    /// Nobody is signed in, or the key is no good.
    Unauthenticated,
    /// The account and the password do not belong together, or the account cannot be used (LOGIN-4: nobody learns which).
    SignInRefused,
    /// Not allowed; holds the code of the refusal in the message catalogue.
    Forbidden(&'static str),
    /// There is no such thing, or the caller may not know of it.
    NotFound {
        /// What kind of thing: an aggregate type, or `route`.
        kind: &'static str,
        /// The identifier given.
        id: String,
    },
    /// The path exists, but not with this method.
    Method,
    /// Too many attempts; worth another try after so many seconds.
    TooMany(u64),
    /// The read tables have not reached the position that the client has seen.
    TooFarBehind(i64),
    /// It took too long; a command may nevertheless be carried out.
    TimedOut,
    /// A command was refused or could not be stored.
    Command(CommandError),
    /// A query could not be answered.
    Query(QueryError),
    /// A report could not be given.
    Report(ReportError),
    /// A file could not be stored or read.
    File(FilesError),
    /// The place of publications.
    Publications(PublicationsError),
    /// The file, of so many bytes, has not the bytes that were asked for.
    Range(u64),
    /// The store of sessions cannot be reached.
    SessionsAway(String),
    /// Something of ours is broken. Logged where it leaves the service, and opaque to the client.
    Internal(String),
}

/// What becomes of an error on its way out, before it is put into words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The HTTP status.
    pub status: StatusCode,
    /// Which kind of problem: it ends the `type` URI and names the title in the message catalogue.
    pub kind: &'static str,
    /// The code whose sentence in the message catalogue is the detail.
    pub code: String,
    /// The numbers and names that the sentence uses.
    pub params: Map<String, Value>,
    /// What is wrong with which field.
    pub errors: Vec<ShapeFault>,
    /// Worth another try after so many seconds.
    pub retry_after: Option<u64>,
    /// For the log only.
    pub cause: Option<String>,
}

/// A problem as RFC 9457 writes it, `application/problem+json`.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemDetails {
    /// `urn:keshi:problem:` and the kind: `rule`, `conflict`, `stale`, `forbidden`, `not-found`, `shape`, …
    #[schema(example = "urn:keshi:problem:rule")]
    pub r#type: String,
    /// The kind in words, in the language of `Accept-Language` (Chinese unless English is preferred).
    pub title: String,
    /// The HTTP status.
    #[schema(example = 422)]
    pub status: u16,
    /// What happened, as a sentence for a person.
    pub detail: String,
    /// The request's id, as in the header `X-Request-Id` and in the log.
    #[schema(example = "urn:uuid:01928f6e-6c1f-7d2a-8b8e-3f1d1a5e0c55")]
    pub instance: String,
    /// The rule that refused, such as `PLAN-5`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// The refusal's code: the rule, and behind a dot which of its sentences applies.
    pub code: String,
    /// The numbers and names involved, by the names that the sentence uses.
    #[schema(value_type = Object)]
    pub params: Map<String, Value>,
    /// What is wrong with which field of the request.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldProblem>,
}

/// What is wrong with one field of a request.
#[derive(Debug, Serialize, ToSchema)]
pub struct FieldProblem {
    /// Where: a JSON path of the body such as `$.learners[3]`, else `query.page`, `path.plan`, `header.If-Match`.
    pub path: String,
    /// What kind of fault: `unknown-field`, `missing-field`, `duplicate-field`, `wrong-type`, `bad-value`.
    pub code: String,
    /// The fault as a sentence for a person.
    pub detail: String,
    /// The fault as the parser told it, in English.
    pub technical: String,
}

impl ApiError {
    /// The status, the code and the numbers of this error.
    #[must_use]
    pub fn problem(self) -> Problem {
        match self {
            Self::Malformed(said) => Problem::new(StatusCode::BAD_REQUEST, "malformed").with("problem", json!(said)),
            Self::Shape(errors) => Problem { errors, ..Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "shape") },
            Self::TooLarge(limit) => {
                Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too-large").with("limit", json!(limit))
            }
            Self::MediaType => Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "media-type"),
            Self::Unauthenticated => Problem::new(StatusCode::UNAUTHORIZED, "unauthenticated"),
            Self::SignInRefused => {
                Problem { code: SIGN_IN_REFUSED.into(), ..Problem::new(StatusCode::UNAUTHORIZED, "unauthenticated") }
            }
            Self::Forbidden(code) => Problem { code: code.into(), ..Problem::new(StatusCode::FORBIDDEN, "forbidden") },
            Self::NotFound { kind, id } => {
                Problem::new(StatusCode::NOT_FOUND, "not-found").with("kind", json!(kind)).with("id", json!(id))
            }
            Self::Method => Problem::new(StatusCode::METHOD_NOT_ALLOWED, "method"),
            Self::TooMany(seconds) => Problem::new(StatusCode::TOO_MANY_REQUESTS, "too-many")
                .with("seconds", json!(seconds))
                .again_in(seconds),
            Self::TooFarBehind(position) => {
                Problem::new(StatusCode::SERVICE_UNAVAILABLE, "behind").with("position", json!(position)).again_in(1)
            }
            Self::TimedOut => Problem::new(StatusCode::SERVICE_UNAVAILABLE, "timed-out").again_in(1),
            Self::Command(error) => of_command(error),
            Self::Query(error) => of_query(error),
            Self::Report(error) => of_report(error),
            Self::File(error) => of_file(error),
            Self::Publications(error) => of_publications(&error),
            Self::Range(size) => Problem::new(StatusCode::RANGE_NOT_SATISFIABLE, "range").with("size", json!(size)),
            Self::SessionsAway(cause) => Problem::away(cause),
            Self::Internal(cause) => Problem::internal(cause),
        }
    }
}

fn of_command(error: CommandError) -> Problem {
    match error {
        CommandError::Forbidden(code) => ApiError::Forbidden(code).problem(),
        CommandError::NotFound { kind, id } => ApiError::NotFound { kind, id }.problem(),
        CommandError::Store(EventStoreError::Refused(refusal)) => Problem {
            code: refusal.code,
            params: refusal.params,
            ..Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "rule")
        },
        CommandError::Store(EventStoreError::Stale { expected, actual }) => {
            Problem::new(StatusCode::PRECONDITION_FAILED, "stale")
                .with("expected", json!(expected))
                .with("actual", json!(actual))
        }
        CommandError::Store(EventStoreError::Conflict) => Problem::new(StatusCode::CONFLICT, "conflict").again_in(1),
        CommandError::Store(EventStoreError::DifferentCommand) => {
            Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "other-command")
        }
        CommandError::Store(EventStoreError::Database(error)) => of_database(&error),
        CommandError::Store(EventStoreError::Unreadable(said)) => Problem::internal(said),
    }
}

fn of_query(error: QueryError) -> Problem {
    let at = match error {
        QueryError::Database(error) => return of_database(&error),
        QueryError::Size { .. } => "query.size",
        QueryError::PageZero | QueryError::TooDeep => "query.page",
        QueryError::Sort { .. } => "query.sort",
        QueryError::Cursor => "query.after",
    };
    ApiError::from(ShapeFault::bad_value(at, error.to_string())).problem()
}

fn of_report(error: ReportError) -> Problem {
    let said = error.to_string();
    match error {
        ReportError::NothingClosed => Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "nothing-closed"),
        ReportError::NotClosed { day, last } => Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "not-closed")
            .with("day", json!(day))
            .with("last", json!(last)),
        ReportError::NoRegion(_) => ApiError::from(ShapeFault::bad_value("query.region", said)).problem(),
        ReportError::NoColumn(_) => ApiError::from(ShapeFault::bad_value("query.column", said)).problem(),
        ReportError::BadCursor => ApiError::from(ShapeFault::bad_value("query.after", said)).problem(),
        ReportError::Nothing { kind, id } => ApiError::NotFound { kind, id: id.to_string() }.problem(),
        ReportError::Database(error) => of_database(&error),
    }
}

fn of_file(error: FilesError) -> Problem {
    match error {
        FilesError::Missing(digest) => ApiError::NotFound { kind: "file", id: digest.to_string() }.problem(),
        FilesError::Store(cause) => Problem {
            cause: Some(cause.to_string()),
            ..Problem::new(StatusCode::SERVICE_UNAVAILABLE, "files-away").again_in(5)
        },
        FilesError::Altered(_) | FilesError::Place(_) | FilesError::Unreadable(_) => {
            Problem::internal(error.to_string())
        }
    }
}

fn of_publications(error: &PublicationsError) -> Problem {
    let cause = error.to_string();
    match error {
        PublicationsError::Store(_) | PublicationsError::TooSlow(_) => {
            Problem { cause: Some(cause), ..Problem::new(StatusCode::SERVICE_UNAVAILABLE, "files-away").again_in(5) }
        }
        PublicationsError::Place(_) | PublicationsError::File { .. } => Problem::internal(cause),
    }
}

/// A database that is away is worth another try; anything else that it says is a fault of ours.
fn of_database(error: &sqlx::Error) -> Problem {
    let lost = matches!(
        error,
        sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed
    );
    // Classes 08, 53 and 57: connections, resources, an operator who intervenes (a shutdown, a takeover).
    let said = error.as_database_error().and_then(sqlx::error::DatabaseError::code);
    let busy = said.is_some_and(|code| ["08", "53", "57"].iter().any(|class| code.starts_with(class)));
    if lost || busy { Problem::away(error.to_string()) } else { Problem::internal(error.to_string()) }
}

impl Problem {
    fn new(status: StatusCode, kind: &'static str) -> Self {
        Self {
            status,
            kind,
            code: kind.to_owned(),
            params: Map::new(),
            errors: Vec::new(),
            retry_after: None,
            cause: None,
        }
    }

    fn internal(cause: String) -> Self {
        Self { cause: Some(cause), ..Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal") }
    }

    fn away(cause: String) -> Self {
        Self { cause: Some(cause), ..Self::new(StatusCode::SERVICE_UNAVAILABLE, "database-away").again_in(1) }
    }

    fn with(mut self, name: &str, value: Value) -> Self {
        self.params.insert(name.to_owned(), value);
        self
    }

    fn again_in(self, seconds: u64) -> Self {
        Self { retry_after: Some(seconds), ..self }
    }

    /// The problem of a response that something below us refused without one: a router, a limit.
    #[must_use]
    pub fn of_status(status: StatusCode) -> Self {
        match status {
            StatusCode::METHOD_NOT_ALLOWED => ApiError::Method.problem(),
            StatusCode::PAYLOAD_TOO_LARGE => ApiError::TooLarge(super::BODY_LIMIT).problem(),
            StatusCode::UNSUPPORTED_MEDIA_TYPE => ApiError::MediaType.problem(),
            status if status.is_client_error() => {
                Self::new(status, "malformed").with("problem", json!(status.as_str()))
            }
            status => Self::internal(format!("answered {status} without a word")),
        }
    }

    /// The rule that refused, where it was one.
    #[must_use]
    pub fn rule(&self) -> Option<&str> {
        let named_for_a_rule = self.code.starts_with(|first: char| first.is_ascii_uppercase());
        named_for_a_rule.then(|| self.code.split('.').next().unwrap_or_default())
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        self.problem().into_response()
    }
}

impl IntoResponse for Problem {
    /// The status with the problem beside it; the words come when the response leaves.
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if self.status == StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response.extensions_mut().insert(self);
        response
    }
}

impl From<CommandError> for ApiError {
    fn from(error: CommandError) -> Self {
        Self::Command(error)
    }
}

impl From<QueryError> for ApiError {
    fn from(error: QueryError) -> Self {
        Self::Query(error)
    }
}

impl From<ReportError> for ApiError {
    fn from(error: ReportError) -> Self {
        Self::Report(error)
    }
}

impl From<FilesError> for ApiError {
    fn from(error: FilesError) -> Self {
        Self::File(error)
    }
}

impl From<PublicationsError> for ApiError {
    fn from(error: PublicationsError) -> Self {
        Self::Publications(error)
    }
}

impl From<AttachmentsError> for ApiError {
    fn from(error: AttachmentsError) -> Self {
        match error {
            AttachmentsError::File(error) => Self::File(error),
            AttachmentsError::Database(error) => Self::Query(QueryError::Database(error)),
        }
    }
}

impl From<ExportFilesError> for ApiError {
    fn from(error: ExportFilesError) -> Self {
        match error {
            ExportFilesError::File(error) => Self::File(error),
            ExportFilesError::Database(error) => Self::Query(QueryError::Database(error)),
        }
    }
}

impl From<ShapeFault> for ApiError {
    fn from(fault: ShapeFault) -> Self {
        Self::Shape(vec![fault])
    }
}
