//! The HTTP API under `/api/v1`: every route is listed here, each operation has a file of its own.
//!
//! On its way in a request passes `observe` (id, log line, metrics, the words of a problem), a guard against panics, the
//! limits of time and size, the session, and `auth` (who asks). Then its handler parses it at once into value objects,
//! hands a use case to the desk or asks a query, and answers.

mod accepted;
mod accounts;
mod attachments;
mod audit;
mod auth;
mod conditional;
mod cover;
mod documentation;
mod documented;
mod equivalence_requests;
mod error;
mod events;
mod exporting;
mod exports;
mod extract;
mod file_name;
mod health;
mod history;
mod home;
mod hours_submissions;
mod imports;
mod jobs;
mod language;
mod learners;
mod listing;
mod named;
mod notices;
mod observe;
mod offices;
mod operation;
mod permissions;
mod prelude;
mod publications;
mod reader;
mod reports;
mod seals;
mod session;
mod shape;
mod sight;
mod state;
mod trades;
mod training_plans;
mod training_points;
mod webhooks;
mod work_units;

use std::any::Any;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{Extensions, HeaderMap, StatusCode, Uri, Version, header};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub use error::ProblemDetails;
pub use permissions::markdown as permissions;
pub use state::{ApiSettings, ApiState, Freshness, Places};

use error::ApiError;

/// Bytes that a body has at most.
pub const BODY_LIMIT: usize = 2 * 1024 * 1024;
/// How long a request may take.
const TIME_LIMIT: Duration = Duration::from_secs(30);
/// Bodies below this are not worth compressing.
const WORTH_COMPRESSING: u16 = 2048;

/// The whole HTTP API.
pub fn router(state: ApiState) -> Router {
    let (open, _) = open_operations().split_for_parts();
    let (guarded, _) = operations().split_for_parts();
    let sessions = state.sessions().layer(state.settings().secure_cookies);
    guarded
        .route_layer(from_fn_with_state(state.clone(), auth::admit))
        .merge(open)
        .layer(sessions)
        .merge(documentation::routes(&document()))
        .fallback(unknown_route)
        .method_not_allowed_fallback(|| async { ApiError::Method })
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(from_fn(limit_time))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(state.clone(), observe::observe))
        .layer(CompressionLayer::new().compress_when(worth_compressing()))
        .with_state(state)
}

/// The OpenAPI document as it is served.
#[must_use]
pub fn openapi() -> String {
    documentation::written(&document())
}

fn document() -> utoipa::openapi::OpenApi {
    let mut document = documentation::Document::openapi();
    document.merge(open_operations().into_openapi());
    document.merge(operations().into_openapi());
    documentation::name_operations(&mut document);
    permissions::annotate(&mut document);
    document
}

/// What anybody may ask.
fn open_operations() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(health::livez::livez))
        .routes(routes!(health::readyz::readyz))
        .routes(routes!(health::metrics::metrics))
        .routes(routes!(session::sign_in::sign_in))
        .routes(routes!(session::captcha::captcha))
        .routes(routes!(session::send_code::send_code))
        .routes(routes!(session::recover_password::recover_password))
}

/// What only those may ask who are known.
fn operations() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .merge(teaching())
        .merge(importing())
        .merge(people())
        .merge(province())
        .merge(insight())
        .merge(telling())
}

/// Plans, classes, hours, equivalence.
fn teaching() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(training_plans::list::list, training_plans::report::report))
        .routes(routes!(training_plans::export::export))
        .routes(routes!(training_plans::detail::detail))
        .routes(routes!(training_plans::revise::revise))
        .routes(routes!(training_plans::withdraw::withdraw))
        .routes(routes!(training_plans::approve::approve))
        .routes(routes!(training_plans::reject::reject))
        .routes(routes!(training_plans::adjust_headcount::adjust_headcount))
        .routes(routes!(training_plans::cancel::cancel))
        .routes(routes!(training_plans::roster::roster, training_plans::enrol::enrol))
        .routes(routes!(training_plans::export_roster::export_roster))
        .routes(routes!(training_plans::withdraw_enrolment::withdraw_enrolment))
        .routes(routes!(training_plans::start::start))
        .routes(routes!(training_plans::enter_scores::enter_scores))
        .routes(routes!(training_plans::submissions::submissions, training_plans::submit_hours::submit_hours))
        .routes(routes!(training_plans::return_hours::return_hours))
        .routes(routes!(training_plans::confirm_hours::confirm_hours))
        .routes(routes!(training_plans::reopen_hours::reopen_hours))
        .routes(routes!(hours_submissions::list::list))
        .routes(routes!(hours_submissions::export::export))
        .routes(routes!(equivalence_requests::list::list, equivalence_requests::submit::submit))
        .routes(routes!(equivalence_requests::export::export))
        .routes(routes!(equivalence_requests::decide_many::decide))
        .routes(routes!(equivalence_requests::attachment::attachment))
        .merge(uploads())
        .routes(routes!(equivalence_requests::detail::detail))
        .routes(routes!(equivalence_requests::withdraw::withdraw))
        .routes(routes!(equivalence_requests::approve::approve))
        .routes(routes!(equivalence_requests::reject::reject))
        .routes(routes!(equivalence_requests::undo::undo))
}

