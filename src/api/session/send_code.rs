//! `POST /api/v1/session/password-recovery/code`.

use std::sync::Arc;

use axum::http::StatusCode;

use crate::api::auth::visitor::Visitor;
use crate::api::documented::VisitorProblems;
use crate::api::prelude::*;
use crate::commands::account::rules::{CODE_LIVES, CODES};
use crate::commands::account::{CaptchaAnswer, CodeToSend, ask_for_code, check_captcha, make_code};
use crate::gateways::sms::{Sms, SmsText};
use crate::types::{Phone, Text};

/// Whose password was forgotten.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CodeRequest {
    /// 登录帐号.
    pub login: Text<50>,
    /// 手机号码 of that account.
    pub phone: Phone,
    /// A captcha's answer (LOGIN-6), however the service is set.
    pub captcha: CaptchaAnswer,
}

/// What became of it: the same, whether or not there is such an account with such a number (LOGIN-4).
#[derive(Debug, Serialize, ToSchema)]
pub struct CodeResponse {
    /// Seconds for which the code is good, if one was sent (LOGIN-9).
    pub expires_in: i64,
    /// Seconds after which another may be asked for (LOGIN-8).
    pub again_in: i64,
}

/// Sends a code to the account's own number, for who forgot the password (找回密码). The answer and its time never tell whether account
/// and number belong together (LOGIN-4). A number gets one code a minute, five an hour, ten a day (LOGIN-8).
#[utoipa::path(
    post,
    path = "/api/v1/session/password-recovery/code",
    tag = "session",
    summary = "Ask for a code by text message",
    security(()),
    request_body = CodeRequest,
    responses(
        (status = 202, description = "If account and number belong together, a code is on its way.", body = CodeResponse),
        VisitorProblems
    )
)]
pub async fn send_code(
    State(state): State<ApiState>,
    _visitor: Visitor,
    Body(CodeRequest { login, phone, captcha }): Body<CodeRequest>,
) -> Result<(StatusCode, Json<CodeResponse>), ApiError> {
    state.limits().count_login(login.as_str())?;
    check_captcha(state.desk(), &captcha).await?;
    let code = make_code(&mut rand::rng()).ok_or_else(|| ApiError::Internal("no code could be made".to_owned()))?;
    if let Some(code) = ask_for_code(state.desk(), login.as_str(), &phone, code).await? {
        send(&state, code);
    }
    let again_in = CODES.first().map_or(0, |(_, within)| *within);
    Ok((StatusCode::ACCEPTED, Json(CodeResponse { expires_in: CODE_LIVES, again_in })))
}

/// Sends it while the client is answered: how long the provider takes must not tell that there is something to send.
fn send(state: &ApiState, CodeToSend { to, code }: CodeToSend) {
    let (id, at, sender) = (state.desk().ids().fresh(), state.desk().now(), Arc::clone(state.sms()));
    tokio::spawn(async move {
        let sent = sender.send(&Sms { id, to, text: SmsText::PasswordCode { code }, at }).await;
        let outcome = if sent.is_ok() { "sent" } else { "failed" };
        metrics::counter!("keshi_sms_total", "outcome" => outcome).increment(1);
        if let Err(error) = sent {
            tracing::error!(sms = %id, %error, "a text message was not sent");
        }
    });
}
