//! The headers of a command: its id, the version that the client saw, the reason.

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use utoipa::IntoParams;
use uuid::Uuid;

use super::auth::Caller;
use super::error::ApiError;
use super::observe::RequestId;
use super::shape::ShapeFault;
use super::state::ApiState;
use crate::commands::Envelope;
use crate::commands::any::AnyCommand;
use crate::commands::bulk::Item;
use crate::types::{AccountId, CommandId, Opinion};

/// Characters that an `Idempotency-Key` has at most.
const LONGEST_KEY: usize = 200;

/// The headers that every command takes.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
#[expect(dead_code, reason = "it documents the headers; `Cover` reads them")]
pub struct CommandHeaders {
    /// The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
    /// result; the same id with another command is refused (422).
    #[param(rename = "Idempotency-Key", max_length = 200)]
    idempotency_key: Option<String>,
    /// The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
    /// refused (412).
    #[param(rename = "If-Match", example = "\"3\"")]
    if_match: Option<String>,
    /// Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history.
    #[param(rename = "X-Reason")]
    reason: Option<String>,
}

/// The cover of a command, from who is signed in and the headers.
#[derive(Debug)]
pub struct Cover {
    /// Who gives the command.
    pub caller: Caller,
    id: Option<CommandId>,
    if_match: Option<u64>,
    reason: Option<Opinion>,
    request: Uuid,
}

impl Cover {
    /// As the desk takes it.
    #[must_use]
    pub fn envelope(self) -> Envelope {
        Envelope {
            id: self.id,
            if_match: self.if_match,
            reason: self.reason,
            correlation: Some(self.request),
            ..Envelope::of(self.caller.actor)
        }
    }

    /// The `index`th command of a request with many, whose ids derive from the request's.
    #[must_use]
    pub fn item(&self, state: &ApiState, index: u32, command: AnyCommand) -> Item {
        let request = self.id.map_or_else(|| state.desk().ids().fresh(), |id| id.0);
        let id = CommandId(Uuid::new_v5(&request, &index.to_be_bytes()));
        let envelope = Envelope {
            id: Some(id),
            reason: self.reason.clone(),
            correlation: Some(self.request),
            ..Envelope::of(self.caller.actor.clone())
        };
        Item { id, envelope, command }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Cover {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let caller = Caller::from_request_parts(parts, state).await?;
        let id = header(&parts.headers, "idempotency-key")?;
        let if_match = header(&parts.headers, "if-match")?;
        let reason = header(&parts.headers, "x-reason")?;
        Ok(Self {
            id: id.map(|text| command_id(text, caller.actor.account)).transpose()?,
            if_match: if_match.map_or(Ok(None), version)?,
            reason: reason.map(opinion).transpose()?,
            request: parts.extensions.get::<RequestId>().copied().unwrap_or_default().0,
            caller,
        })
    }
}

/// A header as text.
///
/// # Errors
/// When it is there twice, or is not UTF-8.
pub(super) fn header<'a>(headers: &'a HeaderMap, name: &str) -> Result<Option<&'a str>, ApiError> {
    let mut values = headers.get_all(name).iter();
    let Some(value) = values.next() else { return Ok(None) };
    let fault = |said: &str| ApiError::from(ShapeFault::bad_value(format!("header.{name}"), said));
    if values.next().is_some() {
        return Err(fault("the header is there twice"));
    }
    std::str::from_utf8(value.as_bytes()).map(Some).map_err(|_| fault("the header is not UTF-8"))
}

/// A UUID is the command's id as it stands; of any other text one is derived, apart for each account.
fn command_id(text: &str, account: Option<AccountId>) -> Result<CommandId, ApiError> {
    if let Ok(id) = text.parse() {
        return Ok(id);
    }
    if text.is_empty() || text.chars().count() > LONGEST_KEY {
        let said = format!("the key must have 1 to {LONGEST_KEY} characters");
        return Err(ShapeFault::bad_value("header.idempotency-key", said).into());
    }
    let namespace = account.unwrap_or_default().0;
    Ok(CommandId(Uuid::new_v5(&namespace, text.as_bytes())))
}

fn version(text: &str) -> Result<Option<u64>, ApiError> {
    if text == "*" {
        return Ok(None);
    }
    let digits = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let version = digits.filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
    version.and_then(|digits| digits.parse().ok()).map(Some).ok_or_else(|| {
        ShapeFault::bad_value("header.if-match", "the header must be one ETag, such as \"3\", or *").into()
    })
}

fn opinion(text: &str) -> Result<Opinion, ApiError> {
    let fault = |said: String| ApiError::from(ShapeFault::bad_value("header.x-reason", said));
    let text = percent_encoding::percent_decode_str(text).decode_utf8();
    let text = text.map_err(|_| fault("the header is not percent-encoded UTF-8".to_owned()))?;
    text.parse().map_err(|error: crate::types::TextError| fault(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_uuid_is_the_id_and_any_text_becomes_one() {
        let account = Some(AccountId(Uuid::from_u128(1)));
        let id = Uuid::from_u128(7);
        assert_eq!(command_id(&id.to_string(), account).unwrap(), CommandId(id));
        assert_eq!(command_id("订单 7", account).unwrap(), command_id("订单 7", account).unwrap());
        assert_ne!(command_id("订单 7", account).unwrap(), command_id("订单 7", None).unwrap());
        assert!(command_id("", account).is_err());
        assert!(command_id(&"课".repeat(200), account).is_ok());
        assert!(command_id(&"课".repeat(201), account).is_err());
    }

    #[test]
    fn an_etag_is_a_quoted_version() {
        assert_eq!(version("\"0\"").unwrap(), Some(0));
        assert_eq!(version("*").unwrap(), None);
        for bad in ["3", "W/\"3\"", "\"\"", "\"+3\"", "\"1\", \"2\"", "\"99999999999999999999\""] {
            assert!(version(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_reason_may_be_percent_encoded() {
        assert_eq!(opinion("%E6%8A%BD%E6%9F%A5").unwrap().as_str(), "抽查");
        assert_eq!(opinion("抽查").unwrap().as_str(), "抽查");
        assert!(opinion("%FF").is_err());
        assert!(opinion("%00").is_err());
    }
}