/// What takes larger bodies than [`BODY_LIMIT`].
fn uploads() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(attachments::upload::upload))
        .layer(DefaultBodyLimit::max(attachments::upload::LIMIT))
}

/// Imports (O6, P2, P4).
fn importing() -> OpenApiRouter<ApiState> {
    let uploads =
        OpenApiRouter::new().routes(routes!(imports::check::check)).layer(DefaultBodyLimit::max(imports::check::LIMIT));
    OpenApiRouter::new()
        .routes(routes!(imports::list::list, imports::start::start))
        .routes(routes!(imports::template::template))
        .merge(uploads)
        .routes(routes!(imports::detail::detail))
        .routes(routes!(imports::files::original))
        .routes(routes!(imports::files::errors))
        .routes(routes!(imports::files::kept_rows))
        .routes(routes!(imports::undo::undo))
}

/// Learners and accounts.
fn people() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(learners::list::list, learners::register::register))
        .routes(routes!(learners::export::export))
        .routes(routes!(learners::detail::detail))
        .routes(routes!(learners::classes::classes))
        .routes(routes!(learners::years::years))
        .routes(routes!(learners::replace_personal_data::replace_personal_data))
        .routes(routes!(learners::transfer::transfer))
        .routes(routes!(learners::change_trade::change_trade))
        .routes(routes!(learners::change_grade::change_grade))
        .routes(routes!(learners::leave::leave))
        .routes(routes!(learners::come_back::come_back))
        .routes(routes!(learners::reveal_id_number::reveal_id_number))
        .routes(routes!(learners::erase::erase))
        .routes(routes!(accounts::list::list, accounts::open::open))
        .routes(routes!(accounts::export::export))
        .routes(routes!(accounts::detail::detail))
        .routes(routes!(accounts::replace_profile::replace_profile))
        .routes(routes!(accounts::disable::disable))
        .routes(routes!(accounts::enable::enable))
        .routes(routes!(accounts::reset_password::reset_password))
        .routes(routes!(accounts::api_keys::api_keys, accounts::issue_api_key::issue_api_key))
        .routes(routes!(accounts::revoke_api_key::revoke_api_key))
        .routes(routes!(session::who::who, session::sign_out::sign_out))
        .routes(routes!(session::change_password::change_password))
        .routes(routes!(notices::list::list))
        .routes(routes!(notices::unread_count::unread_count))
        .routes(routes!(notices::read::read))
}

/// Offices, points, units, trades.
fn province() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(offices::list::list, offices::establish::establish))
        .routes(routes!(offices::export::export))
        .routes(routes!(offices::detail::detail))
        .routes(routes!(offices::rename::rename))
        .routes(routes!(training_points::list::list, training_points::register::register))
        .routes(routes!(training_points::export::export))
        .routes(routes!(training_points::detail::detail))
        .routes(routes!(training_points::rename::rename))
        .routes(routes!(training_points::revise::revise))
        .routes(routes!(training_points::replace_contact::replace_contact))
        .routes(routes!(training_points::disable::disable))
        .routes(routes!(training_points::enable::enable))
        .routes(routes!(work_units::list::list, work_units::register::register))
        .routes(routes!(work_units::export::export))
        .routes(routes!(work_units::detail::detail))
        .routes(routes!(work_units::rename::rename))
        .routes(routes!(work_units::move_to::move_to))
        .routes(routes!(work_units::merge::merge))
        .routes(routes!(trades::list::list, trades::add::add))
        .routes(routes!(trades::export::export))
        .routes(routes!(trades::detail::detail))
        .routes(routes!(trades::rename::rename))
        .routes(routes!(trades::merge::merge))
        .routes(routes!(trades::retire::retire))
}

