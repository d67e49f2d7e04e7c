//! `POST /api/v1/session`.

use tower_sessions::Session;

use super::who::Who;
use crate::api::auth::sessions;
use crate::api::auth::visitor::Visitor;
use crate::api::documented::SignInProblems;
use crate::api::prelude::*;
use crate::commands::CommandError;
use crate::commands::account::{
    CaptchaAnswer, Portal, SIGN_IN_REFUSED, SignedIn, admit_sign_in, remember_sign_in, sign_in as check,
};
use crate::types::{Secret, Text};

/// Login and password, and what else is asked for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignInRequest {
    /// 登录帐号.
    pub login: Text<50>,
    /// 登录密码.
    pub password: Secret,
    /// At which portal: an account of another kind is then refused like a wrong password (LOGIN-7). Without one, any may sign in.
    #[serde(default)]
    pub portal: Option<Portal>,
    /// A captcha's answer, where one is asked for (LOGIN-6); one that is given must be right.
    #[serde(default)]
    pub captcha: Option<CaptchaAnswer>,
}

/// Checks login and password and begins a session, in the cookie `keshi_session`. A wrong password, an unknown login, a
/// locked or disabled account and another kind's portal (LOGIN-7) give the same answer (LOGIN-4); five wrong passwords within ten
/// minutes lock the account for fifteen (LOGIN-1); an idle session ends after thirty minutes (LOGIN-2). Where a captcha is asked
/// for and none is given, the refusal is `LOGIN-6.asked`.
#[utoipa::path(
    post,
    path = "/api/v1/session",
    tag = "session",
    summary = "Sign in",
    security(()),
    request_body = SignInRequest,
    responses((status = 200, description = "Who signed in.", body = Who), SignInProblems)
)]
pub async fn sign_in(
    State(state): State<ApiState>,
    Visitor { address }: Visitor,
    session: Session,
    Body(SignInRequest { login, password, portal, captcha }): Body<SignInRequest>,
) -> Result<Json<Who>, ApiError> {
    let (desk, mode, login) = (state.desk(), state.settings().captcha, login.as_str());
    state.limits().count_login(login)?;
    admit_sign_in(desk, mode, login, address, captcha.as_ref()).await?;
    let outcome = check(desk, login, &password, portal, address.map(|address| address.to_string())).await;
    let refused = matches!(outcome, Err(CommandError::Forbidden(SIGN_IN_REFUSED)));
    if refused || outcome.is_ok() {
        remember_sign_in(desk, mode, login, address, !refused).await?;
    }
    let counted = if refused { "refused" } else { "accepted" };
    metrics::counter!("keshi_sign_ins_total", "outcome" => counted).increment(1);
    if refused {
        return Err(ApiError::SignInRefused);
    }
    let SignedIn { account, role, seat, must_change, session_epoch } = outcome?;
    sessions::begin(&session, account, session_epoch, desk.now()).await?;
    Ok(Json(Who { account, role, seat, must_change }))
}
