//! The OpenAPI document and the page that shows it.

use axum::Router;
use axum::http::header;
use axum::response::Redirect;
use axum::routing::get;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::{Modify, OpenApi};
use utoipa_swagger_ui::{Config, SwaggerUi};

use super::accepted::CommandResult;
use super::auth::sessions::COOKIE;
use super::documented::all_problems;
use super::error::ProblemDetails;
use super::jobs::view::JobAdded;
use super::state::ApiState;
use crate::queries::scope::Scope;
use crate::types::{DeliveryId, ImportId, JobId, KeyedHash};

/// Where the document lies.
const DOCUMENT: &str = "/api/v1/openapi.json";
/// Where the page lies.
const PAGE: &str = "/api/docs";

/// The document, before the routes add their operations.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Keshi (课时)",
        description = "The system of record for the continuing education of logistics and manual workers.\n\n\
            Every command is answered when it is in the log, with its `position`; a read that names the position in \
            `X-Read-After` shows what the command did. Problems are RFC 9457 `application/problem+json`; a refusal names \
            the rule in `rule` and `code`. People sign in for a session cookie, machines send an API key.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0")
    ),
    components(schemas(CommandResult, JobAdded, ProblemDetails, KeyedHash, Scope, DeliveryId, ImportId, JobId)),
    modifiers(&SecuritySchemes, &Problems),
    security(("session" = []), ("api_key" = [])),
    tags(
        (name = "session", description = "Signing in and out."),
        (name = "training-plans", description = "Plans and their classes (培训计划, 培训班)."),
        (name = "webhooks", description = "Machines elsewhere that are told of publications (推送订阅)."),
        (name = "hours-submissions", description = "Hours that points submitted (课时确认)."),
        (name = "equivalence-requests", description = "Other study that counts as hours (视同)."),
        (name = "attachments", description = "Documents to be attached (附件)."),
        (name = "learners", description = "The roster of workers (学员)."),
        (name = "work-units", description = "Employers (工作单位)."),
        (name = "trades", description = "技术工种."),
        (name = "training-points", description = "面授点."),
        (name = "offices", description = "Regions and their offices (工考办)."),
        (name = "accounts", description = "Accounts of people and machines."),
        (name = "reports", description = "Statistics, as of any day, with what is behind each figure."),
        (name = "publications", description = "The figures of closed days as files for machines."),
        (name = "home", description = "What waits for whom, and how a region stands this year."),
        (name = "notices", description = "What happened to something of mine (站内信)."),
        (name = "history", description = "Who did what, when, from where and why."),
        (name = "audit", description = "Search over everything that happened (操作日志)."),
        (name = "events", description = "The feed of events for systems that follow."),
        (name = "jobs", description = "Work in the background, followed by whoever asked for it."),
        (name = "exports", description = "Files that were made in the background."),
        (name = "seals", description = "The proof that nothing in the log was altered."),
        (name = "operation", description = "How the service is doing: closed days, projections."),
        (name = "health", description = "For load balancers and monitoring.")
    )
)]
pub struct Document;

struct SecuritySchemes;

impl Modify for SecuritySchemes {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let components = document.components.get_or_insert_with(Default::default);
        let session = SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::new(COOKIE)));
        components.add_security_scheme("session", session);
        let key = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("ksk_…").build();
        components.add_security_scheme("api_key", SecurityScheme::Http(key));
    }
}

struct Problems;

impl Modify for Problems {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        document.components.get_or_insert_with(Default::default).responses.extend(all_problems());
    }
}

/// Names every operation for its tag and its handler, `training_plans_approve`: clients are generated with these names.
pub fn name_operations(document: &mut utoipa::openapi::OpenApi) {
    for item in document.paths.paths.values_mut() {
        let operations =
            [&mut item.get, &mut item.put, &mut item.post, &mut item.delete, &mut item.patch].into_iter().flatten();
        for operation in operations {
            let tag = operation.tags.iter().flatten().next().map(|tag| tag.replace('-', "_")).unwrap_or_default();
            operation.operation_id = operation.operation_id.take().map(|handler| format!("{tag}_{handler}"));
        }
    }
}

/// The document at its address, the page that shows it, and the way there from `/`.
pub fn routes(document: &utoipa::openapi::OpenApi) -> Router<ApiState> {
    let text = written(document);
    let page: Router<ApiState> = SwaggerUi::new(PAGE).config(Config::from(DOCUMENT)).into();
    page.route(
        DOCUMENT,
        get(move || {
            let text = text.clone();
            async move { ([(header::CONTENT_TYPE, "application/json")], text) }
        }),
    )
    .route("/", get(|| async { Redirect::temporary(PAGE) }))
}

/// The document as it is served, and as `docs/openapi.json` keeps it.
#[must_use]
pub fn written(document: &utoipa::openapi::OpenApi) -> String {
    let mut text = document.to_pretty_json().unwrap_or_default();
    text.push('\n');
    text
}
