//! `GET /api/v1/sms-outbox`.

use chrono::{DateTime, Utc};
use serde_json::Map;
use uuid::Uuid;

use crate::api::prelude::*;
use crate::commands::access::NOT_THE_PLATFORM;
use crate::gateways::sms::KeptSms;
use crate::messages::{Language, sentence};
use crate::queries::page::QueryError;
use crate::types::Role;

/// A text message that nobody sent.
#[derive(Debug, Serialize, ToSchema)]
pub struct OutboxSms {
    /// Its identifier.
    pub id: Uuid,
    /// To whom, masked.
    #[schema(example = "138****0000")]
    pub phone: String,
    /// What it says, in the reader's language.
    pub text: String,
    /// When it would have been sent.
    pub sent_at: DateTime<Utc>,
}

/// The last hundred text messages of the development outbox, the latest first; for the platform's administrator only. Where a
/// provider sends them nothing is kept, and there is no such thing (404).
#[utoipa::path(
    get,
    path = "/api/v1/sms-outbox",
    tag = "operation",
    summary = "Show the text messages of the development outbox",
    responses((status = 200, description = "The messages.", body = Vec<OutboxSms>), ReadProblems)
)]
pub async fn sms_outbox(reader: Reader, language: Language) -> Result<Json<Vec<OutboxSms>>, ApiError> {
    if reader.caller.actor.role != Role::Platform {
        return Err(ApiError::Forbidden(NOT_THE_PLATFORM));
    }
    let outbox = reader.state.sms().outbox();
    let outbox = outbox.ok_or_else(|| ApiError::NotFound { kind: "route", id: "/api/v1/sms-outbox".to_owned() })?;
    let kept = outbox.latest().await.map_err(QueryError::Database)?;
    Ok(Json(kept.into_iter().map(|sms| shown(sms, language)).collect()))
}

fn shown(KeptSms { id, phone, template, params, sent_at }: KeptSms, language: Language) -> OutboxSms {
    let none = Map::new();
    let text = sentence(language, &format!("sms-{template}"), params.as_object().unwrap_or(&none));
    OutboxSms { id, phone, text: text.unwrap_or_else(|| params.to_string()), sent_at }
}