/// Reports, histories, and how the service is doing.
fn insight() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(reports::training::training))
        .routes(routes!(reports::points::points))
        .routes(routes!(reports::points_by_region::points_by_region))
        .routes(routes!(reports::classes::classes))
        .routes(routes!(reports::class_learners::class_learners))
        .routes(routes!(reports::learners::learners))
        .routes(routes!(reports::continuing::continuing))
        .routes(routes!(reports::continuing_learners::continuing_learners))
        .routes(routes!(reports::year_options::year_options))
        .routes(routes!(reports::region_options::region_options))
        .routes(routes!(reports::point_options::point_options))
        .routes(routes!(reports::class_options::class_options))
        .routes(routes!(reports::export_training::export_training))
        .routes(routes!(reports::export_points::export_points))
        .routes(routes!(reports::export_points_by_region::export_points_by_region))
        .routes(routes!(reports::export_classes::export_classes))
        .routes(routes!(reports::export_class_learners::export_class_learners))
        .routes(routes!(reports::export_learners::export_learners))
        .routes(routes!(reports::export_continuing::export_continuing))
        .routes(routes!(reports::export_continuing_learners::export_continuing_learners))
        .routes(routes!(reports::explain::explain))
        .routes(routes!(reports::comparison::comparison))
        .routes(routes!(reports::what_if::what_if))
        .routes(routes!(history::read::read))
        .routes(routes!(history::state::state))
        .routes(routes!(audit::list::list))
        .routes(routes!(events::list::list))
        .routes(routes!(events::stream::stream))
        .routes(routes!(audit::export::export))
        .routes(routes!(publications::list::list))
        .routes(routes!(publications::detail::detail))
        .routes(routes!(publications::file::file))
        .routes(routes!(home::read::read))
        .routes(routes!(jobs::list::list))
        .routes(routes!(jobs::detail::detail))
        .routes(routes!(jobs::cancel::cancel))
        .routes(routes!(exports::file::file))
        .routes(routes!(seals::list::list))
        .routes(routes!(seals::verify::verify))
        .routes(routes!(operation::closed_days::closed_days))
        .routes(routes!(operation::projections::projections))
        .routes(routes!(operation::sms_outbox::sms_outbox))
}

/// Webhooks: machines elsewhere that are told.
fn telling() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        .routes(routes!(webhooks::list::list, webhooks::register::register))
        .routes(routes!(webhooks::detail::detail, webhooks::revise::revise, webhooks::remove::remove))
        .routes(routes!(webhooks::rotate_secret::rotate_secret))
        .routes(routes!(webhooks::pause::pause))
        .routes(routes!(webhooks::resume::resume))
        .routes(routes!(webhooks::test::test))
        .routes(routes!(webhooks::deliveries::deliveries))
        .routes(routes!(webhooks::delivery::delivery))
        .routes(routes!(webhooks::replay::replay))
}

/// Small bodies are not worth it, and an event of a stream must not wait until there are enough of them.
fn worth_compressing() -> impl Predicate {
    SizeAbove::new(WORTH_COMPRESSING).and(NotForContentType::SSE).and(comes_whole)
}

/// A file that can be fetched in parts is sent as it is: its `ETag` is of these bytes.
fn comes_whole(_: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions) -> bool {
    !headers.contains_key(header::ACCEPT_RANGES)
}

async fn unknown_route(uri: Uri) -> ApiError {
    ApiError::NotFound { kind: "route", id: uri.path().chars().take(100).collect() }
}

/// A client does not wait for ever. What a command does goes on: it runs in a task of its own.
async fn limit_time(request: axum::extract::Request, next: axum::middleware::Next) -> Result<Response, ApiError> {
    tokio::time::timeout(TIME_LIMIT, next.run(request)).await.map_err(|_| ApiError::TimedOut)
}

fn panicked(panic: Box<dyn Any + Send + 'static>) -> Response {
    let said = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    ApiError::Internal(format!("a handler panicked: {}", said.unwrap_or("without a word"))).into_response()
}
